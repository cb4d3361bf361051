"""A date as far as the text states it."""

import datetime
from itertools import takewhile
from typing import NamedTuple


class PartialDate(NamedTuple):
    """Day, month and year as printed; what is missing stays None, what cannot exist is kept as printed.

    A tuple and no data class: dates are compared and looked up more often than anything else.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def complete(self) -> bool:
        """All three parts are stated (the calendar may still refuse them)."""
        return self.year is not None and self.month is not None and self.day is not None

    @property
    def calendar(self) -> datetime.date | None:
        """The calendar day, or None when a part is missing or no such day exists."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return datetime.date(self.year, self.month, self.day)
        except ValueError:  # 31/02/2020 is evidence for C-DIMP, not a crash.
            return None

    @property
    def iso(self) -> str:
        """ISO 8601 day, or an empty string when there is no such calendar day."""
        day = self.calendar
        return day.isoformat() if day else ""

    @property
    def stated(self) -> str:
        """ISO 8601 as far as it is stated, also a day that no calendar has: "2020-02-31", "2016-05", "2016"."""
        year, month, day = self
        if year is None or month is None or day is None:
            return "-".join(f"{part:02}" for part in takewhile(lambda part: part is not None, self))
        return f"{year:02}-{month:02}-{day:02}"

    @property
    def printed(self) -> str:
        """A complete date as reports print it: "05/12/2016"."""
        return f"{self.day or 0:02}/{self.month or 0:02}/{self.year or 0:04}"

    @property
    def last_day(self) -> datetime.date | None:
        """The last calendar day that the stated parts allow ("tháng 9 năm 2020" -> 2020-09-30); None without a year."""
        if self.year is None:
            return None
        if self.month is None:
            return datetime.date(self.year, 12, 31)
        if self.day is not None:
            return self.calendar
        if not 1 <= self.month <= 12:
            return None
        following = datetime.date(self.year + self.month // 12, self.month % 12 + 1, 1)
        return following - datetime.timedelta(days=1)


NO_DATE = PartialDate()
"""Nothing of a date is stated."""
