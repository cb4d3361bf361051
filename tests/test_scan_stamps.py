"""Stamps: ink over print goes, print stays, and a page without such ink is not touched."""

import cv2
import numpy as np
import pytest

from pipeline.read.scan.arrays import Grey
from pipeline.read.scan.stamps import without_stamps
from tests.scanning.ink import RED, draw_seal, draw_signature
from tests.scanning.specimens import set_report
from tests.scanning.typeset import Picture, Typesetter, needs_times
from tests.scanning.wear import WEARS, Wear

pytestmark = needs_times

_DPI = 200
_SCALE = _DPI / 72


def grey_of(picture: Picture) -> Grey:
    return picture if picture.ndim == 2 else np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)


def dark(grey: Grey) -> Grey:
    return (grey < 128).astype(np.uint8)


def grown(marks: Grey) -> Grey:
    return np.asarray(cv2.dilate(marks, np.ones((3, 3), np.uint8)), np.uint8)


def agreement(found: Grey, printed: Grey) -> float:
    """The share of dark pixels, of either picture, that lie within a pixel of a dark one of the other."""
    a, b = dark(found), dark(printed)
    both = np.count_nonzero(a & grown(b)) + np.count_nonzero(b & grown(a))
    return both / (np.count_nonzero(a) + np.count_nonzero(b))


@pytest.mark.parametrize("wear", [wear for wear in WEARS if not wear.seal], ids=lambda wear: wear.name)
def test_a_page_without_stamps_is_only_made_grey(wear: Wear) -> None:
    picture = wear.scan(set_report(1).page.picture(_DPI), 1)
    assert np.array_equal(without_stamps(picture, _DPI), grey_of(picture))


@pytest.mark.parametrize("wear", [wear for wear in WEARS if wear.seal], ids=lambda wear: wear.name)
@pytest.mark.parametrize("seed", [1, 2])
def test_a_seal_over_print_goes_and_the_print_stays(wear: Wear, seed: int) -> None:
    page = set_report(seed).page
    printed, picture = grey_of(page.picture(_DPI)), wear.scan(set_report(seed).page.picture(_DPI), seed)
    x, y = (round(place * _SCALE) for place in wear.seal or ())
    around = (slice(y - 150, y + 150), slice(x - 150, x + 100))
    before = agreement(grey_of(picture)[around], printed[around])
    assert agreement(without_stamps(picture, _DPI)[around], printed[around]) > max(0.85, before)


def test_the_half_of_a_seal_at_the_edge_goes() -> None:
    canvas = set_report(1).page.picture(_DPI).astype(np.float32)
    width = canvas.shape[1]
    draw_seal(canvas, (width / _SCALE, 400), _SCALE, np.random.default_rng(1))
    found = without_stamps(np.clip(canvas, 0, 255).astype(np.uint8), _DPI)
    assert np.count_nonzero(found[1000:1250, width - 100 :] < 160) == 0


def test_a_name_stamped_in_red_beside_the_seal_stays() -> None:
    page = Typesetter()
    page.y = 420
    page.centred("**PHÓ GIÁM ĐỐC**", middle=430)
    page.y = 540
    page.centred("**Nguyễn Trúc Giang**", middle=430)
    printed = grey_of(page.picture(_DPI))
    canvas = np.where(printed[:, :, None] < 200, np.array(RED, np.float32), 255.0).astype(np.float32)
    draw_seal(canvas, (365, 470), _SCALE, np.random.default_rng(2))
    found = without_stamps(np.clip(canvas, 0, 255).astype(np.uint8), _DPI)
    for word in page.words:
        rows = slice(round(word.y0 * _SCALE), round(word.y1 * _SCALE))
        columns = slice(round(word.x0 * _SCALE), round(word.x1 * _SCALE))
        ink = printed[rows, columns] < 128
        assert np.count_nonzero(ink & (found[rows, columns] < 180)) > 0.9 * np.count_nonzero(ink), word.text


def test_titles_and_figures_in_colour_stay() -> None:
    page = Typesetter()
    page.centred("**BÁO NHÂN DÂN**", size=40)
    page.centred("Số: 123/BC-UBND và http://bacgiang.gov.vn/van-ban", size=14)
    printed = grey_of(page.picture(_DPI))
    for colour in (RED, (30.0, 60.0, 200.0)):
        picture = np.where(printed[:, :, None] < 200, np.array(colour), 255.0).astype(np.uint8)
        assert np.array_equal(without_stamps(picture, _DPI), grey_of(picture))


def test_a_signature_in_blue_goes_and_the_words_under_it_stay() -> None:
    page = Typesetter()
    page.y = 300
    page.centred("**Trần Song Tùng và Nguyễn Văn Hùng**", middle=300)
    printed, canvas = grey_of(page.picture(_DPI)), page.picture(_DPI).astype(np.float32)
    draw_signature(canvas, (300, 292), _SCALE, np.random.default_rng(3))
    picture = np.clip(canvas, 0, 255).astype(np.uint8)
    found = without_stamps(picture, _DPI)
    assert agreement(found, printed) > max(0.9, agreement(grey_of(picture), printed))
