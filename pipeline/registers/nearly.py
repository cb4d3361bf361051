"""A code that is nearly the cited one, on the same day and with the same subject: a slip of the pen or of a scan."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import partial_ratio, ratio

from pipeline.fold import alike, fold
from pipeline.identity import issuers_differ, subjects_agree
from pipeline.records import Match, RegisterEntry, SoughtDocument

# Signs that scans and keyboards take for one another: each group is written as one sign before codes are compared.
_ONE_SIGN = str.maketrans("oqliđsbg", "0011d589")
# How like the subjects must be (0 to 100), and how much less like those of all other documents of the day: offices sign
# dozens of decisions a day under nearly one subject, with numbers that follow each other.
_SUBJECTS_ALIKE, _APART = 90.0, 5.0
# Fewer words than this are a formula that many documents share.
_TELLING_WORDS = 5
_SURE = 0.95


class _Near(NamedTuple):
    entry: RegisterEntry
    code: bool
    score: float


def nearly_the_same(document: SoughtDocument, near: Sequence[RegisterEntry]) -> Match | None:
    """The one entry of the same day whose code is one slip away and whose subject is the same, if there is one."""
    if document.year:
        other = [entry for entry in near if _other_year_in_code(document, entry)]
        if len({entry.code for entry in other}) == 1:
            return _found(other[0], _SURE, "cùng số, ký hiệu và ngày", "of the same number, symbol and date")
    subject = next((one for one in document.subjects if len(one.split()) >= _TELLING_WORDS), "")
    if not document.code or not subject:
        return None
    ranked = sorted(_compared(document, fold(subject), near), key=lambda one: -one.score)
    if not ranked or not ranked[0].code or ranked[0].score < _SUBJECTS_ALIKE:
        return None
    best = ranked[0]
    if any(one.score > best.score - _APART and one.entry.code != best.entry.code for one in ranked[1:]):
        return None
    return _found(best.entry, best.score / 100, "cùng ngày và cùng trích yếu", "of the same date and subject")


def _found(entry: RegisterEntry, score: float, why_vi: str, why_en: str) -> Match:
    reasons = f"sổ ghi {entry.code}, {why_vi}", f"the register has {entry.code}, {why_en}"
    return Match("verified", entry, "fuzzy code", score, *reasons)


def _other_year_in_code(document: SoughtDocument, entry: RegisterEntry) -> bool:
    """Whether only the year in the code differs, which the date itself contradicts: "91/2003/NĐ-CP ngày 07/9/2005"."""
    return (
        entry.series == document.series
        and entry.year not in (None, document.year)
        and entry.year == entry.date.year
        and entry.date in document.dates
        and not entry.date_doubt
        and not any(subjects_agree(one, entry.subject) is False for one in document.subjects)
    )


def _compared(document: SoughtDocument, subject: str, near: Sequence[RegisterEntry]) -> Iterator[_Near]:
    days = [date for date in document.dates if date.complete]
    for entry in near:
        if entry.date not in days or entry.date_doubt or not entry.subject:
            continue
        if entry.issuer and any(issuers_differ(one, entry.issuer) for one in document.issuers):
            continue
        yield _Near(entry, _one_slip(document, entry), _likeness(subject, fold(entry.subject)))


def _one_slip(document: SoughtDocument, entry: RegisterEntry) -> bool:
    """One edit, or signs that are taken for one another; a year or province apart is another series."""
    if document.year != entry.year or document.series.split(" ")[2:] != entry.series.split(" ")[2:]:
        return False
    one, other = _plain(document.code), _plain(entry.code)
    return one.translate(_ONE_SIGN) == other.translate(_ONE_SIGN) or OSA.distance(one, other, score_cutoff=1) <= 1


def _plain(code: str) -> str:
    return alike(code).casefold()


def _likeness(one: str, other: str) -> float:
    """Of two subjects in full; a report that breaks a long one off is compared with as much of it."""
    whole = ratio(one, other)
    shorter, longer = sorted((one, other), key=len)
    return max(whole, partial_ratio(shorter, longer) - 1) if len(shorter) * 2 >= len(longer) else whole
