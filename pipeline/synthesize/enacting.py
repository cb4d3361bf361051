"""Decisions and resolutions: authority line, bases, enacting word, articles."""

from dataclasses import replace

from pipeline.synthesize.author import Author
from pipeline.synthesize.blocks import Paragraph, SectionTruth
from pipeline.synthesize.body import Body
from pipeline.synthesize.ends import lowered
from pipeline.synthesize.heads import Head
from pipeline.synthesize.kinds import Kind
from pipeline.synthesize.phrase import Mention, Phrase, capitalised, joined, say, words_of
from pipeline.synthesize.words import words

_HEADS = {
    "province": "CHỦ TỊCH ",
    "district": "CHỦ TỊCH ",
    "council": "",
    "department": "GIÁM ĐỐC ",
    "ministry": "BỘ TRƯỞNG ",
}


def write_articles(author: Author, kind: Kind, head: Head) -> Body:
    """The whole running text of a decision or resolution."""
    body = Body(blocks=list(head.title))
    chance = author.chance
    whole_body = chance.maybe(0.4) and author.office.family in ("province", "district")
    name = author.office.name.upper()
    body.blocks.append(
        Paragraph("enacting", say(name if whole_body else _HEADS[author.office.family] + name, bold=True))
    )
    for _ in range(chance.randint(2, 5)):
        body.blocks.append(Paragraph("basis", joined([say("Căn cứ "), _basis(author), say(";")])))
    proposal = author.world.new("department", types=("Tờ trình",))
    while proposal.by == author.world.own:  # Nobody proposes to himself.
        proposal = author.world.new("department", types=("Tờ trình",))
    head.responds_to.append(proposal.code)
    piece = author.citing.named(proposal, "theo_de_nghi")
    line = joined(
        [
            say("Theo đề nghị của "),
            say(proposal.issuer),
            say(" tại "),
            author.citing.dressed(piece, proposal, False, False),
            say("."),
        ]
    )
    body.blocks.append(Paragraph("basis", _asked_by(line, proposal.issuer)))
    body.blocks.append(
        Paragraph("enacting", say("QUYẾT NGHỊ:" if kind.name == "Nghị quyết" else "QUYẾT ĐỊNH:", bold=True))
    )
    for ordinal, words_ in enumerate(_articles(author, kind, head), 1):
        _article(body, ordinal, words_)
    return body


def _asked_by(line: Phrase, issuer: str) -> Phrase:
    """The proposal's issuer stands before it ("Theo đề nghị của … tại …"); the truth about it says so too."""
    return tuple(
        replace(piece, truth=replace(piece.truth, issuer=issuer)) if isinstance(piece.truth, Mention) else piece
        for piece in line
    )


def _basis(author: Author) -> Phrase:
    if author.chance.maybe(0.3):
        return author.citing.law("can_cu")
    return author.citing.full(author.world.new(author.chance.choice(["central", "ministry", "province"])), "can_cu")


def _articles(author: Author, kind: Kind, head: Head) -> list[Phrase]:
    what = lowered(head.subject.removeprefix("Về việc ").removeprefix("Về "))
    first = words_of(capitalised(say(what)))
    which = kind.name
    return [
        say(f"{first} (kèm theo {which} này)." if "ban hành" in what else f"{first}."),
        *(author.write(template, which=lambda _: say(which)) for template in words("sentences", "articles")),
    ]


def _article(body: Body, ordinal: int, text: Phrase) -> None:
    label = f"Điều {ordinal}."
    title = " ".join(words_of(text).split()[:12])
    truth = SectionTruth("dieu", label, ordinal, 1, title, None)
    body.add(truth, Paragraph("heading", joined([say(f"{label} ", bold=True), text]), truth, 0))
