"""Numbers as Vietnamese texts write them: decimal comma, thousands dot, number words, Roman numerals."""

from collections.abc import Iterable
from decimal import Decimal

import regex

# "24.600", "1.234,5", "24,6", "1123"; "1 234 567" with spaces; "1,234,567" and "1,234,567.8" pasted from a spreadsheet.
_GROUPED = regex.compile(r"\d{1,3}(?:[. ]\d{3})+(?:,\d+)?")
_PLAIN = regex.compile(r"\d+(?:,\d+)?")
_FOREIGN = regex.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?")
_POINT = regex.compile(r"\d+\.\d{1,2}")

_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_FILLERS = frozenset({"lẻ", "linh"})
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_VIETNAMESE_MARKS = str.maketrans(",.", ".,")
NUMBER_WORDS = frozenset({*_DIGITS, *_SCALES, *_FILLERS, "mười", "mươi", "trăm"})


def read_number(raw: str, *, thousands: bool = True) -> str | None:
    """The plain decimal of digits as printed ("24.600,5" -> "24600.5"); None when they are no number.

    `thousands=False` reads a single ".ddd" or ",ddd" group as decimals ("99.735 %").
    """
    if not thousands and regex.fullmatch(r"\d{1,3}[.,]\d{3}", raw):
        return canonical(Decimal(raw.replace(",", ".")))
    if _GROUPED.fullmatch(raw) and not raw.startswith("0"):
        return canonical(Decimal(raw.replace(".", "").replace(" ", "").replace(",", ".")))
    if _PLAIN.fullmatch(raw):
        return canonical(Decimal(raw.replace(",", ".")))
    if _FOREIGN.fullmatch(raw):
        return canonical(Decimal(raw.replace(",", "")))
    if _POINT.fullmatch(raw):
        return canonical(Decimal(raw))
    return None


def canonical(value: Decimal) -> str:
    """A plain decimal string: no exponent, no zero at the end of the decimals, no leading zero."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def in_vietnamese(number: str) -> str:
    """A number written with Vietnamese marks: "1,234.5" -> "1.234,5"."""
    return number.translate(_VIETNAMESE_MARKS)


def roman_numeral(value: int) -> str:
    """The Roman numeral of a positive number: 4 -> "IV"."""
    spelled = ""
    for worth, letters in _ROMAN:
        while value >= worth:
            spelled += letters
            value -= worth
    return spelled


def read_words(words: Iterable[str]) -> int | None:
    """The value of number words ("một trăm lẻ năm" -> 105); None when they do not make one number."""
    total = section = hundreds = 0
    digit: int | None = None
    spoken = False
    for word in words:
        if word in _DIGITS:
            if digit is not None:
                return None
            digit = _DIGITS[word]
        elif word == "mười":
            if digit is not None:
                return None
            hundreds += 10
        elif word == "mươi":
            if digit is None:
                return None
            hundreds, digit = hundreds + digit * 10, None
        elif word == "trăm":
            if digit is None or hundreds:
                return None
            hundreds, digit = digit * 100, None
        elif word in _SCALES:
            section = hundreds + (digit or 0)
            if not section:
                return None
            total += section * _SCALES[word]
            hundreds, digit = 0, None
        elif word not in _FILLERS:
            return None
        spoken = True
    return total + hundreds + (digit or 0) if spoken else None
