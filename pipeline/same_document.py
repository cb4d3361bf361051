"""Whether two mentions of one code mean one document: yes, unless issuer or subject say that there are two."""

from functools import lru_cache
from typing import Literal, Protocol

import regex
from rapidfuzz.fuzz import token_set_ratio

from pipeline.dates import YEAR
from pipeline.fold import fold
from pipeline.records import PartialDate

Sameness = Literal["one", "likely", "two"]

# Bodies whose numbered and dated series exists once in the country; UBND, HĐND and TU exist in every province.
_NATIONAL_CODE = regex.compile(r"\d/(?:19|20)\d\d/(?!.*(?:UBND|HĐND|UB)\b)", regex.IGNORECASE)
_PLACE = regex.compile(
    r"\b(tỉnh|thành phố|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|tp\.?)(?:\s+((?:\p{Lu}[\p{L}-]*\s?){1,4}))?"
)
_SUBJECTS_AGREE, _SUBJECTS_DIFFER = 85, 60


class Cited(Protocol):
    """What the comparison asks of a mention, finished or still being read."""

    @property
    def code(self) -> str:
        """The code, empty where none is printed."""

    @property
    def year(self) -> int | None:
        """The year inside the code."""

    @property
    def date(self) -> PartialDate:
        """The date as printed."""

    @property
    def issuer(self) -> str:
        """The issuer as printed."""

    @property
    def subject(self) -> str:
        """The subject as printed."""


def sameness(one: Cited, other: Cited) -> Sameness:
    """Whether two mentions of one code with different dates mean one document whose date was miswritten."""
    if issuers_differ(one.issuer, other.issuer):
        return "two"
    near = _is_slip(one.date, other.date)
    if _NATIONAL_CODE.search(one.code):
        return "one"
    same_year = one.date.year == other.date.year
    match subjects_agree(one.subject, other.subject):
        case True:
            # A document that returns each year under one subject may by chance carry the same number.
            return "one" if same_year or near or one.year is not None else "likely"
        case False:
            return "two"
        case None:
            if same_year or one.year is not None:
                return "one" if near else "likely"
            return "likely" if near else "two"


def _is_slip(one: PartialDate, other: PartialDate) -> bool:
    """One digit differs, or only the year, or day and month changed places."""
    turned = one.year == other.year and (one.day, one.month) == (other.month, other.day)
    return turned or (one.day, one.month) == (other.day, other.month) or differ_in_one_digit(one, other)


def subjects_agree(one: str, other: str) -> bool | None:
    """True when two subjects say the same, False when they do not, None where it cannot be told."""
    if not one or not other:
        return None
    years, other_years = set(YEAR.findall(one)), set(YEAR.findall(other))
    if years and other_years and not years & other_years:
        return False
    score = token_set_ratio(fold(one), fold(other))
    if score >= _SUBJECTS_AGREE:
        return True
    return False if score < _SUBJECTS_DIFFER else None


def issuers_differ(one: str, other: str) -> bool:
    """True when two issuers stand for different levels or places ("UBND tỉnh", "UBND huyện Ba Tơ")."""
    places, other_places = _places(one), _places(other)
    if not places or not other_places:
        return False
    if not {level for level, _ in places} & {level for level, _ in other_places}:
        return True
    names, other_names = {name for _, name in places if name}, {name for _, name in other_places if name}
    return bool(names and other_names and not names & other_names)


def differ_in_one_digit(one: PartialDate, other: PartialDate) -> bool:
    """True when two dates are one slip of the pen apart: 05/02/2016 and 05/12/2016."""
    return sum(a != b for a, b in zip(_digits(one), _digits(other), strict=True)) == 1


def _digits(date: PartialDate) -> str:
    return f"{date.day or 0:02}{date.month or 0:02}{date.year or 0:04}"


@lru_cache(maxsize=1024)
def _places(issuer: str) -> frozenset[tuple[str, str]]:
    return frozenset(
        ("thành phố" if match[1].startswith("tp") else match[1], fold(match[2] or ""))
        for match in _PLACE.finditer(issuer.replace("TP", "tp"))
    )
