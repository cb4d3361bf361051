"""One data table inside a document, with its words."""

from dataclasses import dataclass

from pipeline.records.evidence import Evidence
from pipeline.records.source import TableCell, TableShape


@dataclass(frozen=True, slots=True)
class DataCell:
    """One cell: where it is in the grid, and the spans of its paragraphs in the text (none when it is empty)."""

    shape: TableCell
    paragraphs: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table with what the text says of it: the `caption` that names it and the `unit` its numbers are given in.

    `start` is where it stands in the text: its first character, or for an empty table what follows it.
    """

    shape: TableShape
    start: int
    end: int
    cells: tuple[DataCell, ...]
    caption: Evidence | None = None
    unit: Evidence | None = None
