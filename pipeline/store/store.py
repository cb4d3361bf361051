"""The rows and texts of all reports, read back in one order whatever the order in which reports were finished.

The SQL is plain, so that another database can stand behind the same methods.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from pipeline.records import Box, Crop
from pipeline.store.definitions import CHILDREN, needs_restoring, restored
from pipeline.store.opening import STORE_FILE, opened, opened_to_read, unusable
from pipeline.tables.columns import Row, Table, Value
from pipeline.tables.schema import FAILURES, REPORTS


class StoredText(NamedTuple):
    """The text of a report and its layout (see tables/layout.py)."""

    value: str
    layout: str


class Store:
    """Rows and texts of the reports of a run. Use as a context manager."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or create the store. Raises UsageError where the file cannot be used."""
        return cls(opened(path))

    @classmethod
    def open_to_read(cls, folder: Path) -> Self:
        """Open the store of the run that wrote to `folder`. Raises UsageError where this version cannot read one."""
        return cls(opened_to_read(folder))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. A full disk or a store that another run holds is told to the user, not thrown at him."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            with self._connection:
                yield
        except sqlite3.OperationalError as error:
            raise unusable(STORE_FILE, error) from error

    def write(self, statement: str, rows: Iterable[Sequence[Value | bytes]] = ((),)) -> None:
        """Run a statement once for each row of values, or once without any; inside `transaction`."""
        self._connection.executemany(statement, rows)

    def insert(self, table: Table[Row], rows: Iterable[Row]) -> None:
        """Add rows to a published table; inside `transaction`."""
        places = ", ".join("?" * len(table.names))
        self.write(f"INSERT INTO {table.name} VALUES ({places})", rows)

    def look_at_all_again(self) -> None:
        """Have every series drawn anew: what they are held against has changed, rules or registers."""
        self.write(
            "INSERT OR IGNORE INTO pending_series SELECT DISTINCT series FROM citations WHERE series IS NOT NULL"
        )

    def rows(self, table: Table[Row]) -> Iterator[Row]:
        """All rows of a table in publishing order, read as they are asked for: by source, then as printed."""
        if table in CHILDREN:
            # Report by report: the database never has to sort, nor to hold, more than one report's rows.
            for (report_id,) in self.select("SELECT report_id FROM reports ORDER BY source, report_id"):
                yield from self.rows_of(table, str(report_id))
        else:
            order = ("source",) if table in (REPORTS, FAILURES) else table.primary_key
            yield from self._read(table, f"ORDER BY {', '.join(order)}", ())

    def rows_of(self, table: Table[Row], report_id: str) -> Iterator[Row]:
        """The rows of one report."""
        order = f"ORDER BY {CHILDREN[table]}" if table in CHILDREN else ""
        return self._read(table, f"WHERE report_id = ? {order}", (report_id,))

    def select(self, query: str, parameters: Sequence[Value] = ()) -> Iterator[tuple[Value, ...]]:
        """The rows of a query, read as they are asked for."""
        return iter(self._connection.execute(query, parameters))

    def text(self, report_id: str) -> StoredText:
        """The text of a report."""
        found = self._connection.execute("SELECT value, layout FROM texts WHERE report_id = ?", (report_id,)).fetchone()
        return StoredText(*found)

    def source(self, report_id: str) -> str:
        """The file of a report, by its path; empty for one that is not here."""
        found = self._connection.execute("SELECT source FROM reports WHERE report_id = ?", (report_id,)).fetchone()
        return str(found[0]) if found else ""

    def crops(self, report_id: str) -> tuple[Crop, ...]:
        """The pictures of parts of pages that are kept of a report, the most needed first."""
        found = self._connection.execute(
            "SELECT page, x0, y0, x1, y1, rotation, png FROM crops WHERE report_id = ? ORDER BY ordinal", (report_id,)
        )
        return tuple(Crop(page, Box(*sides), rotation, png) for page, *sides, rotation, png in found)

    def _read(self, table: Table[Row], clauses: str, parameters: Sequence[Value]) -> Iterator[Row]:
        columns = ", ".join(f'"{name}"' for name in table.names)
        restore = tuple((place, field) for place, field in enumerate(table.fields) if needs_restoring(field))
        for row in self.select(f"SELECT {columns} FROM {table.name} {clauses}", parameters):
            values = list(row)
            for place, field in restore:
                values[place] = restored(field, values[place])
            yield table.row_of(values)
