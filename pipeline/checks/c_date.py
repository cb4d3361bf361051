"""C-DATE: one document under two dates."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import Literal

import regex

from pipeline.checks.mentions import code_key, mentions_by_code
from pipeline.checks.recognised_text import weight_of_one_digit
from pipeline.checks.registry import check
from pipeline.checks.words_compared import citation_quote, header_quote
from pipeline.identity import Sameness, differ_in_one_digit, sameness
from pipeline.records import Finding, PartialDate, Report
from pipeline.rules import Rules

_COMES_WITH = regex.compile(r"\bkèm theo\s{0,2}$", regex.IGNORECASE)
# A code under more dates than this is a register of several bodies, and no slip.
_MOST_DATES = 6
_MOST_MENTIONS = 8


@check("C-DATE", name=("Cùng văn bản nhưng khác ngày", "Same document, different dates"), severity="error")
def same_document_same_date(report: Report, rules: Rules) -> Iterator[Finding]:
    """A document that is mentioned several times carries the same date each time."""
    yield from _annexes_under_another_date(report)
    for group in mentions_by_code(report):
        by_date: dict[PartialDate, list[int]] = {}
        for index in group.mentions:
            if report.citations[index].date.complete:
                by_date.setdefault(report.citations[index].date, []).append(index)
        if 1 < len(by_date) <= _MOST_DATES:
            for dates, sure in _conflicts(report, by_date):
                yield _finding(report, sorted(index for date in dates for index in by_date[date]), sure)


def _annexes_under_another_date(report: Report) -> Iterator[Finding]:
    """An annex names the document that it comes with ("kèm theo Quyết định số …") under that document's own date."""
    header, line = report.header, report.header.date_line
    if line is None or not header.code or not header.date.complete:
        return
    own = code_key(header.code)
    for index, citation in enumerate(report.citations):
        if not citation.date.complete or citation.date == header.date or code_key(citation.code) != own:
            continue
        if not _COMES_WITH.search(report.text.value, max(0, citation.start - 40), citation.start):
            continue
        yield Finding(
            quotes=(citation_quote(report, index), header_quote(line)),
            message_vi=(
                f"Phụ lục ghi {header.code} ngày {citation.date.printed} nhưng văn bản này ghi ngày "
                f"{header.date.printed}: sửa cho khớp."
            ),
            message_en=(
                f"The annex gives {header.code} the date {citation.date.printed}, but this document is dated "
                f"{header.date.printed}."
            ),
            suggestion=f"{header.date.printed}: ngày ở đầu văn bản",
            severity=weight_of_one_digit(report, [index]) if differ_in_one_digit(citation.date, header.date) else "",
        )


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
    dates = [date.printed for date in written]
    return Finding(
        quotes=tuple(citation_quote(report, index) for index in mentions if index not in hidden),
        message_vi=f"Văn bản {code} được ghi các ngày khác nhau: {' và '.join(dates)}; đối chiếu ngày với bản gốc.",
        message_en=f"{code} is cited under different dates: {' and '.join(dates)}; check the original.",
        suggestion=f"{usual.printed}: {count} trên {len(mentions)} lần nhắc" if has_majority else "",
        severity=_misread(report, mentions) or ("" if sure else "warning"),
    )


def _misread(report: Report, mentions: list[int]) -> Literal["info", ""]:
    """A note, where all that differs between dates that were recognised is one digit."""
    dates = {report.citations[index].date for index in mentions}
    if all(differ_in_one_digit(one, other) for one, other in combinations(dates, 2)):
        return weight_of_one_digit(report, mentions)
    return ""
