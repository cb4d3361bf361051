"""Which mentions mean one document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.identity import Attestation, differ_in_one_digit, issuers_differ, judge, sameness, subjects_agree
from pipeline.records import Citation, PartialDate


def mention(code: str, day: int, month: int, year: int, *, subject: str = "", issuer: str = "") -> Citation:
    in_code = next((int(part) for part in code.split("/") if len(part) == 4 and part.isdigit()), None)
    return Citation(
        start=0,
        end=0,
        raw=code,
        form="full",
        type="Quyết định",
        type_raw="Quyết định",
        rule="code_state",
        confidence=1.0,
        whole_end=0,
        code=code,
        year=in_code,
        date=PartialDate(year, month, day),
        subject=subject,
        issuer=issuer,
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh Quảng Ngãi"),
        ("UBND tỉnh Quảng Ngãi", "Chủ tịch UBND tỉnh Quảng Ngãi"),
        ("Sở", "Sở Nội vụ"),
        ("Tỉnh ủy", "Ban Thường vụ Tỉnh ủy"),
        ("", "UBND huyện Ba Tơ"),
        ("các tổ chức chính trị - xã hội tỉnh", "UBMTTQ Việt Nam tỉnh"),
        ("UBND TP Hà Nội", "UBND thành phố Hà Nội"),
    ],
)
def test_issuers_that_may_be_one(one: str, other: str) -> None:
    assert not issuers_differ(one, other)
    assert not issuers_differ(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND tỉnh", "UBND huyện"),
        ("UBND tỉnh Quảng Ngãi", "UBND tỉnh Quảng Nam"),
        ("UBND huyện Ba Tơ", "UBND huyện Sơn Hà"),
        ("UBND thành phố Hà Nội", "UBND xã Bình Minh"),
    ],
)
def test_issuers_of_other_levels_and_places_differ(one: str, other: str) -> None:
    assert issuers_differ(one, other)
    assert issuers_differ(other, one)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("cải cách hành chính năm 2020 của Sở", "công tác cải cách hành chính năm 2020", True),
        ("quy chế dân chủ ở cơ sở", "thực hiện Quy chế dân chủ cơ sở", True),
        ("cải cách hành chính năm 2019", "cải cách hành chính năm 2020", False),
        ("giá đất trên địa bàn tỉnh", "phòng, chống dịch bệnh động vật", False),
        ("", "cải cách hành chính", None),
    ],
)
def test_subjects(one: str, other: str, agree: bool | None) -> None:
    assert subjects_agree(one, other) is agree
    assert subjects_agree(other, one) is agree


def test_a_normative_code_of_the_centre_is_one_document_whatever_the_words() -> None:
    one = mention("61/2018/NĐ-CP", 23, 4, 2018, subject="cơ chế một cửa")
    assert sameness(one, mention("61/2018/NĐ-CP", 2, 9, 2018, subject="thủ tục hành chính")) == "one"


def test_numbers_restart_each_year() -> None:
    one = mention("15/KH-UBND", 12, 1, 2019, subject="phòng, chống tham nhũng")
    assert sameness(one, mention("15/KH-UBND", 20, 3, 2020, subject="thương mại điện tử")) == "two"
    assert sameness(one._replace(subject=""), mention("15/KH-UBND", 20, 3, 2020)) == "two"


def test_a_subject_that_returns_each_year_leaves_a_doubt() -> None:
    one = mention("15/KH-UBND", 12, 1, 2019, subject="phòng, chống tham nhũng")
    assert sameness(one, mention("15/KH-UBND", 20, 3, 2020, subject="phòng, chống tham nhũng")) == "likely"


def test_day_and_month_changed_places() -> None:
    assert sameness(mention("902/STP-VP", 2, 3, 2026), mention("902/STP-VP", 3, 2, 2026)) == "one"


def test_only_the_year_differs() -> None:
    one = mention("565/KH-SNV", 23, 10, 2019, subject="cải cách hành chính")
    assert sameness(one, mention("565/KH-SNV", 23, 10, 2020, subject="cải cách hành chính")) == "one"


dates = st.builds(PartialDate, st.integers(1945, 2099), st.integers(1, 12), st.integers(1, 31))
subjects = st.sampled_from(["", "cải cách hành chính", "cải cách hành chính năm 2019", "giá đất", "công tác dân vận"])
issuers = st.sampled_from(["", "UBND tỉnh", "UBND huyện Ba Tơ", "Tỉnh ủy"])


@given(dates, dates, subjects, subjects, issuers, issuers)
def test_sameness_does_not_depend_on_the_order(
    day: PartialDate, other_day: PartialDate, subject: str, other_subject: str, issuer: str, other_issuer: str
) -> None:
    one = mention("15/KH-UBND", 1, 1, 2019, subject=subject, issuer=issuer)._replace(date=day)
    other = mention("15/KH-UBND", 1, 1, 2019, subject=other_subject, issuer=other_issuer)._replace(date=other_day)
    assert sameness(one, other) == sameness(other, one)


@given(dates)
def test_a_date_differs_from_itself_in_no_digit(date: PartialDate) -> None:
    assert not differ_in_one_digit(date, date)


def test_the_reasons_are_told_in_words_what_speaks_against_it_last() -> None:
    one = Attestation("15/KH-UBND", None, PartialDate(2019, 1, 12), subjects=("phòng, chống tham nhũng",))
    other = one._replace(date=PartialDate(2020, 3, 20))
    judgement = judge(one, other)
    assert judgement.sameness == "likely"
    assert judgement.in_words(english=True) == "the subjects agree; but another year, when numbers start again"
    assert judgement.in_words().startswith("cùng trích yếu; tuy ")


@pytest.mark.parametrize(
    ("one", "other", "years"),
    [
        # One frame, another matter.
        (
            "đẩy mạnh công tác gia đình trong tình hình mới",
            "đẩy mạnh công tác thanh niên trong tình hình mới",
            (2006, 2013),
        ),
        # The same matter in another frame comes again in another year.
        ("tăng cường công tác tiếp công dân", "tăng cường sự lãnh đạo đối với công tác tiếp công dân", (2019, 2021)),
        # Day and month agree by chance.
        ("", "quản lý đầu tư xây dựng cơ bản", (2007, 2013)),
    ],
)
def test_numbers_that_come_again_in_another_year(one: str, other: str, years: tuple[int, int]) -> None:
    first, second = (
        mention("16/CT-TTg", 9, 6, year, subject=words) for year, words in zip(years, (one, other), strict=True)
    )
    assert sameness(first, second._replace(date=PartialDate(years[1], 5, 20) if one else second.date)) == "two"


def test_terms_of_committees() -> None:
    first = mention("15-CT/TW", 30, 8, 2004)
    assert sameness(first, mention("15-CT/TW", 9, 3, 2011)) == "two"
    assert sameness(first, mention("15-CT/TW", 30, 8, 2003)) == "one"


def test_plans_that_carry_out_different_documents_are_two() -> None:
    one = mention("15/KH-UBND", 12, 1, 2020, subject="triển khai thực hiện Quyết định số 20/QĐ-TTg")
    other = mention("15/KH-UBND", 12, 2, 2020, subject="triển khai thực hiện Quyết định số 45/QĐ-TTg")
    assert sameness(one, other) == "two"
    assert sameness(one, other._replace(subject="triển khai Quyết định số 20/QĐ-TTg của Thủ tướng")) == "one"
