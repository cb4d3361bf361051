"""Numbers that fill a cell of a data table: the row says what is counted, the head of the column in which respect."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import regex

from pipeline.fold import fold
from pipeline.records import Text
from pipeline.statistics.lexicon import Lexicon

_NUMBER = regex.compile(r"\(?\d[\d.,]*(?: ?/ ?\d[\d.,]*)?(?: ?%)?\)?")
_LETTER = regex.compile(r"\p{L}{2}")
_DIGIT = regex.compile(r"\d")
_UNIT = regex.compile(r"\((?P<unit>[^()]{1,30})\)\s*$")


@dataclass(frozen=True, slots=True)
class CellLabel:
    """What a number in a table is of: the label of its row and the head of its column, with the unit given there."""

    noun: str
    unit: str


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    row: int
    column: int
    words: str

    @property
    def numeric(self) -> bool:
        return _NUMBER.fullmatch(self.words) is not None


def label_cells(text: Text, words: Lexicon) -> dict[int, CellLabel]:
    """The label of each number that fills a table cell, by the offset where the cell begins."""
    tables = groupby((one for one in text.paragraphs if one.table >= 0), lambda one: one.table)
    labels: dict[int, CellLabel] = {}
    for _, paragraphs in tables:
        cells = [_Cell(one.start, one.row, one.column, text.value[one.start : one.end]) for one in paragraphs]
        labels.update(_label_table(cells, words))
    return labels


def _label_table(cells: list[_Cell], words: Lexicon) -> Iterator[tuple[int, CellLabel]]:
    rows = [list(row) for _, row in groupby(cells, lambda cell: cell.row)]
    heads: dict[int, str] = {}
    while rows and not any(cell.numeric for cell in rows[0]):
        # A lower head says it more closely: "Đã giải quyết" over "Đúng hạn", "Quá hạn".
        heads |= {cell.column: cell.words for cell in rows.pop(0)}
    if not heads:
        return
    for row in rows:
        named = _name_of(row, heads, words)
        if named is None or _numbers_columns(row):
            continue
        for cell in row:
            head = heads.get(cell.column, "")
            if cell.numeric and cell.column > named.column and head and not _is_passed(heads, cell, words):
                unit = _UNIT.search(head)
                about = head[: unit.start()].rstrip() if unit else head
                yield cell.start, CellLabel(f"{named.words}, {about}", unit["unit"] if unit else "")


def _name_of(row: list[_Cell], heads: dict[int, str], words: Lexicon) -> _Cell | None:
    """The cell that says what the row is about; "Tổng cộng" may run over the column of row numbers as well."""
    worded = [cell for cell in row if _LETTER.search(cell.words)]
    own = next((cell for cell in worded if not _is_passed(heads, cell, words)), None)
    return own or next((cell for cell in worded if not _DIGIT.search(cell.words)), None)


def _is_passed(heads: dict[int, str], cell: _Cell, words: Lexicon) -> bool:
    """A column of row numbers, codes, days or telephone numbers."""
    return words.passed_columns.match(fold(heads.get(cell.column, ""))) is not None


def _numbers_columns(row: list[_Cell]) -> bool:
    """The row under the head that only numbers the columns: 1, 2, 3 or (1), (2), (3)."""
    numbers = [int(digits) for cell in row if (digits := cell.words.strip("()")).isdigit()]
    return len(numbers) > 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
