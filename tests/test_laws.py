"""The table of laws: its facts, which law a name means on which days, and how a register verifies it."""

import datetime
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import RuleError
from pipeline.law_table import Days, law_table, name_key
from pipeline.laws_meant import days_of, laws_meant
from pipeline.records import NO_DATE, Evidence, Header, PartialDate, Period
from pipeline.rules import load_rules
from pipeline.rules.base import load_file
from pipeline.rules.laws import LawRules
from tests.citing import cite
from tests.facts.laws import compare, read_entries, write_verified
from tests.test_citations_bounds import seconds_to_read

LAWS = load_rules().laws
TABLE = law_table(LAWS)
NAMES = sorted({(law.type, law.name) for law in LAWS.laws if law.name and not law.is_amending})


def day(iso: str) -> datetime.date:
    return datetime.date.fromisoformat(iso)


def on(first: str, last: str = "") -> Days:
    return Days(day(first), day(last or first))


def header_of(iso: str) -> Header:
    one = day(iso)
    return Header(date=PartialDate(one.year, one.month, one.day))


def meant(name: str, days: Days | None = None, *, year: int | None = None, kind: str = "Luật") -> list[str]:
    return [law.code for law in laws_meant(kind, name, PartialDate(year), days, LAWS)]


@pytest.mark.parametrize(
    ("name", "days", "codes"),
    [
        ("Không Có Thật", on("2020-01-01"), []),
        ("Thanh tra", None, []),
        ("Thanh tra", on("2003-01-01"), []),
        ("Thanh tra", on("2026-05-01"), []),
        ("Viên chức", None, ["58/2010/QH12"]),
        ("Thanh tra", on("2005-01-01"), ["22/2004/QH11"]),
        ("Thanh tra", on("2011-06-30"), ["22/2004/QH11", "56/2010/QH12"]),
        ("Thanh tra", on("2011-07-01"), ["56/2010/QH12"]),
        ("Thanh tra", on("2023-06-30"), ["56/2010/QH12", "11/2022/QH15"]),
        ("Thanh tra", on("2023-01-01", "2023-12-31"), ["11/2022/QH15", "56/2010/QH12"]),
        ("Thanh tra", on("2024-01-01"), ["11/2022/QH15"]),
        ("Phòng chống tham nhũng", on("2020-01-01"), ["36/2018/QH14"]),
        ("phòng cháy, chữa cháy", on("2020-01-01"), ["27/2001/QH10"]),
        ("Chất lượng sản phẩm, hàng hoá", on("2020-01-01"), ["05/2007/QH12"]),
        ("Ngân sách", on("2020-01-01"), ["83/2015/QH13"]),
        ("Tổ chức HĐND và UBND", on("2010-01-01"), ["11/2003/QH11"]),
        ("HN&GĐ", on("2020-01-01"), ["52/2014/QH13"]),
        ("thuế TNDN", on("2020-01-01"), ["14/2008/QH12"]),
        ("Lao động", on("2020-01-01"), ["10/2012/QH13", "45/2019/QH14"]),
        ("Bảo vệ, chăm sóc và giáo dục trẻ em", on("2024-01-01"), ["25/2004/QH11"]),
    ],
)
def test_a_name_means_the_law_of_the_days(name: str, days: Days | None, codes: list[str]) -> None:
    assert meant(name, days) == codes


@pytest.mark.parametrize(
    ("name", "year", "codes"),
    [
        ("Đất đai", 2002, ["24-L/CTN"]),
        ("Đất đai", 2013, ["45/2013/QH13"]),
        ("Bảo hiểm y tế", 2014, ["46/2014/QH13"]),
        ("Tổ chức chính quyền địa phương", 2025, ["65/2025/QH15", "72/2025/QH15"]),
        ("Thanh niên", 2023, ["57/2020/QH14"]),
        ("Đất đai", 2014, ["45/2013/QH13", "13/2003/QH11"]),
        ("Thanh niên", 2030, []),
        ("sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức", 2019, ["52/2019/QH14"]),
        ("sửa đổi, bổ sung một số điều của Luật Tổ chức chính quyền địa phương", 2019, ["47/2019/QH14"]),
    ],
)
def test_a_year_tells_the_law(name: str, year: int, codes: list[str]) -> None:
    assert meant(name, on("2024-01-01"), year=year) == codes


def test_two_laws_of_one_year_are_told_apart_by_the_day() -> None:
    for passed, code in (("2025-02-19", "65/2025/QH15"), ("2025-06-16", "72/2025/QH15")):
        one = day(passed)
        written = PartialDate(one.year, one.month, one.day)
        found = laws_meant("Luật", "Tổ chức chính quyền địa phương", written, None, LAWS)
        assert [law.code for law in found] == [code]


def test_an_ordinance_is_no_law_of_the_same_name() -> None:
    assert meant("Thú y", on("2010-01-01")) == []
    assert meant("Thú y", on("2010-01-01"), kind="Pháp lệnh") == ["18/2004/PL-UBTVQH11"]
    assert meant("Hình sự", on("2020-01-01"), kind="Bộ luật") == ["100/2015/QH13"]


@given(st.sampled_from(NAMES), st.dates(day("2005-01-01"), day("2025-10-31")))
def test_a_sure_law_of_a_day_holds_on_it_or_no_law_of_its_name_does(named: tuple[str, str], one: datetime.date) -> None:
    kind, name = named
    found = laws_meant(kind, name, NO_DATE, Days(one, one), LAWS)
    holding = {law.code for law in TABLE.named(kind, name) if TABLE.in_force(law, Days(one, one))}
    assert holding <= {law.code for law in found}
    if len(found) == 1 and holding:
        assert {found[0].code} == holding
    assert all(law.passed <= one for law in found)


@given(st.sampled_from(NAMES))
def test_names_are_found_however_they_are_typed(named: tuple[str, str]) -> None:
    kind, name = named
    laws = TABLE.named(kind, name)
    assert laws
    for typed in (name.upper(), name.replace(",", ""), unicodedata.normalize("NFD", name), name.replace(" và ", ", ")):
        assert TABLE.named(kind, typed) == laws


def test_no_two_laws_of_one_name_hold_on_one_day() -> None:
    for kind, name in NAMES:
        one, *later = TABLE.named(kind, name)
        for other in later:
            last = TABLE.last_day(one)
            assert last is not None or one.in_force_from is None or other.in_force_from is None, one.code
            assert last is None or other.in_force_from is None or last < other.in_force_from, one.code
            one = other


def test_names_differ_in_more_than_their_marks() -> None:
    assert len({name_key(name) for name in LAWS.names}) == len(LAWS.names)


def test_amending_laws_name_laws_of_the_table() -> None:
    for law in LAWS.laws:
        for name in law.amended_names:
            assert TABLE.named("Luật", name) or TABLE.named("Pháp lệnh", name), law.code


def test_days_of_a_header() -> None:
    period = Period("9 tháng đầu năm 2020", day("2020-01-01"), day("2020-09-30"), Evidence(0, 0, "", "test"))
    assert days_of(Header()) is None
    assert days_of(Header(period=period)) == on("2020-01-01", "2020-09-30")
    assert days_of(Header(date=PartialDate(2020, 10, 5), period=period)) == on("2020-01-01", "2020-10-05")
    assert days_of(Header(date=PartialDate(2020, 10))) == on("2020-10-01", "2020-10-31")
    assert days_of(Header(date=PartialDate(2020))) == on("2020-01-01", "2020-12-31")


@pytest.mark.parametrize(
    ("content", "date", "resolved"),
    [
        ("thực hiện Luật Hội", "2020-03-01", [("", "none")]),
        ("thực hiện Luật Viên chức", "2020-03-01", [("58/2010/QH12", "registry")]),
        ("thực hiện Bộ luật Lao động", "2020-03-01", [("", "ambiguous")]),
        ("thực hiện Luật Thanh tra năm 2010", "2024-03-01", [("56/2010/QH12", "registry")]),
        (
            "theo Luật Thanh tra năm 2010; căn cứ Luật Thanh tra",
            "2024-03-01",
            [("56/2010/QH12", "registry"), ("56/2010/QH12", "antecedent")],
        ),
        (
            "Luật Thanh tra số 56/2010/QH12; theo Luật Thanh tra năm 2022 và Luật Thanh tra năm 2010",
            "2024-03-01",
            [("", "exact"), ("11/2022/QH15", "registry"), ("56/2010/QH12", "antecedent")],
        ),
        (
            "Nghị định số 41/2005/NĐ-CP ngày 25/3/2005 quy định chi tiết một số điều của Luật Thanh tra",
            "2024-03-01",
            [("22/2004/QH11", "registry")],
        ),
        (
            "Thông tư số 21/2021/TT-BLĐTBXH ngày 15/12/2021 quy định chi tiết một số điều của Luật Người lao động Việt "
            "Nam đi làm việc ở nước ngoài theo hợp đồng",
            "2024-03-01",
            [("69/2020/QH14", "registry")],
        ),
        (
            "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa "
            "phương năm 2019;",
            "2025-03-20",
            [("47/2019/QH14", "registry"), ("76/2015/QH13", "registry"), ("77/2015/QH13", "registry")],
        ),
        ("Luật Viên chức sửa đổi năm 2019 và", "2020-03-01", [("52/2019/QH14", "registry")]),
        ("Luật Đất đai (sửa đổi) ngày 18/01/2024", "2024-03-01", [("31/2024/QH15", "registry")]),
        ("Luật Đất đai năm 2013 (sửa đổi, bổ sung năm 2018)", "2020-03-01", [("45/2013/QH13", "registry")]),
        ("Căn cứ Luật Tô chức chính quyên địa phương ngày 19/6/2015;", "2020-03-01", [("77/2015/QH13", "registry")]),
        (
            "Luật sửa đổi, bồ sung một số điêu của Luật Bảo hiểm y tế ngày 13/6/2014",
            "2020-03-01",
            [("46/2014/QH13", "registry"), ("25/2008/QH12", "registry")],
        ),
    ],
)
def test_laws_named_without_a_code(content: str, date: str, resolved: list[tuple[str, str]]) -> None:
    laws = [one for one in cite(content, header_of(date)) if one.type in ("Luật", "Bộ luật")]
    assert [(one.resolves_to, one.resolution) for one in laws] == resolved


def test_what_a_law_is_called_after_its_name_is_that_law() -> None:
    content = "Luật Ngân sách nhà nước số 83/2015/QH13; theo Luật Ngân sách và Luật NSNN; Luật ngân sách nhà nước"
    assert [one.resolves_to for one in cite(content)] == ["", *["83/2015/QH13"] * 3]


def test_near_a_change_the_candidates_are_ranked() -> None:
    (one,) = cite("thực hiện Bộ luật Lao động", header_of("2020-03-01"))
    assert one.candidates == ("10/2012/QH13", "45/2019/QH14")


def test_without_a_date_the_year_written_elsewhere_tells_the_law() -> None:
    first, second = cite("theo Luật Đất đai; căn cứ Luật Đất đai năm 2013")
    assert (first.resolves_to, first.resolution) == ("45/2013/QH13", "antecedent")
    assert second.resolves_to == "45/2013/QH13"


@pytest.mark.parametrize(
    "value",
    [
        "Luật Phòng, chống " * 55_000,
        "Luật Thanh tra; " * 20_000 + "Luật Thanh tra năm 2010, " * 20_000,
        "Luật Thanh tra năm 2010, Luật Thanh tra năm 2022; Luật Thanh tra. " * 15_000,
        "Luật Đất đai năm 2013 (sửa đổi " * 30_000,
    ],
)
def test_no_number_of_laws_is_slow(value: str) -> None:
    assert seconds_to_read(value) < 2


@pytest.mark.parametrize(
    "line",
    [
        "  - {name: Một, code: 1/2020/QH14, passed: 2020-01-01, replaced_by: [9/2021/QH15]}",
        "  - {name: Một, code: 1/2020/QH14, passed: 2020-01-01, in_force_from: 2019-01-01}",
        "  - {name: Một, passed: 2020-01-01, in_force: 2020-01-01}",
        "  - {type: Nghị định, name: Một, passed: 2020-01-01}",
    ],
)
def test_contradictions_stop_the_start(tmp_path: Path, line: str) -> None:
    file = tmp_path / "laws.yml"
    head = "source: test\ncomplete_from: 2003-01-01\ncomplete_until: 2025-01-01\nlaws:\n"
    file.write_text(f"{head}{line}\n", encoding="utf-8")
    with pytest.raises(RuleError, match="laws"):
        load_file(file, LawRules)


REGISTER = """loai,so_hieu,ngay_ban_hanh,ngay_hieu_luc,trich_yeu
Luật,36/2018/QH14,20/11/2018,01/07/2019,"Phòng, chống tham nhũng"
Bộ luật,45/2019/QH14,20/11/2019,01/01/2021,Bộ Luật lao động
Luật,25/2018/QH14,12/06/2018,01/01/2018,Tố cáo
Luật,21-LCT/HDNN8,30/06/1989,11/07/1989,Bảo vệ sức khoẻ nhân dân
Luật,99/2030/QH17,01/01/2030,01/07/2030,Không Có Thật
Nghị quyết,22/2008/QH12,14/11/2008,05/04/2009,Về việc thi hành
"""


def test_a_register_verifies_what_agrees(tmp_path: Path) -> None:
    register, rules = tmp_path / "register.csv", tmp_path / "laws.yml"
    register.write_text(REGISTER, encoding="utf-8")
    found = compare(read_entries(register), TABLE, day("2025-01-01"))
    assert [law.code for law in found.agreeing] == ["36/2018/QH14", "45/2019/QH14", "21-LCT/HĐNN8"]
    assert [(law.code, why.split(":")[0]) for law, why in found.differing] == [("25/2018/QH14", "in force from")]
    assert [entry.code for entry in found.missing] == ["99/2030/QH17"]
    rules.write_text(
        "laws:\n  - {name: Tố cáo, code: 25/2018/QH14, verified: true}\n  - {name: Một, code: 36/2018/QH14}\n",
        encoding="utf-8",
    )
    write_verified(rules, found.agreeing)
    assert rules.read_text(encoding="utf-8") == (
        "laws:\n  - {name: Tố cáo, code: 25/2018/QH14}\n  - {name: Một, code: 36/2018/QH14, verified: true}\n"
    )
