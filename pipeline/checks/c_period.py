"""C-PERIOD: a document told as the work of a period in which it was not issued."""

import datetime
from collections.abc import Iterator

import regex

from pipeline.checks.registry import check
from pipeline.checks.words_compared import citation_quote
from pipeline.periods import period_in
from pipeline.records import Citation, Finding, Period, Quote, Report
from pipeline.rules import Rules
from pipeline.sentences import sentence_start

_OPENS = regex.compile(r"\W{0,6}(?:(?:\p{L}{1,2}|\d{1,2})[.)]\s)?(?:(?:Trong|Qua)\s{1,2})?")
_ISSUES = regex.compile(r"\b(?:xây dựng|ban hành|soạn thảo|tham mưu)\b", regex.IGNORECASE)
_LIST_ITEM = regex.compile(r"[-–+•*]|\p{L}[.)]\s|\d{1,2}[.)]\s")
_LONGEST_LIST = 40
_LONGEST_LABEL = 60
_LONGEST_SENTENCE = 2000


@check("C-PERIOD", name=("Văn bản nằm ngoài kỳ được nêu", "Document outside the period stated"), severity="warning")
def results_were_issued_in_their_period(report: Report, rules: Rules) -> Iterator[Finding]:
    """A document that "was issued in quarter I" is dated in quarter I (by the calendar, or from the 15th before it).

    The plan for a whole year may be made in the quarter before it.
    """
    for index, citation in enumerate(report.citations):
        day = citation.date.calendar
        if day is None or citation.parent is not None or citation.relation not in ("ban_hanh", "ket_qua"):
            continue
        period = _claimed_period(report, citation, rules)
        if period is None or period.start is None or period.end is None:
            continue
        if _opening_day(period.start) <= day <= period.end or _is_made_ahead(citation, day, period.start, period.end):
            continue
        yield Finding(
            quotes=(
                citation_quote(report, index),
                Quote(period.evidence.start, period.evidence.end, period.evidence.raw),
            ),
            message_vi=(
                f"{citation.code or citation.raw} ghi “{citation.date_raw}” nhưng câu văn nói được ban hành trong "
                f"“{period.label}”: kiểm tra ngày hoặc kỳ."
            ),
            message_en=(
                f"{citation.code or citation.raw} is dated “{citation.date_raw}”, outside “{period.label}”, the period "
                "in which it is said to have been issued: check the date or the period."
            ),
        )


def _claimed_period(report: Report, citation: Citation, rules: Rules) -> Period | None:
    """The period that opens the sentence of a citation, or the line above its list, when the words say "issued"."""
    sentence = sentence_start(report.text.value, citation.start, _LONGEST_SENTENCE)
    return _period_at(report, sentence, citation.start, rules) or _period_above(report, citation, rules)


def _period_above(report: Report, citation: Citation, rules: Rules) -> Period | None:
    value, paragraphs = report.text.value, report.text.paragraphs
    first = report.text.paragraph_index(citation.start)
    for position in range(first, max(0, first - _LONGEST_LIST), -1):
        if not _LIST_ITEM.match(value, paragraphs[position].start):
            return None
        above = paragraphs[position - 1]
        if value[above.start : above.end].rstrip().endswith(":"):
            return _period_at(report, above.start, above.end, rules)
    return None


def _period_at(report: Report, start: int, end: int, rules: Rules) -> Period | None:
    opening = _OPENS.match(report.text.value, start, end)
    if opening is None:
        return None
    period = period_in(report.text, opening.end(), min(end, opening.end() + _LONGEST_LABEL), rules.periods)
    if period is None or period.evidence.start > opening.end():
        return None
    return period if _ISSUES.search(report.text.value, period.evidence.end, end) else None


def _is_made_ahead(citation: Citation, day: datetime.date, first: datetime.date, last: datetime.date) -> bool:
    """The plan for a whole year, which the last quarter of the year before makes."""
    whole_year = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    ahead = datetime.date(first.year - 1, 10, 1) <= day < first
    return whole_year and ahead and str(first.year) in citation.subject


def _opening_day(first: datetime.date) -> datetime.date:
    """The 15th of the month before: reporting periods close there (NĐ 09/2019/NĐ-CP, Điều 12)."""
    return (first.replace(day=1) - datetime.timedelta(days=1)).replace(day=15)
