import random
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.errors import UsageError
from pipeline.records import PartialDate, RegisterEntry
from pipeline.registers.codes import join_code, read_codes
from pipeline.registers.content import only_status_of, status_of
from pipeline.registers.day_order import DateColumn, Order, read_date, written_date
from pipeline.registers.fault_kinds import TITLES, FaultKind
from pipeline.registers.faults import fault_lines
from pipeline.registers.rows import read_rows
from pipeline.rules import load_rules
from tests.register_making import numbered, read_all, read_rows_of, write_csv, write_json, write_xlsx

RULES = load_rules()
TITLE = "Về việc phê duyệt kế hoạch cải cách hành chính năm 2020"
ROWS = numbered(
    ("436/QĐ-UBND", "12/05/2019", TITLE),
    ("20/2013/QĐ-UBND", "25/06/2013", "Ban hành Quy định về quản lý hồ sơ"),
    ("114-KL/TW", "14/07/2015", "Kết luận về công tác cán bộ của Ban Bí thư"),
)


def iso(entries: list[RegisterEntry]) -> list[str]:
    return [one.date.iso for one in entries]


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


# Headings.


@pytest.mark.parametrize(
    "headings",
    [
        ("so_ky_hieu", "ngay_ban_hanh", "trich_yeu"),
        ("SỐ VÀ KÝ HIỆU", "NGÀY THÁNG", "TÊN VĂN BẢN"),
        ("Số hiệu văn bản", "Ngày ký", "Trích yếu nội dung văn bản"),
        ("Document number", "Issue date", "Title"),
        ("Số/Ký hiệu", "Ngày, tháng, năm ban hành", "Về việc"),
        ("soKyHieu", "ngayBanHanh", "trichYeu"),
        ("", "", ""),
    ],
)
def test_columns_are_known_by_their_headings_or_what_stands_in_them(tmp_path: Path, headings: tuple[str, ...]) -> None:
    file = write_csv(tmp_path / "so.csv", [headings, *(row[1:] for row in ROWS[1:])])
    entries, _, survey = read_all(file)
    assert [column.field for column in survey.columns] == ["code", "date", "subject"]
    assert iso(entries) == ["2019-05-12", "2013-06-25", "2015-07-14"]


def test_the_first_document_of_a_register_without_headings_is_none(tmp_path: Path) -> None:
    rows = [(*row[1:], "Còn hiệu lực") for row in ROWS[1:]]
    assert len(read_all(write_csv(tmp_path / "so.csv", rows))[0]) == len(rows)


def test_headings_in_two_rows_below_a_title_are_joined(tmp_path: Path) -> None:
    rows = [
        ("ỦY BAN NHÂN DÂN TỈNH",),
        ("DANH MỤC VĂN BẢN CÒN HIỆU LỰC, HẾT HIỆU LỰC",),
        ("TT", "Số, ký hiệu", "Ngày ban hành", "Trích yếu", "Thời hạn", ""),
        ("", "", "", "", "hiệu lực từ", "hiệu lực đến"),
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
        ("1", "436/QĐ-UBND", "12/05/2019", TITLE, "20/05/2019", "31/12/2020"),
        ("", "", "", "Tổng cộng: 1 văn bản"),
        ("", "", "", "NGƯỜI LẬP BIỂU"),
    ]
    (entry,), faults, _ = read_all(write_xlsx(tmp_path / "so.xlsx", So=rows))
    assert (entry.in_force_from, entry.in_force_until) == (date(2019, 5, 20), date(2020, 12, 31))
    assert faults.counts == {"heading_row": 1, "closing_row": 2}


def test_sheets_with_the_same_columns_are_one_register_and_others_are_named(tmp_path: Path) -> None:
    file = write_xlsx(tmp_path / "so.xlsx", Bia=[("SỔ VĂN BẢN",)], Nam2019=ROWS[:2], Nam2020=[ROWS[0], ROWS[2]])
    entries, faults, _ = read_all(file)
    assert [one.code for one in entries] == ["436/QĐ-UBND", "20/2013/QĐ-UBND"]
    assert [one.words for one in faults.examples["sheet_not_read"]] == ["Bia (1)"]


def test_two_columns_of_dates_that_nothing_tells_apart_are_not_guessed(tmp_path: Path) -> None:
    rows = [("", "", ""), ("1/QĐ-UBND", "01/02/2020", "15/02/2020"), ("2/QĐ-UBND", "03/02/2020", "17/02/2020")]
    file = write_csv(tmp_path / "so.csv", rows)
    with pytest.raises(UsageError, match="--column date="):
        read_all(file)
    assert iso(read_all(file, columns={"date": "2"})[0]) == ["2020-02-01", "2020-02-03"]


def test_a_vague_heading_gives_way_to_one_that_says_what_it_is(tmp_path: Path) -> None:
    rows = [("Ngày", "Số", "Số, ký hiệu", "Ngày ban hành"), ("14/02/2020", "7", "1/QĐ-UBND", "13/02/2020")]
    assert iso(read_all(write_csv(tmp_path / "so.csv", rows))[0]) == ["2020-02-13"]


def test_a_register_without_codes_says_which_columns_there_are(tmp_path: Path) -> None:
    file = write_csv(tmp_path / "so.csv", [("Họ tên", "Chức vụ"), ("Nguyễn Văn A", "Trưởng phòng")])
    with pytest.raises(UsageError, match=r"--column code=.*1: Họ tên, 2: Chức vụ"):
        read_all(file)


def test_headings_in_words_of_the_office_can_be_named(tmp_path: Path) -> None:
    rows = [("Sổ năm 2020",), ("Mã", "Hôm", "Việc gì"), ("1/QĐ-UBND", "13/02/2020", TITLE)]
    (entry,), _, _ = read_all(write_csv(tmp_path / "so.csv", rows), columns={"code": "Mã", "date": "Hôm"})
    assert (entry.code, entry.date.iso, entry.row) == ("1/QĐ-UBND", "2020-02-13", 3)


def test_a_column_that_is_not_there_is_refused(tmp_path: Path) -> None:
    file = write_csv(tmp_path / "so.csv", ROWS)
    with pytest.raises(UsageError, match="không có đúng một cột"):
        read_all(file, columns={"code": "Số văn thư"})


def test_the_column_of_replacing_documents_is_not_taken_for_the_codes(tmp_path: Path) -> None:
    rows = [("Bị thay thế bởi", "Số hiệu", "Ngày ban hành"), ("9/QĐ-UBND", "1/QĐ-UBND", "13/02/2020")]
    (entry,), _, _ = read_all(write_csv(tmp_path / "so.csv", rows))
    assert (entry.code, entry.replaced_by) == ("1/QĐ-UBND", "9/QĐ-UBND")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Nghị quyết số 146/2011/NQ-HĐND ngày 11/11/2011", "146/2011/NQ-HĐND"),
        ("Quyết định 12/2010/QĐ-UBND", "12/2010/QĐ-UBND"),
        ("Hết thời hạn theo Quyết định số 12/2010/QĐ-UBND", ""),
        ("Đang xem xét", ""),
    ],
)
def test_what_replaces_a_document_may_be_named_with_type_and_date(tmp_path: Path, words: str, code: str) -> None:
    rows = [("Số hiệu", "Ngày ban hành", "Bị thay thế bởi"), ("1/QĐ-UBND", "13/02/2009", words)]
    (entry,), _, _ = read_all(write_csv(tmp_path / "so.csv", rows))
    assert (entry.replaced_by, entry.replaced_by_raw) == (code, words)


# Codes.


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


# Dates.


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


# The other columns.


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


# Lists as offices publish them.


def test_lists_of_what_is_in_force_and_what_is_not_stand_in_sheets_of_one_file(tmp_path: Path) -> None:
    """The forms of the yearly announcement: code and date in one column, the status in the title alone."""
    head = ("STT", "Tên loại văn bản", "Số, ký hiệu; ngày, tháng, năm ban hành văn bản", "Tên gọi của văn bản")
    ended = [
        ("DANH MỤC VĂN BẢN QUY PHẠM PHÁP LUẬT HẾT HIỆU LỰC TOÀN BỘ NĂM 2020",),
        (*head, "Lý do hết hiệu lực", "Ngày hết hiệu lực"),
        ("I. VĂN BẢN HẾT HIỆU LỰC TRƯỚC NGÀY 01/01/2020",),
        (
            "1",
            "Quyết định",
            "12/2010/QĐ-UBND ngày 20/5/2010",
            "Quy định về bồi thường",
            "Được thay thế bằng Quyết định số 15/2019/QĐ-UBND ngày 01/10/2019",
            "15/10/2019",
        ),
        ("2", "Quyết định", "Số 13/2010/QĐ-UBND ngày 21/5/2010", "Quy định về giá đất", "Hết thời hạn", "31/12/2019"),
    ]
    current = [
        ("DANH MỤC VĂN BẢN CÒN HIỆU LỰC",),
        (*head, "Thời điểm có hiệu lực"),
        ("1", "Nghị quyết", "05/2019/NQ-HĐND ngày 12/7/2019", "Về chính sách hỗ trợ", "25/7/2019"),
    ]
    entries, faults, _ = read_all(write_xlsx(tmp_path / "danh-muc.xlsx", HetHieuLuc=ended, ConHieuLuc=current))
    assert [(one.code, one.date.iso, one.status, one.replaced_by) for one in entries] == [
        ("12/2010/QĐ-UBND", "2010-05-20", "repealed", "15/2019/QĐ-UBND"),
        ("13/2010/QĐ-UBND", "2010-05-21", "repealed", ""),
        ("05/2019/NQ-HĐND", "2019-07-12", "in_force", ""),
    ]
    assert entries[0].in_force_until == date(2019, 10, 15)
    assert entries[0].replaced_by_raw.startswith("Được thay thế")
    assert faults.counts == {"heading_row": 1}


def test_titles_that_begin_with_code_and_date_need_no_columns_for_them(tmp_path: Path) -> None:
    rows = [
        ("STT", "Tên văn bản", "Ghi chú"),
        ("1", f"Quyết định số 436/QĐ-UBND ngày 12/5/2019 của UBND tỉnh {TITLE}", ""),
        ("2", "Kế hoạch 15/KH-UBND, ngày 13 tháng 6 năm 2019 thực hiện Nghị quyết số 05-NQ/TU ngày 01/3/2019", ""),
        ("3", "Chỉ thị số 02/CT-UBND về phòng, chống thiên tai", ""),
        ("4", "Đề án sắp xếp các đơn vị sự nghiệp", ""),
    ]
    entries, faults, _ = read_all(write_csv(tmp_path / "so.csv", rows))
    assert [(one.code, one.date.iso) for one in entries] == [
        ("436/QĐ-UBND", "2019-05-12"),
        ("15/KH-UBND", "2019-06-13"),
        ("02/CT-UBND", ""),
    ]
    assert entries[0].subject.endswith(TITLE)
    assert faults.counts == {"no_code": 1, "missing_date": 1}


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("DANH MỤC VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ", "repealed"),
        ("Danh mục văn bản hết hiệu lực một phần", "partly"),
        ("DANH MỤC VĂN BẢN CÒN HIỆU LỰC", "in_force"),
        ("DANH MỤC VĂN BẢN CÒN HIỆU LỰC, HẾT HIỆU LỰC TOÀN BỘ HOẶC MỘT PHẦN", ""),
        ("SỔ ĐĂNG KÝ VĂN BẢN ĐI", ""),
    ],
)
def test_a_title_speaks_for_all_rows_only_where_it_says_one_thing(title: str, status: str) -> None:
    assert only_status_of(title, RULES) == status


def test_the_book_of_letters_received_is_read_by_the_senders_codes(tmp_path: Path) -> None:
    rows = [
        ("Ngày đến", "Số đến", "Tác giả", "Số, ký hiệu", "Ngày tháng", "Tên loại và trích yếu nội dung", "Nơi nhận"),
        ("15/3/2021", "201", "UBND tỉnh", "436/QĐ-UBND", "12/3/2021", "Quyết định phê duyệt kế hoạch", "Phòng CCHC"),
        ("16/3/2021", "202", "Bộ Nội vụ", "877/BNV-CCHC", "13/3/2021", "Công văn về việc báo cáo", "Phòng CCHC"),
    ]
    entries, _, _ = read_all(write_csv(tmp_path / "so.csv", rows))
    assert [(one.code, one.date.iso, one.issuer, one.series) for one in entries] == [
        ("436/QĐ-UBND", "2021-03-12", "UBND tỉnh", "qd-ubnd 436 ha-tinh"),
        ("877/BNV-CCHC", "2021-03-13", "Bộ Nội vụ", "bnv-cchc 877"),
    ]


def test_names_of_groups_between_rows_are_no_documents(tmp_path: Path) -> None:
    rows = [*ROWS[:2], ("I", "QUYẾT ĐỊNH"), ("NĂM 2020",), *ROWS[2:]]
    entries, faults, _ = read_all(write_csv(tmp_path / "so.csv", rows))
    assert len(entries) == 3
    assert faults.counts == {"heading_row": 2}
