"""Periods as printed ("9 tháng đầu năm 2020", "quý I, II và III/2020") and the calendar days they mean."""

import calendar
import datetime
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from pipeline.dates import YEAR, find_dates
from pipeline.records import Period, Text
from pipeline.rules.periods import PeriodRule, PeriodRules

Days = tuple[datetime.date | None, datetime.date | None]
_UNKNOWN: Days = (None, None)
_NEEDS_YEAR = ("month", "quarter", "first_months", "last_months")
_QUARTER_FORMS = (("i", "1", "một"), ("ii", "2", "hai"), ("iii", "3", "ba"), ("iv", "4", "tư"))
_QUARTERS = {form: number for number, forms in enumerate(_QUARTER_FORMS, start=1) for form in forms}


@dataclass(frozen=True, slots=True)
class _Printed:
    """A period as printed, and its year: its own, or the next one printed behind it ("6 tháng đầu năm và …")."""

    rule: PeriodRule
    match: regex.Match[str]
    year: int | None
    is_lent: bool

    def order(self) -> tuple[int, bool, int]:
        """The surer kind first, then what prints its own year, then what stands first."""
        return self.rule.rank, self.is_lent, self.match.start()


def period_in(text: Text, start: int, end: int, rules: PeriodRules) -> Period | None:
    """The period reported on in `start:end`: what is done stands before what is planned."""
    ahead = rules.looks_ahead.pattern.search(text.value, start, end)
    for stop in (ahead.start(), end) if ahead else (end,):
        printed = [_printed(text, rule, match, end) for rule, match in _matches(text, start, stop, rules)]
        for one in sorted(printed, key=_Printed.order):
            if one.year is None and one.rule.reads in _NEEDS_YEAR:
                continue
            first, last = _days(text, one, end, rules)
            evidence = text.evidence(one.match.start(), one.match.end(), one.rule.id)
            return Period(_one_line(one.match.group()), first, last, evidence)
    return None


def _printed(text: Text, rule: PeriodRule, match: regex.Match[str], end: int) -> _Printed:
    own = match.groupdict().get("year") or match.groupdict().get("year2")
    following = None if own else YEAR.search(text.value, match.end(), end)
    year = own or (following and following.group())
    return _Printed(rule, match, int(year) if year else None, own is None and rule.reads in _NEEDS_YEAR)


def _matches(text: Text, start: int, end: int, rules: PeriodRules) -> Iterator[tuple[PeriodRule, regex.Match[str]]]:
    """The first match of each rule; a period that lies inside a longer one is no period of its own."""
    found = [(rule, match) for rule in rules.periods if (match := rule.pattern.search(text.value, start, end))]
    for rule, match in found:
        if not any(_inside(match, other) for _, other in found):
            yield rule, match


def _inside(match: regex.Match[str], other: regex.Match[str]) -> bool:
    return match.span() != other.span() and other.start() <= match.start() and match.end() <= other.end()


def _days(text: Text, printed: _Printed, end: int, rules: PeriodRules) -> Days:
    """The calendar reading; empty where the label does not say the days."""
    match, year = printed.match, printed.year or 0
    match printed.rule.reads:
        case "days":
            return _from_day_to_day(match)
        case "anniversary":
            return _anniversary(text, match, end, rules)
        case "label_only":
            return _UNKNOWN
        case "year":
            return _months(year, 1, year, 12)
        case "years":
            return _months(year, 1, int(match["year2"]), 12)
        case "month":
            return _months(year, int(match["month"]), year, int(match["month"]))
        case "months":
            return _months(year, int(match["month"]), int(match["year2"]), int(match["month2"]))
        case "quarter":
            first = _QUARTERS[match["quarter"].lower()]
            last = _QUARTERS[(match["quarter2"] or match["quarter"]).lower()]
            return _months(year, 3 * first - 2, year, 3 * last)
        case "first_months":
            return _months(year, 1, year, _number(match["count"], rules))
        case "last_months":
            return _months(year, 13 - _number(match["count"], rules), year, 12)


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
