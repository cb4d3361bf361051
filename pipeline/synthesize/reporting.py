"""Reporting periods (kỳ báo cáo): the label, its calendar reading, and the period that comes next."""

import calendar
import datetime
from dataclasses import dataclass

from pipeline.synthesize.chance import Chance

_ROMAN = ("", "I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Period:
    """Such as "9 tháng đầu năm 2020": 2020-01-01 to 2020-09-30; `next` is what the plans are for."""

    label: str
    start: datetime.date
    end: datetime.date
    next: str


def period_before(chance: Chance, day: datetime.date) -> Period:
    """A period that ends about when the report is written."""
    last = day - datetime.timedelta(days=chance.randint(0, 20))
    year, month = last.year, last.month
    forms = [_month(year, month), _quarter(chance, year, (month + 2) // 3), _year(year if month > 9 else year - 1)]
    if 5 <= month <= 8:
        forms.append(_span(year, 6, f"6 tháng cuối năm {year}"))
    if 8 <= month <= 11:
        forms.append(_span(year, 9, f"3 tháng cuối năm {year}"))
    return chance.choice(forms)


def _month(year: int, month: int) -> Period:
    after = f"tháng {month % 12 + 1} năm {year + month // 12}"
    return Period(f"tháng {month} năm {year}", *_days(year, month, month), after)


def _quarter(chance: Chance, year: int, number: int) -> Period:
    between = chance.choice([" năm ", "/"])
    after = f"quý {_ROMAN[number % 4 + 1]}{between}{year + number // 4}"
    return Period(f"quý {_ROMAN[number]}{between}{year}", *_days(year, number * 3 - 2, number * 3), after)


def _span(year: int, months: int, after: str) -> Period:
    return Period(f"{months} tháng đầu năm {year}", *_days(year, 1, months), after)


def _year(year: int) -> Period:
    return Period(f"năm {year}", *_days(year, 1, 12), f"năm {year + 1}")


def _days(year: int, first: int, last: int) -> tuple[datetime.date, datetime.date]:
    return datetime.date(year, first, 1), datetime.date(year, last, calendar.monthrange(year, last)[1])
