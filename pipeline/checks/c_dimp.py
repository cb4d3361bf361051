"""C-DIMP: a date that the calendar does not have."""

from collections.abc import Iterator

from pipeline.checks.mentions import same_words
from pipeline.checks.recognised_text import weight_of_one_digit
from pipeline.checks.registry import check
from pipeline.checks.words_compared import citation_quote
from pipeline.records import Finding, PartialDate, Report
from pipeline.rules import Rules


@check("C-DIMP", name=("Ngày không có trong lịch", "Impossible date"), severity="error")
def dates_exist(report: Report, rules: Rules) -> Iterator[Finding]:
    """The date of a cited document is a day that the calendar has (there is no 31/02 and no month 13)."""
    impossible = (index for index, citation in enumerate(report.citations) if _is_impossible(citation.date))
    for mentions in same_words(report, impossible):
        printed = report.citations[mentions[0]].date_raw
        yield Finding(
            quotes=tuple(citation_quote(report, index) for index in mentions),
            message_vi=f"“{printed}” không có trong lịch: đối chiếu ngày với bản gốc của văn bản này.",
            message_en=f"“{printed}” is not a day of the calendar: check the date against the document.",
            severity=weight_of_one_digit(report, mentions),
        )


def _is_impossible(date: PartialDate) -> bool:
    if date.complete:
        return date.calendar is None
    return date.month is not None and not 1 <= date.month <= 12
