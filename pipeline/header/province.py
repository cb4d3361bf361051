"""The province a document belongs to: from its agency, its place line, its subject, or the one its body calls its own."""

from collections import Counter
from functools import lru_cache

import regex

from pipeline.fold import fold
from pipeline.header.agency import Issuer
from pipeline.header.naming import is_central
from pipeline.records import Evidence, Found, Text
from pipeline.rules import Rules

_LETTERS = regex.compile(r"[^\s,.;:()“”\"]+")
_RULE = "tinh"
# A body that names several provinces is not counted: its own must stand out.
_FEWEST = 2
_SHARE = 0.6


def find_province(
    text: Text, issuer: Issuer, place: Found | None, subject: Found | None, body: tuple[int, int], rules: Rules
) -> Found | None:
    """Agency, place line, subject and body in that order of trust; a ministry has no province."""
    for name in (issuer.agency, issuer.parent):
        found = name and _first_in(text, name.evidence, rules, named=False)
        if found:
            return found
    if any(name and is_central(name.value, rules) for name in (issuer.agency, issuer.parent)):
        return None
    return (
        (place and _first_in(text, place.evidence, rules, named=False))
        or (subject and _first_in(text, subject.evidence, rules, named=True))
        or _province_of_body(text, *body, rules)
    )


def _first_in(text: Text, words: Evidence, rules: Rules, *, named: bool) -> Found | None:
    """The first province in those words; with `named` only after "tỉnh", "thành phố" or the like."""
    return next(iter(_provinces(text, words.start, words.end, rules, named=named)), None)


def _province_of_body(text: Text, start: int, end: int, rules: Rules) -> Found | None:
    """The province that most mentions of "tỉnh …" name, when it stands out."""
    found = _provinces(text, start, end, rules, named=True)
    if not found:
        return None
    name, count = Counter(one.value for one in found).most_common(1)[0]
    if count < _FEWEST or count < _SHARE * len(found):
        return None
    return next(one for one in found if one.value == name)


def _provinces(text: Text, start: int, end: int, rules: Rules, *, named: bool) -> list[Found]:
    found = []
    for match in _pattern(rules).finditer(text.value, start, end):
        if named and match["kind"] is None:
            continue
        low, high = match.span("name")
        found.append(Found(_names(rules)[fold(match["name"])], text.evidence(low, high, _RULE)))
    return found


@lru_cache(maxsize=4)
def _names(rules: Rules) -> dict[str, str]:
    names = {fold(name): one.name for one in rules.provinces for name in (*one.variants, one.name)}
    names |= {fold(one.successor): one.successor for one in rules.provinces}
    return names


@lru_cache(maxsize=4)
def _pattern(rules: Rules) -> regex.Pattern[str]:
    """Every province in any case and with either tone placement, the longest name first.

    Not the part of another name ("huyện Hòa Bình", "Thái Bình Dương", "đường Hà Nam").
    """
    names = {name for one in rules.provinces for name in (one.name, one.successor, *one.variants)}
    choice = "|".join(_either_tone(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    return regex.compile(
        r"(?<![\p{L}\d])(?<!\b(?:huyện|xã|phường|quận|thị xã|thị trấn|đường|phố|cầu|sông|núi)\s)"
        r"(?P<kind>(?:tỉnh|thành phố|tp|thủ đô)\b[.]?\s{0,3})?"
        rf"(?P<name>{choice})(?![\p{{L}}\d])(?!\s(?:Dương|Môn)\b)",
        regex.IGNORECASE | regex.VERSION1,
    )


def _either_tone(name: str) -> str:
    """ "Thanh Hóa" also reads "Thanh Hoá"; a space may be a line end."""
    old = {"óa": "oá", "òa": "oà", "úy": "uý", "ủy": "uỷ", "ỏa": "oả"}
    pattern = regex.escape(name, special_only=True)
    for new, other in old.items():
        pattern = pattern.replace(new, f"(?:{new}|{other})")
    return pattern.replace(r"\ ", " ").replace(" ", r"\s{1,3}")
