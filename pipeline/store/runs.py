"""The runs that filled a store: which inputs they had, which report each input gave, what is forgotten again."""

from collections.abc import Iterable

from pipeline.store.definitions import CHILDREN
from pipeline.store.store import Store
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


class RunTables:
    """The runs of one store. Two inputs with the same bytes are one report, called by the first of them by name."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begin(self, started: str, pipeline_version: str, rules_version: str) -> None:
        """Start a run: `started` is its time (ISO 8601). Reports of former runs stay."""
        with self._store.transaction():
            self._store.write("DELETE FROM failures")
            last = tuple(
                self._store.select("SELECT pipeline_version, rules_version FROM runs ORDER BY started DESC LIMIT 1")
            )
            if last and last[0] != (pipeline_version, rules_version):
                self._store.look_at_all_again()
            self._store.write(
                "INSERT INTO runs (started, pipeline_version, rules_version) VALUES (?, ?, ?)"
                " ON CONFLICT (started) DO NOTHING",
                ((started, pipeline_version, rules_version),),
            )

    def add(self, reports: Iterable[ReportRows], failures: Iterable[FailureRow] = ()) -> None:
        """Add a batch, in one transaction. What an input held before, in this run or a former one, is forgotten."""
        with self._store.transaction():
            for rows in reports:
                self._add(rows)
            for failure in failures:
                self._store.write("DELETE FROM failures WHERE source = ?", ((failure.source,),))
                self._let_go(failure.source)
                self._store.insert(FAILURES, (failure,))

    def finish(self, started: str, finished: str, *, prune: bool = False) -> None:
        """End a run. `prune`: reports that were no input of it are forgotten."""
        with self._store.transaction():
            if prune:
                for (source,) in tuple(self._store.select("SELECT source FROM inputs WHERE run <> ?", (started,))):
                    self._let_go(str(source))
            self._store.write("UPDATE runs SET finished = ? WHERE started = ?", ((finished, started),))

    def kept_from_before(self) -> int:
        """How many reports were no input of the last run."""
        ((count,),) = self._store.select(
            "SELECT count(*) FROM reports WHERE report_id NOT IN"
            " (SELECT report_id FROM inputs WHERE run = (SELECT max(started) FROM runs))"
        )
        return int(str(count))

    def duplicates(self) -> tuple[tuple[str, str], ...]:
        """(source, the source whose bytes it repeats), for inputs that were given twice under different names."""
        found = self._store.select(
            "SELECT i.source, r.source FROM inputs i JOIN reports r ON r.report_id = i.report_id"
            " WHERE i.source <> r.source ORDER BY i.source"
        )
        return tuple((str(source), str(same)) for source, same in found)

    def _add(self, rows: ReportRows) -> None:
        report_id, source = rows.report.report_id, rows.report.source
        self._let_go(source, holds=report_id)
        first = self._first_source(report_id)
        self._store.write(
            "INSERT INTO inputs (source, report_id, run) VALUES (?, ?, (SELECT max(started) FROM runs))"
            " ON CONFLICT (source) DO UPDATE SET report_id = excluded.report_id, run = excluded.run",
            ((source, report_id),),
        )
        if first and first < source:
            return
        self._forget(report_id)
        self._keep(rows)

    def _keep(self, rows: ReportRows) -> None:
        report_id, store = rows.report.report_id, self._store
        store.insert(REPORTS, (rows.report,))
        store.insert(PAGES, rows.pages)
        store.insert(HEADER_FIELDS, rows.header_fields)
        store.insert(RECIPIENTS, rows.recipients)
        store.insert(SECTIONS, rows.sections)
        store.insert(CITATIONS, rows.citations)
        self._mark_series(report_id)
        store.insert(STATISTICS, rows.statistics)
        store.insert(REPORT_TABLES, rows.tables)
        store.insert(REPORT_TABLE_CELLS, rows.cells)
        store.insert(FLAGS, rows.flags)
        store.write("INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?)", rows.statements)
        store.write("INSERT INTO texts VALUES (?, ?, ?)", ((report_id, rows.text, rows.layout),))
        store.write(
            "INSERT INTO crops VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (report_id, ordinal, one.page, one.box.x0, one.box.y0, one.box.x1, one.box.y1, one.rotation, one.png)
                for ordinal, one in enumerate(rows.crops)
            ),
        )

    def _let_go(self, source: str, holds: str = "") -> None:
        """An input does not hold its report any more, unless that is `holds`; a report that none holds is forgotten."""
        former = self._store.select(
            "DELETE FROM inputs WHERE source = ? AND report_id <> ? RETURNING report_id", (source, holds)
        )
        for report_id in [str(report_id) for (report_id,) in former]:
            first = self._first_source(report_id)
            if first:
                self._store.write("UPDATE reports SET source = ? WHERE report_id = ?", ((first, report_id),))
            else:
                self._forget(report_id)

    def _first_source(self, report_id: str) -> str:
        """The first by name of the inputs that hold a report; empty where none does."""
        ((source,),) = self._store.select("SELECT min(source) FROM inputs WHERE report_id = ?", (report_id,))
        return str(source or "")

    def _forget(self, report_id: str) -> None:
        self._mark_series(report_id)
        for name in (*(table.name for table in (*CHILDREN, REPORTS)), "texts", "crops", "statements"):
            self._store.write(f"DELETE FROM {name} WHERE report_id = ?", ((report_id,),))

    def _mark_series(self, report_id: str) -> None:
        """Remember that what a report cites has to be looked at again, beside what the others say of it."""
        self._store.write(
            "INSERT OR IGNORE INTO pending_series SELECT DISTINCT series FROM citations"
            " WHERE report_id = ? AND series IS NOT NULL",
            ((report_id,),),
        )
        self._store.write("INSERT OR IGNORE INTO pending_reports VALUES (?)", ((report_id,),))
