"""Workbooks: an annex with its title and table is read as it is shown; data alone is refused."""

import datetime
import io

import openpyxl
import pytest
from openpyxl.styles import Border, Font, Side

from pipeline.errors import DocumentError
from pipeline.read import Limits, read
from pipeline.read.spreadsheet.number_formats import shown
from pipeline.records import Source
from tests.docx_making import pack

LINE = Side(style="thin")
BOX = Border(LINE, LINE, LINE, LINE)
TITLE = "PHỤ LỤC\nTổng hợp kết quả cải cách hành chính năm 2020"


def annex(rows: list[list[object]], *, lined: bool = True, title: str = TITLE) -> openpyxl.Workbook:
    """A title over the whole width, a table below it with its head in bold."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"] = title
    sheet["A1"].font = Font(bold=True)
    sheet.merge_cells("A1:D1")
    for down, row in enumerate(rows):
        for across, value in enumerate(row):
            cell = sheet.cell(3 + down, 1 + across, value)
            cell.font = Font(bold=down == 0)
            if lined:
                cell.border = BOX
    return book


def saved(book: openpyxl.Workbook) -> bytes:
    contents = io.BytesIO()
    book.save(contents)
    return contents.getvalue()


def source_of(book: openpyxl.Workbook) -> Source:
    return read(saved(book), "phu-luc.xlsx")


def refusal(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(DocumentError) as caught:
        read(data, "a.xlsx", limits or Limits())
    return caught.value.code


ROWS: list[list[object]] = [
    ["STT", "Nội dung", "Số lượng", "Ghi chú"],
    [1, "Hồ sơ", 1500, "Theo 12/QĐ-UBND"],
    [2, "Đơn thư", 3, None],
]


@pytest.mark.parametrize("lined", [True, False])
def test_a_title_and_its_table(lined: bool) -> None:
    source = source_of(annex(ROWS, lined=lined))
    lines = source.pages[0].lines
    assert [(line.kind, line.text) for line in lines[:2]] == [
        ("body", "PHỤ LỤC"),
        ("body", "Tổng hợp kết quả cải cách hành chính năm 2020"),
    ]
    assert lines[0].bold == ((0, 7),)
    assert [(line.row, line.column, line.text) for line in lines if line.kind == "cell"] == [
        *((0, column, str(text)) for column, text in enumerate(ROWS[0])),
        *((1, column, str(text)) for column, text in enumerate(ROWS[1])),
        *((2, column, str(text)) for column, text in enumerate(ROWS[2][:3])),
    ]
    (table,) = source.tables
    assert (table.rows, table.columns, table.header_rows) == (3, 4, 1)
    assert (source.how, source.conversions) == ("doc", ())
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


def test_head_and_foot_are_read_one_block_after_the_other() -> None:
    book = annex(ROWS)
    sheet = book.active
    sheet.unmerge_cells("A1:D1")
    sheet.insert_rows(1, 3)
    sheet["A1"], sheet["D1"] = "SỞ NỘI VỤ TỈNH A", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    sheet["A2"], sheet["D2"] = "PHÒNG TỔNG HỢP", "Độc lập - Tự do - Hạnh phúc"
    sheet["A10"], sheet["D10"], sheet["A11"], sheet["D12"] = "Nơi nhận:", "GIÁM ĐỐC", "- Như trên;", "Trần Văn A"
    texts = [line.text for line in source_of(book).pages[0].lines if line.kind == "body"]
    assert texts[:4] == [
        *("SỞ NỘI VỤ TỈNH A", "PHÒNG TỔNG HỢP", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    ]
    assert texts[-4:] == ["Nơi nhận:", "- Như trên;", "GIÁM ĐỐC", "Trần Văn A"]


def test_merged_cells_span_rows_and_columns() -> None:
    book = annex([["STT", "Kết quả", None, "Ghi chú"], [None, "Đúng hạn", "Trễ hạn", None], [1, 10, 2, "x"]])
    for merged in ("A3:A4", "B3:C3", "D3:D4"):
        book.active.merge_cells(merged)
    (table,) = source_of(book).tables
    assert [(cell.row, cell.column, cell.rowspan, cell.colspan) for cell in table.cells if cell.row < 2] == [
        *((0, 0, 2, 1), (0, 1, 1, 2), (0, 3, 2, 1)),
        *((1, 1, 1, 1), (1, 2, 1, 1)),
    ]
    assert table.header_rows == 2


def test_what_is_hidden_is_not_shown() -> None:
    book = annex(ROWS)
    book.active.row_dimensions[5].hidden = True
    book.active.column_dimensions["D"].hidden = True
    book.create_sheet("Nháp")["A1"] = "Bản nháp"
    book["Nháp"].sheet_state = "hidden"
    texts = {line.text for line in source_of(book).pages[0].lines}
    assert "Hồ sơ" in texts
    assert not texts & {"Đơn thư", "Ghi chú", "Bản nháp"}


def test_sheets_follow_each_other() -> None:
    book = annex(ROWS)
    second = book.create_sheet("2")
    second["A1"] = "PHỤ LỤC 2"
    source = source_of(book)
    assert source.pages[0].lines[-1].text == "PHỤ LỤC 2"


@pytest.mark.parametrize(
    "book",
    [annex(ROWS, title=""), annex([["a", 2, 3, 4]] * 50, title="")],
)
def test_a_table_without_a_word_around_it_is_data(book: openpyxl.Workbook) -> None:
    assert refusal(saved(book)) == "unsupported_type"


def test_an_empty_workbook_has_no_words() -> None:
    assert refusal(saved(openpyxl.Workbook())) == "no_text"


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"xl/workbook.xml": "<x"}, "corrupt"),
        ({"xl/workbook.xml": "<x/>"}, "corrupt"),
        ({"xl/workbook.xml": "<a>" + " " * 50_000_000 + "</a>"}, "archive_bomb"),
    ],
)
def test_broken_workbooks(files: dict[str, str | bytes], code: str) -> None:
    assert refusal(pack(files)) == code


@pytest.mark.parametrize("kept", [0.3, 0.9])
def test_a_workbook_cut_short(kept: float) -> None:
    data = saved(annex(ROWS))
    assert refusal(data[: int(len(data) * kept)]) == "corrupt"


def test_old_fonts_in_cells() -> None:
    book = annex([["STT", "Néi dung", "Sè l\u00adîng", "Ghi chó"], [1, "QuyÕt ®Þnh", 5, "Sè"]])
    for row in book.active.iter_rows(min_row=3):
        for cell in row:
            cell.font = Font(name=".VnTime")
    source = source_of(book)
    texts = [line.text for line in source.pages[0].lines]
    assert {"Quyết định", "Số lượng", "Số"} <= set(texts)
    assert source.conversions == ("tcvn3",)


@pytest.mark.parametrize(
    ("value", "code", "words"),
    [
        ("12345.5", "General", "12345,5"),
        ("0.1", "General", "0,1"),
        ("0.30000000000000004", "General", "0,3"),
        ("-0.00000000000001", "General", "0"),
        ("12345678", "#,##0", "12.345.678"),
        ("999", "#,##0", "999"),
        ("1234.5", "#,##0.00", "1.234,50"),
        ("1234.5", "0.0##", "1234,5"),
        ("0.985", "0.0%", "98,5%"),
        ("1", "0%", "100%"),
        ("2.5", "0", "3"),
        ("-2.5", "0", "-3"),
        ("7", "00", "07"),
        ("-1500", "#,##0;(#,##0)", "(1.500)"),
        ("0", '#,##0;-#,##0;"-"', "-"),
        ("1500000", '#,##0" đồng"', "1.500.000 đồng"),
        ("1500000", "#,##0,", "1.500"),
        ("24600", "#,##0\\ [$₫-42A]", "24.600 ₫"),
        ("5", '"Số "0', "Số 5"),
        ("44140", "dd/mm/yyyy", "05/11/2020"),
        ("44140", "d/m/yy", "5/11/20"),
        ("44140.75", "dd/mm/yyyy hh:mm", "05/11/2020 18:00"),
        ("44140.5", "mm:ss", "00:00"),
        ("44140", '"ngày "dd" tháng "mm" năm "yyyy', "ngày 05 tháng 11 năm 2020"),
        ("0.5", "h:mm", "12:00"),
        ("99999999", "dd/mm/yyyy", "99999999"),
        ("12", "@", "12"),
        ("abc", "0", "abc"),
        ("1e400", "0", "1e400"),
        ("NaN", "0", "NaN"),
        ("5", "", "5"),
        ("0", "#", ""),
    ],
)
def test_numbers_as_shown(value: str, code: str, words: str) -> None:
    assert shown(value, code) == words


def test_dates_as_shown() -> None:
    book = annex([["STT", "Nội dung", "Ngày", "x"], [1, "Họp", datetime.date(2020, 11, 5), "y"]])
    book.active["C4"].number_format = "dd/mm/yyyy"
    assert "05/11/2020" in [line.text for line in source_of(book).pages[0].lines]
