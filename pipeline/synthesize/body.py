"""The running text: divisions in one numbering style, paragraphs, dash lists and tables under them."""

from dataclasses import dataclass, field

from pipeline.synthesize.author import Author
from pipeline.synthesize.blocks import Block, Paragraph, SectionTruth, Table
from pipeline.synthesize.grids import table_for
from pipeline.synthesize.numbering import Mark, Style, label_of
from pipeline.synthesize.phrase import say
from pipeline.synthesize.words import words

_LIST_LEADS = ("Kết quả cụ thể như sau:", "Một số kết quả chính:", "Cụ thể:")


@dataclass(slots=True)
class Body:
    """Running text in the making: blocks in order, and the divisions among them."""

    blocks: list[Block] = field(default_factory=list)
    sections: list[SectionTruth] = field(default_factory=list)
    style: Style | None = None
    articles: int = 0

    def add(self, section: SectionTruth, paragraph: Paragraph) -> int:
        """A division and the paragraph that opens it; its place among the divisions."""
        self.sections.append(section)
        self.blocks.append(paragraph)
        return len(self.sections) - 1


@dataclass(frozen=True, slots=True)
class _Title:
    """A heading to be set: how deep it stands, which one it is there, its words, the place of the division above."""

    depth: int
    ordinal: int
    text: str
    above: int | None = None


def write_sections(author: Author, style: Style, length: int, *, planned: bool) -> Body:
    """About `length` paragraphs under headings of up to three depths; plans state no results."""
    body = Body(style=style)
    tops = max(2, min(7, round(length / 5)))
    titles = author.chance.some(words("headings", style.titles[0]), tops, tops)
    for ordinal, text in enumerate(titles, 1):
        _division(author, style, body, _Title(0, ordinal, text), max(1, length // len(titles)), planned)
    return body


def _division(author: Author, style: Style, body: Body, title: _Title, length: int, planned: bool) -> None:
    planned = planned or title.text.startswith(words("headings", "plans"))
    place = _heading(style.marks[title.depth], body, title)
    below = title.depth + 1
    chance = author.chance
    if below < len(style.marks) and length >= 3 and chance.maybe(0.75):
        if chance.maybe(0.3):
            body.blocks.append(Paragraph("body", author.paragraph(results=not planned)))
        count = chance.randint(2, min(4, max(2, length // 2)))
        for ordinal, text in enumerate(chance.some(words("headings", style.titles[below]), count, count), 1):
            _division(author, style, body, _Title(below, ordinal, text, place), length // count, planned)
        return
    for _ in range(max(1, min(length, 4))):
        _content(author, body, planned)


def _heading(mark: Mark, body: Body, title: _Title) -> int:
    """Set a heading; the place of its division."""
    ordinal, above = title.ordinal, body.sections[title.above].label if title.above is not None else ""
    if mark.running:
        body.articles = ordinal = body.articles + 1
    label = label_of(mark, ordinal, above)
    shown = title.text.upper() if mark.capitals else title.text
    truth = SectionTruth(mark.kind, label.removesuffix(":"), ordinal, title.depth + 1, shown, title.above)
    if mark.own_line:
        place = body.add(truth, Paragraph("heading", say(label, bold=True), truth, title.depth))
        body.blocks.append(Paragraph("heading", say(shown, bold=True), None, title.depth))
        return place
    line = say(f"{label} {shown}", bold=mark.bold, italic=mark.italic)
    return body.add(truth, Paragraph("heading", line, truth, title.depth))


def _content(author: Author, body: Body, planned: bool) -> None:
    chance = author.chance
    kind = chance.weighted({"paragraph": 70, "list": 16, "table": 5, "enumerated": 4, "nested": 5, "alias": 4})
    if kind == "list":
        body.blocks.append(Paragraph("body", say(chance.choice(_LIST_LEADS))))
        for _ in range(chance.randint(2, 4)):
            body.blocks.append(Paragraph("item", (*say("- "), *author.paragraph(results=not planned))))
    elif kind == "table" and not planned:
        body.blocks.append(table_for(author, sum(isinstance(one, Table) for one in body.blocks) + 1))
    elif kind == "enumerated":
        body.blocks.append(
            Paragraph(
                "body", author.write("Thực hiện {enumerated:thuc_hien}, {we} đã {tổ chức thực hiện|ban hành kế hoạch}.")
            )
        )
    elif kind == "nested":
        body.blocks.append(
            Paragraph(
                "body", author.write("Thực hiện {nested:thuc_hien}, {we} đã {tổ chức thực hiện|phân công nhiệm vụ}.")
            )
        )
    elif kind == "alias":
        body.blocks += [Paragraph("body", words) for words in author.aliased()]
    else:
        body.blocks.append(Paragraph("body", author.paragraph(results=not planned)))
