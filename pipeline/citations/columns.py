"""The heads of table columns, also where a table runs on over a page and its head is not printed again."""

from collections.abc import Iterator

from pipeline.records import Paragraph, Text

_PAGES = 40


class Columns:
    """First cells of the columns of a text's tables; nothing is looked for before the first table is asked about."""

    def __init__(self) -> None:
        self._first: dict[tuple[int, int], Paragraph] = {}
        self._widths: dict[int, int] = {}

    def heads(self, text: Text, cell: Paragraph) -> Iterator[Paragraph]:
        """What may be the head of the column of `cell`: in its table, else in tables of the same width before it."""
        self._look(text)
        for table in range(cell.table, max(-1, cell.table - _PAGES), -1):
            if self._widths.get(table) != self._widths[cell.table]:
                return
            head = self._first.get((table, cell.column))
            if head is not None and (table < cell.table or head.row < cell.row):
                yield head

    def start(self, text: Text, cell: Paragraph) -> int:
        """Where the table begins that holds `cell`."""
        self._look(text)
        return min((one.start for place, one in self._first.items() if place[0] == cell.table), default=0)

    def _look(self, text: Text) -> None:
        if self._first:
            return
        for one in text.paragraphs:
            if one.kind == "cell":
                self._first.setdefault((one.table, one.column), one)
                self._widths[one.table] = max(self._widths.get(one.table, 0), one.column)
