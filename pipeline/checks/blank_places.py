"""Places of the head that are printed and left blank: the number, the date of issue."""

from pipeline.checks.recognised_text import is_on_scan
from pipeline.checks.words_compared import header_quote
from pipeline.records import Evidence, Finding, Report


def blank_place(report: Report, line: Evidence, *, named: tuple[str, str], unread: tuple[str, str]) -> Finding:
    """What is told of a line without its number or date, called so in Vietnamese and English.

    On a scan it may be there and only not read: `unread` says what could not be read.
    """
    if is_on_scan(report, line.start):
        return Finding(
            quotes=(header_quote(line),),
            message_vi=f"Không đọc được {unread[0]} ở “{line.raw}”: có thể ghi tay hoặc bị dấu che, xem trên trang.",
            message_en=f"No {unread[1]} could be read at “{line.raw}”: by hand or under a seal, see the page.",
            severity="info",
        )
    return Finding(
        quotes=(header_quote(line),),
        message_vi=f"{named[0]} còn để trống: “{line.raw}”. Kiểm tra bản đã phát hành.",
        message_en=f"The {named[1]} is left blank: “{line.raw}”. Check the copy that was issued.",
        severity="info" if _is_no_fault(report) else "",
    )


def _is_no_fault(report: Report) -> bool:
    """Whether a blank number or day tells nothing: a draft has none yet, and a stamp may be a picture."""
    stamped = any(one.kind == "pictured_stamp" for one in report.text.source.shortcomings)
    return stamped or report.header.is_draft
