"""What the words above a table say of it."""

import pytest

from pipeline.data_tables import find_data_tables
from pipeline.normalise import normalise
from pipeline.read import read
from pipeline.records import DataTable
from pipeline.rules import load_rules

GRID = "| TT | Đơn vị | Số |\n|---|---|---|\n| 1 | Sở Y tế | 12 |\n"


def only_table(above: str) -> DataTable:
    rules = load_rules()
    source = read(f"Lời văn của báo cáo đứng trước.\n\n{above}\n\n{GRID}\nLời văn sau bảng.".encode(), "a.md")
    (table,) = find_data_tables(normalise(source, rules.characters), rules.data_tables)
    return table


def caption(above: str) -> str | None:
    found = only_table(above).caption
    return found.raw if found else None


@pytest.mark.parametrize(
    "above",
    [
        "Kết quả cụ thể như sau:",
        "Số liệu thể hiện tại Bảng 2 của phụ lục.",
        "**Trần Song Tùng**",
        "**KT. CHỦ TỊCH**",
        "Biểu dương 12 tập thể có thành tích xuất sắc.",
        "Danh sách được đăng trên cổng thông tin.",
    ],
)
def test_running_text_and_signatures_name_no_table(above: str) -> None:
    assert caption(above) is None


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("Bảng 1: Kết quả giải quyết hồ sơ", "Bảng 1: Kết quả giải quyết hồ sơ"),
        ("**Bảng 1. Kết quả.**", "Bảng 1. Kết quả."),
        ("Biểu số 02", "Biểu số 02"),
        ("Biểu số 02\n\n(Đơn vị tính: triệu đồng)", "Biểu số 02"),
        ("Bảng tổng hợp số liệu\n\n(Kèm theo Báo cáo số 12/BC-SNV ngày 05/12/2016)", "Bảng tổng hợp số liệu"),
        ("DANH MỤC\n\nVĂN BẢN HẾT HIỆU LỰC", "VĂN BẢN HẾT HIỆU LỰC"),
        ("DANH MỤC VĂN BẢN HẾT\n\nHIỆU LỰC NĂM 2020 CỦA BỘ", "DANH MỤC VĂN BẢN HẾT\nHIỆU LỰC NĂM 2020 CỦA BỘ"),
        ("2. Danh mục thủ tục hành chính được sửa đổi", "2. Danh mục thủ tục hành chính được sửa đổi"),
        ("THỦ TỤC HÀNH CHÍNH CẤP TỈNH", "THỦ TỤC HÀNH CHÍNH CẤP TỈNH"),
        ("**Kết quả thực hiện các chỉ tiêu**", "Kết quả thực hiện các chỉ tiêu"),
    ],
)
def test_a_table_is_named_by_the_words_above_it(above: str, expected: str) -> None:
    assert caption(above) == expected


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("Đơn vị tính: triệu đồng", "triệu đồng"),
        ("*(ĐVT: người)*", "người"),
        ("Đơn vị: tỷ đồng.", "tỷ đồng"),
        ("Đơn vị tính: %", "%"),
        ("Đơn vị báo cáo: Sở Nội vụ tỉnh", None),
        ("Đơn vị: Sở Nội vụ", None),
    ],
)
def test_the_unit_of_a_table_is_stated_above_it(line: str, unit: str | None) -> None:
    table = only_table(f"Bảng 1: Kết quả\n\n{line}")
    assert (table.unit.raw if table.unit else None) == unit


def test_cells_hold_the_spans_of_their_words() -> None:
    table = only_table("Bảng 1: Kết quả")
    assert [len(cell.paragraphs) for cell in table.cells] == [1] * 6
    assert (table.start, table.end) == (table.cells[0].paragraphs[0][0], table.cells[-1].paragraphs[-1][1])
    assert table.shape.header_rows == 1
