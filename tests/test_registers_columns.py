"""Which column of a register holds what, in lists as offices publish them."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.registers.content import only_status_of
from pipeline.rules import load_rules
from tests.register_making import ROWS, TITLE, iso, read_all, write_csv, write_xlsx

RULES = load_rules()


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
