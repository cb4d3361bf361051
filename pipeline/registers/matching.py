"""Which entry of the registers a cited document is: found by code and series, else by a code that is nearly the same.

Never by the number alone: what has neither a year in its code nor a date must have the same subject.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from pipeline.identity import Attestation, issuers_differ, judge, subjects_agree
from pipeline.records import Match, MatchStatus, PartialDate, Register, RegisterEntry, SoughtDocument
from pipeline.registers.coverage import covering
from pipeline.registers.nearly import nearly_the_same

# Below this probability that an entry under another date is the document, it is another document of the series.
_IS_IT = 0.9
_NOT_CHECKED = Match("not_checked", None, "", 0.0, "", "")


class _Candidate(NamedTuple):
    """An entry that may be the document; the highest `rank` is taken."""

    rank: tuple[bool, bool, bool]
    entry: RegisterEntry
    status: MatchStatus
    score: float
    reason_vi: str
    reason_en: str


def match(
    document: SoughtDocument,
    of_series: Sequence[RegisterEntry],
    near: Sequence[RegisterEntry],
    registers: Sequence[Register],
) -> Match:
    """Look a document up among the entries of its series and those of its date; see `Match`.

    It is "not found" only where a register claims to be complete for its issuer and year.
    """
    found = [one for one in (_weigh(document, entry) for entry in of_series) if one is not None]
    if found:
        return _best(found)
    fuzzy = nearly_the_same(document, near)
    if fuzzy is not None:
        return fuzzy
    others = _other_years(of_series)
    covered = covering(document, registers)
    if covered is None:
        return _NOT_CHECKED._replace(reason_vi=others[0], reason_en=others[1])
    return Match(
        "not_found",
        None,
        "",
        0.0,
        f"{covered.name} ghi đủ văn bản của cơ quan và năm này mà không có văn bản này{others[0] and '; ' + others[0]}",
        f"{covered.name} is complete for this issuer and year and does not hold it{others[1] and '; ' + others[1]}",
    )


def _best(found: Sequence[_Candidate]) -> Match:
    """The candidate that fits best; none when two that fit equally are different documents."""
    best = max(found, key=lambda one: one.rank)
    equal = [one for one in found if one.rank == best.rank]
    if len({(one.entry.date, one.entry.year) for one in equal}) > 1:
        rows = ", ".join(f"{one.entry.register}: {one.entry.row}" for one in equal[:3])
        return _NOT_CHECKED._replace(
            reason_vi=f"nhiều dòng trong sổ hợp như nhau ({rows})", reason_en=f"several entries fit equally ({rows})"
        )
    return Match(best.status, best.entry, "code", best.score, best.reason_vi, best.reason_en)


def _weigh(document: SoughtDocument, entry: RegisterEntry) -> _Candidate | None:
    """The entry as a candidate, or None when it is another document of the same series."""
    if document.year and entry.year and document.year != entry.year:
        return None
    if document.issuers and entry.issuer and all(issuers_differ(one, entry.issuer) for one in document.issuers):
        return None
    subject = _subjects(document, entry)
    dates = [date for date in document.dates if date.complete]
    if any(date in _readings(entry) for date in dates):
        if subject is False:
            return _differing_subject(entry, True)
        return _Candidate((True, bool(subject), not entry.date_doubt), entry, "verified", 1.0, "", "")
    if not dates or not entry.date.complete or entry.date_doubt:
        return _without_date(document, entry, subject)
    return _differing_date(document, entry, dates)


def _without_date(document: SoughtDocument, entry: RegisterEntry, subject: bool | None) -> _Candidate | None:
    """A candidate whose date cannot be compared: its year must stand in both codes, or the subject be the same."""
    in_code = document.year is not None and document.year == entry.year
    if not in_code and not (subject and _year_fits(document, entry)):
        return None
    if subject is False:
        return _differing_subject(entry, False)
    return _Candidate(
        (False, bool(subject), in_code),
        entry,
        "verified",
        0.95 if in_code else 0.9,
        "ngày không so được" + ("" if in_code else ", nhận ra nhờ trích yếu"),
        "the dates cannot be compared" + ("" if in_code else ", known by its subject"),
    )


def _differing_date(document: SoughtDocument, entry: RegisterEntry, dates: Sequence[PartialDate]) -> _Candidate | None:
    own = Attestation(entry.code, entry.year, entry.date, _given(entry.issuer), _given(entry.subject))
    judged = max(
        judge(
            Attestation(document.code, document.year, date, document.issuers, document.subjects),
            own,
        )
        for date in dates
    )
    if judged.probability < _IS_IT:
        return None
    if "other_subject" in judged.reasons:
        return _differing_subject(entry, False)
    return _Candidate(
        (False, "same_subject" in judged.reasons, True),
        entry,
        "date_differs",
        judged.probability,
        judged.in_words(),
        judged.in_words(english=True),
    )


def _differing_subject(entry: RegisterEntry, same_date: bool) -> _Candidate:
    return _Candidate(
        (same_date, False, False),
        entry,
        "subject_differs",
        0.9 if same_date else 0.8,
        "cùng số, ký hiệu" + (", cùng ngày" if same_date else "") + ", trích yếu khác nhau",
        "the same code" + (" and date" if same_date else "") + ", but another subject",
    )


def _readings(entry: RegisterEntry) -> Iterator[PartialDate]:
    """The dates that the register may mean."""
    if not entry.date.complete or entry.date_doubt in ("year", "row"):
        return
    yield entry.date
    if entry.date_doubt == "order":
        yield PartialDate(entry.date.year, entry.date.day, entry.date.month)


def _subjects(document: SoughtDocument, entry: RegisterEntry) -> bool | None:
    if entry.date_doubt == "row":  # The words of the row may belong to another document.
        return None
    verdicts = {subjects_agree(one, other) for one, other in product(document.subjects, _given(entry.subject))}
    return True if True in verdicts else False if False in verdicts and None not in verdicts else None


def _year_fits(document: SoughtDocument, entry: RegisterEntry) -> bool:
    """Nothing that is known of the years speaks against it."""
    years = {document.year} if document.year else {date.year for date in document.dates if date.year}
    own = entry.year or (entry.date.year if not entry.date_doubt else None)
    return own is None or not years or own in years


def _other_years(entries: Sequence[RegisterEntry]) -> tuple[str, str]:
    """What to say of entries of the series that are other documents."""
    years = sorted({str(entry.year or entry.date.year) for entry in entries if entry.year or entry.date.year})
    if not years:
        return "", ""
    named = ", ".join(years[:5])
    return (
        f"số, ký hiệu này có trong sổ ở văn bản khác (năm {named})",
        f"the register has other documents of this code ({named})",
    )


def _given(words: str) -> tuple[str, ...]:
    return (words,) if words else ()
