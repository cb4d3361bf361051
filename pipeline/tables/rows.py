"""Records -> rows: one report as the tables show it. Runs where the report was processed, so only rows travel."""

from dataclasses import dataclass
from typing import NamedTuple

from pipeline.language import Language, pick
from pipeline.records import Citation, Crop, Failure, Flag, Quote, Recipient, Report, Section, Statement, Statistic
from pipeline.tables.header_fields import header_field_rows
from pipeline.tables.inner_tables import cell_rows, table_rows
from pipeline.tables.layout import layout_of
from pipeline.tables.located import Located
from pipeline.tables.quotes import QuoteCell, write_quotes
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

# The mark of a list item ("- ", "+ ") stands before the sentence, not in it.
_ITEM_MARKS = "-–—+•* \t"


class StatementRow(NamedTuple):
    """That the document of one citation acts on that of another (see Statement), by ids; kept, not published."""

    report_id: str
    acting: str
    relation: str
    acted_on: str
    evidence: str
    historical: bool


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
        recipients=tuple(_recipient_row(located, *numbered) for numbered in enumerate(report.header.recipients)),
        sections=tuple(_section_row(located, *numbered) for numbered in enumerate(report.sections)),
        citations=tuple(_citation_row(located, *numbered) for numbered in enumerate(report.citations)),
        statistics=tuple(_statistic_row(located, *numbered) for numbered in enumerate(report.statistics)),
        flags=tuple(_flag_row(located, *numbered) for numbered in enumerate(report.flags)),
        text=report.text.value,
        layout=layout_of(report.text),
        pages=tuple(page_rows(report.text.source)),
        header_fields=tuple(header_field_rows(located, report.header)),
        tables=tuple(table_rows(located, report.tables)),
        cells=tuple(cell_rows(located, report.tables)),
        crops=crops,
        statements=tuple(_statement_row(located, one) for one in report.statements),
    )


def failure_row(failure: Failure, language: Language) -> FailureRow:
    """The row of an input that gave no report, in the user's language."""
    message = pick(language, failure.message_vi, failure.message_en)
    return FailureRow(failure.source, failure.sha256 or None, failure.stage, failure.error, message)


def _recipient_row(located: Located, index: int, one: Recipient) -> RecipientRow:
    return RecipientRow(
        recipient_id=located.id_of("recipient", index),
        report_id=located.report_id,
        ordinal=index + 1,
        raw=one.raw,
        name=one.name,
        kind=one.kind,
        note=one.note or None,
    )


def _section_row(located: Located, index: int, one: Section) -> SectionRow:
    place = located.place(one.start, one.start)
    return SectionRow(
        section_id=located.id_of("section", index),
        report_id=located.report_id,
        ordinal=index + 1,
        parent_id=located.id_or_none("section", one.parent),
        level=one.level,
        path=one.path or None,
        kind=one.kind,
        label=one.label or None,
        number=one.number,
        title=one.title or None,
        is_heading=one.is_heading,
        page=place.page,
        line=place.line,
        start=one.start,
        end=one.end,
    )


def _citation_row(located: Located, index: int, one: Citation) -> CitationRow:
    place = located.place(one.start, one.end)
    return CitationRow(
        citation_id=located.id_of("citation", index),
        report_id=located.report_id,
        ordinal=index + 1,
        section_id=located.section_id(one.start),
        document_id=one.document_id or None,
        raw=one.raw,
        page=place.page,
        line=place.line,
        bbox=place.bbox,
        bbox_overleaf=place.bbox_overleaf,
        start=one.start,
        end=one.end,
        cell=located.cell_id(one.start),
        form=one.form,
        type=one.type or None,
        type_raw=one.type_raw or None,
        number=one.number or None,
        year=one.year,
        symbol=one.symbol or None,
        code=one.code or None,
        code_raw=one.code_raw or None,
        issued_date=one.date.iso or None,
        issued_day=one.date.day,
        issued_month=one.date.month,
        issued_year=one.date.year,
        date_raw=one.date_raw or None,
        issuer=one.issuer or None,
        issuer_source=one.issuer_source or None,
        subject=one.subject or None,
        provision=one.provision or None,
        relation=one.relation,
        is_answered=index in located.answers,
        parent_citation_id=located.id_or_none("citation", one.parent),
        resolves_to=one.resolves_to or None,
        resolution=one.resolution,
        candidates="; ".join(one.candidates) or None,
        doubt=one.doubt or None,
        antecedent_id=located.id_or_none("citation", one.antecedent),
        series=one.series or None,
        paragraph=located.paragraph(one.start),
        rule=one.rule,
        confidence=round(one.confidence, 4),
    )


def _statement_row(located: Located, one: Statement) -> StatementRow:
    acting, acted_on, evidence = (
        located.id_of("citation", index) for index in (one.acting, one.acted_on, one.evidence)
    )
    return StatementRow(located.report_id, acting, one.relation, acted_on, evidence, one.historical)


def _statistic_row(located: Located, index: int, one: Statistic) -> StatisticRow:
    place = located.place(one.start, one.end)
    return StatisticRow(
        statistic_id=located.id_of("statistic", index),
        report_id=located.report_id,
        ordinal=index + 1,
        section_id=located.section_id(one.start),
        raw=one.raw,
        page=place.page,
        line=place.line,
        bbox=place.bbox,
        bbox_overleaf=place.bbox_overleaf,
        start=one.start,
        end=one.end,
        cell=located.cell_id(one.start),
        bold=one.bold,
        kind=one.kind,
        value=one.value or None,
        value_high=one.value_high or None,
        denominator=one.denominator or None,
        unit=one.unit or None,
        noun=one.noun or None,
        qualifier=one.qualifier or None,
        context=one.context,
        period_start=one.period_start.isoformat() if one.period_start else None,
        period_end=one.period_end.isoformat() if one.period_end else None,
        part_of=located.id_or_none("statistic", one.part_of),
        sentence=located.words(one.sentence_start, one.sentence_end).strip().lstrip(_ITEM_MARKS),
        rule=one.rule,
    )


def _flag_row(located: Located, index: int, one: Flag) -> FlagRow:
    return FlagRow(
        flag_id=located.id_of("flag", index),
        report_id=located.report_id,
        ordinal=index + 1,
        code=one.code,
        severity=one.severity,
        message_vi=one.message_vi,
        message_en=one.message_en,
        quotes=write_quotes(_quote(located, quote) for quote in one.quotes),
        suggestion=one.suggestion or None,
        basis=one.basis or None,
        fingerprint=one.fingerprint,
    )


def _quote(located: Located, quote: Quote) -> QuoteCell:
    place = located.place(quote.start, quote.end)
    return QuoteCell(
        report_id=located.report_id,
        record_id=_record_id(located, quote),
        page=place.page,
        line=place.line,
        bbox=place.bbox,
        bbox_overleaf=place.bbox_overleaf,
        start=quote.start,
        end=quote.end,
        text=quote.text,
    )


def _record_id(located: Located, quote: Quote) -> str | None:
    """The record whose words are quoted; the report itself for words of its header, None for plain words."""
    record, index = quote.record
    match record:
        case "header":
            return located.report_id
        case "text":
            return None
        case "citation" | "statistic" | "section":
            return located.id_of(record, index)
