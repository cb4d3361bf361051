"""Numbers in the cells of tables: their nouns from row and column, their units from wherever a table states them."""

from pipeline.main import process
from pipeline.read import read
from pipeline.rules import load_rules


def test_table_cells_take_their_nouns_from_row_and_column() -> None:
    content = (
        "| TT | Lĩnh vực | Tiếp nhận | Kinh phí (triệu đồng) | Điện thoại |\n|---|---|---|---|---|\n"
        "| 1 | 2 | 3 | 4 | 5 |\n| 1 | Đất đai | 1.245 | 12,5 | 3825825 |\n| 2 | Hộ tịch | 30/31 | 7 | |\n"
    )
    report = process(read(content.encode(), "bang.md"), load_rules())
    assert [(one.kind, one.value, one.denominator, one.noun) for one in report.statistics] == [
        ("count", "1245", "", "Đất đai, Tiếp nhận"),
        ("money", "12500000", "", "Đất đai, Kinh phí"),
        ("ratio", "30", "31", "Hộ tịch, Tiếp nhận"),
        ("money", "7000000", "", "Hộ tịch, Kinh phí"),
    ]


def read_table(*rows: str, above: str = "") -> list[tuple[str, str, str]]:
    width = rows[0].count("|") - 1
    content = "\n".join([above, "", rows[0], "|" + "---|" * width, *rows[1:]])
    return [
        (one.kind, one.value, one.unit) for one in process(read(content.encode(), "bang.md"), load_rules()).statistics
    ]


def test_a_row_gives_its_unit_in_a_column_of_its_own() -> None:
    found = read_table(
        "| Chỉ tiêu | ĐVT | KH 2021 | TH 6 tháng | % KH |",
        "| Lúa xuân | Ha | 720 | 724,5 | 100,6 |",
        "| Than sạch | 1.000 tấn | 1.412 | 1.385 | 98,1 |",
        "| Mận tam hoa | Tr.đ | 38.000 | 41.250 | 108,6 |",
        "| Điện thoại | Triệu SP | 98,5 | 87,2 | 88,5 |",
    )
    assert found == [
        ("area", "720", "Ha"), ("area", "724.5", "Ha"), ("percent", "100.6", "%"),
        ("other", "1412000", "1.000 tấn"), ("other", "1385000", "1.000 tấn"), ("percent", "98.1", "%"),
        ("money", "38000000000", "Tr.đ"), ("money", "41250000000", "Tr.đ"), ("percent", "108.6", "%"),
        ("count", "98500000", "Triệu SP"), ("count", "87200000", "Triệu SP"), ("percent", "88.5", "%"),
    ]  # fmt: skip


def test_a_line_above_gives_the_unit_of_a_whole_table() -> None:
    rows = ("| Nội dung | Dự toán | Tỷ lệ % |", "| Tổng thu | 9.850 | 65,1 |")
    assert read_table(*rows, above="Đơn vị tính: triệu đồng")[0] == ("money", "9850000000", "triệu đồng")
    assert read_table(*rows)[0] == ("count", "9850", "")


def test_a_sign_in_a_cell_is_part_of_its_number() -> None:
    rows = ("| Tiêu chí | Số vụ | Tăng (+), giảm (-) |", "| Trộm cắp | 31 | -3 |", "| Đánh bạc | 17 | +2 |")
    assert [value for _, value, _ in read_table(*rows)] == ["31", "-3", "17", "2"]
