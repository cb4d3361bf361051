"""Two dates under one code: what slip of the pen may have made one of the other, and whether one term holds both."""

from pipeline.identity.reasons import Reason
from pipeline.records import PartialDate


def differ_in_one_digit(one: PartialDate, other: PartialDate) -> bool:
    """True when two dates are one slip of the pen apart: 05/02/2016 and 05/12/2016."""
    return sum(a != b for a, b in zip(_digits(one), _digits(other), strict=True)) == 1


def slip(one: PartialDate, other: PartialDate) -> Reason | None:
    """What slip of the pen may have made one date of the other."""
    if (one.day, one.month) == (other.day, other.month):
        # 2013 for 2023 and, in January, 2019 for 2020; of years that differ in more the day agrees by chance.
        near = differ_in_one_digit(one, other) or abs((one.year or 0) - (other.year or 0)) == 1
        return "only_year" if near else "day_and_month"
    if one.year == other.year and (one.day, one.month) == (other.month, other.day):
        return "turned"
    return "one_digit" if differ_in_one_digit(one, other) else None


def same_term(one: PartialDate, other: PartialDate) -> Reason:
    """Whether two dates fall into one term of a Party committee, as far as the calendar tells.

    Congresses of provinces and districts meet from May to the end of each fifth year (2015, 2020, 2025), that of the
    Party in the first months of the next: from May 2015 to April 2016 nobody can tell without knowing the day.
    """
    terms, others = _terms_of(one), _terms_of(other)
    if not terms & others:
        return "other_term"
    if terms == others and len(terms) == 1:
        return "same_term"
    return "same_year" if one.year == other.year else "other_year"


def _terms_of(date: PartialDate) -> frozenset[int]:
    """The terms that a day may fall into, counted from the beginning of the era."""
    year, month = date.year or 0, date.month or 0
    term = (year - 1) // 5
    if year % 5 == 0 and month >= 5:
        return frozenset({term, term + 1})
    return frozenset({term - 1, term}) if year % 5 == 1 and month <= 4 else frozenset({term})


def _digits(date: PartialDate) -> str:
    return f"{date.day or 0:02}{date.month or 0:02}{date.year or 0:04}"
