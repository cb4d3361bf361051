"""The text of a report as HTML. Its text content is the text, character for character, and nothing in it is markup."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from pipeline.records import Paragraph
from pipeline.review.marks import Mark, Piece, marks_between, pieces

# What a click on words that belong to several records opens: a flag before a citation before a number.
_RANK = {"flag": 0, "citation": 1, "statistic": 2}
_PRINT = {"bold": "b", "italic": "i"}
_DEEPEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class Heading:
    """A paragraph that is a heading: its level in the logical tree, and the id by which it is reached."""

    level: int
    target: str


def render_body(
    text: str,
    paragraphs: Sequence[Paragraph],
    marks: Sequence[Mark],
    headings: Mapping[int, Heading],
    titles: Container[int] = (),
) -> Markup:
    """The text with its marks as links; `headings` and `titles` are the paragraphs, by offset, that are set apart."""
    bounds = [(paragraph.start, paragraph.end) for paragraph in paragraphs]
    filled = [
        _Filled(paragraph, "".join(_inline(text, piece) for piece in pieces(paragraph.start, paragraph.end, inside)))
        for paragraph, inside in zip(paragraphs, marks_between(marks, bounds), strict=True)
    ]
    return Markup("".join(_Writer(text, headings, titles).write(filled)))


@dataclass(frozen=True, slots=True)
class _Filled:
    """A paragraph and the HTML of its words."""

    paragraph: Paragraph
    inner: str


@dataclass(slots=True)
class _Writer:
    """Puts paragraphs into elements; whatever stands between two paragraphs in the text stands between the elements."""

    text: str
    headings: Mapping[int, Heading]
    titles: Container[int]
    written: int = 0

    def write(self, filled: Sequence[_Filled]) -> Iterator[str]:
        for (kind, _), group in groupby(filled, lambda one: (one.paragraph.kind, one.paragraph.table)):
            write = self._table if kind == "cell" else self._flow
            yield from write(group)
        yield str(escape(self.text[self.written :]))

    def _flow(self, group: Iterator[_Filled]) -> Iterator[str]:
        for one in group:
            heading = self.headings.get(one.paragraph.start)
            if heading:
                name = f"h{min(heading.level + 2, _DEEPEST_HEADING)}"
                yield f'{self._before(one)}<{name} id="{heading.target}">{self._words(one)}</{name}>'
            else:
                yield f"{self._before(one)}<p{self._set_apart(one.paragraph)}>{self._words(one)}</p>"

    def _set_apart(self, paragraph: Paragraph) -> str:
        if paragraph.kind == "note":
            return ' class="note"'
        return ' class="title"' if paragraph.start in self.titles else ""

    def _table(self, group: Iterator[_Filled]) -> Iterator[str]:
        opening = '<table class="printed"><tbody>'
        for _, row in groupby(group, lambda one: one.paragraph.row):
            expected = 0
            opening += "<tr>"
            for column, cell in groupby(row, lambda one: one.paragraph.column):
                opening += "<td></td>" * (column - expected)  # a cell without words is no paragraph
                expected = column + 1
                # Line feeds go before the element that opens: between rows and cells they are no content.
                first, *rest = cell
                yield f"{self._before(first)}{opening}<td>{self._words(first)}"
                for one in rest:
                    yield self._before(one) + self._words(one)
                yield "</td>"
                opening = ""
            yield "</tr>"
        yield "</tbody></table>"

    def _before(self, one: _Filled) -> str:
        between = self.text[self.written : one.paragraph.start]
        self.written = max(self.written, one.paragraph.start)
        return str(escape(between))

    def _words(self, one: _Filled) -> str:
        self.written = one.paragraph.end
        return one.inner


def _inline(text: str, piece: Piece) -> str:
    words = escape(text[piece.start : piece.end])
    printed = [_PRINT[mark.kind] for mark in piece.marks if mark.kind in _PRINT]
    linked = sorted((mark for mark in piece.marks if mark.kind in _RANK), key=_precedence)
    if not linked:
        return f'<span class="{" ".join(printed)}">{words}</span>' if printed else str(words)
    first = linked[0]
    styles = dict.fromkeys([*(mark.kind for mark in linked), *(mark.style for mark in linked if mark.style), *printed])
    ends = sorted({mark.number for mark in linked if mark.number and mark.end == piece.end})
    number = f' data-n="{", ".join(map(str, ends))}"' if ends else ""
    # One stop for the Tab key a flag or citation; numbers are reached from their list.
    stop = "" if piece.start == first.start and first.kind != "statistic" else ' tabindex="-1"'
    records = " ".join(dict.fromkeys(mark.target for mark in linked))
    return f'<a class="{" ".join(styles)}" href="#{first.target}" data-r="{records}"{number}{stop}>{words}</a>'


def _precedence(mark: Mark) -> tuple[int, int]:
    return _RANK[mark.kind], mark.end - mark.start
