"""PDF: words set along the page in the cells of a table."""

import pytest

from tests.pdf_making import BODY
from tests.printing import Press, lines_of

EDGES = [85.0, 120.0, 260.0, 330.0, 400.0]


def set_along(press: Press, x: float, y: float, words: str, *, down: bool = False) -> None:
    """Words that run up the page from a point, or down."""
    press.canvas.saveState()
    press.canvas.translate(x, press.height - y)
    press.canvas.rotate(-90 if down else 90)
    press.canvas.setFont("Serif", 10)
    press.canvas.drawString(0, 0, words)
    press.canvas.restoreState()


def table(press: Press, y: float) -> None:
    press.grid(EDGES, [y, y + 80, y + 100, y + 120])
    press.text(90, y + 45, "TT", size=10)
    press.text(140, y + 45, "Đơn vị", size=10)
    for index, row in enumerate((("1", "Sở Tư pháp", "125", "120"), ("2", "Sở Y tế", "98", "95"))):
        for x, words in zip(EDGES, row, strict=False):
            press.text(x + 5, y + 94 + 20 * index, words, size=10)


@pytest.mark.parametrize("down", [False, True])
def test_names_of_columns_are_read(down: bool) -> None:
    def draw(press: Press) -> None:
        y = press.paragraph(100, BODY)
        table(press, y)
        end = y + 5 if down else y + 75
        first, second = (300.0, 286.0) if down else (290.0, 304.0)
        set_along(press, first, end, "Hồ sơ nhận", down=down)
        set_along(press, second, end, "trong kỳ", down=down)
        set_along(press, 365, end, "Giải quyết", down=down)
        press.paragraph(y + 150, BODY)

    lines = lines_of(draw)
    head = [(line.column, line.text) for line in lines if line.kind == "cell" and line.row == 0]
    assert head == [(0, "TT"), (1, "Đơn vị"), (2, "Hồ sơ nhận"), (2, "trong kỳ"), (3, "Giải quyết")]
    (word,) = (line.words[0].box for line in lines if line.text == "Giải quyết")
    assert 330 < word.x0 < word.x1 < 400
    assert word.y1 - word.y0 > word.x1 - word.x0


def test_words_along_the_page_outside_of_tables_are_no_text() -> None:
    def draw(press: Press) -> None:
        y = press.paragraph(100, BODY)
        table(press, y)
        set_along(press, 570, 500, "CÔNG BÁO/Số 361 + 362")

    assert not any("CÔNG BÁO" in line.text for line in lines_of(draw))


def test_a_cell_with_upright_words_keeps_them_alone() -> None:
    def draw(press: Press) -> None:
        y = press.paragraph(100, BODY)
        table(press, y)
        set_along(press, 210, y + 75, "BẢN SAO")

    cells = [line.text for line in lines_of(draw) if line.kind == "cell" and line.row == 0]
    assert cells == ["TT", "Đơn vị"]
