"""Rows of numbers: what an issuer numbers from one on, and what it issues in each of them."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.synthesize.issuers import Issuer
from pipeline.synthesize.words import Issue, issues_of

_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of numbers: an issuer's documents of one shape of code, in one year or term."""

    issuer: Issuer
    code: str
    start: datetime.date
    end: datetime.date

    @property
    def name(self) -> str:
        """Names it for ever."""
        return f"{self.issuer.key}:{self.code}:{self.start.year}"


def row_of(issuer: Issuer, code: str, day: datetime.date) -> Row:
    """The row that a document of that day is numbered in."""
    return Row(issuer, code, *issuer.period(day))


def rows_between(issuer: Issuer, code: str, after: datetime.date, before: datetime.date) -> Iterator[Row]:
    """The rows of one shape of code that an issuer has between two days, both included."""
    born, ended = issuer.life
    day, last = max(after, born), min(before, ended)
    while day <= last:
        row = row_of(issuer, code, day)
        yield row
        day = max(row.end, day) + _DAY * 5


def issues_in(row: Row) -> tuple[Issue, ...]:
    """What is numbered in a row."""
    return _issues_of_shape(row.issuer.rank, row.code)


@cache
def _issues_of_shape(rank: str, code: str) -> tuple[Issue, ...]:
    return tuple(one for one in issues_of(rank) if one.code == code)


@cache
def codes_of(rank: str) -> tuple[str, ...]:
    """The shapes of code that issuers of a rank use."""
    return tuple(dict.fromkeys(one.code for one in issues_of(rank)))
