"""flags.xlsx: every flag with the words it compares, for an officer who works in a spreadsheet."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pipeline.checks import all_checks
from pipeline.language import Language, pick
from pipeline.store import Store
from pipeline.tables.in_words import place_words, quantity_words
from pipeline.tables.labels import label
from pipeline.tables.quotes import QuoteCell, read_quotes
from pipeline.tables.schema import CITATIONS, FLAGS, REPORTS, STATISTICS

Cell = str | int | float | datetime.date | None

# What a sheet and a cell can hold (limits of the file format).
_ROWS_OF_A_SHEET = 1_048_575
_CHARACTERS_OF_A_CELL = 32_000
# The same reports give the same bytes: the time of making is no part of the workbook.
_CREATED = datetime.datetime(2000, 1, 1)
_SEVERITY_COLOURS = {"error": "#F8C9C5", "warning": "#FFE3A6", "info": "#D3E4FA"}


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet to be written: its name, its columns as (heading, width in characters), its rows as they come."""

    name: str
    columns: Sequence[tuple[str, int]]
    rows: Iterable[Sequence[Cell]]


def write_workbook(store: Store, path: Path, language: Language) -> None:
    """Write the flags, the reports, the citations and the statistics, each on a sheet of its own with filters."""
    options = {
        "constant_memory": True,
        # The words of a report are never a formula, a link or a number, whatever they look like.
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(str(path), options) as workbook:
        workbook.set_properties({"title": pick(language, "Đối chiếu báo cáo", "Reports compared"), "created": _CREATED})
        looks = _Looks(workbook, language)
        for sheet in (_flags, _reports, _citations, _statistics):
            _write(workbook, sheet(store, language), looks)


class _Looks:
    """How cells look: a heading, a plain cell, a day, and a severity in its colour."""

    def __init__(self, workbook: xlsxwriter.Workbook, language: Language) -> None:
        cell = {"text_wrap": True, "valign": "top", "font_name": "Times New Roman", "font_size": 12, "border": 1}
        cell["border_color"] = "#C9D1DA"
        self.heading: Format = workbook.add_format({**cell, "bold": True, "bg_color": "#DDE5EF", "valign": "vcenter"})
        self.plain: Format = workbook.add_format(cell)
        self.day: Format = workbook.add_format({**cell, "num_format": "dd/mm/yyyy", "align": "center"})
        self.severities: dict[str, Format] = {
            label(severity, language): workbook.add_format({**cell, "bold": True, "bg_color": colour})
            for severity, colour in _SEVERITY_COLOURS.items()
        }


def _write(workbook: xlsxwriter.Workbook, sheet: _Sheet, looks: _Looks) -> None:
    """Write a sheet; rows that one sheet cannot hold go on to a next one."""
    rows = iter(sheet.rows)
    part = list(islice(rows, 1))
    name, number = sheet.name, 1
    while part or number == 1:
        _write_part(workbook.add_worksheet(name), sheet, chain(part, islice(rows, _ROWS_OF_A_SHEET - 1)), looks)
        part = list(islice(rows, 1))
        number += 1
        name = f"{sheet.name} ({number})"


def _write_part(target: Worksheet, sheet: _Sheet, rows: Iterable[Sequence[Cell]], looks: _Looks) -> None:
    for column, (heading, width) in enumerate(sheet.columns):
        target.set_column(column, column, width)
        target.write_string(0, column, heading, looks.heading)
    last = 0
    for last, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            _write_cell(target, last, column, value, looks)
    target.freeze_panes(1, 0)
    target.autofilter(0, 0, last, len(sheet.columns) - 1)
    target.set_landscape()
    target.set_paper(9)  # A4
    target.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    target.fit_to_pages(1, 0)
    target.repeat_rows(0)
    target.set_footer("&L&A&R&P/&N")


def _write_cell(target: Worksheet, row: int, column: int, value: Cell, looks: _Looks) -> None:
    match value:
        case None | "":
            target.write_blank(row, column, None, looks.plain)
        case str():
            words = value if len(value) <= _CHARACTERS_OF_A_CELL else f"{value[:_CHARACTERS_OF_A_CELL]}…"
            target.write_string(row, column, words, looks.severities.get(value, looks.plain))
        case datetime.date():
            target.write_datetime(row, column, value, looks.day)
        case _:
            target.write_number(row, column, value, looks.plain)


def _flags(store: Store, language: Language) -> _Sheet:
    names = {check.code: pick(language, *check.name) for check in all_checks()}

    def rows() -> Iterator[Sequence[Cell]]:
        for report in store.rows(REPORTS):
            for flag in store.rows_of(FLAGS, report.report_id):
                quotes = read_quotes(flag.quotes)
                yield (
                    label(flag.severity, language),
                    names.get(flag.code, flag.code),
                    pick(language, flag.message_vi, flag.message_en),
                    *_two_places(quotes, language),
                    "\n".join(f"{_place(quote, language)}: {quote.text}" for quote in quotes[2:]),
                    flag.suggestion,
                    flag.basis,
                    report.agency,
                    report.code or report.symbol,
                    report.subject,
                    report.source,
                    flag.code,
                    flag.flag_id,
                )

    columns = (
        (pick(language, "Mức độ", "Severity"), 12),
        (pick(language, "Loại kiểm tra", "Check"), 24),
        (pick(language, "Nội dung", "Finding"), 50),
        (pick(language, "Chỗ thứ nhất: nguyên văn", "First place: words"), 36),
        (pick(language, "Chỗ thứ nhất: vị trí", "First place: where"), 15),
        (pick(language, "Chỗ thứ hai: nguyên văn", "Second place: words"), 36),
        (pick(language, "Chỗ thứ hai: vị trí", "Second place: where"), 15),
        (pick(language, "Các chỗ khác", "Other places"), 30),
        (pick(language, "Gợi ý", "Suggestion"), 30),
        (pick(language, "Căn cứ", "Basis"), 28),
        (pick(language, "Cơ quan báo cáo", "Agency"), 22),
        (pick(language, "Số, ký hiệu báo cáo", "Code of the report"), 18),
        (pick(language, "Trích yếu báo cáo", "Subject of the report"), 36),
        (pick(language, "Tệp nguồn", "File"), 26),
        (pick(language, "Mã kiểm tra", "Code of the check"), 13),
        (pick(language, "Mã cảnh báo", "Flag"), 26),
    )
    return _Sheet(pick(language, "Cảnh báo", "Flags"), columns, rows())


def _two_places(quotes: Sequence[QuoteCell], language: Language) -> Iterator[str]:
    for index in range(2):
        quote = quotes[index] if index < len(quotes) else None
        yield quote.text if quote else ""
        yield _place(quote, language) if quote else ""


def _place(quote: QuoteCell, language: Language) -> str:
    return place_words(quote.page, quote.line, language)


def _reports(store: Store, language: Language) -> _Sheet:
    rows = (
        (
            report.agency,
            report.province,
            report.code or report.symbol,
            _day(report.issued_date),
            report.subject,
            report.period_label,
            report.errors,
            report.warnings,
            report.citations,
            report.statistics,
            report.signer_name,
            report.source,
            report.report_id,
        )
        for report in store.rows(REPORTS)
    )
    columns = (
        (pick(language, "Cơ quan", "Agency"), 26),
        (pick(language, "Tỉnh, thành phố", "Province"), 18),
        (pick(language, "Số, ký hiệu", "Code"), 18),
        (pick(language, "Ngày ban hành", "Date"), 14),
        (pick(language, "Trích yếu", "Subject"), 60),
        (pick(language, "Kỳ báo cáo", "Period"), 22),
        (pick(language, "Số lỗi", "Errors"), 10),
        (pick(language, "Số cảnh báo", "Warnings"), 11),
        (pick(language, "Số viện dẫn", "Citations"), 11),
        (pick(language, "Số số liệu", "Statistics"), 11),
        (pick(language, "Người ký", "Signed by"), 22),
        (pick(language, "Tệp nguồn", "File"), 34),
        (pick(language, "Mã báo cáo", "Report"), 20),
    )
    return _Sheet(pick(language, "Báo cáo", "Reports"), columns, rows)


def _citations(store: Store, language: Language) -> _Sheet:
    rows = (
        (
            row.raw,
            row.type,
            row.code,
            _day(row.issued_date),
            row.issuer,
            row.subject,
            label(row.relation, language),
            row.resolves_to,
            place_words(row.page, row.line, language),
            report.agency,
            report.source,
            row.citation_id,
        )
        for report in store.rows(REPORTS)
        for row in store.rows_of(CITATIONS, report.report_id)
    )
    columns = (
        (pick(language, "Nguyên văn", "As printed"), 40),
        (pick(language, "Loại văn bản", "Type"), 16),
        (pick(language, "Số, ký hiệu", "Code"), 22),
        (pick(language, "Ngày ban hành", "Date"), 14),
        (pick(language, "Cơ quan ban hành", "Issuer"), 24),
        (pick(language, "Trích yếu", "Subject"), 60),
        (pick(language, "Quan hệ", "Relation"), 14),
        (pick(language, "Chỉ văn bản", "Means"), 22),
        (pick(language, "Vị trí", "Place"), 16),
        (pick(language, "Cơ quan báo cáo", "Agency"), 22),
        (pick(language, "Tệp nguồn", "File"), 26),
        (pick(language, "Mã viện dẫn", "Citation"), 26),
    )
    return _Sheet(pick(language, "Viện dẫn", "Citations"), columns, rows)


def _statistics(store: Store, language: Language) -> _Sheet:
    rows = (
        (
            row.raw,
            label(row.kind, language),
            float(row.value) if row.value else None,
            quantity_words(row, language),
            row.unit,
            row.noun,
            row.qualifier,
            label(row.context, language),
            row.sentence,
            place_words(row.page, row.line, language),
            report.agency,
            report.source,
            row.statistic_id,
        )
        for report in store.rows(REPORTS)
        for row in store.rows_of(STATISTICS, report.report_id)
    )
    columns = (
        (pick(language, "Nguyên văn", "As printed"), 34),
        (pick(language, "Loại số liệu", "Kind"), 16),
        (pick(language, "Giá trị", "Value"), 18),
        (pick(language, "Giá trị viết đủ", "Value in full"), 20),
        (pick(language, "Đơn vị", "Unit"), 12),
        (pick(language, "Đối tượng đếm", "Counted"), 30),
        (pick(language, "Từ ước lượng", "Qualifier"), 12),
        (pick(language, "Tính chất", "Nature"), 12),
        (pick(language, "Câu", "Sentence"), 70),
        (pick(language, "Vị trí", "Place"), 16),
        (pick(language, "Cơ quan báo cáo", "Agency"), 22),
        (pick(language, "Tệp nguồn", "File"), 26),
        (pick(language, "Mã số liệu", "Statistic"), 26),
    )
    return _Sheet(pick(language, "Số liệu", "Statistics"), columns, rows)


def _day(written: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(written) if written else None
