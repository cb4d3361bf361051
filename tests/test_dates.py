import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates import date_at, find_dates
from pipeline.records import PartialDate


@pytest.mark.parametrize(
    "text",
    [
        "0260.3862.123",  # a telephone number
        "giai đoạn 2016 - 2020",
        "tỷ lệ 02/02",
        "1.000123.000.00.00.H56",
        "436/QĐ-UBND",
        "12/5/20170",
        "ngày càng nhiều",
        "năm 2020",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert list(find_dates(text)) == []


@pytest.mark.parametrize(
    ("text", "printed", "date"),
    [
        ("ngày 07/5/2013 ban hành", "ngày 07/5/2013", PartialDate(2013, 5, 7)),
        ("Ngày 12-5-2017,", "Ngày 12-5-2017", PartialDate(2017, 5, 12)),
        ("NGÀY 10/10/2024", "NGÀY 10/10/2024", PartialDate(2024, 10, 10)),
        ("ngày 05/ 3/2020", "ngày 05/ 3/2020", PartialDate(2020, 3, 5)),
        ("ngày 23 / 3 /2022", "ngày 23 / 3 /2022", PartialDate(2022, 3, 23)),
        ("ngày 27 tháng 01 năm 2014 của", "ngày 27 tháng 01 năm 2014", PartialDate(2014, 1, 27)),
        ("19/6/2015;", "19/6/2015", PartialDate(2015, 6, 19)),
        ("ngày 7.5.2013", "ngày 7.5.2013", PartialDate(2013, 5, 7)),
        ("ngày / /2025 của", "ngày / /2025", PartialDate(2025, None, None)),
        ("ngày …/…/2024", "ngày …/…/2024", PartialDate(2024, None, None)),
        ("ngày …/5/2025", "ngày …/5/2025", PartialDate(2025, 5, None)),
        ("ngày     tháng 9 năm 2020", "ngày     tháng 9 năm 2020", PartialDate(2020, 9, None)),
        ("tháng 10/2019", "tháng 10/2019", PartialDate(2019, 10, None)),
        ("tháng 11 năm 2020", "tháng 11 năm 2020", PartialDate(2020, 11, None)),
        ("ngày 31/02/2020", "ngày 31/02/2020", PartialDate(2020, 2, 31)),  # kept as printed: evidence for C-DIMP
    ],
)
def test_every_form(text: str, printed: str, date: PartialDate) -> None:
    found = date_at(text, 0)
    assert found is not None
    assert (text[found.start : found.end], found.date) == (printed, date)


def test_a_date_begins_exactly_where_it_is_asked_for() -> None:
    assert date_at("của ngày 07/5/2013", 0) is None


@given(
    st.dates(), st.sampled_from(["ngày {0.day}/{0.month}/{0.year:04}", "ngày {0.day} tháng {0.month} năm {0.year:04}"])
)
def test_a_printed_day_is_read_back(day: object, form: str) -> None:
    found = date_at(form.format(day), 0)
    assert found is not None
    assert found.date.calendar == day
