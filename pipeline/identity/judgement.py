"""Whether what is said under one code is said of one document: a probability, and the reasons for it in words."""

from collections.abc import Sequence
from math import exp
from typing import Literal, NamedTuple, Protocol

import regex

from pipeline.fold import fold_code
from pipeline.identity.issuers import issuers_differ
from pipeline.identity.subjects import Likeness, likeness
from pipeline.records import PartialDate

Sameness = Literal["one", "likely", "two"]
Reason = Literal[
    "other_issuer",
    "national_code",
    "year_in_code",
    "same_year",
    "same_term",
    "other_year",
    "other_term",
    "one_digit",
    "turned",
    "only_year",
    "day_and_month",
    "same_subject",
    "like_subject",
    "other_subject",
    "same_ground",
    "other_ground",
    "both_cited_often",
]

# Bodies whose numbered and dated series exists once in the country; UBND, HĐND and TU exist in every province.
_NATIONAL_CODE = regex.compile(r"\d/(?:19|20)\d\d/(?!.*(?:UBND|HĐND|UB)\b)", regex.IGNORECASE)
# "05-NQ/TU", "114-KL/TW": the hyphen behind the number is the Party's, whose numbers run through a term.
_PARTY_CODE = regex.compile(r"\d+\p{L}?\s?[-–]\s?\p{L}")
_CODE = regex.compile(r"\b\d+(?:/\d{4})?\s?[-/]\s?\p{Lu}[\p{L}\d&]*(?:[-/]\p{Lu}[\p{L}\d&]*)+")
_BEST_FIRST: tuple[Likeness, ...] = ("same_subject", "like_subject", "other_subject")
# Above the first the answer is one document, below the second two; between them it is likely one.
_ONE, _TWO = 0.9, 0.5

# What each reason adds to the logarithm of the odds. A body gives a number once in a year (a Party committee once in
# its term), so that one number in one year is one document whose date was miswritten, unless the subjects differ; in
# another year it is another document, unless the subject returns or the date has one slip of the pen.
_WEIGHTS: dict[Reason, float] = {
    "other_issuer": -12.0,
    "national_code": 8.0,
    "year_in_code": 3.0,
    "same_year": 1.5,
    "same_term": 1.5,
    "other_year": -2.5,
    "other_term": -2.5,
    "one_digit": 2.5,
    "turned": 2.5,
    "only_year": 3.0,
    "day_and_month": 1.5,
    "same_subject": 3.0,
    "like_subject": 2.0,
    "other_subject": -6.5,
    "same_ground": 1.0,
    "other_ground": -6.5,
    "both_cited_often": -1.0,
}
_WORDS: dict[Reason, tuple[str, str]] = {
    "other_issuer": ("cơ quan ban hành khác nhau", "the issuers differ"),
    "national_code": ("số, ký hiệu có năm, cả nước chỉ có một", "the code has its year and exists once in the country"),
    "year_in_code": ("cùng năm trong số, ký hiệu", "the year in the code is the same"),
    "same_year": ("cùng năm, mà mỗi số chỉ cấp một lần trong năm", "the same year, in which a number is given once"),
    "same_term": ("cùng nhiệm kỳ, mà mỗi số chỉ cấp một lần", "the same term, in which a number is given once"),
    "other_year": ("khác năm, số được đánh lại từ đầu", "another year, when numbers start again"),
    "other_term": ("khác nhiệm kỳ, số được đánh lại từ đầu", "another term, when numbers start again"),
    "one_digit": ("ngày chỉ khác một chữ số", "the dates differ in one digit"),
    "turned": ("ngày và tháng đổi chỗ cho nhau", "day and month have changed places"),
    "only_year": ("cùng ngày và tháng, chỉ khác năm", "day and month agree, only the year differs"),
    "day_and_month": ("cùng ngày và tháng", "day and month agree"),
    "same_subject": ("cùng trích yếu", "the subjects agree"),
    "like_subject": ("trích yếu gần giống", "the subjects are much alike"),
    "other_subject": ("trích yếu khác nhau", "the subjects differ"),
    "same_ground": ("cùng triển khai một văn bản", "both carry out one document"),
    "other_ground": ("triển khai hai văn bản khác nhau", "they carry out two documents"),
    "both_cited_often": ("cả hai ngày đều có nhiều nơi ghi", "both dates are given by several"),
}
_HAS_YEAR: frozenset[Reason] = frozenset({"national_code", "year_in_code"})


class Judgement(NamedTuple):
    """How likely it is that two statements mean one document (0 to 1), and what speaks for and against it."""

    probability: float
    reasons: tuple[Reason, ...]

    @property
    def sameness(self) -> Sameness:
        """One document, likely one, or two."""
        return "one" if self.probability >= _ONE else "likely" if self.probability >= _TWO else "two"

    def in_words(self, english: bool = False) -> str:
        """What speaks for one document, then what speaks against it: "cùng trích yếu; tuy khác năm, …"."""
        # That numbers start again each year says nothing of a code that has its own year.
        said = [one for one in self.reasons if not (one == "other_year" and _HAS_YEAR.intersection(self.reasons))]
        phrases = [
            ", ".join(_WORDS[one][english] for one in said if (_WEIGHTS[one] > 0) is speaks_for)
            for speaks_for in (True, False)
        ]
        but = "but " if english else "tuy "
        return "; ".join(filter(None, (phrases[0], phrases[1] and but + phrases[1])))


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
    odds = sum(_WEIGHTS[reason] for reason in reasons)
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
    slip = _slip(one.date, other.date)
    if slip:
        found.append(slip)
    if one.is_national:
        found.append("national_code")
    elif one.year is not None and one.year == other.year:
        found.append("year_in_code")
    if _PARTY_CODE.match(one.code):
        found += _terms(one.date, other.date)
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


def _slip(one: PartialDate, other: PartialDate) -> Reason | None:
    """What slip of the pen may have made one date of the other."""
    if (one.day, one.month) == (other.day, other.month):
        # 2013 for 2023 and, in January, 2019 for 2020; of years that differ in more the day agrees by chance.
        near = differ_in_one_digit(one, other) or abs((one.year or 0) - (other.year or 0)) == 1
        return "only_year" if near else "day_and_month"
    if one.year == other.year and (one.day, one.month) == (other.month, other.day):
        return "turned"
    return "one_digit" if differ_in_one_digit(one, other) else None


def _terms(one: PartialDate, other: PartialDate) -> list[Reason]:
    """Whether two dates fall into one term of a Party committee, as far as the calendar tells.

    Congresses of provinces and districts meet from May to the end of each fifth year (2015, 2020, 2025), that of the
    Party in the first months of the next: from May 2015 to April 2016 nobody can tell without knowing the day.
    """
    terms, others = _terms_of(one), _terms_of(other)
    if not terms & others:
        return ["other_term"]
    if terms == others and len(terms) == 1:
        return ["same_term"]
    return ["same_year"] if one.year == other.year else ["other_year"]


def _terms_of(date: PartialDate) -> frozenset[int]:
    """The terms that a day may fall into, counted from the beginning of the era."""
    year, month = date.year or 0, date.month or 0
    term = (year - 1) // 5
    if year % 5 == 0 and month >= 5:
        return frozenset({term, term + 1})
    return frozenset({term - 1, term}) if year % 5 == 1 and month <= 4 else frozenset({term})


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


def differ_in_one_digit(one: PartialDate, other: PartialDate) -> bool:
    """True when two dates are one slip of the pen apart: 05/02/2016 and 05/12/2016."""
    return sum(a != b for a, b in zip(_digits(one), _digits(other), strict=True)) == 1


def _digits(date: PartialDate) -> str:
    return f"{date.day or 0:02}{date.month or 0:02}{date.year or 0:04}"
