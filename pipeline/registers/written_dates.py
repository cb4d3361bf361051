"""A date as a cell writes it, before anybody knows which of two numbers is the day."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from typing import Literal, NamedTuple

from pipeline.dates import find_dates

# How a date is written: day first or month first with marks, year first or as a cell of a date, a day number of
# Excel, in words (which nobody can misread), only month and year or the year.
Writing = Literal["marks", "year_first", "serial", "words", "partial"]

_MARKS = re.compile(r"(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d\d)(?:[ T]\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?)?")
_YEAR_FIRST = re.compile(
    r"((?:19|20)\d\d)([/.-]?)(\d\d?)\2(\d\d?)"
    r"(?:[ T](?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
_SERIAL = re.compile(r"([1-5]\d{4})(?:\.\d+)?")
_MONTH = re.compile(r"(?:tháng\s+)?(\d{1,2})\s?[/-]\s?((?:19|20)\d\d)", re.IGNORECASE)
_YEAR = re.compile(r"(?:năm\s+)?((?:19|20)\d\d)", re.IGNORECASE)
_ASP = re.compile(r"/Date\((-?\d{1,15})(?:[+-]\d{4})?\)/")
_ENGLISH = re.compile(r"(?:(\d{1,2})[ -]([A-Za-z]{3,9})|([A-Za-z]{3,9}) (\d{1,2}),?)[ -](\d{4}|\d\d)")
_MONTHS = {name: number for number, name in enumerate(
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1)}  # fmt: skip
_VIETNAM = timezone(timedelta(hours=7))
_FIRST_DAY = date(1899, 12, 30)
_PIVOT = 50


class Written(NamedTuple):
    """A date as written: `first` and `second` are day and month if the writing keeps to its rule, else turned."""

    writing: Writing
    day: int | None
    month: int | None
    year: int
    short_year: bool = False
    zoned: bool = False


@lru_cache(maxsize=65536)  # Half a million documents are of a few thousand days.
def written_date(cell: str) -> Written | None:
    """The date that a cell is, or the only one that it holds."""
    if match := _MARKS.fullmatch(cell):
        return Written("marks", int(match[1]), int(match[3]), _full(match[4]), len(match[4]) == 2)
    if match := _YEAR_FIRST.fullmatch(cell):
        return _zoned(match) or Written("year_first", int(match[4]), int(match[3]), int(match[1]))
    if match := _SERIAL.fullmatch(cell):
        day = _FIRST_DAY + timedelta(days=int(match[1]))
        return Written("serial", day.day, day.month, day.year)
    if match := _MONTH.fullmatch(cell):
        return Written("partial", None, int(match[1]), int(match[2])) if 1 <= int(match[1]) <= 12 else None
    if match := _YEAR.fullmatch(cell):
        return Written("partial", None, None, int(match[1]))
    return _in_words(cell)


def _in_words(cell: str) -> Written | None:
    if match := _ASP.fullmatch(cell):
        try:
            day = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=int(match[1]))).astimezone(_VIETNAM)
        except OverflowError:
            return None
        return Written("words", day.day, day.month, day.year, zoned=True)
    if match := _ENGLISH.fullmatch(cell):
        month = _MONTHS.get((match[2] or match[3]).lower()[:3])
        if month is None:
            return None
        return Written("words", int(match[1] or match[4]), month, _full(match[5]), len(match[5]) == 2)
    found = [one.date for one in find_dates(cell[:400])]
    if len(set(found)) != 1 or found[0].year is None:
        return None
    only = found[0]
    if not only.complete:
        return Written("partial", None, only.month, found[0].year)
    with_words = "tháng" in cell.casefold()
    return Written("words" if with_words else "marks", only.day, only.month, found[0].year)


def _zoned(match: re.Match[str]) -> Written | None:
    """A moment in another time zone is the day it was in Vietnam, whose midnight is 17:00 of the day before."""
    if not match["zone"]:
        return None
    try:
        zone = UTC if match["zone"] == "Z" else datetime.strptime(match["zone"], "%z").tzinfo
        year, month, day, hour, minute = (int(match[part]) for part in (1, 3, 4, "hour", "minute"))
        local = datetime(year, month, day, hour, minute, tzinfo=zone).astimezone(_VIETNAM)
    except (ValueError, OverflowError):
        return None
    return Written("year_first", local.day, local.month, local.year, zoned=(local.day != day))


def _full(year: str) -> int:
    value = int(year)
    return value if len(year) == 4 else value + (2000 if value < _PIVOT else 1900)
