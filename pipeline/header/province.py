"""The province a document belongs to: from its agency, place line, subject, body, or from those it is sent to."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

import regex

from pipeline.fold import fold
from pipeline.header.agency import Issuer, is_of_state
from pipeline.header.head import Head
from pipeline.header.title import Title
from pipeline.records import Evidence, Found, Text
from pipeline.rules import Rules

_NOT_A_PROVINCE = "huyện|xã|phường|quận|thị xã|thị trấn|đường|(?<!thành )phố|cầu|sông|núi"
_TONES = (("óa", "oá"), ("òa", "oà"), ("ủy", "uỷ"))
_RULE = "tinh"
_ZONE = "đặc khu"
_KINDS = r"(?:[Tt]ỉnh|[Tt]hành phố|TP|Tp|[Tt]hủ đô|TỈNH|THÀNH PHỐ)\b\.?\s{0,2}"
# A body that names several provinces is not counted: its own must stand out.
_FEWEST = 2
_SHARE = 0.6


def find_province(
    text: Text, issuer: Issuer, head: Head, title: Title, told: Sequence[tuple[int, int]], body_end: int, rules: Rules
) -> Found | None:
    """Agency, place line, title and body in that order of trust; a body of the whole country has no province.

    `told` is where a document says for whom it is: opening, closing sentence, foot and addressees.
    """
    for name in (issuer.agency, issuer.parent):
        found = name and (_first_in(text, name.evidence, rules) or _of_special_zone(name, rules))
        if found:
            return found
    if is_of_state(issuer, head.number.symbol, rules):
        return None
    place = head.date.place
    return (
        (place and _first_in(text, place.evidence, rules))
        or next(_provinces(text, title.start, title.body_start, rules, pattern=_named_pattern(rules)), None)
        or _province_of_body(text, title.body_start, body_end, rules)
        or _province_above(text, issuer, told, rules)
    )


def _of_special_zone(name: Found, rules: Rules) -> Found | None:
    """The province of the đặc khu that an agency names: they are few and known."""
    key = fold(name.value)
    province = next((value for zone, value in _special_zones(rules).items() if key.endswith(zone)), "")
    return Found(province, name.evidence) if province else None


def _first_in(text: Text, words: Evidence, rules: Rules) -> Found | None:
    return next(_provinces(text, words.start, words.end, rules, pattern=_pattern(rules)), None)


def _province_of_body(text: Text, start: int, end: int, rules: Rules) -> Found | None:
    """The province that most mentions of "tỉnh …" name, when it stands out."""
    found = list(_provinces(text, start, end, rules, pattern=_named_pattern(rules)))
    if not found:
        return None
    name, count = Counter(one.value for one in found).most_common(1)[0]
    if count < _FEWEST or count < _SHARE * len(found):
        return None
    return next(one for one in found if one.value == name)


def _province_above(text: Text, issuer: Issuer, told: Sequence[tuple[int, int]], rules: Rules) -> Found | None:
    """The one province that a district or a commune writes to: "TT HĐND tỉnh Cà Mau", "Sở Y tế Thanh Hóa"."""
    names = [f" {fold(name.value)} " for name in (issuer.agency, issuer.parent) if name]
    agencies = rules.header.agencies
    if not any(f" {fold(word)} " in name for word in (*agencies.place, *agencies.local) for name in names):
        return None
    found = [one for start, end in told for one in _provinces(text, start, end, rules, pattern=_pattern_above(rules))]
    return found[0] if len({one.value for one in found}) == 1 else None


def _provinces(text: Text, start: int, end: int, rules: Rules, *, pattern: regex.Pattern[str]) -> Iterator[Found]:
    for match in pattern.finditer(text.reading, start, end):
        low, high = match.span("name")
        yield Found(_names(rules)[fold(match["name"])], text.evidence(low, high, _RULE))


@lru_cache(maxsize=4)
def _special_zones(rules: Rules) -> dict[str, str]:
    """Provinces by the keys of their đặc khu."""
    return {fold(f" {_ZONE} {zone}"): one.name for one in rules.provinces for zone in one.special_zones}


@lru_cache(maxsize=4)
def _names(rules: Rules) -> dict[str, str]:
    """Names of today and of before, by their keys."""
    names = {fold(name): one.name for one in rules.provinces for name in (*one.variants, one.name)}
    return {fold(one.successor): one.successor for one in rules.provinces} | names


@lru_cache(maxsize=4)
def _pattern(rules: Rules) -> regex.Pattern[str]:
    """Every province in any case, the longest name first; not "huyện Hòa Bình", "Thái Bình Dương", "đường Hà Nam"."""
    return regex.compile(
        rf"(?<![\p{{L}}\d])(?<!\b(?:{_NOT_A_PROVINCE})\s)(?P<name>{_choice(rules)})(?![\p{{L}}\d])(?!\sDương\b)",
        regex.IGNORECASE | regex.VERSION1,
    )


@lru_cache(maxsize=4)
def _named_pattern(rules: Rules) -> regex.Pattern[str]:
    """A province behind the word for what it is, as running text writes it."""
    return regex.compile(rf"{_KINDS}(?P<name>(?i:{_choice(rules)}))(?![\p{{L}}\d])", regex.VERSION1)


@lru_cache(maxsize=4)
def _pattern_above(rules: Rules) -> regex.Pattern[str]:
    """A province behind the word for what it is, or as the end of the name of its Sở."""
    before = rf"(?:{_KINDS}|(?<!\p{{L}})Sở(?:\s[\p{{L}}&,-]{{1,12}}){{1,8}}?\s)"
    return regex.compile(rf"{before}(?P<name>{_choice(rules)})(?![\p{{L}}\d])", regex.VERSION1)


def _choice(rules: Rules) -> str:
    names = {name for one in rules.provinces for name in (one.name, one.successor, *one.variants)}
    return "|".join(_either_tone(name) for name in sorted(names, key=lambda name: (-len(name), name)))


def _either_tone(name: str) -> str:
    """Both "Thanh Hóa" and "Thanh Hoá", and a space that may be a line end."""
    pattern = regex.escape(name, special_only=True, literal_spaces=True)
    for new, other in _TONES:
        pattern = pattern.replace(new, f"(?:{new}|{other})")
    return pattern.replace(" ", r"\s{1,3}")
