"""Periods as printed ("9 tháng đầu năm 2020", "quý I, II và III/2020") and the calendar days they mean."""

import calendar
import datetime
from collections.abc import Iterator

import regex

from pipeline.dates import find_dates
from pipeline.records import Period, Text
from pipeline.rules.periods import PeriodReading, PeriodRule, PeriodRules

Days = tuple[datetime.date | None, datetime.date | None]
_UNKNOWN: Days = (None, None)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def period_in(text: Text, start: int, end: int, rules: PeriodRules) -> Period | None:
    """The period reported on in `start:end`: what is done stands before what is planned."""
    ahead = rules.looks_ahead.pattern.search(text.value, start, end)
    for stop in (ahead.start(), end) if ahead else (end,):
        found = sorted(_matches(text, start, stop, rules), key=lambda pair: (pair[0].rank, pair[1].start()))
        if found:
            rule, match = found[0]
            first, last = _days(text, rule.reads, match, end, rules)
            return Period(_one_line(match.group()), first, last, text.evidence(match.start(), match.end(), rule.id))
    return None


def _matches(text: Text, start: int, end: int, rules: PeriodRules) -> Iterator[tuple[PeriodRule, regex.Match[str]]]:
    """The first match of each rule; a period that lies inside a longer one is no period of its own."""
    found = [(rule, match) for rule in rules.periods if (match := rule.pattern.search(text.value, start, end))]
    for rule, match in found:
        if not any(_inside(match, other) for _, other in found):
            yield rule, match


def _inside(match: regex.Match[str], other: regex.Match[str]) -> bool:
    return match.span() != other.span() and other.start() <= match.start() and match.end() <= other.end()


def _days(text: Text, reads: PeriodReading, match: regex.Match[str], end: int, rules: PeriodRules) -> Days:
    """The calendar reading; empty where the label does not say the days."""
    match reads:
        case "days":
            return _from_day_to_day(match)
        case "anniversary":
            return _anniversary(text, match, end, rules)
        case "label_only":
            return _UNKNOWN
        case "year":
            return _months(int(match["year"]), 1, int(match["year"]), 12)
        case "years":
            return _months(int(match["year"]), 1, int(match["year2"]), 12)
        case "month":
            return _months(int(match["year"]), int(match["month"]), int(match["year"]), int(match["month"]))
        case "months":
            first_year = int(match["year"] or match["year2"])
            return _months(first_year, int(match["month"]), int(match["year2"]), int(match["month2"]))
        case "quarter":
            first = _QUARTERS[match["quarter"].lower()]
            last = _QUARTERS[(match["quarter2"] or match["quarter"]).lower()]
            return _months(int(match["year"]), 3 * first - 2, int(match["year"]), 3 * last)
        case "first_months":
            return _months(int(match["year"]), 1, int(match["year"]), _number(match["count"], rules))
        case "last_months":
            return _months(int(match["year"]), 13 - _number(match["count"], rules), int(match["year"]), 12)


def _number(words: str, rules: PeriodRules) -> int:
    return int(words) if words.isdigit() else rules.numbers.get(_one_line(words).lower(), 0)


def _months(first_year: int, first: int, last_year: int, last: int) -> Days:
    """From the first day of one month to the last day of another; empty when there are no such months."""
    if not (1 <= first <= 12 and 1 <= last <= 12 and (first_year, first) <= (last_year, last)):
        return _UNKNOWN
    last_day = calendar.monthrange(last_year, last)[1]
    return datetime.date(first_year, first, 1), datetime.date(last_year, last, last_day)


def _from_day_to_day(match: regex.Match[str]) -> Days:
    """Both days as stated; the first may leave its year to the second ("từ 01/01 đến 30/6/2020")."""
    last = _day(match["day2"])
    first = _day(match["day"]) or (_day(f"{match['day']}/{last.year}") if last else None)
    if first is None and last is not None:
        first = _day(f"{match['day']} năm {last.year}")
    return first, last


def _day(words: str) -> datetime.date | None:
    found = next(find_dates("ngày " + words.replace(".", "/").replace("-", "/")), None)
    return found.date.calendar if found else None


def _anniversary(text: Text, match: regex.Match[str], end: int, rules: PeriodRules) -> Days:
    """So many years from the day of the document that is named: "05 năm thực hiện Nghị quyết … ngày 12/5/2017"."""
    dated = next(find_dates(text.value, match.start(), end), None)
    first = dated.date.calendar if dated else None
    years = _number(match["count"], rules)
    if first is None or not years:
        return _UNKNOWN
    try:
        following = first.replace(year=first.year + years)
    except ValueError:  # 29 February
        following = first.replace(year=first.year + years, month=3, day=1)
    return first, following - datetime.timedelta(days=1)


def _one_line(words: str) -> str:
    return " ".join(words.split())
