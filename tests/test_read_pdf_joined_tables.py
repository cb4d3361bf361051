"""PDF: tables broken over pages."""

from collections.abc import Sequence

from pipeline.normalise import normalise
from pipeline.read.paper import Sheet, lay_out
from pipeline.read.paper.grids import find_grids
from pipeline.read.paper.piece import Piece
from pipeline.read.paper.rows import rows_of
from pipeline.read.paper.rulings import Ruling, Rulings
from pipeline.read.paper.sheet import find_tables
from pipeline.read.paper.view import View
from pipeline.records import Source, Text
from pipeline.rules import load_rules
from tests.pdf_making import BODY
from tests.printing import LEFT, Press, needs_font, print_pdf, read

pytestmark = needs_font
XS = [LEFT, 130.0, 340.0, 540.0]
FOOT, TOP, STEP = 780.0, 80.0, 18.0
HEAD = ("TT", "Tên văn bản", "Ghi chú")


def draw_rows(press: Press, top: float, rows: Sequence[Sequence[str]], xs: Sequence[float] = XS) -> float:
    """Rows with all their walls; a cell with line feeds is so many lines high. Returns where the last row ends."""
    ys = [top]
    for row in rows:
        lines = [cell.split("\n") for cell in row]
        for x, cell in zip(xs, lines, strict=False):
            for number, words in enumerate(cell):
                press.text(x + 4, ys[-1] + 13 + STEP * number, words)
        ys.append(ys[-1] + STEP * max(map(len, lines)))
    press.grid(list(xs), ys)
    return ys[-1]


def two_pages(above: Sequence[Sequence[str]], below: Sequence[Sequence[str]], *, foot: float = FOOT) -> Source:
    """A table whose rows `above` end at `foot` on the first page, and which goes on with `below` on the second."""

    def draw(press: Press) -> None:
        press.paragraph(100, BODY)
        height = STEP * sum(max(cell.count("\n") + 1 for cell in row) for row in above)
        draw_rows(press, foot - height, above)
        press.new_page()
        end = draw_rows(press, TOP, below)
        y = press.paragraph(end + 40, BODY)
        while y < FOOT - 60:
            y = press.paragraph(y, BODY)

    return read(print_pdf(draw))


def cells_of(source: Source) -> tuple[Text, dict[tuple[int, int], str]]:
    text = normalise(source, load_rules().characters)
    cells: dict[tuple[int, int], str] = {}
    for one in text.paragraphs:
        if one.table == 0:
            words = text.value[one.start : one.end]
            place = (one.row, one.column)
            cells[place] = f"{cells[place]}\n{words}" if place in cells else words
    return text, cells


def test_rows_on_the_next_page_are_rows_of_the_same_table() -> None:
    source = two_pages([HEAD, ("1", "Quyết định A", "mới")], [("2", "Quyết định B", "cũ")])
    (shape,) = source.tables
    assert (shape.rows, shape.columns, shape.header_rows) == (3, 3, 1)
    assert [(cell.row, cell.page) for cell in shape.cells if cell.column == 0] == [(0, 1), (1, 1), (2, 2)]
    assert cells_of(source)[1][2, 1] == "Quyết định B"


def test_a_head_repeated_on_the_next_page_is_left_out() -> None:
    source = two_pages([HEAD, ("1", "Quyết định A", "mới")], [HEAD, ("2", "Quyết định B", "cũ")])
    (shape,) = source.tables
    assert (shape.rows, shape.header_rows) == (3, 1)
    text, cells = cells_of(source)
    assert text.value.count("Tên văn bản") == 1
    assert cells[2, 0] == "2"


def test_a_row_cut_by_the_end_of_the_page_is_one_row_and_its_cells_go_on() -> None:
    source = two_pages(
        [
            HEAD,
            ("1", "Quyết định số 436/QĐ-UBND ngày", "- Sở Nội vụ;"),
            ("2", "Công văn số 12/SNV ngày 05/", "- Sở Y tế"),
        ],
        [("", "02/2016 của Sở Nội vụ", "và các huyện"), ("3", "Kế hoạch B", "cũ")],
    )
    (shape,) = source.tables
    assert shape.rows == 4
    text, cells = cells_of(source)
    assert cells[2, 1] == "Công văn số 12/SNV ngày 05/02/2016 của Sở Nội vụ"
    assert cells[2, 2] == "- Sở Y tế và các huyện"
    assert cells[3, 0] == "3"
    start = text.value.index("02/2016")
    assert text.place(start, start + 7).page == 2


def test_a_cut_row_whose_first_cell_is_empty_on_both_pages_stays_where_it_is() -> None:
    source = two_pages(
        [HEAD, ("", "Công văn số 12/SNV ngày 05/", "- Sở Y tế")],
        [("", "02/2016 của Sở Nội vụ", "và các huyện"), ("", "Kế hoạch B", "cũ")],
    )
    (shape,) = source.tables
    assert shape.rows == 3
    assert [(cell.row, cell.column) for cell in shape.cells] == [
        (row, column) for row in range(3) for column in range(3)
    ]
    assert cells_of(source)[1][2, 1] == "Kế hoạch B"


def test_a_row_without_a_number_in_a_numbered_table_is_the_rest_of_the_row_above() -> None:
    rows = [HEAD, ("1", "Luật A.", "x"), ("2", "Luật B.", "x"), ("3", "- Nghị định C.", "x")]
    source = two_pages(rows, [("", "- Nghị định D.", ""), ("4", "Luật E.", "x")])
    assert source.tables[0].rows == 5
    assert cells_of(source)[1][3, 1] == "- Nghị định C.\n- Nghị định D."


def test_a_numbered_row_is_never_the_rest_of_another() -> None:
    source = two_pages([HEAD, ("1", "Quyết định của", "và")], [("2", "sở", "các"), ("3", "Kế hoạch", "cũ")])
    assert source.tables[0].rows == 4


def test_a_table_that_ends_above_the_foot_of_its_page_does_not_go_on() -> None:
    source = two_pages([HEAD, ("1", "Quyết định A", "mới")], [("2", "Quyết định B", "cũ"), ("3", "C", "x")], foot=500)
    assert len(source.tables) == 2


def test_other_columns_are_another_table() -> None:
    def draw(press: Press) -> None:
        draw_rows(press, FOOT - 2 * STEP, [HEAD, ("1", "Quyết định A", "mới")])
        press.new_page()
        draw_rows(press, TOP, [("2", "Quyết định B", "cũ"), ("3", "C", "x")], xs=[LEFT, 200.0, 300.0, 540.0])

    assert len(read(print_pdf(draw)).tables) == 2


def test_words_between_part_two_tables() -> None:
    def draw(press: Press) -> None:
        draw_rows(press, FOOT - 2 * STEP, [HEAD, ("1", "Quyết định A", "mới")])
        press.new_page()
        press.text(LEFT, TOP, "Bảng 2: Văn bản đã bãi bỏ")
        draw_rows(press, TOP + 20, [HEAD, ("2", "Quyết định B", "cũ")])

    assert len(read(print_pdf(draw)).tables) == 2


def test_a_merged_row_alone_on_a_page_keeps_the_columns_of_the_table() -> None:
    def draw(press: Press) -> None:
        draw_rows(press, FOOT - 2 * STEP, [HEAD, ("1", "Quyết định A", "mới")])
        press.new_page()
        end = draw_rows(press, TOP, [("I", "Lĩnh vực đất đai")], xs=[LEFT, 130.0, 540.0])
        draw_rows(press, end, [("2", "Quyết định B", "cũ")])

    (shape,) = read(print_pdf(draw)).tables
    assert [(cell.column, cell.colspan) for cell in shape.cells if cell.row == 2] == [(0, 1), (1, 2)]


def test_a_cell_merged_over_the_page_end_spans_its_rows_on_both_pages() -> None:
    def draw(press: Press) -> None:
        draw_rows(press, FOOT - 2 * STEP, [HEAD, ("1", "Quyết định số", "Sở Nội vụ và")])
        press.new_page()
        ys = [TOP, TOP + STEP, TOP + 2 * STEP]
        press.grid(XS[:3], ys)
        press.grid(XS[2:], [ys[0], ys[2]])
        press.text(XS[1] + 4, ys[0] + 13, "12/QĐ-UBND")
        press.text(XS[2] + 4, ys[0] + 13, "các huyện")
        press.text(XS[0] + 4, ys[1] + 13, "2")
        press.text(XS[1] + 4, ys[1] + 13, "Quyết định B")

    (shape,) = read(print_pdf(draw)).tables
    assert shape.rows == 3
    assert [(cell.row, cell.column, cell.rowspan) for cell in shape.cells if cell.column == 2] == [(0, 2, 1), (1, 2, 2)]


def test_specks_between_the_parts_of_a_scanned_table_do_not_part_it() -> None:
    def sheet(number: int, specks: str) -> Sheet:
        top, foot = (700.0, 760.0) if number == 1 else (80.0, 140.0)
        rulings = Rulings(
            tuple(Ruling(y, 100, 400) for y in (top, (top + foot) / 2, foot)),
            tuple(Ruling(x, top, foot) for x in (100.0, 200.0, 400.0)),
        )
        words = [
            (f"{number}{row}{column}", x, y)
            for row, y in enumerate((top + 15, top + 45))
            for column, x in enumerate((110.0, 210.0))
        ]
        pieces = [piece(text, x, y) for text, x, y in words]
        tables, _ = find_tables(find_grids(rulings), pieces)
        rows = rows_of([piece(specks, 300, 780 if number == 1 else 40)])
        return Sheet(number, View(0, 0, 595, 842, 0), tuple(rows), tuple(tables), rulings.across, how="ocr")

    for specks, expected in (("«", 1), ("Bảng", 2)):
        _, tables = lay_out([sheet(1, specks), sheet(2, specks)])
        assert len(tables) == expected


def piece(text: str, x: float, y: float) -> Piece:
    return Piece(text, x, y - 9, x + 30, y, y, y, 12, False, False, 0.2)
