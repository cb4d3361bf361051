"""Where a record of a report stands, and what it is called in the tables."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from pipeline.records import Box, Report, Section

Child = Literal["recipient", "section", "citation", "statistic", "flag"]
_LETTERS: dict[Child, str] = {"recipient": "r", "section": "s", "citation": "c", "statistic": "n", "flag": "f"}


class RowPlace(NamedTuple):
    """Page, line and boxes as the tables write them; None where the format has none."""

    page: int | None
    line: int | None
    bbox: str | None


class Located:
    """A report whose records can be asked for their id, their place and the deepest section that holds them."""

    def __init__(self, report: Report) -> None:
        self.report_id = report.report_id
        self._text = report.text
        breaks = tuple(_breaks(report.sections))
        self._offsets = tuple(offset for offset, _ in breaks)
        self._deepest = tuple(section for _, section in breaks)

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

    def words(self, start: int, end: int) -> str:
        """The characters `start:end` of the text."""
        return self._text.value[start:end]

    def place(self, start: int, end: int) -> RowPlace:
        """Page and line of `start`, boxes of `start:end`."""
        place = self._text.place(start, end)
        return RowPlace(place.page or None, place.line or None, ";".join(map(_written, place.boxes)) or None)


def _written(box: Box) -> str:
    return " ".join(f"{round(side, 2):g}" for side in (box.x0, box.y0, box.x1, box.y1))


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
