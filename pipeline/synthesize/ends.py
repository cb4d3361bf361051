"""How the running text begins and ends, and the foot: recipients and signature."""

from dataclasses import dataclass

from pipeline.synthesize.author import Author
from pipeline.synthesize.blocks import Block, Paragraph
from pipeline.synthesize.heads import Head
from pipeline.synthesize.kinds import Kind
from pipeline.synthesize.offices import signer_name
from pipeline.synthesize.phrase import Phrase, say
from pipeline.synthesize.words import words


@dataclass(slots=True)
class Foot:
    """Recipients on the left, signature on the right, and what is true of them."""

    left: list[Paragraph]
    right: list[Paragraph]
    truth: dict[str, object]


def open_(author: Author, kind: Kind, head: Head) -> list[Block]:
    """Title, Kính gửi, and the sentence that says what is reported to whom."""
    blocks: list[Block] = list(head.title)
    if kind.regulation:
        return blocks
    if kind.addressed:
        blocks += _addressed(author, head)
    asker = author.chance.choice(_askers(author))

    def asked(relation: str) -> Phrase:
        cited = author.world.new("province", types=("Công văn", "Kế hoạch", "Chỉ thị"), plain=True)
        head.responds_to.append(cited.code)
        return author.citing.full(cited, relation, subject=True)

    opening = author.sentence(
        f"opening_{_family(kind)}",
        asked=asked,
        asker=lambda _: say(asker),
        subject=lambda _: say(lowered(head.subject)),
    )
    blocks.append(Paragraph("body", opening))
    return blocks


def close(author: Author, kind: Kind, head: Head) -> list[Block]:
    """The last sentence, which names whom the report is for."""
    if kind.addressed:
        sentence = author.sentence("closing_addressed")
    elif kind.name == "Báo cáo":
        name = author.chance.choice(_askers(author))
        head.addressees.append(name)
        sentence = author.sentence(
            "closings", addressee=lambda _: say(name), subject=lambda _: say(lowered(head.subject))
        )
    else:
        sentence = author.sentence("closing_regulation" if kind.regulation else "closing_plan")
    return [Paragraph("closing", sentence)]


def foot_of(author: Author, kind: Kind) -> Foot:
    """Recipients with their bullets and marks; the lines of authority, the position and the name."""
    chance, office = author.chance, author.office
    signing, name = chance.choice(office.signings), signer_name(chance)
    others = chance.some(words("recipients", "party" if office.party else "state"), 1, 4)
    first = "Như trên" if kind.addressed else f"Như Điều {chance.randint(2, 3)}" if kind.articles else ""
    filled = [
        one.format(p=office.place.level, P=office.place.name, U=office.place.party, we=office.we) for one in others
    ]
    archive = f"Lưu: VT, {chance.choice(office.units)}" if office.units else chance.choice(["Lưu Văn phòng", "Lưu VP"])
    names = [one for one in (first, *filled, archive) if one]
    dash = chance.choice(["- ", "- ", "-"])
    left = [Paragraph("recipients", say("Nơi nhận:", bold=True, italic=True))]
    left += [
        Paragraph("recipient", say(f"{dash}{one}{'.' if place == len(names) - 1 else ';'}"))
        for place, one in enumerate(names)
    ]
    right = [Paragraph("position", say(line, bold=True)) for line in signing.lines]
    right.append(Paragraph("signer", say(name, bold=True)))
    truth: dict[str, object] = {
        "recipients": names,
        "signer_capacity": signing.capacity or None,
        "signer_for": signing.signs_for or None,
        "signer_position": signing.position,
        "signer_name": name,
    }
    return Foot(left, right, truth)


def lowered(text: str) -> str:
    """A subject inside a sentence begins in lower case."""
    return text[:1].lower() + text[1:]


def _addressed(author: Author, head: Head) -> list[Block]:
    names = author.chance.some(_askers(author), 1, 2)
    head.addressees += names
    if len(names) == 1:
        return [Paragraph("addressee", say(f"Kính gửi: {names[0]}."))]
    marks = [";"] * (len(names) - 1) + ["."]
    return [
        Paragraph("addressee", say("Kính gửi:")),
        *(Paragraph("addressee", say(f"- {one}{mark}")) for one, mark in zip(names, marks, strict=True)),
    ]


def _askers(author: Author) -> tuple[str, ...]:
    place = author.office.place
    if author.office.party:
        return (
            (f"Thường trực {place.party}", "Ban Tổ chức Trung ương")
            if author.office.family == "party"
            else (f"Thường trực {place.party}", f"Ban Thường vụ {place.party}")
        )
    if author.office.family == "ministry":
        return ("Thủ tướng Chính phủ", "Văn phòng Chính phủ")
    if author.office.family == "province":
        return ("Bộ Nội vụ", "Bộ Tài chính", "Thanh tra Chính phủ")
    return (
        (f"UBND {place.level}", "Sở Nội vụ", "Sở Tư pháp")
        if author.office.name != "Sở Nội vụ"
        else (f"UBND {place.level}", "Sở Tư pháp")
    )


def _family(kind: Kind) -> str:
    if kind.name == "Báo cáo":
        return "report"
    return "addressed" if kind.addressed else "plan"
