"""Mentions of one series put into documents: the same answer whatever the order in which they come.

Under one symbol, number and place stand the document of each year, and some of them under a date that was miswritten.
The dates that most witnesses give are documents; a rarer date joins the document that it most likely means, or is one
of its own. A mention without a date belongs to the one its own report cited before it, else to the only one it can
mean; where several are left it stays undecided, with what it may mean.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.identity.judgement import Attestation, Judgement, judge
from pipeline.identity.subjects import subjects_agree
from pipeline.records import NO_DATE, PartialDate

# More dates than this under one number are no slips any more: rarer ones are not compared with all others.
_DATES_COMPARED = 64
_WORDINGS = 4
_LIKELY = 0.5
# A wrong date that hundreds copied is no better known than one that many did.
_MOST_WITNESSES = 100


class Claim(NamedTuple):
    """What one mention says of the document it means.

    `witness` is who says it (an agency, else a report), so that an office that repeats itself counts once; `report`,
    `report_date` (ISO) and `place` say where. `verified`: a register says it.
    """

    code: str
    year: int | None
    date: PartialDate
    issuer: str = ""
    subject: str = ""
    witness: str = ""
    report: str = ""
    report_date: str = ""
    place: int = 0
    verified: bool = False


class Joined(NamedTuple):
    """A date under which a document is also cited, and why it is held to be the same document."""

    date: PartialDate
    judgement: Judgement


class Document(NamedTuple):
    """One document: its mentions as indexes into the claims, the date best witnessed, the year it is known by."""

    claims: tuple[int, ...]
    date: PartialDate
    year: int | None
    joined: tuple[Joined, ...] = ()


class Grouping(NamedTuple):
    """All documents of a series by year and date; of each undecided claim the documents it may mean, as indexes."""

    documents: tuple[Document, ...]
    undecided: tuple[tuple[int, tuple[int, ...]], ...] = ()


class _Draft:
    """A document while its mentions are being gathered."""

    def __init__(self, said: Attestation, claims: list[int]) -> None:
        self.said = said
        self.claims = claims
        self.joined: list[Joined] = []

    @property
    def year(self) -> int | None:
        return self.said.year or self.said.date.year


def documents_of(claims: Sequence[Claim]) -> Grouping:
    """The documents that the claims of one series mean."""
    by_date: dict[tuple[int | None, PartialDate], list[int]] = {}
    undated: list[int] = []
    for index, claim in enumerate(claims):
        if claim.date.complete:
            by_date.setdefault((claim.year, claim.date), []).append(index)
        else:
            undated.append(index)
    drafts = _dated(claims, by_date)
    undecided = _place_undated(claims, undated, drafts)
    order = sorted(range(len(drafts)), key=lambda place: _order(drafts[place]))
    at = {old: new for new, old in enumerate(order)}
    return Grouping(
        tuple(_finished(drafts[place]) for place in order),
        tuple((index, tuple(sorted(at[place] for place in meant))) for index, meant in undecided),
    )


def _finished(draft: _Draft) -> Document:
    joined = tuple(sorted(draft.joined, key=lambda one: _sortable(one.date)))
    return Document(tuple(sorted(draft.claims)), draft.said.date, draft.year, joined)


def _order(draft: _Draft) -> tuple[int, int, tuple[int, int, int]]:
    return draft.year or 0, draft.said.year or 0, _sortable(draft.said.date)


def _sortable(date: PartialDate) -> tuple[int, int, int]:
    return date.year or 0, date.month or 0, date.day or 0


def _dated(claims: Sequence[Claim], by_date: dict[tuple[int | None, PartialDate], list[int]]) -> list[_Draft]:
    """The best witnessed date first: each next one joins the document it most likely means, or is its own."""
    said = [(_attestation(claims, indexes), indexes) for indexes in by_date.values()]
    said.sort(key=lambda one: _trust(*one))
    drafts: list[_Draft] = []
    for attestation, indexes in said:
        home = _home(attestation, drafts)
        if home is None:
            drafts.append(_Draft(attestation, indexes))
        else:
            draft, judgement = home
            draft.claims += indexes
            if judgement is not None:
                draft.joined.append(Joined(attestation.date, judgement))
    return drafts


def _trust(said: Attestation, claims: Sequence[int]) -> tuple[bool, int, int, int, tuple[int, int, int]]:
    """What a register says first, then what most say; of equals the code that has its year, then the earlier."""
    return not said.verified, -said.witnesses, -len(claims), -(said.year or 0), _sortable(said.date)


def _home(said: Attestation, drafts: Sequence[_Draft]) -> tuple[_Draft, Judgement | None] | None:
    best: tuple[float, _Draft, Judgement] | None = None
    for draft in drafts[:_DATES_COMPARED]:
        if draft.said.year != said.year:
            if _left_out_the_year(draft.said, said):
                return draft, None
            continue
        if draft.said.verified and said.verified:
            continue  # Two entries of a register are two documents.
        judgement = judge(draft.said, said)
        if judgement.probability >= _LIKELY and (best is None or judgement.probability > best[0]):
            best = judgement.probability, draft, judgement
    return None if best is None else best[1:]


def _left_out_the_year(one: Attestation, other: Attestation) -> bool:
    """Whether two say the same: “Nghị định 30/NĐ-CP ngày 05/3/2020” is 30/2020/NĐ-CP.

    A council passes 20/NQ-HĐND and 20/2013/NQ-HĐND on one day, though: there the subjects have to agree.
    """
    if None not in (one.year, other.year) or one.date != other.date:
        return False
    in_code = one if one.year is not None else other
    if in_code.is_national and in_code.year == in_code.date.year:
        return True
    return any(subjects_agree(subject, another) for subject in one.subjects for another in other.subjects)


def _attestation(claims: Sequence[Claim], indexes: Sequence[int]) -> Attestation:
    first = claims[indexes[0]]
    witnesses = len({claims[index].witness for index in indexes})
    return Attestation(
        first.code,
        first.year,
        first.date,
        _wordings(claims[index].issuer for index in indexes),
        _wordings(claims[index].subject for index in indexes),
        min(witnesses, _MOST_WITNESSES),
        any(claims[index].verified for index in indexes),
    )


def _wordings(words: Iterable[str]) -> tuple[str, ...]:
    """The wordings most used, as many as are compared."""
    given = [word for word in words if word]
    if len(given) < 2:
        return tuple(given)
    counted = Counter(given)
    return tuple(sorted(counted, key=lambda word: (-counted[word], word))[:_WORDINGS])


def _place_undated(
    claims: Sequence[Claim], undated: Sequence[int], drafts: list[_Draft]
) -> list[tuple[int, tuple[int, ...]]]:
    """Put mentions without a complete date where they belong; what is left undecided, with what it may mean."""
    cited_in: dict[str, list[tuple[int, int]]] = {claims[index].report: [] for index in undated}
    for place, draft in enumerate(drafts if undated else ()):
        for index in draft.claims:
            if claims[index].report in cited_in:
                cited_in[claims[index].report].append((claims[index].place, place))
    undecided: list[tuple[int, tuple[int, ...]]] = []
    homeless: dict[int | None, list[int]] = {}
    found: list[tuple[int, int]] = []
    for index in undated:
        claim = claims[index]
        fitting = [place for place, draft in enumerate(drafts) if _fits(claim, draft)]
        meant = _cited_there(claim, fitting, cited_in[claim.report]) or _meant(claim, fitting, drafts)
        if len(meant) == 1:
            found.append((index, meant[0]))
        elif meant:
            undecided.append((index, tuple(meant)))
        else:
            homeless.setdefault(claim.year or claim.date.year, []).append(index)
    for index, place in found:
        drafts[place].claims.append(index)
    for year, indexes in homeless.items():
        first = claims[indexes[0]]
        said = Attestation(first.code, first.year, PartialDate(year) if year else NO_DATE)
        drafts.append(_Draft(said, indexes))
    return undecided


def _cited_there(claim: Claim, fitting: Sequence[int], cited: list[tuple[int, int]]) -> list[int]:
    """The document that its own report cited before it under its date, or else first; whatever is said about it."""
    own = sorted(one for one in cited if one[1] in fitting)
    before = [place for at, place in own if at < claim.place]
    return [before[-1] if before else own[0][1]] if own else []


def _meant(claim: Claim, fitting: Sequence[int], drafts: Sequence[_Draft]) -> list[int]:
    """The documents of other reports that a mention without a date may mean, as few as can be told."""
    verdicts = {
        place: [subjects_agree(claim.subject, subject) for subject in drafts[place].said.subjects] for place in fitting
    }
    alike = [place for place, found in verdicts.items() if True in found]
    return alike or [place for place, found in verdicts.items() if not found or None in found]


def _fits(claim: Claim, draft: _Draft) -> bool:
    """Whether a mention without a complete date can mean a document: nothing it says speaks against it."""
    said = draft.said
    if claim.year != said.year:
        return False
    if claim.date.year is not None and claim.date.year != said.date.year:
        return False
    if claim.date.month is not None and claim.date.month != said.date.month:
        return False
    issued = said.date.iso
    return not (issued and claim.report_date and issued > claim.report_date)
