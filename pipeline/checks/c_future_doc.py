"""C-FUTURE-DOC: a cited document dated after the report that cites it."""

import datetime
from collections.abc import Iterator

import regex

from pipeline.checks.mentions import code_key, same_words
from pipeline.checks.recognised_text import weight_of_one_digit
from pipeline.checks.registry import check
from pipeline.checks.words_compared import citation_quote, header_quote
from pipeline.records import Citation, Finding, PartialDate, Report
from pipeline.rules import Rules

_PLANNED = regex.compile(r"\b(?:dự kiến|sẽ|dự thảo|chuẩn bị ban hành)\b", regex.IGNORECASE)
_WINDOW = 80


@check(
    "C-FUTURE-DOC",
    name=("Văn bản được dẫn có ngày sau báo cáo", "Cited document dated after the report"),
    severity="error",
)
def cited_documents_already_exist(report: Report, rules: Rules) -> Iterator[Finding]:
    """A cited document is not dated after the report (after the end of its month, when its day is left blank)."""
    line, own = report.header.date_line, report.header.date.last_day
    # A consolidated text (văn bản hợp nhất) keeps the head of the first document and cites what amended it later.
    if line is None or own is None or report.header.doc_type_code == "VBHN":
        return
    late = (
        index
        for index, citation in enumerate(report.citations)
        if _is_later(citation, own) and not _is_planned(report, citation)
    )
    earlier = _earlier_dates(report, own)
    for mentions in same_words(report, late):
        citation = report.citations[mentions[0]]
        when = citation.date_raw or str(citation.year)
        today = _written(report.header.date)
        yield Finding(
            quotes=(*(citation_quote(report, index) for index in mentions), header_quote(line)),
            message_vi=(
                f"{citation.code or citation.raw} ghi “{when}”, sau ngày của chính văn bản đang xem ({today}): "
                "kiểm tra lại ngày."
            ),
            message_en=(
                f"{citation.code or citation.raw} says “{when}”, after the report's own date ({today}): check the date."
            ),
            suggestion=earlier.get(code_key(citation.code), ""),
            severity=weight_of_one_digit(report, mentions),
        )


def _is_later(citation: Citation, own: datetime.date) -> bool:
    day = citation.date.calendar
    return day > own if day is not None else citation.year is not None and citation.year > own.year


def _written(date: PartialDate) -> str:
    """A date as far as it is stated: 20/9/2020, 9/2020, 2020."""
    return "/".join(str(part) for part in (date.day, date.month, date.year) if part is not None)


def _is_planned(report: Report, citation: Citation) -> bool:
    return _PLANNED.search(report.text.value, max(0, citation.start - _WINDOW), citation.start) is not None


def _earlier_dates(report: Report, own: datetime.date) -> dict[str, str]:
    """By code: the date before the report's that a mention gives, to be set against a later one."""
    return {
        code_key(citation.code): f"{day:%d/%m/%Y}: ngày ở lần nhắc khác"
        for citation in report.citations
        if citation.code and (day := citation.date.calendar) is not None and day <= own
    }
