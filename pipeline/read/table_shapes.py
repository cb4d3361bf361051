"""The grid of a data table with the rows that name its columns, the same for every format."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import regex

from pipeline.records import Line, TableCell, TableShape

_LONGEST_TITLE = 150
_MOST_HEADER_ROWS = 5
# "1.234,5", "12%", "- 3", "x", "+": what stands in the body of a table and not in the names of its columns.
_VALUE = regex.compile(r"[\d\s.,%/+*()–-]+|[xX✓]")
# Numbers of the columns below their names: "(1)", "A", "(4)=(2)+(3)", "3=1+2".
_COLUMN_NUMBER = regex.compile(r"(?:\(?\s?(?:\d{1,2}|[A-EĐ]|[IVX]{1,4})\s?\)?)(?:\s?[=+/:*x-]\s?\(?\d{1,3}%?\)?){0,6}")
_YEAR = regex.compile(r"(?:19|20)\d\d")
_NUMBER_COLUMN = regex.compile(r"(?i)\W*(?:s?tt|số\s?tt|stt\.?|số thứ tự)\W*")


@dataclass(slots=True)
class _Words:
    text: str = ""
    letters: int = 0
    bold: int = 0

    @property
    def is_bold(self) -> bool:
        return self.letters > 0 and 2 * self.bold > self.letters

    @property
    def is_value(self) -> bool:
        return _VALUE.fullmatch(self.text) is not None and not _YEAR.fullmatch(self.text)


def make_shape(index: int, cells: Iterable[TableCell], lines: Iterable[Line], declared: int = 0) -> TableShape:
    """The shape of table `index`, whose words are among `lines`; `declared` rows are its head by the format itself.

    A cell that is given again (it goes on overleaf) has its place where it was given first.
    """
    by_place: dict[tuple[int, int], TableCell] = {}
    for cell in cells:
        by_place.setdefault((cell.row, cell.column), cell)
    kept = tuple(by_place[place] for place in sorted(by_place))
    rows = max((cell.row + cell.rowspan for cell in kept), default=0)
    columns = max((cell.column + cell.colspan for cell in kept), default=0)
    words = _words(index, lines)
    return TableShape(index, rows, columns, _header_rows(kept, rows, words, declared), kept)


def _words(index: int, lines: Iterable[Line]) -> dict[tuple[int, int], _Words]:
    words: dict[tuple[int, int], _Words] = {}
    for line in lines:
        if line.table == index:
            cell = words.setdefault((line.row, line.column), _Words())
            cell.text = f"{cell.text} {line.text.strip()}".strip()
            cell.letters += len(line.text)
            cell.bold += sum(end - start for start, end in line.bold)
    return words


def _header_rows(cells: Sequence[TableCell], rows: int, words: dict[tuple[int, int], _Words], declared: int) -> int:
    """The rows that name the columns: those the format names, else a first row that reads like names."""
    head = declared or (_closed(cells, 1) if _names_columns(cells, rows, words) else 0)
    if not head or head > _MOST_HEADER_ROWS or (head >= rows and not declared):
        return declared
    following = [words[cell.row, cell.column].text for cell in cells if cell.row == head and _filled(words, cell)]
    if head + 1 < rows and len(following) > 1 and all(_COLUMN_NUMBER.fullmatch(text) for text in following):
        return head + 1
    return head


def _names_columns(cells: Sequence[TableCell], rows: int, words: dict[tuple[int, int], _Words]) -> bool:
    """Whether the first row reads like names: words in every column, set in bold or unlike what stands below them."""
    first = [cell for cell in cells if cell.row == 0]
    found = [words[0, cell.column] for cell in first if _filled(words, cell)]
    if rows < 2 or len(found) < 2 or any(len(one.text) > _LONGEST_TITLE or one.is_value for one in found):
        return False
    if _NUMBER_COLUMN.fullmatch(found[0].text):
        return True
    if all(one.is_bold for one in found):
        return any(not words[cell.row, cell.column].is_bold for cell in cells if cell.row and _filled(words, cell))
    if len(found) < len(first) - 1:
        return False
    below = [
        words[cell.row, cell.column].is_value for cell in cells if cell.row and cell.column and _filled(words, cell)
    ]
    return 2 * sum(below) > len(below)


def _closed(cells: Sequence[TableCell], head: int) -> int:
    """The first row that no cell of the rows above reaches into."""
    while True:
        reach = max((cell.row + cell.rowspan for cell in cells if cell.row < head), default=head)
        if reach <= head:
            return head
        head = reach


def _filled(words: dict[tuple[int, int], _Words], cell: TableCell) -> bool:
    return (cell.row, cell.column) in words
