"""What is told of a register: status, titles, issuers, each kind of fault in words."""

from pathlib import Path
from typing import get_args

import pytest

from pipeline.registers.content import status_of
from pipeline.registers.fault_kinds import TITLES, FaultKind
from pipeline.registers.faults import fault_lines
from pipeline.rules import load_rules
from tests.register_making import TITLE, read_all, read_rows_of, write_csv

RULES = load_rules()


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Còn hiệu lực", "in_force"),
        ("Văn bản đang có hiệu lực", "in_force"),
        ("Hết hiệu lực", "repealed"),
        ("Hết hiệu lực toàn bộ", "repealed"),
        ("KHÔNG CÒN HIỆU LỰC", "repealed"),
        ("Hết hiệu lực một phần", "partly"),
        ("Văn bản còn hiệu lực một phần", "partly"),
        ("Chưa có hiệu lực", "not_yet"),
        ("het_hieu_luc", "repealed"),
        ("Đang xử lý", ""),
    ],
)
def test_words_of_status(words: str, status: str) -> None:
    assert status_of(words, RULES) == status


def test_a_row_whose_issuer_holds_another_document_proves_no_date(tmp_path: Path) -> None:
    rows = [
        ("Số hiệu", "Ngày ban hành", "Cơ quan ban hành"),
        ("22/2010/TT-BTC", "03/11/2009", "Chính phủ quy định phụ thu ngày 12/02/2010 của Bộ Tài chính"),
        ("23/2010/TT-BTC", "22/02/2010", "Bộ Tài chính"),
    ]
    entries, faults, _ = read_all(write_csv(tmp_path / "so.csv", rows))
    assert [one.date_doubt for one in entries] == ["row", ""]
    assert faults.counts["mixed_row"] == 1


def test_oddities_of_titles_are_counted(tmp_path: Path) -> None:
    _, faults = read_rows_of(
        tmp_path,
        ("1/QĐ-UBND", "13/05/2019", "phê duyệt kế hoạch"),
        ("2/QĐ-UBND", "13/05/2019", "Phê duyệt&nbsp;kế hoạch"),
        ("3/QĐ-UBND", "13/05/2019", ""),
        ("4/QĐ-UBND", "13/05/2019", "V\u00e1\u00bb\u0081 vi\u00e1\u00bb\u0087c"),
    )
    assert faults.counts == {"lower_case_title": 1, "markup": 1, "missing_title": 1, "broken_letters": 1}


def test_the_report_names_each_kind_with_rows_in_both_languages(tmp_path: Path) -> None:
    rows = [(f"{number} /QĐ-UBND", "13/05/2019", TITLE) for number in range(1, 6)]
    _, faults = read_rows_of(tmp_path, *rows)
    lines = list(fault_lines(faults, "vi"))
    assert lines[0].split(maxsplit=1) == ["5", "số, ký hiệu có dấu cách"]
    assert [line.strip() for line in lines[1:]] == [f"dòng {row}: {row - 1} /QĐ-UBND" for row in (2, 3, 4)]
    assert "row 2" in list(fault_lines(faults, "en"))[1]


def test_every_kind_of_fault_has_its_words() -> None:
    assert set(TITLES) == {kind for part in get_args(FaultKind) for kind in get_args(part)}
