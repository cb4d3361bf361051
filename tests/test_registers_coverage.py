"""What it means that a register holds no such document."""

from dataclasses import replace

import pytest

from pipeline.errors import UsageError
from pipeline.identity import series_of
from pipeline.records import PartialDate
from pipeline.registers import match, read_claim
from tests.registers_looked_up import DAY, HERE, RULES, entry, looked_up, register, sought


def test_not_found_only_where_the_register_claims_to_be_complete() -> None:
    document, held = sought("436/QĐ-UBND", DAY), entry("9/QĐ-UBND")
    assert looked_up(document, held).status == "not_checked"
    for claim in (
        "UBND:2019",
        "UBND:2018-2020",
        "UBND:2016,2018-",
        "QĐ-UBND:2019",
        "Ủy ban nhân dân tỉnh Hà Tĩnh:2019",
    ):
        assert looked_up(document, held, claims=(claim,)).status == "not_found"
    for claim in ("UBND:2020-", "HĐND:2019", "KH-UBND:2019", "BTC:2019"):
        assert looked_up(document, held, claims=(claim,)).status == "not_checked"


def test_a_register_may_be_complete_for_all_of_whom_it_holds_anything() -> None:
    complete = replace(register("all:2019"), held=frozenset({"qd-ubnd ha-tinh", "tt-btc"}))
    for code, place, status in (
        ("436/QĐ-UBND", HERE, "not_found"),
        ("436/QĐ-UBND", "Nghệ An", "not_checked"),
        ("436/KH-UBND", HERE, "not_checked"),
        ("12/2019/TT-BTC", "", "not_found"),
        ("12/2018/TT-BTC", "", "not_checked"),
    ):
        date = DAY if "2018" not in code else PartialDate(2018, 5, 12)
        assert match(sought(code, date, place=place), (), (), (complete,)).status == status


def test_a_claim_for_bodies_of_every_province_needs_a_province() -> None:
    assert read_claim("BTC:2019", "", RULES)
    with pytest.raises(UsageError, match="--province"):
        read_claim("UBND:2019", "", RULES)


def test_a_document_of_no_known_year_or_of_another_place_is_not_missed() -> None:
    assert looked_up(sought("436/QĐ-UBND"), claims=("UBND:2000-",)).status == "not_checked"
    assert looked_up(sought("436/QĐ-UBND", DAY, place="Nghệ An"), claims=("UBND:2000-",)).status == "not_checked"
    dates = PartialDate(2019, 5, 12), PartialDate(2021, 5, 12)
    assert looked_up(sought("436/QĐ-UBND", *dates), claims=("UBND:2019",)).status == "not_checked"


def test_a_claim_for_the_register_of_a_district_is_for_that_district() -> None:
    whose = "UBND huyện Kỳ Anh"
    complete = replace(register(), coverage=read_claim("UBND:2019", HERE, RULES, whose))
    own = series_of("QĐ-UBND", "436", whose, HERE, RULES).key
    document = sought("436/QĐ-UBND", DAY, issuer=whose)
    assert match(document._replace(series=own), (), (), (complete,)).status == "not_found"
    assert match(document._replace(issuers=("UBND tỉnh",)), (), (), (complete,)).status == "not_checked"


@pytest.mark.parametrize("issuer", ["UBND xã", "UBND huyện Kỳ Anh", "UBND thành phố Vinh", "Ủy ban nhân dân phường"])
def test_a_claim_for_the_province_says_nothing_of_its_districts(issuer: str) -> None:
    assert looked_up(sought("436/QĐ-UBND", DAY, issuer=issuer), claims=("UBND:2019",)).status == "not_checked"


@pytest.mark.parametrize("issuer", ["UBND tỉnh", "Ủy ban nhân dân tỉnh Hà Tĩnh", "Chủ tịch UBND tỉnh", "UBND"])
def test_a_claim_for_the_province_is_for_the_province_however_named(issuer: str) -> None:
    assert looked_up(sought("436/QĐ-UBND", DAY, issuer=issuer), claims=("UBND:2019",)).status == "not_found"


def test_a_claim_is_for_the_issuer_alone() -> None:
    assert looked_up(sought("12/2009/TT-BTC"), claims=("BTC:2009",)).status == "not_found"
    assert looked_up(sought("12/2009/TTLT-BTC-BNV"), claims=("BNV:2009",)).status == "not_checked"
    assert looked_up(sought("34/2019/QH14"), claims=("QH:2019",)).status == "not_found"
    assert looked_up(sought("887/UBND-NC", DAY), claims=("UBND:2019",)).status == "not_found"


@pytest.mark.parametrize("claim", ["UBND", "UBND:", "UBND:19", "2019", "Cơ quan lạ:2019", "UBND:2019-20"])
def test_a_claim_that_cannot_be_understood_is_refused(claim: str) -> None:
    with pytest.raises(UsageError, match="--complete-for"):
        read_claim(claim, HERE, RULES)
