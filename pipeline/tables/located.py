"""Where a record of a report stands, and what it is called in the tables."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import Literal, NamedTuple

from pipeline.records import Report, Section
from pipeline.tables.boxes import write_boxes, write_overleaf

Child = Literal["header field", "recipient", "section", "citation", "statistic", "table", "flag"]
_LETTERS: dict[Child, str] = {
    "header field": "h",
    "recipient": "r",
    "section": "s",
    "citation": "c",
    "statistic": "n",
    "table": "t",
    "flag": "f",
}


class RowPlace(NamedTuple):
    """The columns of a place, in their order: page, line and boxes are None where the format has none."""

    page: int | None
    line: int | None
    bbox: str | None
    bbox_overleaf: str | None
    start: int
    end: int


class Located:
    """A report whose records can be asked for their id, their place and the deepest section that holds them."""

    def __init__(self, report: Report) -> None:
        self.report_id = report.report_id
        self.answers = frozenset(report.answers)
        self._text = report.text
        breaks = tuple(_breaks(report.sections))
        self._offsets = tuple(offset for offset, _ in breaks)
        self._deepest = tuple(section for _, section in breaks)
        self._paragraphs: dict[int, str] = {}
        self._table_numbers = {table.shape.index: number for number, table in enumerate(report.tables)}

    def id_of(self, child: Child, index: int) -> str:
        """`<report_id>-c0001` for the first citation, and so on."""
        return f"{self.report_id}-{_LETTERS[child]}{index + 1:04d}"

    def id_or_none(self, child: Child, index: int | None) -> str | None:
        """The id of the record that another one points to, if it points to one."""
        return None if index is None else self.id_of(child, index)

    def section_id(self, offset: int) -> str | None:
        """The deepest section that holds `offset`."""
        index = bisect_right(self._offsets, offset) - 1
        return None if index < 0 else self.id_or_none("section", self._deepest[index])

    def cell_id(self, offset: int) -> str | None:
        """The cell of a table that holds `offset`."""
        if not self._table_numbers:
            return None
        paragraph = self._text.paragraphs[self._text.paragraph_index(offset)]
        number = self._table_numbers.get(paragraph.table)
        return None if number is None else self.cell_id_at(number, paragraph.row, paragraph.column)

    def cell_id_at(self, table: int, row: int, column: int) -> str:
        """`<report_id>-t0001-r2c3` for the cell in the second row and third column of the first table."""
        return f"{self.id_of('table', table)}-r{row + 1}c{column + 1}"

    def paragraph(self, offset: int) -> str:
        """16 hex digits of the words of the paragraph that holds `offset`: the same for a copy in another report."""
        index = self._text.paragraph_index(offset)
        if index not in self._paragraphs:
            paragraph = self._text.paragraphs[index]
            words = " ".join(self._text.value[paragraph.start : paragraph.end].casefold().split())
            self._paragraphs[index] = blake2b(words.encode(), digest_size=8).hexdigest()
        return self._paragraphs[index]

    def words(self, start: int, end: int) -> str:
        """The characters `start:end` of the text."""
        return self._text.value[start:end]

    def bold_share(self, start: int, end: int) -> float:
        """Share of the characters of `start:end` that are bold."""
        return self._text.bold_share(start, end)

    def place(self, start: int, end: int) -> RowPlace:
        """Page and line of `start`, boxes of `start:end`."""
        place = self._text.place(start, end)
        boxes, overleaf = write_boxes(place.boxes), write_overleaf(place.overleaf)
        return RowPlace(place.page or None, place.line or None, boxes, overleaf, start, end)


def _breaks(sections: Sequence[Section]) -> Iterator[tuple[int, int | None]]:
    """Offsets, ascending, from which on another section (or none) is the deepest."""
    opened: list[int] = []
    for index, section in enumerate(sections):
        yield from _close(sections, opened, section.start)
        opened.append(index)
        yield section.start, index
    if sections:
        yield from _close(sections, opened, max(section.end for section in sections))


def _close(sections: Sequence[Section], opened: list[int], offset: int) -> Iterator[tuple[int, int | None]]:
    while opened and sections[opened[-1]].end <= offset:
        end = sections[opened.pop()].end
        yield end, opened[-1] if opened else None
