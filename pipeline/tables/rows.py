"""Records -> rows: one report as the tables show it. Runs where the report was processed, so only rows travel."""

from dataclasses import dataclass

from pipeline.language import Language, pick
from pipeline.records import Crop, Failure, Report
from pipeline.tables.flag_rows import flag_rows
from pipeline.tables.found_rows import StatementRow, citation_rows, section_rows, statement_rows, statistic_rows
from pipeline.tables.header_rows import header_field_rows, recipient_rows
from pipeline.tables.inner_tables import cell_rows, table_rows
from pipeline.tables.layout import layout_of
from pipeline.tables.located import Located
from pipeline.tables.report_row import page_rows, report_row
from pipeline.tables.schema import (
    CitationRow,
    FailureRow,
    FlagRow,
    HeaderFieldRow,
    PageRow,
    RecipientRow,
    ReportRow,
    ReportTableCellRow,
    ReportTableRow,
    SectionRow,
    StatisticRow,
)


@dataclass(frozen=True, slots=True)
class ReportRows:
    """Everything of one report that is published: its rows, its text and how that is set out (JSON), its crops."""

    report: ReportRow
    recipients: tuple[RecipientRow, ...]
    sections: tuple[SectionRow, ...]
    citations: tuple[CitationRow, ...]
    statistics: tuple[StatisticRow, ...]
    flags: tuple[FlagRow, ...]
    text: str
    layout: str
    pages: tuple[PageRow, ...] = ()
    header_fields: tuple[HeaderFieldRow, ...] = ()
    tables: tuple[ReportTableRow, ...] = ()
    cells: tuple[ReportTableCellRow, ...] = ()
    crops: tuple[Crop, ...] = ()
    statements: tuple[StatementRow, ...] = ()


def rows_of(report: Report, rules_version: str, pipeline_version: str, crops: tuple[Crop, ...] = ()) -> ReportRows:
    """The rows of one report, with the pictures that were cut for it; ids number the records in reading order."""
    located = Located(report)
    return ReportRows(
        report=report_row(report, rules_version, pipeline_version),
        recipients=tuple(recipient_rows(located, report.header)),
        sections=tuple(section_rows(located, report)),
        citations=tuple(citation_rows(located, report)),
        statistics=tuple(statistic_rows(located, report)),
        flags=tuple(flag_rows(located, report)),
        text=report.text.value,
        layout=layout_of(report.text),
        pages=tuple(page_rows(report.text.source)),
        header_fields=tuple(header_field_rows(located, report.header)),
        tables=tuple(table_rows(located, report.tables)),
        cells=tuple(cell_rows(located, report.tables)),
        crops=crops,
        statements=tuple(statement_rows(located, report)),
    )


def failure_row(failure: Failure, language: Language) -> FailureRow:
    """The row of an input that gave no report, in the user's language."""
    message = pick(language, failure.message_vi, failure.message_en)
    return FailureRow(failure.source, failure.sha256 or None, failure.stage, failure.error, message)
