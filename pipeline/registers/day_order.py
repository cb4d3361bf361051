"""Dates of a column: each as written, then in the order of day and month that the whole column shows.

A spreadsheet set to English takes "05/07/2017" for the 7th of May and leaves "13/07/2017" as text: no single date shows
the harm, the column does.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from pipeline.records import DateDoubt, PartialDate
from pipeline.registers.written_dates import Writing, Written, written_date

DateFault = Literal["turned_dates", "doubtful_order", "serial_dates", "short_years", "partial_date", "zoned_times"]

# So many dates of which none has a day above twelve are no chance, and fewer than these of another order are slips.
_TELLING, _LEFT_AS_TEXT, _SLIPS, _SHARE_OF_SLIPS = 20, 8, 3, 0.002


@dataclass(slots=True)
class _Tally:
    """How often day and month can only be what they should be, only the other way round, or either."""

    straight: int = 0
    turned: int = 0
    either: int = 0


class Order(NamedTuple):
    """How the dates of one writing are read: turned or not, and whether those that can be either are doubtful."""

    turned: bool = False
    doubtful: bool = False


@dataclass(slots=True)
class DateColumn:
    """Learns the order of a column from all its cells; then reads them."""

    tallies: dict[Writing, _Tally] = field(default_factory=dict)

    def learn(self, cell: str) -> None:
        """Look at one more cell."""
        written = written_date(cell)
        if written is None or written.day is None or written.month is None:
            return
        tally = self.tallies.setdefault(written.writing, _Tally())
        if written.day > 12:
            tally.straight += 1
        elif written.month > 12:
            tally.turned += 1
        elif written.day != written.month:
            tally.either += 1

    def orders(self) -> dict[Writing, Order]:
        """The order of each writing that the column holds."""
        return {writing: self._order(writing, tally) for writing, tally in self.tallies.items()}

    def _order(self, writing: Writing, tally: _Tally) -> Order:
        if writing == "words":
            return Order()
        if writing != "marks" and self._were_left_as_text():
            surely = tally.straight == 0 and tally.either >= _TELLING
            return Order(turned=surely, doubtful=not surely)
        told = tally.straight + tally.turned
        if told == 0:
            return Order(doubtful=tally.either >= _TELLING)
        slips = max(_SLIPS, told * _SHARE_OF_SLIPS)
        if tally.turned < slips:
            return Order(doubtful=tally.straight == 0)
        if tally.straight < slips:
            return Order(turned=True)
        return Order(turned=tally.turned > tally.straight, doubtful=True)

    def _were_left_as_text(self) -> bool:
        """Whether the dates in text all have a day above twelve: the others were taken for dates, and turned."""
        marks = self.tallies.get("marks", _Tally())
        return marks.straight >= _LEFT_AS_TEXT and marks.either <= marks.straight * 0.02


class ReadDate(NamedTuple):
    """A date, why it may be another, and what is unusual about how it is written."""

    date: PartialDate
    doubt: DateDoubt
    faults: tuple[DateFault, ...]


def read_date(cell: str, orders: Mapping[Writing, Order]) -> ReadDate | None:
    """The date of a cell in the order of its column; None when there is none or no such day exists."""
    written = written_date(cell)
    if written is None:
        return None
    if written.day is None or written.month is None:
        return ReadDate(PartialDate(written.year, written.month), "", ("partial_date",))
    order = orders.get(written.writing, Order())
    day, month = (written.month, written.day) if order.turned else (written.day, written.month)
    either = written.day <= 12 and written.month <= 12 and day != month
    if order.doubtful and month > 12:  # Both orders stand in the column: this one can only be the other.
        day, month = month, day
    found = PartialDate(written.year, month, day)
    if found.calendar is None:
        return None
    doubt: DateDoubt = "order" if order.doubtful and either else ""
    turned = (day, month) != (written.day, written.month)
    return ReadDate(found, doubt, tuple(_faults(written, doubt, turned)))


def _faults(written: Written, doubt: DateDoubt, turned: bool) -> Iterator[DateFault]:
    if doubt:
        yield "doubtful_order"
    elif turned:
        yield "turned_dates"
    if written.writing == "serial":
        yield "serial_dates"
    if written.short_year:
        yield "short_years"
    if written.zoned:
        yield "zoned_times"
