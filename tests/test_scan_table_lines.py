"""Lines of tables on scans: rows are read apart from each other, strokes between columns are no letters."""

import cv2
import numpy as np
import pytest

from pipeline.read import read
from pipeline.read.paper.piece import Piece
from pipeline.read.paper.rulings import Ruling, Rulings
from pipeline.read.scan.rulings import find_rulings
from pipeline.read.scan.table_lines import without_lines_across, without_lines_down
from tests.scan_making import as_image, needs_tesseract
from tests.scanning.typeset import Typesetter, needs_times

_DPI = 200.0
_ROWS, _COLUMNS = (300, 420, 620, 800), (100, 400, 700, 1100)


def drawn() -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    grey = np.full((1100, 1200), 250, np.uint8)
    for y in _ROWS:
        cv2.line(grey, (_COLUMNS[0], y), (_COLUMNS[-1], y), 20, 2)
    for x in _COLUMNS:
        cv2.line(grey, (x, _ROWS[0]), (x, _ROWS[-1]), 20, 2)
    cv2.line(grey, (300, 150), (700, 150), 20, 2)
    return grey


def test_lines_between_rows_go_lines_between_columns_and_rules_under_titles_stay() -> None:
    grey = drawn()
    cleaned = without_lines_across(grey, find_rulings(grey, _DPI), _DPI)
    for y in _ROWS:
        assert cleaned[y - 3 : y + 4, 150:350].min() > 200
    assert cleaned[700, _COLUMNS[1]] < 50
    assert cleaned[150, 500] < 50
    assert grey[_ROWS[0], 200] < 50


def test_a_page_without_table_stays_as_it_is() -> None:
    grey = np.full((1100, 1200), 250, np.uint8)
    cv2.line(grey, (300, 150), (700, 150), 20, 2)
    assert without_lines_across(grey, find_rulings(grey, _DPI), _DPI) is grey


@pytest.mark.parametrize(
    ("text", "x", "y", "stays"),
    [
        ("|", 198, 300, False),
        ("Í", 198, 300, False),
        ("|", 230, 300, True),
        ("|", 198, 700, True),
        ("12", 198, 300, True),
        ("I", 150, 300, True),
    ],
)
def test_only_strokes_on_a_line_down_are_lines(text: str, x: float, y: float, *, stays: bool) -> None:
    piece = Piece(text, x, y, x + 4, y + 20, y + 18, y + 18, 12.0, False, False, 0.0)
    rulings = Rulings((), (Ruling(200, 100, 500),))
    assert (list(without_lines_down([piece], rulings)) == [piece]) is stays


@needs_times
@needs_tesseract
def test_cells_of_several_lines_are_read_cell_by_cell() -> None:
    page = Typesetter()
    page.centred("**DANH MỤC THỦ TỤC HÀNH CHÍNH**")
    rows = [
        ("**STT**", "**Tên thủ tục**", "**Cách thức thực hiện**", "**Căn cứ pháp lý**"),
        ("1", "Cấp phép sử dụng tạm thời lòng đường", "Trực tiếp hoặc qua bưu chính", "Nghị định số 165/2024/NĐ-CP"),
        ("2", "Chấp thuận vị trí, quy mô biển báo", "Trực tuyến toàn trình", "Thông tư số 41/2024/TT-BGTVT"),
    ]
    page.table(rows, (40, 150, 130, 150))
    source = read(as_image(page.picture()), "bang.png")
    cells = [line.text for line in source.pages[0].lines if line.kind == "cell"]
    assert not [text for text in cells if "|" in text]
    words = " ".join(cells)
    assert "165/2024/NĐ-CP" in words
    assert "41/2024/TT-BGTVT" in words
