"""Whether what is said under one code is said of one document: a probability, and the reasons for it in words."""

from collections.abc import Sequence
from math import exp
from typing import Literal, NamedTuple, Protocol

import regex

from pipeline.fold import fold_code
from pipeline.identity.compared_dates import same_term, slip
from pipeline.identity.issuers import issuers_differ
from pipeline.identity.reasons import WEIGHTS, Reason, in_words
from pipeline.identity.subjects import Likeness, likeness
from pipeline.records import PartialDate
from pipeline.symbols import is_party_code

Sameness = Literal["one", "likely", "two"]
# Bodies whose numbered and dated series exists once in the country; UBND, HĐND and TU exist in every province.
_NATIONAL_CODE = regex.compile(r"\d/(?:19|20)\d\d/(?!.*(?:UBND|HĐND|UB)\b)", regex.IGNORECASE)
_CODE = regex.compile(r"\b\d+(?:/\d{4})?\s?[-/]\s?\p{Lu}[\p{L}\d&]*(?:[-/]\p{Lu}[\p{L}\d&]*)+")
_BEST_FIRST: tuple[Likeness, ...] = ("same_subject", "like_subject", "other_subject")
# Above the first the answer is one document, below the second two; between them it is likely one.
_ONE, _TWO = 0.9, 0.5


class Judgement(NamedTuple):
    """How likely it is that two statements mean one document (0 to 1), and what speaks for and against it."""

    probability: float
    reasons: tuple[Reason, ...]

    @property
    def sameness(self) -> Sameness:
        """One document, likely one, or two."""
        return "one" if self.probability >= _ONE else "likely" if self.probability >= _TWO else "two"

    def in_words(self, english: bool = False) -> str:
        """What speaks for one document, then what speaks against it."""
        return in_words(self.reasons, english)


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


class Attestation(NamedTuple):
    """What one or many mentions of one code say under one complete date; `witnesses` counts those who say it.

    `verified`: a register says it.
    """

    code: str
    year: int | None
    date: PartialDate
    issuers: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    witnesses: int = 1
    verified: bool = False

    @property
    def is_national(self) -> bool:
        """The code has its year and exists once in the country."""
        return _NATIONAL_CODE.search(self.code) is not None


def sameness(one: Cited, other: Cited) -> Sameness:
    """Whether two mentions of one code with different dates mean one document whose date was miswritten."""
    return judge(_attestation(one), _attestation(other)).sameness


def judge(one: Attestation, other: Attestation) -> Judgement:
    """Weigh two statements under one code and different dates."""
    reasons = tuple(_reasons(one, other))
    odds = sum(WEIGHTS[reason] for reason in reasons)
    return Judgement(1 / (1 + exp(-odds)), reasons)


def _reasons(one: Attestation, other: Attestation) -> list[Reason]:
    found: list[Reason] = []
    if _all_differ(one.issuers, other.issuers):
        return ["other_issuer"]
    subject = _subjects(one.subjects, other.subjects)
    if subject:
        found.append(subject)
    ground = _ground(_documents_in(one.subjects), _documents_in(other.subjects))
    if ground:
        found.append(ground)
    if miswritten := slip(one.date, other.date):
        found.append(miswritten)
    if one.is_national:
        found.append("national_code")
    elif one.year is not None and one.year == other.year:
        found.append("year_in_code")
    if is_party_code(one.code):  # The Party's numbers run through a term.
        found.append(same_term(one.date, other.date))
    else:
        found.append("same_year" if one.date.year == other.date.year else "other_year")
    if min(one.witnesses, other.witnesses) > 2:
        found.append("both_cited_often")
    return found


def _documents_in(subjects: tuple[str, ...]) -> frozenset[str]:
    """The codes of the documents that a document is said to carry out: "triển khai Quyết định số 20/QĐ-UBND"."""
    return frozenset(fold_code(code) for subject in subjects for code in _CODE.findall(subject))


def _ground(ones: frozenset[str], others: frozenset[str]) -> Reason | None:
    if not ones or not others:
        return None
    return "same_ground" if ones & others else "other_ground"


def _attestation(one: Cited) -> Attestation:
    return Attestation(
        one.code,
        one.year,
        one.date,
        (one.issuer,) if one.issuer else (),
        (one.subject,) if one.subject else (),
    )


def _all_differ(ones: Sequence[str], others: Sequence[str]) -> bool:
    return bool(ones and others) and all(issuers_differ(one, other) for one in ones for other in others)


def _subjects(ones: Sequence[str], others: Sequence[str]) -> Reason | None:
    """The best that any two subjects say; None where nothing can be told."""
    verdicts = {likeness(one, other) for one in ones for other in others}
    return next((one for one in _BEST_FIRST if one in verdicts), None)
