"""What stands on each sheet of flags.xlsx."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.checks import all_checks
from pipeline.language import Language, pick
from pipeline.store import Store
from pipeline.tables.in_words import place_words, quantity_words
from pipeline.tables.labels import label
from pipeline.tables.quotes import QuoteCell, read_quotes
from pipeline.tables.schema import (
    CITATIONS,
    FLAGS,
    REPORTS,
    STATISTICS,
    CitationRow,
    FlagRow,
    ReportRow,
    StatisticRow,
)

Cell = str | int | float | datetime.date | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its heading and its width in characters. Columns that are not printed keep the page legible."""

    words: str
    width: int
    printed: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet to be written: its name, its columns (the printed ones first), its rows as they come."""

    name: str
    columns: Sequence[Heading]
    rows: Iterable[Sequence[Cell]]


def sheets(store: Store, language: Language) -> Iterator[Sheet]:
    """All sheets, the flags first."""
    yield _flags(store, language)
    yield _reports(store, language)
    yield _citations(store, language)
    yield _statistics(store, language)


def _flags(store: Store, language: Language) -> Sheet:
    names = {check.code: pick(language, *check.name) for check in all_checks()}
    columns = (
        Heading(pick(language, "Mức độ", "Severity"), 11),
        Heading(pick(language, "Cơ quan báo cáo", "Agency"), 17),
        Heading(pick(language, "Số, ký hiệu báo cáo", "Code of the report"), 15),
        Heading(pick(language, "Loại kiểm tra", "Check"), 20),
        Heading(pick(language, "Nội dung", "Finding"), 42),
        Heading(pick(language, "Chỗ thứ nhất: nguyên văn", "First place: words"), 32),
        Heading(pick(language, "Chỗ thứ nhất: vị trí", "First place: where"), 12),
        Heading(pick(language, "Chỗ thứ hai: nguyên văn", "Second place: words"), 32),
        Heading(pick(language, "Chỗ thứ hai: vị trí", "Second place: where"), 12),
        Heading(pick(language, "Gợi ý", "Suggestion"), 26),
        Heading(pick(language, "Các chỗ khác", "Other places"), 34, printed=False),
        Heading(pick(language, "Căn cứ", "Basis"), 28, printed=False),
        Heading(pick(language, "Trích yếu báo cáo", "Subject of the report"), 64, printed=False),
        Heading(pick(language, "Tệp nguồn", "File"), 30, printed=False),
        Heading(pick(language, "Mã kiểm tra", "Code of the check"), 14, printed=False),
        Heading(pick(language, "Mã phát hiện", "Flag"), 26, printed=False),
    )
    rows = (
        _flag(report, flag, names, language)
        for report in store.rows(REPORTS)
        for flag in store.rows_of(FLAGS, report.report_id)
    )
    return Sheet(pick(language, "Phát hiện", "Flags"), columns, rows)


def _flag(report: ReportRow, flag: FlagRow, names: dict[str, str], language: Language) -> tuple[Cell, ...]:
    quotes = read_quotes(flag.quotes)
    first, second = (quotes[index] if index < len(quotes) else None for index in (0, 1))
    return (
        label(flag.severity, language),
        report.agency,
        report.code or report.symbol,
        names.get(flag.code, ""),
        pick(language, flag.message_vi, flag.message_en),
        *_place(first, language),
        *_place(second, language),
        flag.suggestion,
        "\n".join(": ".join(filter(None, reversed(_place(other, language)))) for other in quotes[2:]),
        flag.basis,
        report.subject,
        report.source,
        flag.code,
        flag.flag_id,
    )


def _place(quote: QuoteCell | None, language: Language) -> tuple[str, str]:
    """The words and where they stand."""
    return (quote.text, place_words(quote.page, quote.line, language)) if quote else ("", "")


def _reports(store: Store, language: Language) -> Sheet:
    columns = (
        Heading(pick(language, "Cơ quan", "Agency"), 24),
        Heading(pick(language, "Tỉnh, thành phố", "Province"), 16),
        Heading(pick(language, "Số, ký hiệu", "Code"), 17),
        Heading(pick(language, "Ngày ban hành", "Date"), 12),
        Heading(pick(language, "Trích yếu", "Subject"), 56),
        Heading(pick(language, "Kỳ báo cáo", "Period"), 20),
        Heading(pick(language, "Lỗi", "Errors"), 8),
        Heading(pick(language, "Cảnh báo", "Warnings"), 8),
        Heading(pick(language, "Viện dẫn", "Citations"), 8),
        Heading(pick(language, "Số liệu", "Statistics"), 8),
        Heading(pick(language, "Người ký", "Signed by"), 20),
        Heading(pick(language, "Tệp nguồn", "File"), 34, printed=False),
        Heading(pick(language, "Mã báo cáo", "Report"), 20, printed=False),
    )
    return Sheet(pick(language, "Báo cáo", "Reports"), columns, map(_report, store.rows(REPORTS)))


def _report(row: ReportRow) -> tuple[Cell, ...]:
    return (
        row.agency,
        row.province,
        row.code or row.symbol,
        _day(row.issued_date),
        row.subject,
        row.period_label,
        row.errors,
        row.warnings,
        row.citations,
        row.statistics,
        row.signer_name,
        row.source,
        row.report_id,
    )


def _citations(store: Store, language: Language) -> Sheet:
    columns = (
        Heading(pick(language, "Cơ quan báo cáo", "Agency"), 17),
        Heading(pick(language, "Nguyên văn", "As printed"), 36),
        Heading(pick(language, "Loại văn bản", "Type"), 14),
        Heading(pick(language, "Số, ký hiệu", "Code"), 20),
        Heading(pick(language, "Ngày ban hành", "Date"), 12),
        Heading(pick(language, "Cơ quan ban hành", "Issuer"), 22),
        Heading(pick(language, "Trích yếu", "Subject"), 56),
        Heading(pick(language, "Quan hệ", "Relation"), 12),
        Heading(pick(language, "Chỉ văn bản", "Means"), 20),
        Heading(pick(language, "Vị trí", "Place"), 12),
        Heading(pick(language, "Tệp nguồn", "File"), 30, printed=False),
        Heading(pick(language, "Mã viện dẫn", "Citation"), 26, printed=False),
    )
    rows = (
        _citation(report, row, language)
        for report in store.rows(REPORTS)
        for row in store.rows_of(CITATIONS, report.report_id)
    )
    return Sheet(pick(language, "Viện dẫn", "Citations"), columns, rows)


def _citation(report: ReportRow, row: CitationRow, language: Language) -> tuple[Cell, ...]:
    return (
        report.agency,
        row.raw,
        row.type,
        row.code,
        _day(row.issued_date),
        row.issuer,
        row.subject,
        label(row.relation, language),
        row.resolves_to,
        place_words(row.page, row.line, language),
        report.source,
        row.citation_id,
    )


def _statistics(store: Store, language: Language) -> Sheet:
    columns = (
        Heading(pick(language, "Cơ quan báo cáo", "Agency"), 17),
        Heading(pick(language, "Nguyên văn", "As printed"), 30),
        Heading(pick(language, "Loại số liệu", "Kind"), 14),
        Heading(pick(language, "Giá trị", "Value"), 18),
        Heading(pick(language, "Giá trị viết đủ", "Value in full"), 20),
        Heading(pick(language, "Đơn vị", "Unit"), 12),
        Heading(pick(language, "Đối tượng đếm", "Counted"), 28),
        Heading(pick(language, "Tính chất", "Nature"), 11),
        Heading(pick(language, "Câu", "Sentence"), 60),
        Heading(pick(language, "Vị trí", "Place"), 12),
        Heading(pick(language, "Từ ước lượng", "Qualifier"), 12, printed=False),
        Heading(pick(language, "Tệp nguồn", "File"), 30, printed=False),
        Heading(pick(language, "Mã số liệu", "Statistic"), 26, printed=False),
    )
    rows = (
        _statistic(report, row, language)
        for report in store.rows(REPORTS)
        for row in store.rows_of(STATISTICS, report.report_id)
    )
    return Sheet(pick(language, "Số liệu", "Statistics"), columns, rows)


def _statistic(report: ReportRow, row: StatisticRow, language: Language) -> tuple[Cell, ...]:
    return (
        report.agency,
        row.raw,
        label(row.kind, language),
        float(row.value) if row.value else None,
        quantity_words(row, language),
        row.unit,
        row.noun,
        label(row.context, language),
        row.sentence,
        place_words(row.page, row.line, language),
        row.qualifier,
        report.source,
        row.statistic_id,
    )


def _day(written: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(written) if written else None
