"""Dates in every form that reports use; day/month/year always. What cannot exist is read as printed (C-DIMP)."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from pipeline.records import PartialDate

# "ngày 07/5/2013", "NGÀY 10/10/2024" (headings), "ngày 12-5-2017" (Party), "ngày 05/ 3/2020" (Công báo leaves a
# space), "19/6/2015" without a word, "ngày 16 tháng 5 năm 2016", "ngày … tháng 9 năm 2020" and "ngày / /2025" (blank
# before signing), "tháng 11 năm 2020", "tháng 10/2019".
DATE = regex.compile(
    r"""
    (?P<word>\b(?:[Nn]gày|NGÀY)\s{0,2})?
    (?<![\d/.-])(?P<day>\d{1,2})\s?(?P<separator>[/.-])\s?(?P<month>\d{1,2})\s?(?P=separator)\s?(?P<year>\d{4})(?![\d/]|-\d)
    |
    \b(?:[Nn]gày|NGÀY)\s{0,2}(?:
        (?P<day_long>\d{1,2})?[.…_\s/]{0,20}\b(?:[Tt]háng|THÁNG)\s{0,2}(?P<month_long>\d{1,2})?[.…_\s]{0,20}
        \b(?:[Nn]ăm|NĂM)\s{0,2}(?P<year_long>\d{4})(?!\d)
        |
        [.…_\s]{0,20}/[.…_\s]{0,20}(?:(?P<month_blank>\d{1,2})[.…_\s]{0,20})?/\s?(?P<year_blank>\d{4})(?!\d)
    )
    |
    \b[Tt]háng\s{1,2}(?P<month_only>\d{1,2})(?:\s{0,2}năm\s{1,2}|\s?[/-]\s?)(?P<year_only>\d{4})(?!\d)
    """,
    regex.VERBOSE | regex.VERSION1,
)


@dataclass(frozen=True, slots=True)
class DateMatch:
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


def _read(match: regex.Match[str]) -> DateMatch:
    if match["month"] is not None:
        parts = (match["year"], match["month"], match["day"])
    elif match["year_long"] is not None:
        parts = (match["year_long"], match["month_long"], match["day_long"])
    elif match["year_blank"] is not None:
        parts = (match["year_blank"], match["month_blank"], None)
    else:
        parts = (match["year_only"], match["month_only"], None)
    return DateMatch(match.start(), match.end(), PartialDate(*(int(part) if part else None for part in parts)))
