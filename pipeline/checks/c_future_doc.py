"""C-FUTURE-DOC: a cited document dated after the report that cites it."""

from collections.abc import Iterator

import regex

from pipeline.checks.registry import check
from pipeline.checks.same_document import code_key
from pipeline.checks.words_compared import citation_quote, header_quote
from pipeline.records import Citation, Finding, Report
from pipeline.rules import Rules

_PLANNED = regex.compile(r"\b(?:dự kiến|sẽ|dự thảo|chuẩn bị ban hành)\b", regex.IGNORECASE)
_WINDOW = 80


@check("C-FUTURE-DOC", severity="error")
def cited_documents_already_exist(report: Report, rules: Rules) -> Iterator[Finding]:
    """A cited document is not dated after the report (after the end of its month, when its day is left blank)."""
    line, own = report.header.date_line, report.header.date.last_day
    # A consolidated text (văn bản hợp nhất) keeps the head of the first document and cites what amended it later.
    if line is None or own is None or report.header.doc_type_code == "VBHN":
        return
    for index, citation in enumerate(report.citations):
        day = citation.date.calendar
        late = day > own if day is not None else citation.year is not None and citation.year > own.year
        if not late or _is_planned(report, citation):
            continue
        when = citation.date_raw if day is not None else str(citation.year)
        yield Finding(
            quotes=(citation_quote(report, index), header_quote(line)),
            message_vi=(
                f"Văn bản được viện dẫn ghi “{when}”, sau thời điểm của báo cáo (“{line.raw}”): kiểm tra lại ngày."
            ),
            message_en=f"The cited document says “{when}”, which is after the report's own date (“{line.raw}”).",
            suggestion=_earlier_date(report, index),
        )


def _is_planned(report: Report, citation: Citation) -> bool:
    return _PLANNED.search(report.text.value, max(0, citation.start - _WINDOW), citation.start) is not None


def _earlier_date(report: Report, index: int) -> str:
    """The date that other mentions of the same code give, when it lies before the report's."""
    citation, own = report.citations[index], report.header.date.last_day
    for other in report.citations:
        day = other.date.calendar
        if day and own and day <= own and other.code and code_key(other.code) == code_key(citation.code):
            return f"{day:%d/%m/%Y}: ngày ở lần nhắc khác trong báo cáo"
    return ""
