"""The sheets of flags.xlsx, in their order."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic

from pipeline.language import Language, pick
from pipeline.store import Store
from pipeline.tables.columns import Row, Table
from pipeline.tables.in_words import place_words, quantity_words
from pipeline.tables.labels import label
from pipeline.tables.schema import CITATIONS, REPORTS, STATISTICS, CitationRow, ReportRow, StatisticRow
from pipeline.workbook.flags_sheet import flags_sheet
from pipeline.workbook.sheet import Column, Sheet, sheet_of


@dataclass(frozen=True, slots=True)
class _InReport(Generic[Row]):
    """A row and the report it stands in."""

    report: ReportRow
    row: Row


def sheets(store: Store, language: Language) -> Iterator[Sheet]:
    """All sheets, the flags first."""
    yield flags_sheet(store, language)
    yield _reports(store, language)
    yield _citations(store, language)
    yield _statistics(store, language)


def _in_reports(store: Store, table: Table[Row]) -> Iterator[_InReport[Row]]:
    for report in store.rows(REPORTS):
        for row in store.rows_of(table, report.report_id):
            yield _InReport(report, row)


def _reports(store: Store, language: Language) -> Sheet:
    columns: list[Column[ReportRow]] = [
        Column("Cơ quan", "Agency", 24, lambda row: row.agency),
        Column("Tỉnh, thành phố", "Province", 16, lambda row: row.province),
        Column("Số, ký hiệu", "Code", 17, lambda row: row.code or row.symbol),
        Column("Ngày ban hành", "Date", 12, lambda row: _day(row.issued_date)),
        Column("Trích yếu", "Subject", 56, lambda row: row.subject),
        Column("Kỳ báo cáo", "Period", 20, lambda row: row.period_label),
        Column("Lỗi", "Errors", 8, lambda row: row.errors),
        Column("Cảnh báo", "Warnings", 8, lambda row: row.warnings),
        Column("Viện dẫn", "Citations", 8, lambda row: row.citations),
        Column("Số liệu", "Statistics", 8, lambda row: row.statistics),
        Column("Người ký", "Signed by", 20, lambda row: row.signer_name),
        Column("Tệp nguồn", "File", 34, lambda row: row.source, printed=False),
        Column("Mã báo cáo", "Report", 20, lambda row: row.report_id, printed=False),
    ]
    return sheet_of(pick(language, "Báo cáo", "Reports"), columns, store.rows(REPORTS), language)


def _citations(store: Store, language: Language) -> Sheet:
    columns: list[Column[_InReport[CitationRow]]] = [
        Column("Cơ quan báo cáo", "Agency", 17, lambda one: one.report.agency),
        Column("Nguyên văn", "As printed", 36, lambda one: one.row.raw),
        Column("Loại văn bản", "Type", 14, lambda one: one.row.type),
        Column("Số, ký hiệu", "Code", 20, lambda one: one.row.code),
        Column("Ngày ban hành", "Date", 12, lambda one: _day(one.row.issued_date)),
        Column("Cơ quan ban hành", "Issuer", 22, lambda one: one.row.issuer),
        Column("Trích yếu", "Subject", 56, lambda one: one.row.subject),
        Column("Quan hệ", "Relation", 12, lambda one: label(one.row.relation, language)),
        Column("Chỉ văn bản", "Means", 20, lambda one: one.row.resolves_to),
        Column("Vị trí", "Place", 12, lambda one: place_words(one.row.page, one.row.line, language)),
        Column("Tệp nguồn", "File", 30, lambda one: one.report.source, printed=False),
        Column("Mã viện dẫn", "Citation", 26, lambda one: one.row.citation_id, printed=False),
    ]
    return sheet_of(pick(language, "Viện dẫn", "Citations"), columns, _in_reports(store, CITATIONS), language)


def _statistics(store: Store, language: Language) -> Sheet:
    columns: list[Column[_InReport[StatisticRow]]] = [
        Column("Cơ quan báo cáo", "Agency", 17, lambda one: one.report.agency),
        Column("Nguyên văn", "As printed", 30, lambda one: one.row.raw),
        Column("Loại số liệu", "Kind", 14, lambda one: label(one.row.kind, language)),
        Column("Giá trị", "Value", 18, lambda one: float(one.row.value) if one.row.value else None),
        Column("Giá trị viết đủ", "Value in full", 20, lambda one: quantity_words(one.row, language)),
        Column("Đơn vị", "Unit", 12, lambda one: one.row.unit),
        Column("Đối tượng đếm", "Counted", 28, lambda one: one.row.noun),
        Column("Tính chất", "Nature", 11, lambda one: label(one.row.context, language)),
        Column("Câu", "Sentence", 60, lambda one: one.row.sentence),
        Column("Vị trí", "Place", 12, lambda one: place_words(one.row.page, one.row.line, language)),
        Column("Từ ước lượng", "Qualifier", 12, lambda one: one.row.qualifier, printed=False),
        Column("Tệp nguồn", "File", 30, lambda one: one.report.source, printed=False),
        Column("Mã số liệu", "Statistic", 26, lambda one: one.row.statistic_id, printed=False),
    ]
    return sheet_of(pick(language, "Số liệu", "Statistics"), columns, _in_reports(store, STATISTICS), language)


def _day(written: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(written) if written else None
