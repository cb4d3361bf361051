"""T-DATE: the day of issue is missing or is no day of the calendar."""

from collections.abc import Iterator

from pipeline.checks.recognised_text import blank_is_no_fault, is_on_scan
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
        yield _blank(header.date_line, report)
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


def _blank(date_line: Evidence, report: Report) -> Finding:
    if is_on_scan(report, date_line.start):
        return Finding(
            quotes=(header_quote(date_line),),
            message_vi=f"Không đọc được đủ ngày ở “{date_line.raw}”: có thể ghi tay hoặc bị dấu che, xem trên trang.",
            message_en=f"No whole date could be read at “{date_line.raw}”: by hand or under a seal, see the page.",
            severity="info",
        )
    return Finding(
        quotes=(header_quote(date_line),),
        message_vi=f"Ngày ban hành còn để trống: “{date_line.raw}”. Kiểm tra bản đã phát hành.",
        message_en=f"The date of issue is left blank: “{date_line.raw}”. Check the copy that was issued.",
        severity="info" if blank_is_no_fault(report) else "",
    )


def _impossible(date_line: Evidence) -> Finding:
    return Finding(
        quotes=(header_quote(date_line),),
        message_vi=f"“{date_line.raw}” không có trong lịch: kiểm tra ngày ban hành.",
        message_en=f"“{date_line.raw}” is not a day of the calendar: check the date of issue.",
    )
