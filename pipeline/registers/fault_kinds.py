"""The kinds of what may be wrong or unusual in a register, and what each is called."""

from typing import Literal

from pipeline.registers.codes import CodeFault
from pipeline.registers.day_order import DateFault

RowFault = Literal[
    "sheet_not_read",
    "closing_row",
    "heading_row",
    "no_code",
    "number_only",
    "code_not_read",
    "no_place",
    "extra_cells",
    "missing_date",
    "date_not_read",
    "year_differs",
    "later_than_today",
    "mixed_row",
    "force_before_date",
    "force_not_read",
    "status_not_read",
    "lower_case_title",
    "missing_title",
    "broken_letters",
    "markup",
    "duplicate",
    "two_dates",
    "two_titles",
]
FaultKind = RowFault | CodeFault | DateFault

# Gravest first: what is not in the register, what may mislead, how things are written.
TITLES: dict[FaultKind, tuple[str, str]] = {
    "sheet_not_read": (
        "trang tính không đọc (không có cột số, ký hiệu như trang chính)",
        "sheets not read (no such columns)",
    ),
    "no_code": ("dòng không có số, ký hiệu, không nhập được", "rows without a code, not imported"),
    "code_not_read": ("ô số, ký hiệu không đọc được, không đối chiếu được", "codes that cannot be read, never matched"),
    "number_only": ("chỉ có số, thiếu ký hiệu, không đối chiếu được", "a number without a symbol, never matched"),
    "no_place": (
        "không rõ là số của tỉnh nào, không đối chiếu được: thêm --province",
        "whose series it is stays unknown, never matched: add --province",
    ),
    "duplicate": ("trùng hoàn toàn dòng trước, chỉ nhập một lần", "the same as an earlier row, imported once"),
    "two_dates": ("cùng số, ký hiệu, cùng năm nhưng khác ngày", "one code in one year under two dates"),
    "two_titles": ("cùng số, ký hiệu và ngày nhưng khác trích yếu", "one code and date with two titles"),
    "mixed_row": (
        "ô cơ quan có lẫn ngày hoặc số văn bản khác, ngày của dòng không dùng",
        "the issuer's cell holds other words; the row's date is not used",
    ),
    "year_differs": (
        "năm trong số, ký hiệu khác năm ban hành, ngày không dùng",
        "the year in the code is not that of the date, which is not used",
    ),
    "date_not_read": ("ngày không đọc được hoặc không có trên lịch", "dates that cannot be read or do not exist"),
    "doubtful_order": ("không rõ ngày hay tháng đứng trước", "day and month may stand either way round"),
    "turned_dates": (
        "ngày và tháng bị đổi chỗ, đã đọc theo thứ tự của cả cột",
        "day and month turned, read in the order of the column",
    ),
    "later_than_today": ("ngày ban hành sau hôm nay", "dates after today"),
    "missing_date": ("thiếu ngày ban hành", "no date"),
    "partial_date": ("chỉ có tháng, năm", "only month or year"),
    "serial_dates": ("ngày ghi thành số của Excel", "dates written as day numbers of Excel"),
    "short_years": ("năm ghi hai chữ số", "years of two digits"),
    "zoned_times": (
        "ngày ghi theo múi giờ khác, đã đổi về giờ Việt Nam",
        "dates in another time zone, read as in Vietnam",
    ),
    "force_before_date": ("ngày hiệu lực trước ngày ban hành", "in force before it was issued"),
    "force_not_read": ("ngày hiệu lực không đọc được", "dates of force that cannot be read"),
    "status_not_read": ("tình trạng hiệu lực không rõ nghĩa", "words of status that are not understood"),
    "missing_title": ("thiếu trích yếu", "no title"),
    "extra_cells": ("dòng nhiều ô hơn tiêu đề cột", "more cells than columns"),
    "several_codes": (
        "một ô có nhiều số, ký hiệu, nhập thành nhiều văn bản",
        "several codes in a cell, imported as several",
    ),
    "words_around_code": ("ô số, ký hiệu có lẫn chữ hoặc dấu khác", "other words or marks beside the code"),
    "spaces_in_code": ("số, ký hiệu có dấu cách", "spaces in codes"),
    "alike_letters": ("chữ giống nhưng sai mã (Ð thay Đ, chữ Nga)", "letters that only look alike (Ð for Đ, Cyrillic)"),
    "lower_case_code": ("ký hiệu viết thường", "codes in small letters"),
    "lower_case_title": ("trích yếu viết thường hết", "titles all in small letters"),
    "broken_letters": ("chữ hỏng do sai bảng mã", "letters broken by a wrong encoding"),
    "markup": ("còn dấu của trang web (&nbsp;, <br>)", "left-overs of a web page (&nbsp;, <br>)"),
    "closing_row": ("dòng tổng cộng, chữ ký, ghi chú, bỏ qua", "sums, signatures and notes, left out"),
    "heading_row": (
        "dòng tiêu đề lặp lại, dòng nhóm, dòng đánh số cột, bỏ qua",
        "repeated headings, groups and column numbers, left out",
    ),
}
