"""The sheet of flags: one row a finding, with the words of both places."""

from dataclasses import dataclass
from functools import partial

from pipeline.checks import check_titles
from pipeline.language import Language, pick
from pipeline.store import Store
from pipeline.tables.in_words import place_words
from pipeline.tables.labels import label
from pipeline.tables.quotes import QuoteCell, read_quotes
from pipeline.tables.schema import FLAGS, REPORTS, FlagRow, ReportRow
from pipeline.workbook.sheet import Column, Sheet, sheet_of


@dataclass(frozen=True, slots=True)
class _Flagged:
    """A flag, the report it was raised in, and the words it compares."""

    report: ReportRow
    flag: FlagRow
    quotes: tuple[QuoteCell, ...]


def flags_sheet(store: Store, language: Language) -> Sheet:
    """All flags, report by report."""
    names = {code: pick(language, *name) for code, name in check_titles().items()}
    place = partial(_place, store, language)
    columns: list[Column[_Flagged]] = [
        Column("Mức độ", "Severity", 11, lambda one: label(one.flag.severity, language)),
        Column("Cơ quan báo cáo", "Agency", 17, lambda one: one.report.agency),
        Column("Số, ký hiệu báo cáo", "Code of the report", 15, lambda one: one.report.code or one.report.symbol),
        # Reports of one agency that bear no number yet are told apart by their files alone.
        Column("Tệp nguồn", "File", 20, lambda one: one.report.source),
        Column("Loại kiểm tra", "Check", 18, lambda one: names.get(one.flag.code, "")),
        Column("Nội dung", "Finding", 40, lambda one: pick(language, one.flag.message_vi, one.flag.message_en)),
        Column("Chỗ thứ nhất: nguyên văn", "First place: words", 32, lambda one: _words(one, 0)),
        Column("Chỗ thứ nhất: vị trí", "First place: where", 12, lambda one: place(one, 0)),
        Column("Chỗ thứ hai: nguyên văn", "Second place: words", 32, lambda one: _words(one, 1)),
        Column("Chỗ thứ hai: vị trí", "Second place: where", 12, lambda one: place(one, 1)),
        Column("Gợi ý", "Suggestion", 24, lambda one: one.flag.suggestion),
        Column("Các chỗ khác", "Other places", 34, partial(_others, store, language), printed=False),
        Column("Căn cứ", "Basis", 28, lambda one: one.flag.basis, printed=False),
        Column("Trích yếu báo cáo", "Subject of the report", 64, lambda one: one.report.subject, printed=False),
        Column("Mã kiểm tra", "Code of the check", 14, lambda one: one.flag.code, printed=False),
        Column("Mã phát hiện", "Flag", 26, lambda one: one.flag.flag_id, printed=False),
    ]
    items = (
        _Flagged(report, flag, read_quotes(flag.quotes))
        for report in store.rows(REPORTS)
        for flag in store.rows_of(FLAGS, report.report_id)
    )
    return sheet_of(pick(language, "Phát hiện", "Flags"), columns, items, language)


def _words(one: _Flagged, index: int) -> str:
    return one.quotes[index].text if index < len(one.quotes) else ""


def _place(store: Store, language: Language, one: _Flagged, index: int) -> str:
    """Page and line of a quote; words of another report are found by its file."""
    if index >= len(one.quotes):
        return ""
    quote = one.quotes[index]
    source = "" if quote.report_id == one.report.report_id else store.source(quote.report_id)
    return ", ".join(filter(None, (source, place_words(quote.page, quote.line, language))))


def _others(store: Store, language: Language, one: _Flagged) -> str:
    """The places after the second, one a line."""
    rest = range(2, len(one.quotes))
    return "\n".join(": ".join(filter(None, (_place(store, language, one, at), _words(one, at)))) for at in rest)
