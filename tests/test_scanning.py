"""Worn scans of pages with known truth, read as any file is: letters, codes, bold figures, numbers by hand."""

import pytest

from pipeline.rules import load_rules
from tests.scan_making import needs_tesseract
from tests.scanning.measure import filled_by_hand, measure, read_scan, shares
from tests.scanning.specimens import set_report
from tests.scanning.typeset import needs_times
from tests.scanning.wear import WEARS, Wear

pytestmark = [needs_tesseract, needs_times]

RULES = load_rules()
_WORN = ("office colour", "skewed", "fax", "sealed")


@pytest.mark.parametrize("wear", [wear for wear in WEARS if wear.name in _WORN], ids=lambda wear: wear.name)
def test_worn_scans_are_read(wear: Wear) -> None:
    tally = measure(wear, [1], RULES)
    assert tally.error_rate <= 0.01
    assert shares(tally.codes).recall >= 0.75  # One code of four: a digit may be lost to the wear.
    assert shares(tally.bold).precision >= 0.98
    assert shares(tally.numbers).recall >= 0.85


def test_numbers_by_hand_are_noted_in_the_header() -> None:
    specimen = set_report(2, by_hand=True)
    wear = Wear("office colour", blur=0.8, noise=6, jpeg=60)
    report = read_scan(wear.scan(filled_by_hand(specimen, ("1983", "17"), 200, 2), 2), 200, RULES)
    assert report.header.number is None
    assert set(report.header.handwritten) == {"number", "day"}
