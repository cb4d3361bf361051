"""How reports name documents: full, in lists, by short name, by title, with provisions, one inside another."""

import datetime
from dataclasses import replace

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.documents import Cited, symbol_of
from pipeline.synthesize.phrase import Mention, Phrase, Piece, iso, joined, say, words_of
from pipeline.synthesize.words import laws
from pipeline.synthesize.world import World

_LETTERS = "abcdđeg"
_LAWS_KNOWN_UNTIL = datetime.date(2025, 6, 1)


class Citing:
    """Mentions of the documents of one world, in the manner of one writer."""

    def __init__(self, chance: Chance, world: World) -> None:
        self.chance, self.world = chance, world
        self._padded = chance.maybe(0.2)
        self._in_words = chance.maybe(0.15)
        self._loose_spelling = chance.maybe(0.15)

    def date(self, day: datetime.date, party: bool = False) -> str:
        """A day in the writer's manner: 07/5/2013, 07/05/2013, 16 tháng 5 năm 2016, 12-5-2017."""
        if self._in_words and not party:
            month = f"{day.month:02d}" if day.month < 3 else f"{day.month}"
            return f"ngày {day.day:02d} tháng {month} năm {day.year}"
        month = f"{day.month:02d}" if self._padded or day.month < 3 else f"{day.month}"
        mark = "-" if party and self.world.office.party else "/"
        return f"ngày {day.day:02d}{mark}{month}{mark}{day.year}"

    def spelt(self, cited: Cited) -> str:
        """The code in this writer's spelling of agencies: SNgV or SNGV, SNN&PTNT or SNNPTNT."""
        if not self._loose_spelling:
            return cited.code
        return cited.code.replace("SNgV", "SNGV").replace("SNN&PTNT", "SNNPTNT").replace("&", "")

    def named(
        self, cited: Cited, relation: str, *, date: str | None = None, form: str = "full", type_word: str | None = None
    ) -> Piece:
        """From the type word to the end of code and date; `date` may be another than the true one, or none ("")."""
        printed = self.date(cited.day, cited.party) if date is None else date
        comma = ", " if cited.party and self.world.office.party else " "
        lead = "" if form == "enumerated" else f"{type_word or cited.type} "
        code = self.spelt(cited)
        text = f"{lead}số {code}{comma + printed if printed else ''}"
        truth = Mention(
            form=form,
            type=cited.type,
            number=cited.number,
            year=cited.year,
            symbol=symbol_of(code),
            date=iso(cited.day) if printed else "",
            relation=relation,
            document=cited.key,
            doubt=self._doubt(cited),
        )
        return Piece(text, truth=truth)

    def full(self, cited: Cited, relation: str, *, issuer: bool = True, subject: bool | None = None) -> Phrase:
        """Type, code, date, and mostly issuer and subject."""
        with_subject = self.chance.maybe(0.75) if subject is None else subject
        return self.dressed(self.named(cited, relation), cited, issuer, with_subject)

    def dressed(self, piece: Piece, cited: Cited, issuer: bool, subject: bool) -> Phrase:
        """A mention with issuer and subject behind it, and both in its truth; a subject may name another document."""
        truth = piece.truth
        assert isinstance(truth, Mention)
        inner = cited.implements
        nested = self.dressed(self.named(inner, "trien_khai"), inner, True, True) if inner and subject else ()
        words = f"{cited.subject} {words_of(nested)}" if nested else cited.subject
        stated = replace(truth, issuer=cited.issuer if issuer else "", subject=words if subject else "")
        tail = (f" của {cited.issuer}" if issuer else "") + (f" {cited.about}" if subject else "")
        return joined([(Piece(piece.text, truth=stated),), say(tail + (" " if nested else "")), nested])

    def misdated(self, cited: Cited, day: datetime.date, slip: str, *, subject: bool | None = None) -> Phrase:
        """The document under a day that is not its own."""
        phrase = self.full(replace(cited, day=day), "thuc_hien", subject=subject)
        truth = phrase[0].truth
        assert isinstance(truth, Mention)
        other = slip == "year" and not truth.subject and self.world.registers.comes_again(cited)
        doubt = "năm ấy cũng có văn bản số này" if other else truth.doubt
        wrong = replace(truth, fault=slip, truly=iso(cited.day), doubt=doubt)
        return (replace(phrase[0], truth=wrong), *phrase[1:])

    def cite(self, relation: str, rank: str = "") -> Phrase:
        """A document that is new to the reader."""
        return self.full(self.world.new(rank), relation)

    def again(self, relation: str) -> Phrase:
        """A document that was cited before, named in short: code and, mostly, date; or number alone."""
        if not self.world.known:
            return self.cite(relation)
        cited = self.chance.choice(self.world.known)
        if self.chance.maybe(0.25):
            return (self.short(cited, relation),)
        return (self.named(cited, relation, date=None if self.chance.maybe(0.7) else ""),)

    def short(self, cited: Cited, relation: str, form: str = "short") -> Piece:
        """Such as "Quyết định 436": type and number."""
        truth = Mention(
            form=form,
            type=cited.type,
            number=cited.number,
            resolves_to=cited.code,
            relation=relation,
            document=cited.key,
            doubt=self._doubt(cited),
        )
        return Piece(f"{cited.type} {cited.number}", truth=truth)

    def several(self, relation: str) -> Phrase:
        """Such as "Quyết định số …; Kế hoạch số … và Công văn số …"."""
        count = self.chance.randint(2, 4)
        mentions = [self.full(self.world.new(plain=True), relation) for _ in range(count)]
        return joined(mentions, "; ")

    def enumerated(self, relation: str) -> Phrase:
        """Such as "các Quyết định của UBND tỉnh: số … ngày … về …; số … ngày … về …": type and issuer stand once."""
        first = self.world.new("province", types=("Quyết định", "Kế hoạch"), plain=True)
        others = [
            self.world.new("province", types=(first.type,), of=first.by, plain=True)
            for _ in range(self.chance.randint(1, 2))
        ]
        pieces: list[Phrase] = [say(f"các {first.type} của {first.issuer}: ")]
        for number, cited in enumerate([first, *others]):
            piece = self.named(cited, relation, form="enumerated")
            assert isinstance(piece.truth, Mention)
            shown = replace(piece.truth, issuer=first.issuer, subject=cited.subject)
            tail = say(f" {cited.about}" + ("; " if number < len(others) else ""))
            pieces.append((Piece(piece.text, truth=shown), *tail))
        return joined(pieces)

    def nested(self, relation: str) -> Phrase:
        """A document whose subject names an older one that it carries out."""
        return self.full(self.world.carrying_out() or self.world.new("province"), relation, subject=True)

    def aliased(self, relation: str) -> tuple[Phrase, Phrase]:
        """A document with a declared short name, and a later sentence's mention by that name."""
        cited = self.world.new("province", types=("Quyết định", "Nghị quyết", "Kế hoạch", "Chỉ thị"), plain=True)
        return self.declared(cited, relation), (self.short(cited, relation),)

    def declared(self, cited: Cited, relation: str) -> Phrase:
        """A document with its short name: "… (sau đây gọi tắt là Quyết định 436)"."""
        alias = self.short(cited, relation, "alias")
        return joined(
            [self.full(cited, relation, subject=True), say(" (sau đây gọi tắt là "), (alias,), say(")")],
        )

    def law(self, relation: str) -> Phrase:
        """A law by its name alone."""
        law = self.chance.choice([one for one in laws() if one.since < self.world.today.year])
        document, doubt = edition_on(law.name, self.world.today)
        truth = Mention(
            form="named",
            type="Luật",
            subject=law.name.removeprefix("Luật "),
            relation=relation,
            document=document,
            doubt=doubt,
        )
        return (Piece(law.name, truth=truth),)

    def issued(self) -> Phrase:
        """Such as "Sở đã ban hành Kế hoạch số … về …": a document of the writer's own."""
        return self.own(self.world.new("own"))

    def own(self, cited: Cited, lead: str = "") -> Phrase:
        """What the writer says of a document of his own: "Sở đã ban hành Kế hoạch số … về …"."""
        us = self.world.office.we
        dressed = self.dressed(self.named(cited, "ban_hanh"), cited, False, True)
        truth = dressed[0].truth
        assert isinstance(truth, Mention)
        first = replace(dressed[0], truth=replace(truth, issuer=us))
        return joined([say(f"{lead}{us} đã ban hành "), (first, *dressed[1:])])

    def provision(self, relation: str) -> Phrase:
        """Such as "điểm a khoản 2 Điều 3 Nghị định số …", or a part of it."""
        article, clause = f"Điều {self.chance.randint(2, 40)}", f"khoản {self.chance.randint(1, 6)}"
        point = f"điểm {self.chance.choice(_LETTERS)}"
        place = self.chance.choice([article, f"{clause} {article}", f"{point} {clause} {article}"])
        cited = self.world.new(types=("Nghị định", "Thông tư", "Quyết định", "Quy định"), plain=True)
        return joined([say(f"{place} "), self.full(cited, relation)])

    def _doubt(self, cited: Cited) -> str:
        """Whose document it is cannot be known where the report does not say of which province it is."""
        lost = cited.by.rank == "own" and self.world.office.unplaced
        return "báo cáo không cho biết tỉnh" if lost else ""


def edition_on(name: str, day: datetime.date) -> tuple[str, str]:
    """Which law a name means on a day, and why that may be doubtful."""
    editions = next(law.editions for law in laws() if law.name == name)
    year = max((year for year, since in editions if since <= day), default=editions[0][0])
    changing = any(-700 < (day - since).days < 600 for _, since in editions)
    doubt = "luật đang thay đổi" if changing or day >= _LAWS_KNOWN_UNTIL or day < editions[0][1] else ""
    return f"{name}:{year}", doubt
