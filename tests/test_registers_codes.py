"""Codes of registers: as written and canonical, repeated and contradicting."""

from pathlib import Path

import pytest

from pipeline.registers.codes import join_code, read_codes
from pipeline.rules import load_rules
from tests.register_making import TITLE, numbered, read_all, read_rows_of, write_csv

RULES = load_rules()


@pytest.mark.parametrize(
    ("written", "codes", "kinds"),
    [
        ("436/QĐ-UBND", ["436/QĐ-UBND"], []),
        ("45/2019/QH14", ["45/2019/QH14"], []),
        ("114–KL/TW", ["114-KL/TW"], ["words_around_code"]),
        ("436 /QĐ- UBND", ["436/QĐ-UBND"], ["spaces_in_code"]),
        ("436/QÐ-UBND", ["436/QĐ-UBND"], ["alike_letters"]),
        ("436/qđ-ubnd", ["436/qđ-ubnd"], ["lower_case_code"]),
        ("436 / QÐ-UBND", ["436/QĐ-UBND"], ["alike_letters", "spaces_in_code"]),
        ("38/2005/QĐ-BNN,", ["38/2005/QĐ-BNN"], ["words_around_code"]),
        ("Số: 436/QĐ-UBND ngày 12/5/2019", ["436/QĐ-UBND"], ["words_around_code"]),
        ("26/KH-BCĐ (138)", ["26/KH-BCĐ"], ["words_around_code"]),
        ("1/QĐ-UBND; 2/QĐ-UBND", ["1/QĐ-UBND", "2/QĐ-UBND"], ["several_codes"]),
        ("436, 437/QĐ-UBND", ["436/QĐ-UBND", "437/QĐ-UBND"], ["several_codes"]),
        ("436 và 437/QĐ-UBND", ["436/QĐ-UBND", "437/QĐ-UBND"], ["several_codes"]),
        ("16/2015/TT-", [], []),
        ("02/2020/", [], []),
        ("436", [], []),
        ("Không số", [], []),
        ("12/05/2019", [], []),
    ],
)
def test_codes_of_a_cell(written: str, codes: list[str], kinds: list[str]) -> None:
    found = read_codes(written, RULES)
    assert [one.text for one in found.codes] == codes
    assert list(found.faults) == kinds


@pytest.mark.parametrize(
    ("number", "symbol", "code"),
    [
        ("436", "QĐ-UBND", "436/QĐ-UBND"),
        ("436", "/QĐ-UBND", "436/QĐ-UBND"),
        ("114", "KL/TW", "114-KL/TW"),
        ("30", "2020/NĐ-CP", "30/2020/NĐ-CP"),
        ("436", "436/QĐ-UBND", "436/QĐ-UBND"),
        ("436", "", "436"),
    ],
)
def test_number_and_symbol_in_two_columns_are_one_code(number: str, symbol: str, code: str) -> None:
    assert join_code(number, symbol) == code


def test_as_written_stays_beside_the_canonical_code(tmp_path: Path) -> None:
    (entry,), faults = read_rows_of(tmp_path, ("436 / QÐ-UBND", "12/05/2019", TITLE))
    assert (entry.code, entry.code_raw) == ("436/QĐ-UBND", "436 / QÐ-UBND")
    assert faults.counts == {"alike_letters": 1, "spaces_in_code": 1}


def test_rows_without_a_code_are_listed_and_numbers_alone_are_never_matched(tmp_path: Path) -> None:
    entries, faults = read_rows_of(
        tmp_path, ("1/QĐ-UBND", "12/05/2019", TITLE), ("", "13/05/2019", TITLE), ("436", "14/05/2019", TITLE)
    )
    assert [(one.code, one.series) for one in entries] == [("1/QĐ-UBND", "qd-ubnd 1 ha-tinh"), ("436", "")]
    assert faults.examples["no_code"][0].row == 3
    assert faults.examples["number_only"] == [(4, "436")]


def test_a_register_of_no_known_province_says_so(tmp_path: Path) -> None:
    file = write_csv(tmp_path / "so.csv", numbered(("1/QĐ-UBND", "13/05/2019", TITLE), ("2/QĐ-TTg", "13/05/2019", "")))
    _, faults, _ = read_all(file, province="")
    assert faults.examples["no_place"] == [(2, "1/QĐ-UBND")]
    assert faults.counts["no_place"] == 1


def test_an_issuer_that_the_user_names_is_that_of_rows_without_one(tmp_path: Path) -> None:
    rows = [
        ("Số, ký hiệu", "Ngày ban hành", "Cơ quan ban hành"),
        ("1/QĐ-UBND", "13/05/2019", ""),
        ("1/QĐ-UBND", "13/05/2019", "UBND tỉnh"),
    ]
    entries, _, _ = read_all(write_csv(tmp_path / "so.csv", rows), issuer="UBND huyện Kỳ Anh")
    assert [one.series for one in entries] == ["qd-ubnd 1 ky-anh-ha-tinh", "qd-ubnd 1 ha-tinh"]


def test_repeated_rows_are_imported_once_and_contradictions_kept(tmp_path: Path) -> None:
    entries, faults = read_rows_of(
        tmp_path,
        ("1/QĐ-UBND", "13/05/2019", TITLE),
        ("1/QĐ-UBND", "13/05/2019", TITLE.lower()),
        ("01/QĐ-UBND", "14/05/2019", TITLE),
        ("1/QĐ-UBND", "13/05/2019", "Về việc khác hẳn"),
        ("1/QĐ-UBND", "13/05/2020", TITLE),
    )
    assert len(entries) == 4
    assert {kind: faults.counts[kind] for kind in ("duplicate", "two_dates", "two_titles")} == {
        "duplicate": 1,
        "two_dates": 1,
        "two_titles": 1,
    }
