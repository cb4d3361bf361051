"""Registers of every format are read as they are written; files that are none are refused."""

import random
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.errors import UsageError
from pipeline.registers.rows import read_rows
from tests.register_making import ROWS, TITLE, iso, numbered, read_all, write_csv, write_json, write_xlsx

# Quiet cases: a register in order is read as it is written and nothing is said of it.


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_every_separator_and_encoding_gives_the_same_entries(tmp_path: Path, separator: str, encoding: str) -> None:
    entries, faults, _ = read_all(write_csv(tmp_path / "so.csv", ROWS, separator=separator, encoding=encoding))
    assert [one.code for one in entries] == ["436/QĐ-UBND", "20/2013/QĐ-UBND", "114-KL/TW"]
    assert iso(entries) == ["2019-05-12", "2013-06-25", "2015-07-14"]
    assert [one.series for one in entries] == ["qd-ubnd 436 ha-tinh", "qd-ubnd 20 ha-tinh", "kl-tw 114"]
    assert entries[0].subject == TITLE
    assert faults.counts == {}


def test_every_format_gives_the_same_entries(tmp_path: Path) -> None:
    expected, _, _ = read_all(write_csv(tmp_path / "so.csv", ROWS))
    plain = [one._replace(row=0) for one in expected]
    for file in (
        write_xlsx(tmp_path / "so.xlsx", Sheet1=ROWS),
        write_json(tmp_path / "list.json", ROWS),
        write_json(tmp_path / "lines.json", ROWS, lines=True),
        write_csv(tmp_path / "wrong-name.xlsx", ROWS),
    ):
        entries, faults, _ = read_all(file)
        assert [one._replace(row=0) for one in entries] == plain
        assert faults.counts == {}


def test_a_list_inside_an_object_is_read(tmp_path: Path) -> None:
    file = tmp_path / "api.json"
    file.write_text('{"total": 1, "ok": true, "data": [{"soKyHieu": 0, "so_ky_hieu": "1/QĐ-UBND"}]}', encoding="utf-8")
    assert [one.code for one in read_all(file)[0]] == ["1/QĐ-UBND"]


def test_keys_that_come_late_are_columns_too(tmp_path: Path) -> None:
    file = tmp_path / "so.jsonl"
    file.write_text('{"so_ky_hieu": "1/QĐ-UBND"}\n{"so_ky_hieu": "2/QĐ-UBND", "ngay_ban_hanh": "20/02/2020"}\n')
    assert iso(read_all(file)[0]) == ["", "2020-02-20"]


def test_cells_of_dates_and_numbers_of_a_workbook_are_read_as_they_show(tmp_path: Path) -> None:
    rows = [("Số", "Ký hiệu", "Ngày ban hành"), (436.0, "QĐ-UBND", date(2019, 5, 12)), (5, "KL/TU", date(2019, 5, 13))]
    entries, faults, _ = read_all(write_xlsx(tmp_path / "so.xlsx", Sheet1=rows))
    assert [(one.code, one.date.iso) for one in entries] == [("436/QĐ-UBND", "2019-05-12"), ("5-KL/TU", "2019-05-13")]
    assert faults.counts == {}


# Files that are none.


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xef\xbb\xbf  \n",
        b"\x00\x01\x02\x03" * 100,
        b"%PDF-1.7 ...",
        b"PK\x03\x04 broken",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        b"<html><table></table></html>",
        b"[1, 2, 3]",
        b"[]",
        b'[{"so_ky_hieu": "1/QD-UBND"',
        b"[" * 100_000,
        ("a," * 1_000_000).encode(),
        b'STT,S\xe1\xbb\x91 k\xc3\xbd hi\xe1\xbb\x87u\n1,"' + b"x" * 300_000,
    ],
)
def test_what_is_no_register_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "so.csv"
    file.write_bytes(content)
    with pytest.raises(UsageError, match=r"so\.csv"):
        read_all(file)


def test_rows_that_an_open_quotation_mark_swallows_are_not_lost_in_silence(tmp_path: Path) -> None:
    lines = ["Số hiệu;Ngày ban hành;Trích yếu", *(f"{number}/QĐ-UBND;13/05/2019;{TITLE}" for number in range(1, 9))]
    lines[3] = lines[3].replace("Về việc", '"Về việc')
    file = tmp_path / "so.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(UsageError, match="nháy kép"):
        read_all(file)


def test_whole_documents_in_a_column_do_not_stand_in_the_way(tmp_path: Path) -> None:
    rows = [("Số hiệu", "Ngày ban hành", "Toàn văn"), ("1/QĐ-UBND", "13/05/2019", "Điều 1, điều 2, điều 3.\n" * 20_000)]
    assert iso(read_all(write_csv(tmp_path / "so.csv", rows))[0]) == ["2019-05-13"]


def test_a_file_that_is_not_there_or_a_folder_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(UsageError, match="Không mở được"):
            list(read_rows(path))


def test_a_word_document_is_no_workbook(tmp_path: Path) -> None:
    from tests.docx_making import make_docx, paragraph

    file = tmp_path / "so.xlsx"
    file.write_bytes(make_docx(paragraph("Sổ văn bản")))
    with pytest.raises(UsageError, match="không phải bảng tính"):
        read_all(file)


def test_no_byte_of_a_workbook_breaks_the_reader(tmp_path: Path) -> None:
    whole = write_xlsx(tmp_path / "so.xlsx", Sheet1=ROWS).read_bytes()
    chance = random.Random(3)
    file = tmp_path / "hong.xlsx"
    for _ in range(60):
        broken = bytearray(whole)
        for _ in range(chance.randint(1, 20)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        file.write_bytes(bytes(broken[: chance.choice((len(broken), chance.randrange(len(broken))))]))
        with suppress(UsageError):
            read_all(file)


def test_formulas_without_values_are_not_read_as_empty(tmp_path: Path) -> None:
    rows = [("Số hiệu", "Ngày ban hành"), ("1/QĐ-UBND", "=DATE(2020,5,13)")]
    with pytest.raises(UsageError, match="1 ô là công thức"):
        read_all(write_xlsx(tmp_path / "so.xlsx", Sheet1=rows))


def test_a_workbook_that_claims_a_million_rows_is_as_long_as_it_is(tmp_path: Path) -> None:
    file = write_xlsx(tmp_path / "so.xlsx", Sheet1=ROWS)
    assert len(read_all(file)[0]) == 3


# Property: what is written out is read back.

codes = st.builds(
    lambda number, year, symbol: f"{number}/{year}/{symbol}" if year else f"{number}/{symbol}",
    st.integers(1, 99_999),
    st.sampled_from([0, 2013, 2020]),
    st.sampled_from(["QĐ-UBND", "KH-UBND", "NQ-HĐND", "TT-BTC", "SNV-CCHC"]),
)


registers = st.lists(
    st.tuples(
        codes, st.dates(date(2013, 1, 1), date(2023, 12, 31)), st.sampled_from([TITLE, "Ban hành Quy chế, quy định"])
    ),
    min_size=30,
    max_size=60,
    unique_by=lambda row: row[0],
)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(registers, st.sampled_from(["csv", "xlsx", "json"]), st.sampled_from(["%d/%m/%Y", "%Y-%m-%d"]))
def test_a_register_written_out_is_read_back(
    tmp_path: Path, documents: list[tuple[str, date, str]], kind: str, form: str
) -> None:
    # One day above twelve, as any register of some length has it.
    documents = [(code, day.replace(day=13 + place % 10), title) for place, (code, day, title) in enumerate(documents)]
    rows = numbered(*((code, day.strftime(form), title) for code, day, title in documents))
    file = tmp_path / f"so.{kind}"
    if kind == "xlsx":
        write_xlsx(file, So=rows)
    else:
        (write_csv if kind == "csv" else write_json)(file, rows)
    entries, _, _ = read_all(file)
    assert [(one.code, one.date.calendar, one.subject) for one in entries] == documents
