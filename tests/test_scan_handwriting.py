"""Numbers and days filled in by hand leave their place; printed ones stay, whoever printed them."""

from collections.abc import Sequence

import numpy as np
import pytest

from pipeline.read.scan.arrays import Boxes
from pipeline.read.scan.engine import Recognised
from pipeline.read.scan.handwriting import without_handwriting
from tests.scanning.ink import BLACK, BLUE, write_number
from tests.scanning.typeset import Picture, Typesetter, needs_times
from tests.scanning.wear import Wear

pytestmark = needs_times

_DPI = 200
_SCALE = _DPI / 72
_OFFICE, _FAX = Wear("office", blur=0.8, noise=5, jpeg=75), Wear("fax", blur=0.8, noise=8, one_bit=True)


def head(number: str, day: str) -> Typesetter:
    page = Typesetter()
    page.head(
        ("ỦY BAN NHÂN DÂN", "**TỈNH BẠC LIÊU**", f"Số: {number} /BC-UBND"),
        ("**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**", "**Độc lập**", f"*Bạc Liêu, ngày {day} tháng 02 năm 2025*"),
    )
    page.centred("**BÁO CÁO**")
    page.paragraph("Thực hiện Quyết định số 217/QĐ-UBND ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh.")
    return page


def recognised(page: Typesetter, confidence: float = 0.95) -> list[Recognised]:
    """The printed words as an engine gives them."""
    return [
        Recognised(
            word.text,
            confidence,
            round(word.x0 * _SCALE),
            round(word.y0 * _SCALE),
            round(word.x1 * _SCALE),
            round(word.y1 * _SCALE),
            (word.y1 - 3) * _SCALE,
            word.line,
        )
        for word in page.words
    ]


def filled(page: Typesetter, values: Sequence[str], colour: tuple[float, float, float], seed: int) -> Picture:
    canvas = page.picture(_DPI).astype(np.float32)
    chance = np.random.default_rng(seed)
    for (x0, y0, x1, y1), value in zip(page.blanks, values, strict=True):
        write_number(canvas, value, (x0 * _SCALE, y0 * _SCALE, x1 * _SCALE, y1 * _SCALE), chance, colour)
    return np.clip(canvas, 0, 255).astype(np.uint8)


def guessed(page: Typesetter, texts: Sequence[str]) -> list[Recognised]:
    """What an engine makes of the blanks."""
    found = []
    for blank, text in zip(page.blanks, texts, strict=True):
        x0, y0, x1, y1 = (round(place * _SCALE) for place in blank)
        found.append(Recognised(text, 0.5, x0, y0, x1, y1, y1 - 3 * _SCALE, 90))
    return found


def texts(words: Sequence[Recognised]) -> list[str]:
    return [word.text for word in words]


def is_in(boxes: Boxes, blank: tuple[float, float, float, float]) -> bool:
    x, y = (blank[0] + blank[2]) / 2 * _SCALE, (blank[1] + blank[3]) / 2 * _SCALE
    return any(x0 <= x <= x1 and y0 <= y <= y1 for x0, y0, x1, y1 in boxes.tolist())


@pytest.mark.parametrize("wear", [_OFFICE, _FAX], ids=["office", "fax"])
@pytest.mark.parametrize(("number", "day"), [("271", "17"), ("1983", "05"), ("15", "9")])
def test_printed_numbers_stay(wear: Wear, number: str, day: str) -> None:
    page = head(number, day)
    words = recognised(page)
    kept, boxes = without_handwriting(wear.scan(page.picture(_DPI), 1), words)
    assert texts(kept) == texts(words)
    assert len(boxes) == 0


@pytest.mark.parametrize("wear", [_OFFICE, _FAX], ids=["office", "fax"])
def test_printed_numbers_stay_though_poorly_recognised(wear: Wear) -> None:
    page = head("271", "17")
    words = [
        word if word.text != "271" else Recognised("27l", 0.5, word.x0, word.y0, word.x1, word.y1, word.foot, word.line)
        for word in recognised(page)
    ]
    kept, boxes = without_handwriting(wear.scan(page.picture(_DPI), 2), words)
    assert "27l" in texts(kept)
    assert len(boxes) == 0


@pytest.mark.parametrize("colour", [BLUE, BLACK], ids=["blue", "black"])
@pytest.mark.parametrize("wear", [_OFFICE, _FAX], ids=["office", "fax"])
@pytest.mark.parametrize("seed", range(4))
def test_numbers_by_hand_leave_their_places(wear: Wear, colour: tuple[float, float, float], seed: int) -> None:
    page = head("<48>", "<26>")
    picture = wear.scan(filled(page, ("1983", "17"), colour, seed), seed)
    kept, boxes = without_handwriting(picture, [*recognised(page), *guessed(page, ("J2§2", "47"))])
    assert texts(kept) == texts(recognised(page))
    assert all(is_in(boxes, blank) for blank in page.blanks)


def test_ink_that_was_not_recognised_at_all_is_noted() -> None:
    page = head("<48>", "<26>")
    picture = _OFFICE.scan(filled(page, ("402", "25"), BLUE, 1), 1)
    kept, boxes = without_handwriting(picture, recognised(page))
    assert len(boxes) == 2
    assert texts(kept) == texts(recognised(page))


def test_empty_blanks_hold_nothing() -> None:
    page = head("<48>", "<26>")
    for wear in (_OFFICE, _FAX):
        kept, boxes = without_handwriting(wear.scan(page.picture(_DPI), 3), recognised(page))
        assert len(boxes) == 0
        assert texts(kept) == texts(recognised(page))


def test_a_guess_glued_to_the_print_is_cut_from_it() -> None:
    page = head("<48>", "12")
    picture = _OFFICE.scan(filled(page, ("1983",), BLUE, 2), 2)
    words = recognised(page)
    anchor = next(index for index, word in enumerate(words) if word.text == "Số:")
    first = words[anchor]
    right = round(page.blanks[0][2] * _SCALE)
    words[anchor] = Recognised("Số:J2§2", 0.4, first.x0, first.y0, right, first.y1, first.foot, first.line)
    kept, boxes = without_handwriting(picture, words)
    assert "Số:" in texts(kept)
    assert "/BC-UBND" in texts(kept)
    assert not any("§" in text for text in texts(kept))
    assert len(boxes) == 1


def test_dates_in_the_text_are_no_blanks() -> None:
    page = Typesetter()
    page.paragraph("Thực hiện Quyết định số 217/QĐ-UBND ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh.")
    words = recognised(page)
    kept, boxes = without_handwriting(_OFFICE.scan(page.picture(_DPI)), words)
    assert texts(kept) == texts(words)
    assert len(boxes) == 0
