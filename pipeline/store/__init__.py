"""The store: a SQLite file beside the outputs that keeps the rows and texts from which everything is published.

The SQL is plain, so that another database can stand behind the same methods. Everything is read back ordered by source
and report, so that what is published does not depend on the order in which reports were finished.
"""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from pipeline.errors import UsageError
from pipeline.records import Box, Crop
from pipeline.store.definitions import CHILDREN, definitions, needs_restoring, restored
from pipeline.store.registers import RegisterTables, carry_over
from pipeline.tables.columns import Row, Table, Value
from pipeline.tables.rows import ReportRows
from pipeline.tables.schema import (
    CITATIONS,
    FAILURES,
    FLAGS,
    HEADER_FIELDS,
    PAGES,
    RECIPIENTS,
    REPORT_TABLE_CELLS,
    REPORT_TABLES,
    REPORTS,
    SECTIONS,
    STATISTICS,
    FailureRow,
)

__all__ = ["RegisterTables", "Store", "StoredText"]

# The store among the outputs of a run.
STORE_FILE = "doichieu.sqlite"
# Seconds to wait for another program that holds the file.
_PATIENCE = 5.0


class StoredText(NamedTuple):
    """The text of a report and its layout (see tables/layout.py)."""

    value: str
    layout: str


class Store:
    """Rows and texts of the reports of a run. Use as a context manager; each `add` is one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or create the store. One made by another version of the tables is made anew: it holds derived rows.

        Only the registers that were imported are taken over.
        """
        statements = tuple(definitions())
        version = _table_version()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists() and _version_of(path) != version:
                _make_anew(path, statements)
            connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
            # What is kept here can be made again, and a killed run loses nothing: only a power cut could.
            connection.execute("PRAGMA synchronous = OFF")
            # One run at a time: a second one into the same folder is refused, not mixed in.
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.executescript(f"BEGIN; {'; '.join(statements)}; PRAGMA user_version = {version}; COMMIT")
        except (sqlite3.Error, OSError) as error:
            raise _unusable(str(path), error) from error
        return cls(connection)

    @classmethod
    def open_to_read(cls, folder: Path) -> Self:
        """Open the store of the run that wrote to `folder`. Raises UsageError where this version cannot read one."""
        path = folder / STORE_FILE
        if not path.is_file():
            raise UsageError(
                f"Thư mục {folder} không có kết quả của doichieu run (thiếu {STORE_FILE}).",
                f"The folder {folder} holds no outputs of doichieu run ({STORE_FILE} is missing).",
            )
        try:
            if _version_of(path) != _table_version():
                raise UsageError(
                    f"{path} do phiên bản khác của doichieu lập: chạy lại doichieu run.",
                    f"{path} was made by another version of doichieu: run doichieu run again.",
                )
            connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_PATIENCE)
            connection.execute("SELECT count(*) FROM runs").fetchone()
        except sqlite3.Error as error:
            raise _unusable(str(path), error) from error
        return cls(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def begin_run(self, started: str, pipeline_version: str, rules_version: str) -> None:
        """Start a run: `started` is its time (ISO 8601). Reports of former runs stay."""
        with self.transaction():
            self._connection.execute("DELETE FROM failures")
            last = self._connection.execute(
                "SELECT pipeline_version, rules_version FROM runs ORDER BY started DESC LIMIT 1"
            ).fetchone()
            if last is not None and last != (pipeline_version, rules_version):
                self.look_at_all_again()
            self._connection.execute(
                "INSERT INTO runs (started, pipeline_version, rules_version) VALUES (?, ?, ?)"
                " ON CONFLICT (started) DO NOTHING",
                (started, pipeline_version, rules_version),
            )

    def add(self, reports: Iterable[ReportRows], failures: Iterable[FailureRow] = ()) -> None:
        """Add a batch, in one transaction. What an input held before, in this run or a former one, is forgotten."""
        with self.transaction():
            for rows in reports:
                self._add(rows)
            for failure in failures:
                self._connection.execute("DELETE FROM failures WHERE source = ?", (failure.source,))
                self._let_go(failure.source)
                self._insert(FAILURES, (failure,))

    def finish_run(self, started: str, finished: str, *, prune: bool = False) -> None:
        """End a run. `prune`: reports that were no input of it are forgotten."""
        with self.transaction():
            if prune:
                for (source,) in self._connection.execute(
                    "SELECT source FROM inputs WHERE run <> ?", (started,)
                ).fetchall():
                    self._let_go(source)
            self._connection.execute("UPDATE runs SET finished = ? WHERE started = ?", (finished, started))

    def look_at_all_again(self) -> None:
        """Have every series drawn anew: what they are held against has changed, rules or registers."""
        self._connection.execute(
            "INSERT OR IGNORE INTO pending_series SELECT DISTINCT series FROM citations WHERE series IS NOT NULL"
        )

    def kept_from_before(self) -> int:
        """How many reports were no input of the last run."""
        ((count,),) = self._connection.execute(
            "SELECT count(*) FROM reports WHERE report_id NOT IN"
            " (SELECT report_id FROM inputs WHERE run = (SELECT max(started) FROM runs))"
        )
        return int(count)

    def write(self, statement: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run a statement once for each row of values; inside `transaction`."""
        self._connection.executemany(statement, rows)

    def insert(self, table: Table[Row], rows: Iterable[Row]) -> None:
        """Add rows to a table that is computed from the others; inside `transaction`."""
        self._insert(table, rows)

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

    def _read(self, table: Table[Row], clauses: str, parameters: Sequence[Value]) -> Iterator[Row]:
        columns = ", ".join(f'"{name}"' for name in table.names)
        restore = tuple((place, field) for place, field in enumerate(table.fields) if needs_restoring(field))
        for row in self.select(f"SELECT {columns} FROM {table.name} {clauses}", parameters):
            values = list(row)
            for place, field in restore:
                values[place] = restored(field, values[place])
            yield table.row._make(values)  # type: ignore[attr-defined]

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

    def duplicates(self) -> tuple[tuple[str, str], ...]:
        """(source, the source whose bytes it repeats), for inputs that were given twice under different names."""
        return tuple(
            self._connection.execute(
                "SELECT i.source, r.source FROM inputs i JOIN reports r ON r.report_id = i.report_id"
                " WHERE i.source <> r.source ORDER BY i.source"
            )
        )

    def _add(self, rows: ReportRows) -> None:
        """Add one report. Of two files with the same bytes, the first by name gives the report its `source`."""
        report_id, source = rows.report.report_id, rows.report.source
        self._let_go(source, holds=report_id)
        (first,) = self._connection.execute(
            "SELECT min(source) FROM inputs WHERE report_id = ?", (report_id,)
        ).fetchone()
        self._connection.execute(
            "INSERT INTO inputs (source, report_id, run) VALUES (?, ?, (SELECT max(started) FROM runs))"
            " ON CONFLICT (source) DO UPDATE SET report_id = excluded.report_id, run = excluded.run",
            (source, report_id),
        )
        if first is not None and first < source:
            return
        self._forget(report_id)
        self._insert(REPORTS, (rows.report,))
        self._insert(PAGES, rows.pages)
        self._insert(HEADER_FIELDS, rows.header_fields)
        self._insert(RECIPIENTS, rows.recipients)
        self._insert(SECTIONS, rows.sections)
        self._insert(CITATIONS, rows.citations)
        self._mark_series(report_id)
        self._insert(STATISTICS, rows.statistics)
        self._insert(REPORT_TABLES, rows.tables)
        self._insert(REPORT_TABLE_CELLS, rows.cells)
        self._insert(FLAGS, rows.flags)
        self._connection.executemany("INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?)", rows.statements)
        self._connection.execute("INSERT INTO texts VALUES (?, ?, ?)", (report_id, rows.text, rows.layout))
        self._connection.executemany(
            "INSERT INTO crops VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (report_id, ordinal, one.page, one.box.x0, one.box.y0, one.box.x1, one.box.y1, one.rotation, one.png)
                for ordinal, one in enumerate(rows.crops)
            ),
        )

    def _let_go(self, source: str, holds: str = "") -> None:
        """An input does not hold its report any more, unless that is `holds`; a report that none holds is forgotten."""
        former = self._connection.execute(
            "DELETE FROM inputs WHERE source = ? AND report_id <> ? RETURNING report_id", (source, holds)
        ).fetchall()
        for (report_id,) in former:
            (first,) = self._connection.execute(
                "SELECT min(source) FROM inputs WHERE report_id = ?", (report_id,)
            ).fetchone()
            if first is None:
                self._forget(report_id)
            else:
                self._connection.execute("UPDATE reports SET source = ? WHERE report_id = ?", (first, report_id))

    def _forget(self, report_id: str) -> None:
        self._mark_series(report_id)
        for name in (*(table.name for table in (*CHILDREN, REPORTS)), "texts", "crops", "statements"):
            self._connection.execute(f"DELETE FROM {name} WHERE report_id = ?", (report_id,))

    def _mark_series(self, report_id: str) -> None:
        """Remember that what a report cites has to be looked at again, beside what the others say of it."""
        self._connection.execute(
            "INSERT OR IGNORE INTO pending_series SELECT DISTINCT series FROM citations"
            " WHERE report_id = ? AND series IS NOT NULL",
            (report_id,),
        )
        self._connection.execute("INSERT OR IGNORE INTO pending_reports VALUES (?)", (report_id,))

    def _insert(self, table: Table[Row], rows: Iterable[Row]) -> None:
        places = ", ".join("?" * len(table.names))
        self._connection.executemany(f"INSERT INTO {table.name} VALUES ({places})", rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. A full disk or a store that another run holds is told to the user, not thrown at him."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            with self._connection:
                yield
        except sqlite3.OperationalError as error:
            raise _unusable(STORE_FILE, error) from error


def _unusable(name: str, error: Exception) -> UsageError:
    return UsageError(
        f"Không dùng được tệp lưu kết quả {name} ({error}): đóng chương trình đang dùng tệp, kiểm tra chỗ trống trên"
        " đĩa hoặc xóa tệp này, rồi chạy lại.",
        f"Cannot use the store {name} ({error}): close the program that holds it, see that the disk has room,"
        " or delete this file, and run again.",
    )


def _make_anew(path: Path, statements: Sequence[str]) -> None:
    """Put an empty store with the registers of the old one in its place, all at once."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    connection = sqlite3.connect(fresh, timeout=_PATIENCE, isolation_level=None)
    try:
        connection.executescript("; ".join(statements))
        carry_over(connection, path)
    finally:
        connection.close()
    fresh.replace(path)


def _table_version() -> int:
    """Another number for every other shape of the tables; `user_version` is a signed 32-bit number."""
    return zlib.crc32("\n".join(definitions()).encode()) >> 1


def _version_of(path: Path) -> int:
    connection = sqlite3.connect(path, timeout=_PATIENCE)
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()
