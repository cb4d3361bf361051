"""Runs that are compared, for tests."""

from collections.abc import Iterator
from pathlib import Path

from pipeline.differences import Difference, Ledger, compare_runs
from pipeline.publish.parquet_file import write_parquet
from pipeline.tables.rows import ReportRows, rows_of
from pipeline.tables.schema import (
    CITATIONS,
    CITED_DOCUMENTS,
    FAILURES,
    FLAGS,
    RECIPIENTS,
    REPORTS,
    SECTIONS,
    STATISTICS,
    CitationRow,
    CitedDocumentRow,
    FailureRow,
)
from tests.reports import make_report

BASE = rows_of(make_report(), "r", "1")
Kind = tuple[str, str, str]


def publish(
    folder: Path, *reports: ReportRows, documents: tuple[CitedDocumentRow, ...] = (), failures: tuple[str, ...] = ()
) -> Path:
    """The folder of a run that published these rows."""
    (folder / "text").mkdir(parents=True)
    ordered = sorted(reports, key=lambda one: one.report.source)
    write_parquet(REPORTS, [one.report for one in ordered], folder / "reports.parquet")
    write_parquet(CITATIONS, [row for one in ordered for row in one.citations], folder / "citations.parquet")
    write_parquet(STATISTICS, [row for one in ordered for row in one.statistics], folder / "statistics.parquet")
    write_parquet(RECIPIENTS, [row for one in ordered for row in one.recipients], folder / "recipients.parquet")
    write_parquet(SECTIONS, [row for one in ordered for row in one.sections], folder / "sections.parquet")
    write_parquet(FLAGS, [row for one in ordered for row in one.flags], folder / "flags.parquet")
    write_parquet(CITED_DOCUMENTS, documents, folder / "cited_documents.parquet")
    write_parquet(
        FAILURES,
        [FailureRow(name, None, "read", "corrupt", "tệp hỏng") for name in failures],
        folder / "failures.parquet",
    )
    for one in reports:
        (folder / "text" / f"{one.report.report_id}.txt").write_text(one.text, encoding="utf-8", newline="")
    return folder


def compared(one: Path, other: Path) -> tuple[list[Difference], dict[Kind, int]]:
    with Ledger() as ledger:
        compare_runs(one, other, ledger, "vi")
        return list(ledger.differences()), {(one.table, one.column, one.change): one.times for one in ledger.counts()}


def changed_first_citation(**changes: object) -> ReportRows:
    first, *others = BASE.citations
    return changed(citations=(first._replace(**changes), *others))  # type: ignore[arg-type]


def changed(**parts: object) -> ReportRows:
    """The report of BASE with other rows."""
    fields = {name: getattr(BASE, name) for name in ("report", "recipients", "sections", "citations", "statistics")}
    fields |= {name: getattr(BASE, name) for name in ("flags", "text", "layout")}
    return ReportRows(**(fields | parts))


def copies(number: int, rows: ReportRows = BASE) -> Iterator[ReportRows]:
    """The same report under other names, as `number` agencies would send it."""
    for one in range(number):
        report_id = f"{one:016x}"

        def named(row: CitationRow, report_id: str = report_id) -> CitationRow:
            parent = row.parent_citation_id and report_id + row.parent_citation_id[16:]
            return row._replace(
                report_id=report_id, citation_id=report_id + row.citation_id[16:], parent_citation_id=parent
            )

        yield ReportRows(
            rows.report._replace(report_id=report_id, source=f"{one}.md"),
            (),
            (),
            tuple(map(named, rows.citations)),
            (),
            (),
            rows.text,
            rows.layout,
        )
