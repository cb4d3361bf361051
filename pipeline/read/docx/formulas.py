"""Formulas of Word -> one line of characters: 12 over 15 is "12/15", never "1215"."""

from lxml import etree

from pipeline.read.docx import names as w
from pipeline.read.raised import power_of

_DEEPEST = 40


def printed_formula(element: etree._Element, depth: int = 0) -> str:
    """The characters of a formula, with the stroke of its fractions and its powers kept apart from what they raise."""
    if element.tag == w.MATH_TEXT:
        return element.text or ""
    printed = ""
    for child in element:
        inner = printed_formula(child, depth + 1) if depth < _DEEPEST else ""
        if child.tag == w.DENOMINATOR:
            inner = f"/{inner}"
        elif child.tag == w.EXPONENT:
            power = power_of(inner, printed)
            inner = f"^{inner}" if power is None else power
        printed += inner
    return printed
