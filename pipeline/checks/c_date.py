"""C-DATE: one document under two dates."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from pipeline.checks.registry import check
from pipeline.checks.same_document import Sameness, mentions_by_code, sameness
from pipeline.checks.words_compared import citation_quote
from pipeline.records import Finding, PartialDate, Report
from pipeline.rules import Rules

# A code under more dates than this is a register of several bodies, and no slip.
_MOST_DATES = 6
_MOST_MENTIONS = 8


@check("C-DATE", severity="error")
def same_document_same_date(report: Report, rules: Rules) -> Iterator[Finding]:
    """A document that is mentioned several times carries the same date each time."""
    for group in mentions_by_code(report):
        by_date: dict[PartialDate, list[int]] = {}
        for index in group.mentions:
            if report.citations[index].date.complete:
                by_date.setdefault(report.citations[index].date, []).append(index)
        if 1 < len(by_date) <= _MOST_DATES:
            for dates, sure in _conflicts(report, by_date):
                yield _finding(report, sorted(index for date in dates for index in by_date[date]), sure)


def _conflicts(report: Report, by_date: dict[PartialDate, list[int]]) -> Iterator[tuple[tuple[PartialDate, ...], bool]]:
    """Dates that belong to one document, and whether that is sure."""
    together = {date: {date} for date in by_date}
    doubtful: set[PartialDate] = set()
    for one, other in combinations(by_date, 2):
        verdict = _verdict(report, by_date[one], by_date[other])
        if verdict == "two":
            continue
        if verdict == "likely":
            doubtful |= {one, other}
        merged = together[one] | together[other]
        for date in merged:
            together[date] = merged
    for dates in dict.fromkeys(tuple(date for date in by_date if date in merged) for merged in together.values()):
        if len(dates) > 1:
            yield dates, doubtful.isdisjoint(dates)


def _verdict(report: Report, ones: list[int], others: list[int]) -> Sameness:
    """What all pairs of mentions say: one pair that means two documents is enough for two."""
    verdicts = {
        sameness(report.citations[one], report.citations[other])
        for one in ones[:_MOST_MENTIONS]
        for other in others[:_MOST_MENTIONS]
    }
    return "two" if "two" in verdicts else "one" if "one" in verdicts else "likely"


def _finding(report: Report, mentions: list[int], sure: bool) -> Finding:
    """All mentions under the rarer dates beside the first one under the usual date; all of them when none is usual."""
    written = Counter(report.citations[index].date for index in mentions)
    usual, count = written.most_common(1)[0]
    has_majority = count * 2 > len(mentions)
    usual_ones = [index for index in mentions if report.citations[index].date == usual]
    hidden = set(usual_ones[1:]) if has_majority else set()
    code = report.citations[mentions[0]].code
    dates = [_written(date) for date in written]
    return Finding(
        quotes=tuple(citation_quote(report, index) for index in mentions if index not in hidden),
        message_vi=f"Văn bản {code} được ghi các ngày khác nhau: {' và '.join(dates)}; đối chiếu ngày với bản gốc.",
        message_en=f"{code} is cited under different dates: {' and '.join(dates)}; check the original.",
        suggestion=f"{_written(usual)}: {count} trên {len(mentions)} lần nhắc" if has_majority else "",
        severity="" if sure else "warning",
    )


def _written(date: PartialDate) -> str:
    return f"{date.day:02}/{date.month:02}/{date.year}"
