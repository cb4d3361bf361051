"""Bold words by their strokes: what is called bold is bold, on every kind of scan that tells; else nothing is."""

import cv2
import numpy as np
import pytest

from pipeline.read.paper.piece import Piece
from pipeline.read.scan.arrays import Grey
from pipeline.read.scan.bold import mark_bold
from tests.scanning.specimens import set_report
from tests.scanning.typeset import Picture, Typesetter, needs_times
from tests.scanning.wear import WEARS, Wear

pytestmark = needs_times

_DPI = 200
_POINTS = 72 / _DPI


def grey_of(picture: Picture) -> Grey:
    return picture if picture.ndim == 2 else np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)


def pieces_of(page: Typesetter) -> list[Piece]:
    return [
        Piece(
            word.text,
            word.x0,
            word.y0,
            word.x1,
            word.y1,
            word.y1,
            word.y1,
            (word.y1 - word.y0) / 1.08,
            False,
            False,
            0.1,
        )
        for word in page.words
    ]


def marked(page: Typesetter, wear: Wear, seed: int = 1) -> list[tuple[str, bool, bool]]:
    """(word, whether it was called bold, whether it is) for all words with a letter or digit."""
    grey = grey_of(wear.scan(page.picture(_DPI), seed))
    found = mark_bold(grey, pieces_of(page), _POINTS)
    return [
        (word.text, piece.bold, word.bold)
        for word, piece in zip(page.words, found, strict=True)
        if any(map(str.isalnum, word.text))
    ]


@pytest.mark.parametrize(
    "wear", [wear for wear in WEARS if not wear.skew and not wear.seal], ids=lambda wear: wear.name
)
def test_bold_words_are_found_and_no_others(wear: Wear) -> None:
    words = marked(set_report(3).page, wear)
    assert [text for text, called, is_bold in words if called and not is_bold] == []
    assert sum(called for _, called, is_bold in words if is_bold) >= 0.9 * sum(is_bold for _, _, is_bold in words)


@pytest.mark.parametrize("size", [11.0, 12.0, 16.0])
def test_letters_of_another_size_are_not_taken_for_bold(size: float) -> None:
    page = Typesetter()
    for _ in range(6):
        page.paragraph("Trong kỳ báo cáo, đơn vị đã tiếp nhận 1.234 hồ sơ và giải quyết đúng hạn 98,5% số hồ sơ.")
    for _ in range(4):
        page.paragraph("Các cơ quan, đơn vị trực thuộc UBND TỈNH thực hiện nghiêm 12 nội dung đã nêu.", size=size)
    assert [word for word in marked(page, Wear("office", blur=0.8, noise=6, grey=True)) if word[1]] == []


def test_figures_alone_in_bold_are_found_among_regular_words() -> None:
    page = Typesetter()
    for number in ("1.234", "87", "5.600", "98,5%"):
        page.paragraph(f"Trong kỳ báo cáo, các đơn vị đã tiếp nhận **{number}** hồ sơ, tăng 12 hồ sơ so với 2020.")
    words = marked(page, Wear("office", blur=0.8, noise=6, grey=True))
    assert [text for text, called, _ in words if called] == ["1.234", "87", "5.600", "98,5%"]


def test_a_page_mostly_in_bold_is_not_told() -> None:
    page = Typesetter()
    for _ in range(8):
        page.paragraph("**Trong kỳ báo cáo, các đơn vị trực thuộc đã tiếp nhận và giải quyết hồ sơ đúng hạn** 12 việc.")
    assert not any(called for _, called, _ in marked(page, Wear("office", grey=True)))


@pytest.mark.parametrize(
    "wear", [Wear("blurred", dpi=100, blur=1.4, noise=4), Wear("thick", dpi=100, thick=0.7, blur=0.9)]
)
def test_a_coarse_scan_whose_letters_run_together_is_not_told(wear: Wear) -> None:
    page = set_report(5).page
    coarse = grey_of(wear.scan(page.picture(wear.dpi), 1))
    found = mark_bold(np.asarray(cv2.resize(coarse, None, fx=2, fy=2), np.uint8), pieces_of(page), _POINTS)
    called = [word.bold for word, piece in zip(page.words, found, strict=True) if piece.bold]
    assert sum(called) >= 0.95 * len(called)


def test_ink_without_text_and_pages_of_few_words_are_left_as_they_are() -> None:
    page = Typesetter()
    page.paragraph("**Báo cáo** năm 2021")
    grey = grey_of(page.picture(_DPI))
    pieces = [piece._replace(text="") for piece in pieces_of(page)]
    assert mark_bold(grey, pieces, _POINTS) == pieces
    assert not any(piece.bold for piece in mark_bold(grey, pieces_of(page), _POINTS))
