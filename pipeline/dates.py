"""Dates in every form that reports use; day/month/year always. What cannot exist is read as printed (C-DIMP)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pipeline.records import PartialDate

# "ngày 07/5/2013", "NGÀY 10/10/2024" (headings), "ngày 12-5-2017" (Party), "ngày 05/ 3/2020" (Công báo leaves a
# space), "19/6/2015" without a word, "ngày 16 tháng 5 năm 2016", "ngày … tháng 9 năm 2020" and "ngày / /2025" (blank
# before signing), "tháng 11 năm 2020", "tháng 10/2019".
# Marks that scans lose or change ("ngay 12 thắng 5 nãm 2020") do not matter where the numbers stand in their places.
_DAY_WORD = "(?:[Nn]g[àaáảãạ]y|NG[ÀA]Y)"
_MONTH_WORD = "(?:[Tt]h[áaàảãạắ]ng|TH[ÁA]NG)"
_YEAR_WORD = "(?:[Nnm][ăaâáàảãắ]m|N[ĂAÃ]M)"
DATE = re.compile(
    rf"""
    (?P<word>\b{_DAY_WORD}\s{{0,2}})?
    (?<![\d/.-])(?P<day>\d{{1,2}})\s?(?P<separator>[/.-])\s?(?P<month>\d{{1,2}})\s?(?P=separator)\s?(?P<year>\d{{4}})(?![\d/]|-\d)
    |
    \b{_DAY_WORD}\s{{0,2}}(?:
        (?P<day_long>\d{{1,2}})?[.…_\s/]{{0,20}}(?<![^\W\d]){_MONTH_WORD}\s{{0,2}}(?P<month_long>\d{{1,2}})?[.…_\s]{{0,20}}
        (?<![^\W\d]){_YEAR_WORD}\s{{0,2}}(?P<year_long>\d{{4}})(?!\d)
        |
        [.…_\s]{{0,20}}/[.…_\s]{{0,20}}(?:(?P<month_blank>\d{{1,2}})[.…_\s]{{0,20}})?/\s?(?P<year_blank>\d{{4}})(?!\d)
    )
    |
    \b{_MONTH_WORD}\s{{1,2}}(?P<month_only>\d{{1,2}})(?:\s{{0,2}}{_YEAR_WORD}\s{{1,2}}|\s?[/-]\s?)(?P<year_only>\d{{4}})(?!\d)
    """,
    re.VERBOSE,
)

# Four digits that read as a year wherever they stand.
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class DateMatch(NamedTuple):
    """A date as printed at `start:end`, with the word "ngày" where it stands before."""

    start: int
    end: int
    date: PartialDate


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[DateMatch]:
    """All dates of `text[start:end]` in reading order."""
    for match in DATE.finditer(text, start, len(text) if end is None else end):
        yield _read(match)


def date_at(text: str, start: int, end: int | None = None) -> DateMatch | None:
    """The date that begins exactly at `start`, or None."""
    match = DATE.match(text, start, len(text) if end is None else end)
    return _read(match) if match else None


def _read(match: re.Match[str]) -> DateMatch:
    day, month, year = match.group("day", "month", "year")
    if year is None:
        day, month, year = match.group("day_long", "month_long", "year_long")
    if year is None:
        month, year = match.group("month_blank", "year_blank")
    if year is None:
        month, year = match.group("month_only", "year_only")
    return DateMatch(match.start(), match.end(), _partial(day, month, year))


@lru_cache(maxsize=8192)
def _partial(day: str | None, month: str | None, year: str) -> PartialDate:
    return PartialDate(int(year), int(month) if month else None, int(day) if day else None)
