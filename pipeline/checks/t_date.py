"""T-DATE: the day of issue is missing or is no day of the calendar."""

from collections.abc import Iterator

from pipeline.checks.blank_places import blank_place
from pipeline.checks.registry import check
from pipeline.checks.words_compared import header_quote
from pipeline.records import Evidence, Finding, HandwrittenPart, Header, Report
from pipeline.rules import Rules


@check(
    "T-DATE",
    name=("Thiếu ngày ban hành", "Missing day of issue"),
    severity="error",
    basis="NĐ 30/2020/NĐ-CP, Phụ lục I, II.4",
    party_basis="Hướng dẫn 36-HD/VPTW, II.1.4",
)
def document_has_its_date(report: Report, rules: Rules) -> Iterator[Finding]:
    """A document states the day, month and year of its issue in full."""
    header = report.header
    if header.date_line is None:
        # A text without any line of a head is the matter of T-HEAD.
        if header.number_line is not None and not header.is_draft:
            yield _no_line(header.number_line)
    elif _has_blank(header):
        yield blank_place(
            report, header.date_line, named=("Ngày ban hành", "date of issue"), unread=("đủ ngày", "whole date")
        )
    elif header.date.complete and header.date.calendar is None:
        yield _impossible(header.date_line)


def _has_blank(header: Header) -> bool:
    """Whether a part is neither printed nor filled in by hand."""
    date = header.date
    stated: dict[HandwrittenPart, int | None] = {"day": date.day, "month": date.month, "year": date.year}
    return any(number is None and part not in header.handwritten for part, number in stated.items())


def _no_line(number_line: Evidence) -> Finding:
    return Finding(
        quotes=(header_quote(number_line),),
        message_vi=(
            f"Không thấy dòng địa danh và ngày, tháng, năm ban hành bên cạnh “{number_line.raw}”: "
            "kiểm tra bản đã phát hành."
        ),
        message_en=(
            f"No line with place and date of issue was found beside “{number_line.raw}”: check the issued copy."
        ),
        severity="warning",
    )


def _impossible(date_line: Evidence) -> Finding:
    return Finding(
        quotes=(header_quote(date_line),),
        message_vi=f"“{date_line.raw}” không có trong lịch: kiểm tra ngày ban hành.",
        message_en=f"“{date_line.raw}” is not a day of the calendar: check the date of issue.",
    )
