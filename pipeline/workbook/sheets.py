"""What stands on each sheet of flags.xlsx."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from pipeline.checks import check_titles
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
Item = TypeVar("Item")


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


@dataclass(frozen=True, slots=True)
class _Column(Generic[Item]):
    """A column as it is declared: its heading in both languages, its width, and what it shows of an item."""

    vietnamese: str
    english: str
    width: int
    shows: Callable[[Item], Cell]
    printed: bool = True


@dataclass(frozen=True, slots=True)
class _Flagged:
    """A flag, the report it was raised in, and the words it compares."""

    report: ReportRow
    flag: FlagRow
    quotes: tuple[QuoteCell, ...]


@dataclass(frozen=True, slots=True)
class _Cited:
    """A citation and the report it stands in."""

    report: ReportRow
    row: CitationRow


@dataclass(frozen=True, slots=True)
class _Counted:
    """A statistic and the report it stands in."""

    report: ReportRow
    row: StatisticRow


def sheets(store: Store, language: Language) -> Iterator[Sheet]:
    """All sheets, the flags first."""
    yield _flags(store, language)
    yield _reports(store, language)
    yield _citations(store, language)
    yield _statistics(store, language)


def _sheet(name: str, columns: Sequence[_Column[Item]], items: Iterable[Item], language: Language) -> Sheet:
    headings = [Heading(pick(language, one.vietnamese, one.english), one.width, one.printed) for one in columns]
    return Sheet(name, headings, (tuple(column.shows(item) for column in columns) for item in items))


def _flags(store: Store, language: Language) -> Sheet:
    names = {code: pick(language, *name) for code, name in check_titles().items()}

    def words(one: _Flagged, index: int) -> str:
        return one.quotes[index].text if index < len(one.quotes) else ""

    def place(one: _Flagged, index: int) -> str:
        quote = one.quotes[index] if index < len(one.quotes) else None
        if quote is None:
            return ""
        # Words of another report are found by its file.
        source = "" if quote.report_id == one.report.report_id else store.source(quote.report_id)
        return ", ".join(filter(None, (source, place_words(quote.page, quote.line, language))))

    def others(one: _Flagged) -> str:
        return "\n".join(
            ": ".join(filter(None, (place(one, index), words(one, index)))) for index in range(2, len(one.quotes))
        )

    columns: list[_Column[_Flagged]] = [
        _Column("Mức độ", "Severity", 11, lambda one: label(one.flag.severity, language)),
        _Column("Cơ quan báo cáo", "Agency", 17, lambda one: one.report.agency),
        _Column("Số, ký hiệu báo cáo", "Code of the report", 15, lambda one: one.report.code or one.report.symbol),
        # Reports of one agency that bear no number yet are told apart by their files alone.
        _Column("Tệp nguồn", "File", 20, lambda one: one.report.source),
        _Column("Loại kiểm tra", "Check", 18, lambda one: names.get(one.flag.code, "")),
        _Column("Nội dung", "Finding", 40, lambda one: pick(language, one.flag.message_vi, one.flag.message_en)),
        _Column("Chỗ thứ nhất: nguyên văn", "First place: words", 32, lambda one: words(one, 0)),
        _Column("Chỗ thứ nhất: vị trí", "First place: where", 12, lambda one: place(one, 0)),
        _Column("Chỗ thứ hai: nguyên văn", "Second place: words", 32, lambda one: words(one, 1)),
        _Column("Chỗ thứ hai: vị trí", "Second place: where", 12, lambda one: place(one, 1)),
        _Column("Gợi ý", "Suggestion", 24, lambda one: one.flag.suggestion),
        _Column("Các chỗ khác", "Other places", 34, others, printed=False),
        _Column("Căn cứ", "Basis", 28, lambda one: one.flag.basis, printed=False),
        _Column("Trích yếu báo cáo", "Subject of the report", 64, lambda one: one.report.subject, printed=False),
        _Column("Mã kiểm tra", "Code of the check", 14, lambda one: one.flag.code, printed=False),
        _Column("Mã phát hiện", "Flag", 26, lambda one: one.flag.flag_id, printed=False),
    ]
    items = (
        _Flagged(report, flag, read_quotes(flag.quotes))
        for report in store.rows(REPORTS)
        for flag in store.rows_of(FLAGS, report.report_id)
    )
    return _sheet(pick(language, "Phát hiện", "Flags"), columns, items, language)


def _reports(store: Store, language: Language) -> Sheet:
    columns: list[_Column[ReportRow]] = [
        _Column("Cơ quan", "Agency", 24, lambda row: row.agency),
        _Column("Tỉnh, thành phố", "Province", 16, lambda row: row.province),
        _Column("Số, ký hiệu", "Code", 17, lambda row: row.code or row.symbol),
        _Column("Ngày ban hành", "Date", 12, lambda row: _day(row.issued_date)),
        _Column("Trích yếu", "Subject", 56, lambda row: row.subject),
        _Column("Kỳ báo cáo", "Period", 20, lambda row: row.period_label),
        _Column("Lỗi", "Errors", 8, lambda row: row.errors),
        _Column("Cảnh báo", "Warnings", 8, lambda row: row.warnings),
        _Column("Viện dẫn", "Citations", 8, lambda row: row.citations),
        _Column("Số liệu", "Statistics", 8, lambda row: row.statistics),
        _Column("Người ký", "Signed by", 20, lambda row: row.signer_name),
        _Column("Tệp nguồn", "File", 34, lambda row: row.source, printed=False),
        _Column("Mã báo cáo", "Report", 20, lambda row: row.report_id, printed=False),
    ]
    return _sheet(pick(language, "Báo cáo", "Reports"), columns, store.rows(REPORTS), language)


def _citations(store: Store, language: Language) -> Sheet:
    columns: list[_Column[_Cited]] = [
        _Column("Cơ quan báo cáo", "Agency", 17, lambda one: one.report.agency),
        _Column("Nguyên văn", "As printed", 36, lambda one: one.row.raw),
        _Column("Loại văn bản", "Type", 14, lambda one: one.row.type),
        _Column("Số, ký hiệu", "Code", 20, lambda one: one.row.code),
        _Column("Ngày ban hành", "Date", 12, lambda one: _day(one.row.issued_date)),
        _Column("Cơ quan ban hành", "Issuer", 22, lambda one: one.row.issuer),
        _Column("Trích yếu", "Subject", 56, lambda one: one.row.subject),
        _Column("Quan hệ", "Relation", 12, lambda one: label(one.row.relation, language)),
        _Column("Chỉ văn bản", "Means", 20, lambda one: one.row.resolves_to),
        _Column("Vị trí", "Place", 12, lambda one: place_words(one.row.page, one.row.line, language)),
        _Column("Tệp nguồn", "File", 30, lambda one: one.report.source, printed=False),
        _Column("Mã viện dẫn", "Citation", 26, lambda one: one.row.citation_id, printed=False),
    ]
    items = (
        _Cited(report, row) for report in store.rows(REPORTS) for row in store.rows_of(CITATIONS, report.report_id)
    )
    return _sheet(pick(language, "Viện dẫn", "Citations"), columns, items, language)


def _statistics(store: Store, language: Language) -> Sheet:
    columns: list[_Column[_Counted]] = [
        _Column("Cơ quan báo cáo", "Agency", 17, lambda one: one.report.agency),
        _Column("Nguyên văn", "As printed", 30, lambda one: one.row.raw),
        _Column("Loại số liệu", "Kind", 14, lambda one: label(one.row.kind, language)),
        _Column("Giá trị", "Value", 18, lambda one: float(one.row.value) if one.row.value else None),
        _Column("Giá trị viết đủ", "Value in full", 20, lambda one: quantity_words(one.row, language)),
        _Column("Đơn vị", "Unit", 12, lambda one: one.row.unit),
        _Column("Đối tượng đếm", "Counted", 28, lambda one: one.row.noun),
        _Column("Tính chất", "Nature", 11, lambda one: label(one.row.context, language)),
        _Column("Câu", "Sentence", 60, lambda one: one.row.sentence),
        _Column("Vị trí", "Place", 12, lambda one: place_words(one.row.page, one.row.line, language)),
        _Column("Từ ước lượng", "Qualifier", 12, lambda one: one.row.qualifier, printed=False),
        _Column("Tệp nguồn", "File", 30, lambda one: one.report.source, printed=False),
        _Column("Mã số liệu", "Statistic", 26, lambda one: one.row.statistic_id, printed=False),
    ]
    items = (
        _Counted(report, row) for report in store.rows(REPORTS) for row in store.rows_of(STATISTICS, report.report_id)
    )
    return _sheet(pick(language, "Số liệu", "Statistics"), columns, items, language)


def _day(written: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(written) if written else None
