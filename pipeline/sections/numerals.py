"""The integer behind a label's numeral: "IV", "thứ tư", "đ", "1.4", "A.II"."""

from collections.abc import Mapping

from pipeline.numbers import roman_numeral
from pipeline.rules.headings import HeadingRules

# No report counts to fifty in Roman numerals: "C." and "L." are letters.
_ROMAN = {roman_numeral(value): value for value in range(1, 50)}


def read_number(groups: Mapping[str, str | None], rules: HeadingRules) -> int | None:
    """The integer value of the numeral that a marker's groups captured; None when it is not a well-formed one."""
    if arabic := groups.get("arabic"):
        return int(arabic)
    if roman := groups.get("roman"):
        return _ROMAN.get(roman.upper())
    if ordinal := groups.get("ordinal"):
        return rules.ordinals.get(ordinal.lower())
    if letter := groups.get("letter"):
        return letter_place(letter, rules)
    if decimal := groups.get("decimal"):
        last = decimal.rpartition(".")[2].strip()
        if last.isdigit():
            return int(last)
        return _ROMAN.get(last) if last.isupper() else letter_place(last, rules)
    return None


def letter_place(letter: str, rules: HeadingRules) -> int | None:
    """Place in the Vietnamese list alphabet; f, j, w, z of word processors stand where the Latin one has them."""
    letter = letter.lower()
    return rules.vietnamese_places.get(letter) or rules.latin_places.get(letter)
