"""The series (dãy số) a code belongs to: symbol, number and the body whose numbering it is."""

from functools import lru_cache
from typing import NamedTuple, Self

import regex

from pipeline.fold import fold, fold_code, slug
from pipeline.rules import Rules
from pipeline.symbols import without_term

_SEPARATORS = regex.compile(r"[-/._]")
# "SNN&PTNT", "SNN và PTNT" and "SNNPTNT" are one body.
_JOINING = regex.compile(r"\s*(?:&|\bvà\b)\s*|\s+", regex.IGNORECASE)
# "UBND huyện Ba Tơ", "Huyện ủy Ba Tơ", "Thành ủy Thủ Đức"; a Thành ủy may be that of a province ("Thành ủy Hà Nội").
_LEVEL = regex.compile(
    r"\b(?i:(?P<level>huyện|thị xã|quận|xã(?! hội)|phường|thị trấn|đặc khu)|(?P<level>huyện|thị|quận|thành) (?:ủy|uỷ))"
)
_DISTRICT = regex.compile(rf"{_LEVEL.pattern}\s+(?P<name>\p{{Lu}}[\w]*(?:\s\p{{Lu}}[\w]*){{0,3}})")
# Shorter variants ("VP", "CA") stand for several bodies.
_TELLING = 3


class Series(NamedTuple):
    """`place` is the slug of the district or province whose series it is; empty for central bodies and when unknown."""

    symbol: str
    number: str
    place: str

    @property
    def key(self) -> str:
        """The series in writing: "qd-ubnd 436 quang-ngai"; equal keys mean one series."""
        return f"{self.symbol} {self.number} {self.place}".rstrip()

    @classmethod
    def of_key(cls, key: str) -> Self:
        """The series that a key names."""
        symbol, number, place, *_ = (*key.split(" "), "", "")
        return cls(symbol, number, place)


@lru_cache(maxsize=16384)
def series_of(symbol: str, number: str, issuer: str, province: str, rules: Rules, home: str = "") -> Series:
    """The series of a code. A place named with the issuer goes before `province`, that of the report that cites it.

    `home` is the agency of that report: "UBND huyện" in a report of the UBND huyện Ba Tơ is that one.
    """
    central, name = _symbol(symbol, rules)
    return Series(name, number_key(number), "" if central else _place(issuer, province, home, rules))


def is_central(symbol: str, rules: Rules) -> bool:
    """Whether a symbol is that of a body of the whole country: its series stand in no province."""
    return _symbol(symbol, rules)[0]


def names_place(issuer: str, rules: Rules) -> bool:
    """Whether an issuer tells whose it is: "UBND tỉnh Gia Lai", not "UBND tỉnh"."""
    return bool(_place(issuer, "", "", rules))


@lru_cache(maxsize=8192)
def number_key(number: str) -> str:
    """A number without leading zeros: "05" -> "5", "66.1" -> "66-1", "12a" stays."""
    return number.lstrip("0").replace(".", "-").replace(" ", "").lower() or "0"


@lru_cache(maxsize=4096)
def _symbol(symbol: str, rules: Rules) -> tuple[bool, str]:
    """Whether a central body's symbol, and the symbol with each body under its one code: "KH-SNGV" -> "kh-sngv"."""
    parts = [part for part in _SEPARATORS.split(symbol) if part.strip()]
    tokens = [without_term(fold_code(part)) for part in parts]
    central = _central_codes(rules)
    is_central = bool(tokens) and (tokens[0] in central or not central.isdisjoint(tokens[-2:]))
    bodies = parts[1:] if tokens and tokens[0] in _type_codes(rules) else parts
    whole = _spellings(rules).get(_spelling("".join(bodies)))  # "BC-SNN-PTNT": a hyphen inside the body's code.
    named = [whole] if whole else [_body(part, rules) for part in bodies]
    return is_central, "-".join([*map(_spelling, parts[: len(parts) - len(bodies)]), *named])


def _body(code: str, rules: Rules) -> str:
    spellings = _spellings(rules)
    # "TƯ" is the Party's centre, "TU" a province's committee: the mark goes before the letters.
    return spellings.get(fold_code(code)) or spellings.get(_spelling(code)) or _spelling(code)


def _spelling(code: str) -> str:
    return slug(_JOINING.sub("", code)).replace("-", "")


@lru_cache(maxsize=4)
def _spellings(rules: Rules) -> dict[str, str]:
    """The one code of each body by every way to write it."""
    found = {_spelling(agency.code): _spelling(agency.code) for agency in rules.agencies}
    for agency in rules.agencies:
        for variant in agency.variants:
            if fold_code(variant) != _spelling(variant):
                found.setdefault(fold_code(variant), _spelling(agency.code))
            if len(variant) >= _TELLING and not variant.startswith("QĐ-"):
                found.setdefault(_spelling(variant), _spelling(agency.code))
    return found


@lru_cache(maxsize=4)
def _type_codes(rules: Rules) -> frozenset[str]:
    return frozenset(fold_code(code) for one in rules.document_types for code in one.codes if code)


@lru_cache(maxsize=4)
def _central_codes(rules: Rules) -> frozenset[str]:
    codes = (
        code
        for agency in rules.agencies
        if agency.is_central or fold_code(agency.code).endswith("tw")
        for code in (agency.code, *agency.variants)
    )
    return frozenset(fold_code(code) for code in codes)


@lru_cache(maxsize=8192)
def _place(issuer: str, province_of_report: str, home: str, rules: Rules) -> str:
    district = _DISTRICT.search(issuer) or _own_district(issuer, home)
    named = _province_in(issuer, rules)
    province = slug(named or province_of_report)
    own = slug(district["name"]) if district is not None else ""
    # The Thành ủy of Hà Nội is that of the province.
    return province if own in ("", province) else f"{own}-{province}".rstrip("-")


def _own_district(issuer: str, home: str) -> regex.Match[str] | None:
    """The district of the report's own agency, where an issuer tells only its level: "UBND huyện", "Huyện ủy"."""
    level, own = _LEVEL.search(issuer), _DISTRICT.search(home)
    return own if level and own and level["level"].casefold() == own["level"].casefold() else None


def _province_in(issuer: str, rules: Rules) -> str:
    key = f" {fold(issuer)} "  # Whole words: "Cục Thuế" is not of Huế.
    for province in rules.provinces:
        if any(f" {fold(name)} " in key for name in (province.name, *province.variants)):
            return province.name
    return next((one.successor for one in rules.provinces if f" {fold(one.successor)} " in key), "")
