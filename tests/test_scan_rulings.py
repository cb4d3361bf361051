"""Rulings on scans: every line of a table, and nothing that is not one."""

import cv2
import numpy as np
import pytest

from pipeline.read.paper.grids import find_grids
from pipeline.read.scan.arrays import Grey
from pipeline.read.scan.rulings import find_rulings
from pipeline.read.scan.stamps import without_stamps
from tests.scanning.specimens import set_report
from tests.scanning.typeset import Picture, Typesetter, needs_times
from tests.scanning.wear import WEARS, Wear, turned

pytestmark = needs_times

_DPI = 200.0


def straight(picture: Picture, skew: float) -> Grey:
    """What is left of a skewed page after deskewing, a tenth of a degree missed."""
    grey = without_stamps(picture, _DPI)
    if not skew:
        return grey
    coloured = np.repeat(grey[:, :, None], 3, axis=2).astype(np.float32)
    return np.ascontiguousarray(np.clip(turned(coloured, 0.1 - skew), 0, 255).astype(np.uint8)[:, :, 0])


@pytest.mark.parametrize("wear", WEARS, ids=lambda wear: wear.name)
def test_a_table_is_found_on_every_kind_of_scan(wear: Wear) -> None:
    page = set_report(4).page
    rulings = find_rulings(straight(wear.scan(page.picture(_DPI), 4), wear.skew), _DPI)
    grids = find_grids(rulings)
    assert [(len(grid.ys) - 1, len(grid.xs) - 1) for grid in grids] == [(len(page.across) - 1, len(page.down) - 1)]
    for ruling, (place, low, high) in zip(grids[0].ys, page.across, strict=True):
        assert ruling == pytest.approx(place, abs=3)
        assert (grids[0].xs[0], grids[0].xs[-1]) == pytest.approx((low, high), abs=4)


def test_words_have_no_rulings() -> None:
    page = Typesetter()
    page.centred("**BÁO CÁO KẾT QUẢ CÔNG TÁC NĂM 2021 CỦA ỦY BAN NHÂN DÂN**")
    for _ in range(8):
        page.paragraph("**THỰC HIỆN** Quyết định số 217/QĐ-UBND; tỷ lệ *giải quyết đúng hạn* đạt 98,5% - 99% (____).")
    for wear in (Wear("clean"), Wear("fax", blur=0.9, noise=10, one_bit=True), Wear("thick", thick=0.7, blur=0.9)):
        rulings = find_rulings(straight(wear.scan(page.picture(_DPI)), 0), _DPI)
        assert rulings.down == ()
        assert find_grids(rulings) == []


def test_a_faint_line_with_gaps_is_one() -> None:
    grey = np.full((900, 1200), 250, np.uint8)
    cv2.line(grey, (100, 300), (1100, 300), 150, 2)
    for x in range(180, 1100, 90):
        grey[298:303, x : x + 3] = 250
    across = find_rulings(grey, _DPI).across
    assert len(across) == 1
    assert (across[0].low, across[0].high) == pytest.approx((36, 396.5), abs=2)


def test_a_seal_and_a_black_border_are_no_rulings() -> None:
    grey = np.full((1200, 1200), 250, np.uint8)
    cv2.circle(grey, (600, 600), 137, 20, 4)
    grey[:60] = 10
    grey[:, 1150:] = 10
    rulings = find_rulings(grey, _DPI)
    assert find_grids(rulings) == []
