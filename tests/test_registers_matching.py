import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import NO_DATE, PartialDate, RegisterEntry
from tests.registers_looked_up import DAY, OTHER, TITLE, entry, looked_up, sought

# Found.


def test_code_and_date_verify_a_document() -> None:
    found = looked_up(sought("436/QĐ-UBND", DAY), entry("436/QĐ-UBND"), entry("437/QĐ-UBND"))
    assert (found.status, found.how, found.entry and found.entry.code) == ("verified", "code", "436/QĐ-UBND")


def test_a_subject_broken_off_or_in_small_letters_is_the_same() -> None:
    found = looked_up(sought("436/QĐ-UBND", DAY, subject="về việc " + TITLE.lower()[:50]), entry("436/QĐ-UBND"))
    assert found.status == "verified"


def test_a_code_with_its_year_needs_no_date() -> None:
    assert looked_up(sought("20/2013/QĐ-UBND"), entry("20/2013/QĐ-UBND", PartialDate(2013, 6, 25))).status == "verified"


def test_a_missing_date_is_made_up_for_by_the_subject_alone() -> None:
    assert looked_up(sought("436/QĐ-UBND", subject=TITLE), entry("436/QĐ-UBND")).status == "verified"
    assert looked_up(sought("436/QĐ-UBND"), entry("436/QĐ-UBND")).status == "not_checked"
    assert looked_up(sought("436/QĐ-UBND", DAY, subject=TITLE), entry("436/QĐ-UBND", NO_DATE)).status == "verified"


def test_the_entry_of_the_year_is_taken_among_those_of_the_series() -> None:
    entries = [entry("436/QĐ-UBND", PartialDate(year, 5, 12), OTHER, row=year) for year in (2017, 2018, 2019, 2020)]
    found = looked_up(sought("436/QĐ-UBND", DAY), *entries)
    assert found.entry is not None
    assert found.entry.row == 2019


# Conflicts.


@pytest.mark.parametrize(
    ("code", "cited", "held", "subject"),
    [
        ("436/QĐ-UBND", PartialDate(2019, 5, 12), PartialDate(2019, 2, 12), TITLE),
        ("436/QĐ-UBND", PartialDate(2019, 5, 12), PartialDate(2018, 5, 12), TITLE),
        ("114-KL/TW", PartialDate(2015, 7, 14), PartialDate(2015, 7, 4), TITLE),
        ("30/2020/NĐ-CP", PartialDate(2020, 3, 15), PartialDate(2020, 3, 5), ""),
        ("20/2013/QĐ-UBND", PartialDate(2013, 6, 25), PartialDate(2013, 6, 26), ""),
    ],
)
def test_another_date_of_the_same_document_differs(
    code: str, cited: PartialDate, held: PartialDate, subject: str
) -> None:
    found = looked_up(sought(code, cited, subject=subject), entry(code, held, subject))
    assert found.status == "date_differs"
    assert found.reason_vi
    assert found.reason_en


def test_another_document_of_the_series_is_not_a_wrong_date() -> None:
    found = looked_up(sought("436/QĐ-UBND", DAY, subject=TITLE), entry("436/QĐ-UBND", PartialDate(2017, 8, 3), OTHER))
    assert found.status == "not_checked"
    assert "2017" in found.reason_en


def test_another_subject_on_the_same_day_differs() -> None:
    found = looked_up(sought("436/QĐ-UBND", DAY, subject=TITLE), entry("436/QĐ-UBND", DAY, OTHER))
    assert found.status == "subject_differs"


@pytest.mark.parametrize("doubt", ["year", "row"])
def test_a_doubtful_date_of_the_register_contradicts_nobody(doubt: str) -> None:
    held = entry("22/2010/TT-BTC", PartialDate(2009, 11, 3), OTHER if doubt == "row" else TITLE, date_doubt=doubt)
    assert looked_up(sought("22/2010/TT-BTC", PartialDate(2010, 2, 12), subject=TITLE), held).status == "verified"


def test_a_date_that_may_be_read_either_way_agrees_either_way() -> None:
    held = entry("436/QĐ-UBND", PartialDate(2019, 12, 5), date_doubt="order")
    for date in (PartialDate(2019, 12, 5), PartialDate(2019, 5, 12)):
        assert looked_up(sought("436/QĐ-UBND", date), held).status == "verified"


def test_another_body_of_the_same_code_is_another_document() -> None:
    held = entry("436/QĐ-UBND", issuer="UBND huyện Kỳ Anh")
    assert looked_up(sought("436/QĐ-UBND", DAY, issuer="UBND tỉnh Hà Tĩnh"), held).status == "not_checked"
    assert looked_up(sought("436/QĐ-UBND", DAY, place="Nghệ An"), entry("436/QĐ-UBND")).status == "not_checked"


def test_two_entries_that_fit_equally_are_not_chosen_between() -> None:
    entries = [entry("436/QĐ-UBND", PartialDate(2019, month, 12), row=month) for month in (2, 3)]
    found = looked_up(sought("436/QĐ-UBND", DAY, subject=TITLE), *entries)
    assert (found.status, found.entry) == ("not_checked", None)
    assert "2" in found.reason_en
    assert "3" in found.reason_en


def test_the_same_entry_in_two_registers_is_one() -> None:
    found = looked_up(sought("436/QĐ-UBND", DAY), entry("436/QĐ-UBND"), entry("436/QĐ-UBND", register="sổ khác"))
    assert found.status == "verified"


# A code that is nearly the same.


@pytest.mark.parametrize(
    "cited", ["486/QĐ-UBND", "4360/QĐ-UBND", "36/QĐ-UBND", "436/QD-UBND", "436/QĐ-U8ND", "43G/QĐ-UBND"]
)
def test_one_slip_in_a_code_is_seen_by_date_and_subject(cited: str) -> None:
    document = sought("1/QĐ-UBND", DAY, subject=TITLE)._replace(code=cited)
    found = looked_up(document, entry("436/QĐ-UBND"), entry("437/KH-UBND", DAY, OTHER))
    assert (found.status, found.how, found.entry and found.entry.code) == ("verified", "fuzzy code", "436/QĐ-UBND")


def test_a_year_in_a_code_that_its_date_contradicts_is_a_slip() -> None:
    held = entry("91/2005/NĐ-CP", PartialDate(2005, 9, 7))
    found = looked_up(sought("91/2003/NĐ-CP", PartialDate(2005, 9, 7)), held, claims=("CP:2000-",))
    assert (found.how, found.entry) == ("fuzzy code", held)
    assert "91/2005/NĐ-CP" in found.reason_vi
    assert looked_up(sought("91/2003/NĐ-CP", PartialDate(2003, 9, 7)), held, claims=("CP:2000-",)).status == "not_found"
    other = looked_up(sought("91/2003/NĐ-CP", PartialDate(2005, 9, 7), subject=OTHER), held)
    assert other.status == "not_checked"


def test_a_number_alone_is_never_enough() -> None:
    for document in (
        sought("436/KH-UBND", DAY, subject=TITLE),
        sought("435/QĐ-UBND", DAY),
        sought("435/QĐ-UBND", DAY, subject=OTHER),
        sought("435/QĐ-UBND", PartialDate(2019, 5, 13), subject=TITLE),
        sought("435/QĐ-UBND", DAY, subject="Kế hoạch năm 2019"),
    ):
        assert looked_up(document, entry("436/QĐ-UBND")).status == "not_checked"


def test_decisions_of_one_day_under_nearly_one_subject_are_not_taken_for_each_other() -> None:
    named = "Công nhận quyền sử dụng đất cho Ủy ban nhân dân xã {}, huyện Kỳ Anh, tỉnh Hà Tĩnh"
    entries = [
        entry(f"{440 + place}/QĐ-UBND", DAY, named.format(name)) for place, name in enumerate(("Kỳ Tây", "Kỳ Bắc"))
    ]
    assert looked_up(sought("449/QĐ-UBND", DAY, subject=named.format("Kỳ Tân")), *entries).status == "not_checked"


# Properties.

numbers = st.integers(1, 60).map(str)


symbols = st.sampled_from(["QĐ-UBND", "KH-UBND", "QD-UBND", "TB-UBND"])


dates = st.dates(datetime.date(2018, 1, 1), datetime.date(2019, 12, 31)).map(
    lambda d: PartialDate(d.year, d.month, d.day)
)


subjects = st.sampled_from([TITLE, OTHER, ""])


entries = st.builds(
    lambda number, symbol, date, subject: entry(f"{number}/{symbol}", date, subject), numbers, symbols, dates, subjects
)


@given(numbers, symbols, dates, subjects, st.lists(entries, max_size=8))
def test_the_order_of_entries_never_matters_and_nothing_is_found_by_number_alone(
    number: str, symbol: str, date: PartialDate, subject: str, held: list[RegisterEntry]
) -> None:
    document = sought(f"{number}/{symbol}", date, subject=subject)
    found, turned = looked_up(document, *held), looked_up(document, *reversed(held))
    assert found.status == turned.status
    if found.entry is not None:
        assert found.entry.series == document.series or found.how == "fuzzy code"
        assert found.entry.date == date or subject
