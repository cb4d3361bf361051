"""One world for all reports: its registers agree with what is said of them, but where something is wrong on purpose."""

import csv
import datetime
from collections import Counter, defaultdict
from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.synthesize import synthesize
from pipeline.synthesize.chance import Chance
from pipeline.synthesize.issuers import CENTRAL, PARTY_CENTRAL, Issuer, committee, province
from pipeline.synthesize.misdates import SLIPS, Slip, miswritten, slip_of
from pipeline.synthesize.offices import Place
from pipeline.synthesize.registers import Registers
from pipeline.synthesize.rows_of_numbers import row_of
from pipeline.synthesize.words import issues_of

QUANG_NGAI = Place("Quảng Ngãi", False)
ISSUERS = (CENTRAL, PARTY_CENTRAL, province(QUANG_NGAI), committee(QUANG_NGAI))
FIRST, LAST = datetime.date(2003, 1, 1), datetime.date(2026, 12, 31)

Row = dict[str, str]


def rows(file: Path) -> list[Row]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@lru_cache(maxsize=1)
def collection() -> Path:
    home = Path(mkdtemp(prefix="doichieu-world-"))
    synthesize(120, home, seed=12, share_of_errors=0.9)
    return home


@lru_cache(maxsize=1)
def mentions() -> list[tuple[str, Row, Row]]:
    """The report, and each coded mention as citations.csv and identities.csv tell it."""
    found: list[tuple[str, Row, Row]] = []
    for home in sorted((collection() / "gold").iterdir()):
        both = zip(rows(home / "citations.csv"), rows(home / "identities.csv"), strict=True)
        found += [(home.name, said, meant) for said, meant in both]
    return found


@pytest.mark.parametrize("issuer", ISSUERS, ids=lambda one: one.key)
def test_numbers_rise_with_days_and_come_once_in_a_row(issuer: Issuer) -> None:
    registers = Registers(3)
    for issue in issues_of(issuer.rank):
        for year in range(2005, 2026):
            known = registers.in_row(row_of(issuer, issue.code, datetime.date(year, 6, 1)))
            numbers = [int(one.number) for one in known]
            assert numbers == sorted(set(numbers))
            assert [one.day for one in known] == sorted(one.day for one in known)


def test_a_world_is_the_same_whoever_asks_first() -> None:
    one, other = Registers(3), Registers(3)
    issuers = (province(QUANG_NGAI), CENTRAL)
    asked = {issuer: list(one.documents(issuer, FIRST, LAST)) for issuer in issuers}
    assert {issuer: list(other.documents(issuer, FIRST, LAST)) for issuer in reversed(issuers)} == asked


def test_a_replaced_document_is_replaced_by_one_that_replaced_it() -> None:
    registers = Registers(3)
    replaced = [
        (one, later) for one in registers.documents(CENTRAL, FIRST, LAST) if (later := registers.replacement(one))
    ]
    assert len(replaced) > 5
    assert all(registers.replaced(later) == one and one.day < later.day for one, later in replaced)


def test_a_province_that_has_ended_issues_nothing() -> None:
    after = datetime.date(2025, 7, 1)
    assert not list(Registers(3).documents(province(Place("Kon Tum", False)), after, LAST))
    assert list(Registers(3).documents(province(QUANG_NGAI), after, LAST))


@given(st.dates(FIRST, datetime.date(2024, 12, 31)), st.sampled_from(SLIPS), st.integers(0, 99))
def test_a_miswritten_day_is_wrong_in_the_part_that_is_told(day: datetime.date, slip: Slip, seed: int) -> None:
    wrong = miswritten(day, slip, LAST, Chance(str(seed)))
    assert wrong is None or (wrong != day and wrong < LAST and slip_of(day, wrong) == slip)


def test_reports_cite_the_same_documents() -> None:
    reports = defaultdict(set)
    for report, _, meant in mentions():
        reports[meant["document"]].add(report)
    assert sum(len(names) > 2 for names in reports.values()) > 40


def test_what_is_not_marked_wrong_agrees_with_the_register() -> None:
    listed = {(row["Số ký hiệu"], row["Ngày ban hành"]) for row in rows(collection() / "register.csv")}
    faulty = {(row["report"], row["order"]) for row in rows(collection() / "conflicts.csv")}
    checked = 0
    for report, said, meant in mentions():
        if said["form"] not in ("full", "enumerated") or not said["date"] or meant["doubt"]:
            continue
        if (report, said["order"]) in faulty:
            continue
        day = datetime.date.fromisoformat(said["date"])
        number, year = said["number"], f"/{said['year_in_number']}" if said["year_in_number"] else ""
        codes = {f"{number}{year}{mark}{said['symbol']}" for mark in "/-"}
        known = any((code, f"{day:%d/%m/%Y}") in listed for code in codes)
        # SNGV for SNgV, TTG for TTg and the like are written otherwise on purpose.
        spelt_otherwise = any(part in said["symbol"] for part in ("SNGV", "SNNPTNT", "TTG", "QLXLVPHC", " "))
        assert known or spelt_otherwise, (report, said)
        checked += known
    assert checked > 1000


def test_every_kind_of_fault_comes_up_with_what_would_be_right() -> None:
    faults = rows(collection() / "conflicts.csv")
    kinds = Counter(row["kind"] for row in faults)
    assert {*SLIPS, "title", "issuer", "repealed", "unregistered", "impossible"} <= kinds.keys()
    assert {row["against"] for row in faults} == {"report", "corpus", "register"}
    for row in faults:
        if row["kind"] in SLIPS:
            one, other = (datetime.date.fromisoformat(row[name]) for name in ("true", "written"))
            assert slip_of(one, other) == row["kind"]


def test_with_no_share_of_errors_no_mention_is_wrong(tmp_path: Path) -> None:
    synthesize(25, tmp_path, seed=4, share_of_errors=0)
    assert not rows(tmp_path / "conflicts.csv")


def test_documents_that_only_look_the_same_come_up() -> None:
    looks: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for _, said, meant in mentions():
        if said["symbol"]:
            looks[said["number"], said["symbol"]].add(meant["document"])
    assert sum(len(documents) > 1 for documents in looks.values()) > 40
