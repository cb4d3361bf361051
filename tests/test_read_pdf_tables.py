"""PDF: ruled tables and footnotes."""

from itertools import pairwise

from tests.pdf_making import BODY, header
from tests.printing import LEFT, Press, lines_of, print_pdf, read


def test_footnotes_leave_their_mark_and_become_notes() -> None:
    def draw(press: Press) -> None:
        x = press.text(LEFT, 100, "theo Nghị định số 126/2024/NĐ-CP")
        x = press.text(x, 95, "1", size=8)
        press.text(x, 100, ", Sở Nội vụ báo cáo")
        press.paragraph(118, BODY)
        press.canvas.line(LEFT, press.height - 760, LEFT + 140, press.height - 760)
        press.text(press.text(LEFT, 771, "1", size=6.5) + 2, 775, "Nghị định ngày 08/10/2024 của Chính phủ", size=10)
        press.text(LEFT, 788, "quy định về tổ chức, hoạt động và quản lý hội.", size=10)

    lines = lines_of(draw)
    assert lines[0].text == "theo Nghị định số 126/2024/NĐ-CP, Sở Nội vụ báo cáo"
    assert lines[0].marks == ((lines[0].text.index(","), "1"),)
    notes = [line for line in lines if line.kind == "note"]
    assert [(note.text, note.mark, note.starts) for note in notes] == [
        ("Nghị định ngày 08/10/2024 của Chính phủ", "1", "yes"),
        ("quy định về tổ chức, hoạt động và quản lý hội.", "", "no"),
    ]


def test_a_raised_unit_is_no_footnote() -> None:
    def draw(press: Press) -> None:
        x = press.text(LEFT, 100, "diện tích 1.234 m")
        x = press.text(x, 95, "2", size=8)
        press.text(x, 100, " đất ở")

    (line,) = lines_of(draw)
    assert (line.text, line.marks) == ("diện tích 1.234 m2 đất ở", ())


def test_a_power_of_ten_is_no_other_number() -> None:
    def draw(press: Press) -> None:
        x = press.text(LEFT, 100, "khoảng 10")
        x = press.text(x, 95, "6", size=8)
        x = press.text(x + 4, 100, "đồng; tiếp nhận 15")
        x = press.text(x, 95, "4", size=8)
        press.text(x + 4, 100, "hồ sơ")

    (line,) = lines_of(draw)
    assert line.text == "khoảng 10⁶ đồng; tiếp nhận 15 hồ sơ"
    assert line.marks == ((line.text.index(" hồ"), "4"),)


def test_cells_of_a_ruled_table_stand_apart_from_the_text() -> None:
    def draw(press: Press) -> None:
        y = press.paragraph(100, BODY)
        press.grid([100, 200, 400], [y, y + 40, y + 80])
        press.text(105, y + 15, "Đơn vị")
        press.text(205, y + 15, "Số hồ sơ đã tiếp")
        press.text(205, y + 32, "nhận trong kỳ")
        press.text(105, y + 60, "Sở Y tế")
        press.text(205, y + 60, "1.234")
        press.paragraph(y + 120, BODY)

    lines = lines_of(draw)
    cells = [(line.table, line.row, line.column, line.text, line.starts) for line in lines if line.kind == "cell"]
    assert cells == [
        (0, 0, 0, "Đơn vị", "yes"),
        (0, 0, 1, "Số hồ sơ đã tiếp", "yes"),
        (0, 0, 1, "nhận trong kỳ", "no"),
        (0, 1, 0, "Sở Y tế", "yes"),
        (0, 1, 1, "1.234", "yes"),
    ]
    assert lines[-1].kind == "body"
    assert lines[lines.index(next(line for line in lines if line.kind == "cell")) - 1].kind == "body"


def test_a_merged_cell_is_one_cell() -> None:
    def draw(press: Press) -> None:
        top = press.height - 100
        press.canvas.lines([(100, top, 400, top), (100, top - 30, 400, top - 30), (100, top - 60, 400, top - 60)])
        press.canvas.lines([(100, top, 100, top - 60), (400, top, 400, top - 60), (250, top - 30, 250, top - 60)])
        press.text(105, 120, "I. Lĩnh vực đất đai và môi trường")
        press.text(105, 150, "Hồ sơ")
        press.text(255, 150, "12")

    assert [(line.row, line.column, line.text) for line in lines_of(draw)] == [
        (0, 0, "I. Lĩnh vực đất đai và môi trường"),
        (1, 0, "Hồ sơ"),
        (1, 1, "12"),
    ]


def test_a_frame_round_text_and_a_grid_round_the_header_are_no_tables() -> None:
    def draw(press: Press) -> None:
        press.grid([60, 260, 560], [50, 85, 115])
        header(press)
        press.canvas.rect(80, press.height - 330, 470, 180)
        press.paragraph(180, BODY)

    lines = lines_of(draw)
    assert {line.kind for line in lines} == {"body"}
    assert [line.text for line in lines[:3]] == ["UBND TỈNH QUẢNG NGÃI", "SỞ NỘI VỤ", "Số: 45/BC-SNV"]


def test_footnotes_whose_numbers_are_not_raised_follow_the_rule() -> None:
    def draw(press: Press) -> None:
        press.paragraph(100, BODY)
        press.canvas.line(LEFT, press.height - 740, LEFT + 140, press.height - 740)
        press.text(LEFT, 755, "3 Nghị định ngày 08/10/2024 của Chính phủ", size=10)
        press.text(LEFT, 768, "4 Công văn ngày 09/10/2024 của Bộ Nội vụ về", size=10)
        press.text(LEFT, 781, "12 nội dung", size=10)

    notes = [line for line in lines_of(draw) if line.kind == "note"]
    assert [(note.mark, note.text) for note in notes] == [
        ("3", "Nghị định ngày 08/10/2024 của Chính phủ"),
        ("4", "Công văn ngày 09/10/2024 của Bộ Nội vụ về"),
        ("", "12 nội dung"),
    ]


def test_small_recipients_at_the_foot_of_the_page_are_no_footnotes() -> None:
    def draw(press: Press) -> None:
        press.paragraph(100, BODY)
        for index, words in enumerate(("Nơi nhận:", "- Như trên;", "- Lưu: VT.")):
            press.text(LEFT, 740 + 12 * index, words, size=11)

    assert {line.kind for line in lines_of(draw)} == {"body"}


def test_the_end_of_a_cell_on_the_next_page_stays_a_cell() -> None:
    def draw(press: Press) -> None:
        press.paragraph(100, BODY)
        press.new_page()
        press.grid([90, 150, 300, 540], [80, 140])
        press.text(310, 95, "điều của Luật Địa chất và")
        press.text(310, 112, "khoáng sản.")
        press.paragraph(200, BODY)

    assert [(line.row, line.column, line.text) for line in lines_of(draw) if line.kind == "cell"] == [
        (0, 2, "điều của Luật Địa chất và"),
        (0, 2, "khoáng sản."),
    ]


def open_table(press: Press, ys: list[float], inner: float, merged: tuple[int, ...] = ()) -> None:
    """A table without outer walls; the rows `merged` have no wall inside."""
    for y in ys:
        press.canvas.line(100, press.height - y, 400, press.height - y)
    for row, (top, bottom) in enumerate(pairwise(ys)):
        if row not in merged:
            press.canvas.line(inner, press.height - top, inner, press.height - bottom)


def test_rows_merged_over_a_table_without_outer_walls_belong_to_it() -> None:
    def draw(press: Press) -> None:
        ys = [100.0, 118, 136, 154, 172]
        open_table(press, ys, 200, merged=(0, 2))
        for y, words in zip(ys, ("Kết quả", "a", "I. Đất đai", "b"), strict=False):
            press.text(105, y + 13, words)
        press.text(205, 131, "12")
        press.text(205, 167, "13")

    (shape,) = read(print_pdf(draw)).tables
    assert [(cell.row, cell.column, cell.colspan) for cell in shape.cells] == [
        (0, 0, 2),
        (1, 0, 1),
        (1, 1, 1),
        (2, 0, 2),
        (3, 0, 1),
        (3, 1, 1),
    ]


def test_tables_without_outer_walls_stay_apart_when_words_stand_between() -> None:
    def draw(press: Press) -> None:
        for top in (100.0, 190.0):
            open_table(press, [top, top + 18, top + 36], 200)
            for words, y in (("Sở Y tế", top + 13), ("Sở Nội vụ", top + 31)):
                press.text(105, y, words)
                press.text(205, y, "12")
        press.text(LEFT, 170, "Kết quả cụ thể như sau:")

    source = read(print_pdf(draw))
    assert [shape.rows for shape in source.tables] == [2, 2]
    assert [line.kind for line in source.pages[0].lines].count("body") == 1
