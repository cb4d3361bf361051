"""Numbers that fill a cell of a data table: the row says what is counted, the head of the column in which respect."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

import regex

from pipeline.fold import fold
from pipeline.records import Paragraph, Text
from pipeline.statistics.lexicon import Lexicon

_NUMBER = regex.compile(r"\(?(?P<sign>[+\-–−] ?)?\d[\d.,]*(?: ?/ ?\d[\d.,]*)?(?: ?%)?\)?")
_LETTER = regex.compile(r"\p{L}{2}")
_DIGITS = regex.compile(r"\d++")
_DIGIT = regex.compile(r"\d")
_UNIT = regex.compile(r"\((?P<unit>[^()]{0,29}[\p{L}%‰²³\d][^()]{0,29})\)\s*$")
_SHARE = regex.compile(r"^\s*%|%\s*$")
# The unit of all numbers stands one or two lines above a table, under its name at most.
_MOST_ABOVE = 3


@dataclass(frozen=True, slots=True)
class CellLabel:
    """What a number in a table is of: the label of its row and the head of its column, with the unit given there."""

    noun: str
    unit: str
    negative: bool


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    row: int
    column: int
    words: str

    @property
    def numeric(self) -> bool:
        return _NUMBER.fullmatch(self.words) is not None


def label_cells(text: Text, words: Lexicon) -> dict[int, CellLabel | None]:
    """The label of each number that fills a table cell, by the offset of its first digit.

    None for numbers that count nothing: in the head of a column ("Thực hiện 6 tháng"), in a unit ("1.000 tấn").
    """
    labels: dict[int, CellLabel | None] = {}
    tabular = ((index, one) for index, one in enumerate(text.paragraphs) if one.table >= 0)
    for _, numbered in groupby(tabular, lambda pair: pair[1].table):
        pairs = list(numbered)
        cells = [_Cell(one.start, one.row, one.column, text.value[one.start : one.end]) for _, one in pairs]
        first = pairs[0][0]
        above = text.paragraphs[max(0, first - _MOST_ABOVE) : first]
        labels.update(_label_table(cells, _unit_above(text, above, words), words))
    return labels


def _unit_above(text: Text, paragraphs: Sequence[Paragraph], words: Lexicon) -> str:
    """The unit that a line above the table gives all its numbers: "Đơn vị tính: triệu đồng"."""
    for paragraph in takewhile(lambda one: one.table < 0, reversed(paragraphs)):
        line = text.value[paragraph.start : paragraph.end]
        for pattern in words.units_above:
            if stated := pattern.search(line):
                return str(stated["unit"])
    return ""


def _label_table(cells: list[_Cell], common: str, words: Lexicon) -> Iterator[tuple[int, CellLabel | None]]:
    rows = [list(row) for _, row in groupby(cells, lambda cell: cell.row)]
    heads: dict[int, str] = {}
    while rows and not any(cell.numeric for cell in rows[0]):
        # A lower head says it more closely: "Đã giải quyết" over "Đúng hạn", "Quá hạn".
        heads |= {cell.column: cell.words for cell in rows.pop(0)}
    if not heads or not rows:
        return
    yield from _uncounted(cell for cell in cells if cell.row == cells[0].row)
    units = {column for column, head in heads.items() if words.unit_columns.fullmatch(fold(head))}
    for row in rows:
        named = _name_of(row, heads, units, words)
        if named is None or _numbers_columns(row):
            continue
        yield from _uncounted(cell for cell in row if cell.column in units)
        of_row = next((cell.words for cell in row if cell.column in units and cell is not named), "") or common
        for cell in row:
            head = heads.get(cell.column, "")
            if not head or cell.column <= named.column or cell.column in units or _is_passed(heads, cell, words):
                continue
            if number := _NUMBER.fullmatch(cell.words):
                about, unit = _respect(head)
                sign, first = number["sign"] or "", _DIGIT.search(cell.words)
                place = cell.start + (first.start() if first else 0)
                yield place, CellLabel(f"{named.words}, {about}", unit or of_row, sign[:1] in tuple("-–−"))


def _uncounted(cells: Iterable[_Cell]) -> Iterator[tuple[int, None]]:
    for cell in cells:
        yield from ((cell.start + number.start(), None) for number in _DIGITS.finditer(cell.words))


def _respect(head: str) -> tuple[str, str]:
    """The words and the unit of a column's head: "Kinh phí (triệu đồng)", "% so cùng kỳ"."""
    if stated := _UNIT.search(head):
        return head[: stated.start()].rstrip(), stated["unit"]
    return head, "%" if _SHARE.search(head) else ""


def _name_of(row: list[_Cell], heads: dict[int, str], units: set[int], words: Lexicon) -> _Cell | None:
    """The cell that says what the row is about; "Tổng cộng" may run over the column of row numbers as well."""
    worded = [cell for cell in row if _LETTER.search(cell.words)]
    own = next((cell for cell in worded if not _is_passed(heads, cell, words) and cell.column not in units), None)
    return own or next((cell for cell in worded if not _DIGIT.search(cell.words)), None)


def _is_passed(heads: dict[int, str], cell: _Cell, words: Lexicon) -> bool:
    """A column of row numbers, codes, days or telephone numbers."""
    return words.passed_columns.match(fold(heads.get(cell.column, ""))) is not None


def _numbers_columns(row: list[_Cell]) -> bool:
    """The row under the head that only numbers the columns: 1, 2, 3 or (1), (2), (3)."""
    numbers = [int(digits) for cell in row if (digits := cell.words.strip("()")).isdigit()]
    return len(numbers) > 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
