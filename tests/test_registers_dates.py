"""Dates of registers: how they are written, and which of two numbers is the day."""

import random
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import PartialDate
from pipeline.registers.codes import read_codes
from pipeline.registers.day_order import DateColumn, Order, read_date
from pipeline.registers.written_dates import written_date
from pipeline.rules import load_rules
from tests.register_making import TITLE, read_rows_of

RULES = load_rules()


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("05/07/2017", "2017-07-05"),
        ("5-7-2017", "2017-07-05"),
        ("5.7.2017", "2017-07-05"),
        ("05/07/2017 00:00:00", "2017-07-05"),
        ("2017-07-05", "2017-07-05"),
        ("20170705", "2017-07-05"),
        ("2017-07-05T08:30:00", "2017-07-05"),
        ("2017-07-04T17:00:00.000Z", "2017-07-05"),
        ("2017-07-05T00:00:00+07:00", "2017-07-05"),
        ("/Date(1499187600000)/", "2017-07-05"),
        ("ngày 5 tháng 7 năm 2017", "2017-07-05"),
        ("Ngày 05/07/2017", "2017-07-05"),
        ("5-Jul-17", "2017-07-05"),
        ("Jul 5, 2017", "2017-07-05"),
        ("05/07/17", "2017-07-05"),
        ("42921", "2017-07-05"),
        ("42921.0", "2017-07-05"),
    ],
)
def test_every_writing_of_a_date_is_read(written: str, day: str) -> None:
    found = read_date(written, {})
    assert found is not None
    assert found.date.iso == day


@pytest.mark.parametrize(
    "written", ["31/02/2020", "00/00/0000", "20/20/2020", "436", "chưa rõ", "1/2/2020 và 3/4/2020"]
)
def test_what_is_no_date_is_no_date(written: str) -> None:
    assert read_date(written, {}) is None


@pytest.mark.parametrize(("written", "date"), [("05/2017", PartialDate(2017, 5)), ("năm 2017", PartialDate(2017))])
def test_parts_of_a_date_stay_parts(written: str, date: PartialDate) -> None:
    found = read_date(written, {})
    assert found is not None
    assert (found.date, found.faults) == (date, ("partial_date",))


def days(count: int, seed: int = 1) -> list[date]:
    chance = random.Random(seed)
    return [date(2019, 1, 1) + timedelta(days=chance.randrange(700)) for _ in range(count)]


def column_read(cells: list[str]) -> list[tuple[str, str]]:
    column = DateColumn()
    for cell in cells:
        column.learn(cell)
    found = [read_date(cell, column.orders()) for cell in cells]
    return [(one.date.iso, one.doubt) if one else ("", "") for one in found]


def test_a_column_of_days_first_is_read_so() -> None:
    given = days(60)
    assert column_read([f"{day:%d/%m/%Y}" for day in given]) == [(day.isoformat(), "") for day in given]


def test_a_column_of_months_first_is_read_so() -> None:
    given = days(60)
    assert column_read([f"{day:%m/%d/%Y}" for day in given]) == [(day.isoformat(), "") for day in given]


def test_dates_that_a_spreadsheet_turned_are_turned_back() -> None:
    """Set to English it takes 05/07/2017 for the 7th of May, and leaves 13/07/2017 as text."""
    given = days(120)
    cells = [f"{day:%Y-%d-%m}" if day.day <= 12 else f"{day:%d/%m/%Y}" for day in given]
    assert column_read(cells) == [(day.isoformat(), "") for day in given]


def test_dates_entered_rightly_among_those_a_spreadsheet_turned_leave_all_in_doubt() -> None:
    given = days(120)
    cells = [f"{day:%Y-%d-%m}" if day.day <= 12 else f"{day:%d/%m/%Y}" for day in given]
    read = column_read([*cells, "2019-05-23", "2019-05-04"])
    assert read[-2:] == [("2019-05-23", ""), ("2019-05-04", "order")]
    assert {doubt for (_, doubt), day in zip(read, given, strict=False) if day.day < 12 and day.day != day.month} == {
        "order"
    }


def test_where_both_orders_stand_in_one_column_what_can_be_either_is_doubtful() -> None:
    given = days(120)
    cells = [f"{day:%d/%m/%Y}" if place % 3 else f"{day:%m/%d/%Y}" for place, day in enumerate(given)]
    for day, (found, doubt) in zip(given, column_read(cells), strict=True):
        if day.day > 12:
            assert (found, doubt) == (day.isoformat(), "")
        elif day.day != day.month:
            assert doubt == "order"


def test_one_slip_does_not_make_a_column_doubtful() -> None:
    given = days(200)
    read = column_read([*(f"{day:%d/%m/%Y}" for day in given), "12/13/2019"])
    assert read == [*((day.isoformat(), "") for day in given), ("", "")]


def test_many_dates_of_which_none_tells_the_order_are_doubtful_and_a_few_are_not() -> None:
    cells = [f"{1 + place % 11:02}/12/20{10 + place % 9}" for place in range(40)]
    assert {doubt for _, doubt in column_read(cells)} == {"order"}
    assert column_read(cells[:3])[0] == ("2010-12-01", "")


@given(st.dates(min_value=date(1945, 9, 2), max_value=date(2049, 12, 31)), st.sampled_from(["%d/%m/%Y", "%Y-%m-%d"]))
def test_any_day_is_read_back(day: date, form: str) -> None:
    found = read_date(day.strftime(form), {"marks": Order(), "year_first": Order()})
    assert found is not None
    assert found.date.calendar == day


@given(st.text(max_size=60))
def test_no_cell_of_dates_or_codes_breaks_the_reader(cell: str) -> None:
    written_date(cell)
    read_date(cell, {})
    read_codes(cell, RULES)


def test_faults_of_dates_are_counted(tmp_path: Path) -> None:
    entries, faults = read_rows_of(
        tmp_path,
        ("1/QĐ-UBND", "42921", TITLE),
        ("2/QĐ-UBND", "", TITLE),
        ("3/QĐ-UBND", "31/02/2020", TITLE),
        ("4/2019/QĐ-UBND", "13/05/2020", TITLE),
        ("5/QĐ-UBND", "13/05/20", TITLE),
        ("6/QĐ-UBND", "2020", TITLE),
        ("7/QĐ-UBND", "13/05/2091", TITLE),
    )
    assert faults.counts == {
        "serial_dates": 1,
        "missing_date": 1,
        "date_not_read": 1,
        "year_differs": 1,
        "short_years": 1,
        "partial_date": 1,
        "later_than_today": 1,
    }
    assert entries[2].date_raw == "31/02/2020"
    assert entries[3].date_doubt == "year"
