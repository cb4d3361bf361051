"""How reports name documents: full, in lists, by short name, by title, with provisions, one inside another."""

import datetime
from dataclasses import replace

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.documents import Cited, World
from pipeline.synthesize.phrase import Mention, Phrase, Piece, iso, joined, say
from pipeline.synthesize.words import laws

_LETTERS = "abcdđeg"


class Citing:
    """Mentions of the documents of one world, in the manner of one writer."""

    def __init__(self, chance: Chance, world: World) -> None:
        self.chance, self.world = chance, world
        self._padded = chance.maybe(0.2)
        self._in_words = chance.maybe(0.15)

    def date(self, day: datetime.date, party: bool = False) -> str:
        """A day in the writer's manner: 07/5/2013, 07/05/2013, 16 tháng 5 năm 2016, 12-5-2017."""
        if self._in_words and not party:
            month = f"{day.month:02d}" if day.month < 3 else f"{day.month}"
            return f"ngày {day.day:02d} tháng {month} năm {day.year}"
        month = f"{day.month:02d}" if self._padded or day.month < 3 else f"{day.month}"
        mark = "-" if party and self.world.office.party else "/"
        return f"ngày {day.day:02d}{mark}{month}{mark}{day.year}"

    def named(
        self, cited: Cited, relation: str, *, date: str | None = None, form: str = "full", type_word: str | None = None
    ) -> Piece:
        """From the type word to the end of code and date; `date` may be another than the true one, or none ("")."""
        printed = self.date(cited.day, cited.party) if date is None else date
        comma = ", " if cited.party and self.world.office.party else " "
        lead = "" if form == "enumerated" else f"{type_word or cited.type} "
        text = f"{lead}số {cited.code}{comma + printed if printed else ''}"
        truth = Mention(
            form,
            cited.type,
            cited.number,
            cited.year,
            cited.symbol,
            iso(cited.day) if printed else "",
            "",
            "",
            relation,
        )
        return Piece(text, truth=truth)

    def full(self, cited: Cited, relation: str, *, issuer: bool = True, subject: bool | None = None) -> Phrase:
        """Type, code, date, and mostly issuer and subject."""
        with_subject = self.chance.maybe(0.75) if subject is None else subject
        piece = self.named(cited, relation)
        return self.dressed(piece, cited, issuer, with_subject)

    def dressed(self, piece: Piece, cited: Cited, issuer: bool, subject: bool) -> Phrase:
        """A mention with issuer and subject behind it, and both in its truth."""
        truth = piece.truth
        assert isinstance(truth, Mention)
        stated = replace(truth, issuer=cited.issuer if issuer else "", subject=cited.subject if subject else "")
        tail = (f" của {cited.issuer}" if issuer else "") + (f" {cited.about}" if subject else "")
        return (Piece(piece.text, truth=stated), *say(tail))

    def cite(self, relation: str, rank: str = "") -> Phrase:
        """A document that is new to the reader."""
        return self.full(self.world.new(rank), relation)

    def again(self, relation: str) -> Phrase:
        """A document that was cited before, named in short: code and, mostly, date."""
        if not self.world.known:
            return self.cite(relation)
        cited = self.chance.choice(self.world.known)
        return (self.named(cited, relation, date=None if self.chance.maybe(0.7) else ""),)

    def several(self, relation: str) -> Phrase:
        """Such as "Quyết định số …; Kế hoạch số … và Công văn số …"."""
        count = self.chance.randint(2, 4)
        mentions = [self.full(self.world.new(), relation) for _ in range(count)]
        return joined(mentions, "; ")

    def enumerated(self, relation: str) -> Phrase:
        """Such as "các Quyết định của UBND tỉnh: số … ngày … về …; số … ngày … về …": type and issuer stand once."""
        first = self.world.new("province", types=("Quyết định", "Kế hoạch"))
        others = [self.world.new("province", types=(first.type,)) for _ in range(self.chance.randint(1, 2))]
        pieces: list[Phrase] = [say(f"các {first.type} của {first.issuer}: ")]
        for number, cited in enumerate([first, *others]):
            shown = Mention(
                "enumerated",
                cited.type,
                cited.number,
                cited.year,
                cited.symbol,
                iso(cited.day),
                first.issuer,
                cited.subject,
                relation,
            )
            text = f"số {cited.code} {self.date(cited.day)}"
            pieces.append(
                (
                    Piece(text, truth=shown),
                    *say(f" {cited.about}" + ("; " if number < len(others) else "")),
                )
            )
        return joined(pieces)

    def nested(self, relation: str) -> Phrase:
        """A document whose subject names an older one that it carries out."""
        outer = self.world.new("province", types=("Kế hoạch", "Quyết định", "Công văn"))
        inner = self.world.new(self.chance.choice(["central", "party_central"]), before=outer.day)
        inner_words = (self.named(inner, "trien_khai"),)
        subject = say("triển khai thực hiện ")
        whole = joined([subject, self.dressed(inner_words[0], inner, True, True)])
        text = "".join(piece.text for piece in whole)
        piece = self.named(outer, relation)
        truth = piece.truth
        assert isinstance(truth, Mention)
        stated = replace(truth, issuer=outer.issuer, subject=text)
        return joined([(Piece(piece.text, truth=stated),), say(f" của {outer.issuer} về việc "), whole])

    def aliased(self, relation: str) -> tuple[Phrase, Phrase]:
        """A document with a declared short name, and a later sentence's mention by that name."""
        cited = self.world.new("province", types=("Quyết định", "Nghị quyết", "Kế hoạch", "Chỉ thị"))
        short = f"{cited.type} {cited.number}"
        truth = Mention("alias", cited.type, cited.number, resolves_to=cited.code, relation=relation)
        declared = joined(
            [
                self.full(cited, relation, subject=True),
                say(" (sau đây gọi tắt là "),
                (Piece(short, truth=truth),),
                say(")"),
            ]
        )
        later = Mention("short", cited.type, cited.number, resolves_to=cited.code, relation=relation)
        return declared, (Piece(short, truth=later),)

    def law(self, relation: str) -> Phrase:
        """A law by its name alone."""
        law = self.chance.choice([one for one in laws() if one.since < self.world.today.year])
        return (
            Piece(law.name, truth=Mention("named", "Luật", subject=law.name.removeprefix("Luật "), relation=relation)),
        )

    def issued(self) -> Phrase:
        """Such as "Sở đã ban hành Kế hoạch số … về …": a document of the writer's own."""
        cited, us = self.world.new("own"), self.world.office.we
        piece = self.named(cited, "ban_hanh")
        truth = piece.truth
        assert isinstance(truth, Mention)
        stated = replace(truth, issuer=us, subject=cited.subject)
        return joined([say(f"{us} đã ban hành "), (Piece(piece.text, truth=stated),), say(f" {cited.about}")])

    def provision(self, relation: str) -> Phrase:
        """Such as "điểm a khoản 2 Điều 3 Nghị định số …", or a part of it."""
        article, clause = f"Điều {self.chance.randint(2, 40)}", f"khoản {self.chance.randint(1, 6)}"
        point = f"điểm {self.chance.choice(_LETTERS)}"
        place = self.chance.choice([article, f"{clause} {article}", f"{point} {clause} {article}"])
        cited = self.world.new(types=("Nghị định", "Thông tư", "Quyết định", "Quy định"))
        return joined([say(f"{place} "), self.full(cited, relation)])
