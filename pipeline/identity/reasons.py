"""Why what is said under one code is said of one document or of two: what each reason weighs, and its words."""

from collections.abc import Sequence
from typing import Literal

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

# What each reason adds to the logarithm of the odds. A body gives a number once in a year (a Party committee once in
# its term), so that one number in one year is one document whose date was miswritten, unless the subjects differ; in
# another year it is another document, unless the subject returns or the date has one slip of the pen.
WEIGHTS: dict[Reason, float] = {
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


def in_words(reasons: Sequence[Reason], english: bool = False) -> str:
    """What speaks for one document, then what speaks against it: "cùng trích yếu; tuy khác năm, …"."""
    # That numbers start again each year says nothing of a code that has its own year.
    said = [one for one in reasons if not (one == "other_year" and _HAS_YEAR.intersection(reasons))]
    phrases = [
        ", ".join(_WORDS[one][english] for one in said if (WEIGHTS[one] > 0) is speaks_for)
        for speaks_for in (True, False)
    ]
    but = "but " if english else "tuy "
    return "; ".join(filter(None, (phrases[0], phrases[1] and but + phrases[1])))
