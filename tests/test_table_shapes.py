"""The grid of a table in every written format: spans, empty cells, the rows that name the columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.read.markdown import read_markdown
from pipeline.read.plain_text import read_plain_text
from pipeline.read.table_shapes import make_shape
from pipeline.records import Line, TableCell, TableShape
from tests.docx_reading import source

GRID = "<w:tblPr><w:tblBorders><w:top w:val='single'/></w:tblBorders></w:tblPr>"
BEGINS, GOES_ON, TWO_COLUMNS = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'


def cell(words: str = "", properties: str = "", *, bold: bool = False) -> str:
    weight = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r>{weight}<w:t>{words}</w:t></w:r></w:p></w:tc>"


def docx_shape(*rows: str) -> TableShape:
    (shape,) = source(f"<w:tbl>{GRID}{''.join(rows)}</w:tbl>").tables
    return shape


def spans(shape: TableShape) -> list[tuple[int, int, int, int]]:
    return [(one.row, one.column, one.rowspan, one.colspan) for one in shape.cells]


def covers_its_grid_once(shape: TableShape) -> bool:
    places = [
        (one.row + r, one.column + c) for one in shape.cells for r in range(one.rowspan) for c in range(one.colspan)
    ]
    return sorted(places) == [(r, c) for r in range(shape.rows) for c in range(shape.columns)]


def test_merged_cells_of_word_span_their_rows_and_columns() -> None:
    shape = docx_shape(
        f"<w:tr>{cell('TT', BEGINS)}{cell('Hồ sơ', TWO_COLUMNS)}</w:tr>",
        f"<w:tr>{cell('', GOES_ON)}{cell('Nhận')}{cell('Trả')}</w:tr>",
        f"<w:tr>{cell('1')}{cell('12')}{cell()}</w:tr>",
    )
    assert spans(shape) == [(0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1)] + [(2, c, 1, 1) for c in range(3)]
    assert covers_its_grid_once(shape)
    assert (shape.rows, shape.columns, shape.header_rows) == (3, 3, 2)


def test_two_merged_cells_one_below_the_other_stay_two() -> None:
    rows = [(BEGINS, "a"), (GOES_ON, ""), (BEGINS, "b"), (GOES_ON, "")]
    shape = docx_shape(*(f"<w:tr>{cell(words, merged)}{cell('x')}</w:tr>" for merged, words in rows))
    assert [one for one in spans(shape) if one[1] == 0] == [(0, 0, 2, 1), (2, 0, 2, 1)]


def test_rows_that_word_repeats_name_the_columns() -> None:
    repeated = "<w:trPr><w:tblHeader/></w:trPr>"
    rows = [f"<w:tr>{repeated}{cell('Một')}{cell('Hai')}</w:tr>"] * 2 + [f"<w:tr>{cell('a')}{cell('b')}</w:tr>"] * 2
    assert docx_shape(*rows).header_rows == 2


def test_a_table_inside_a_cell_has_a_shape_of_its_own() -> None:
    inner = f"<w:tbl>{GRID}<w:tr>{cell('x')}{cell('y')}</w:tr><w:tr>{cell('1')}{cell('2')}</w:tr></w:tbl>"
    outer = f"<w:tr>{cell('a')}<w:tc>{inner}<w:p/></w:tc></w:tr><w:tr>{cell('b')}{cell('c')}</w:tr>"
    tables = source(f"<w:tbl>{GRID}{outer}</w:tbl>").tables
    assert [(one.index, one.rows, one.columns) for one in tables] == [(0, 2, 2), (1, 2, 2)]


def test_markdown_names_its_columns_above_the_rule() -> None:
    (shape,) = read_markdown("| a | b |\n|---|---|\n| x | |\n| y | z |").tables
    assert (shape.rows, shape.columns, shape.header_rows) == (3, 2, 1)
    assert covers_its_grid_once(shape)


def test_spans_of_html_move_the_cells_beside_and_below() -> None:
    html = (
        '<table><tr><th rowspan="2">TT</th><th colspan=2>Hồ sơ</th></tr><tr><th>Nhận</th><th>Trả</th></tr>'
        "<tr><td>1</td><td>2</td><td>3</td></tr></table>"
    )
    written = read_markdown(html)
    (shape,) = written.tables
    assert spans(shape)[:4] == [(0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1)]
    assert covers_its_grid_once(shape)
    assert shape.header_rows == 2
    assert [(line.row, line.column) for line in written.lines if line.text == "Nhận"] == [(1, 1)]


def test_a_table_of_tabs_has_its_empty_cells() -> None:
    (shape,) = read_plain_text("TT\tĐơn vị\tSố\n1\tSở Y tế\t12\n2\t\t7").tables
    assert covers_its_grid_once(shape)
    assert (shape.rows, shape.columns, shape.header_rows) == (3, 3, 1)


def test_blocks_set_side_by_side_have_no_shape() -> None:
    assert read_markdown("| SỞ NỘI VỤ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n| Số: 1/BC | b |").tables == ()


def head_of(*rows: tuple[str, ...], bold: int = 0, declared: int = 0) -> int:
    lines = [
        Line(words, 1, kind="cell", table=0, row=r, column=c, bold=((0, len(words)),) if r < bold else ())
        for r, row in enumerate(rows)
        for c, words in enumerate(row)
        if words
    ]
    grid = [TableCell(r, c) for r, row in enumerate(rows) for c in range(len(row))]
    return make_shape(0, grid, lines, declared).header_rows


@pytest.mark.parametrize(
    ("rows", "bold", "head"),
    [
        ((("Họ và tên", "Nguyễn Văn A"), ("Chức vụ", "Giám đốc")), 0, 0),  # a form: names on the left
        ((("1", "Sở Y tế", "12"), ("2", "Sở Nội vụ", "7")), 0, 0),  # the rest of a table
        ((("Đơn vị", "Số hồ sơ"), ("Sở Y tế", "12"), ("Sở Nội vụ", "7")), 0, 1),
        ((("STT", "Tên văn bản", "Ghi chú"), ("1", "Quyết định A", "mới")), 0, 1),
        ((("Nội dung", "Kết quả"), ("Cải cách", "Tốt"), ("Thể chế", "Khá")), 1, 1),
        ((("Nội dung", "Kết quả"), ("Cải cách", "Tốt"), ("Thể chế", "Khá")), 3, 0),  # all of it is bold
        ((("Chỉ tiêu", "2019", "2020"), ("Thu", "12", "15"), ("Chi", "1", "2")), 0, 1),
        ((("TT", "Tên", "Điểm"), ("(1)", "(2)", "(3)"), ("1", "Sở Y tế", "9,5")), 0, 2),
        ((("TT", "Tên", "Tổng"), ("A", "B", "3=1+2"), ("1", "Sở Y tế", "9,5")), 0, 2),
    ],
)
def test_the_head_of_a_table_is_known_by_its_words(rows: tuple[tuple[str, ...], ...], bold: int, head: int) -> None:
    assert head_of(*rows, bold=bold) == head


@given(st.lists(st.lists(st.sampled_from(["", "a", "bảng", "12"]), min_size=2, max_size=5), min_size=1, max_size=6))
def test_the_head_never_is_the_whole_table(rows: list[list[str]]) -> None:
    head = head_of(*(tuple(row) for row in rows))
    assert 0 <= head < max(len(rows), 1)
