"""The tables that a run published, read report by report, so that memory stays flat however many reports there are."""

import datetime
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Generic, NamedTuple

import pyarrow.parquet

from pipeline.errors import UsageError
from pipeline.tables.columns import Row, Table, Value
from pipeline.tables.schema import FAILURES, REPORTS, ReportRow

_GROUPS_HELD = 2


class _Range(NamedTuple):
    first: int
    rows: int


class PublishedTable(Generic[Row]):
    """One Parquet file whose rows of one key (a report, a document) stand together.

    A column that this version knows and the file has not is None in every row; `missing` names those. A file that an
    older version did not write at all has no rows.
    """

    def __init__(self, table: Table[Row], key: str, file: Path) -> None:
        self._table = table
        if not file.is_file():
            self.missing, self._ranges = frozenset(table.names), {}
            return
        self._file = pyarrow.parquet.ParquetFile(file)
        held = set(self._file.schema_arrow.names)
        self.missing = frozenset(table.names) - held
        self._columns = [name for name in table.names if name in held]
        sizes = [self._file.metadata.row_group(number).num_rows for number in range(self._file.num_row_groups)]
        self._firsts = [sum(sizes[:number]) for number in range(len(sizes))]
        self._ranges = self._index(key)
        self._group = lru_cache(_GROUPS_HELD)(self._read_group)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys in the order of the file."""
        return tuple(self._ranges)

    def __contains__(self, key: str) -> bool:
        return key in self._ranges

    def rows_of(self, key: str) -> tuple[Row, ...]:
        """The rows of one report (or document), in the order of the file."""
        first, count = self._ranges.get(key, _Range(0, 0))
        rows: list[Row] = []
        for number, at in enumerate(self._firsts if count else ()):
            if at < first + count and first < at + self._size(number):
                rows += self._group(number)[max(0, first - at) : first + count - at]
        return tuple(rows)

    def _size(self, number: int) -> int:
        return int(self._file.metadata.row_group(number).num_rows)

    def _index(self, key: str) -> dict[str, _Range]:
        found: dict[str, _Range] = {}
        at = 0
        for number in range(self._file.num_row_groups):
            (column,) = self._file.read_row_group(number, columns=[key]).columns
            for value, group in groupby(column.to_pylist()):
                count = sum(1 for _ in group)
                known = found.get(value)
                found[value] = _Range(known.first, known.rows + count) if known else _Range(at, count)
                at += count
        return found

    def _read_group(self, number: int) -> list[Row]:
        table = self._file.read_row_group(number, columns=self._columns)
        columns = {name: map(_plain, table.column(name).to_pylist()) for name in self._columns}
        empty = [None] * table.num_rows
        values = zip(*(columns.get(name, empty) for name in self._table.names), strict=True)
        return [self._table.row_of(one) for one in values]


class PublishedRun:
    """The outputs of one run. Raises UsageError when the folder holds none."""

    def __init__(self, folder: Path) -> None:
        if not (folder / "reports.parquet").is_file():
            raise UsageError(
                f"Thư mục {folder} không có kết quả của doichieu run (thiếu reports.parquet).",
                f"The folder {folder} holds no outputs of doichieu run (reports.parquet is missing).",
            )
        self.folder = folder
        self._tables: dict[str, PublishedTable[tuple[Value, ...]]] = {}
        self.failures = {row.source: row.message for row in _all_rows(FAILURES, "source", folder)}

    def table(self, table: Table[Row], key: str = "report_id") -> PublishedTable[Row]:
        """One of its tables, opened once."""
        if table.name not in self._tables:
            self._tables[table.name] = PublishedTable(table, key, self.folder / f"{table.name}.parquet")
        return self._tables[table.name]  # type: ignore[return-value]

    @property
    def report_ids(self) -> tuple[str, ...]:
        """The reports, in publishing order."""
        return self.table(REPORTS).keys

    def report(self, report_id: str) -> ReportRow:
        """The row of a report."""
        (row,) = self.table(REPORTS).rows_of(report_id)
        return row

    def text(self, report_id: str) -> str:
        """The text into which the offsets of its rows point; empty when the folder was copied without texts."""
        file = self.folder / "text" / f"{report_id}.txt"
        return file.read_bytes().decode("utf-8") if file.is_file() else ""


def _all_rows(table: Table[Row], key: str, folder: Path) -> list[Row]:
    read = PublishedTable(table, key, folder / f"{table.name}.parquet")
    return [row for one in read.keys for row in read.rows_of(one)]


def _plain(value: object) -> Value:
    """A cell as rows hold it: days in ISO, whole numbers without a point."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, str | int | float) else None
