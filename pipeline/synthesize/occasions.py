"""Occasions on which agencies of one province report in the same weeks, and copy a paragraph from one letter."""

import datetime
from dataclasses import dataclass

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.offices import TWO_LEVELS, Place, place_of

_FIRST, _LAST = datetime.date(2005, 2, 1), datetime.date(2026, 10, 31)
_WEEKS = datetime.timedelta(days=75)
_REPORTS = 6
# A province that ends in these weeks has nobody to write the later reports.
_RENAMED = datetime.date(2025, 1, 1)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A province and the first day of the weeks in which its agencies report; `name` names it for ever."""

    name: str
    place: Place
    day: datetime.date


def occasion_of(seed: int, number: int) -> Occasion | None:
    """The occasion of a report: three in five have one, six neighbours the same."""
    name = f"{seed}/occasion/{(number - 1) // _REPORTS}"
    chance = Chance(name)
    day = _FIRST + datetime.timedelta(days=chance.randint(0, (_LAST - _WEEKS - _FIRST).days))
    if not chance.maybe(0.6) or any(day < change <= day + _WEEKS for change in (_RENAMED, TWO_LEVELS)):
        return None
    return Occasion(name, place_of(chance, day), day)


def day_of(chance: Chance, occasion: Occasion | None) -> datetime.date:
    """The day of a report."""
    if occasion is not None:
        return occasion.day + datetime.timedelta(days=chance.randint(0, _WEEKS.days))
    return _FIRST + datetime.timedelta(days=chance.randint(0, (_LAST - _FIRST).days))
