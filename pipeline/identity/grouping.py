"""Mentions of one series put into documents: the same answer whatever the order in which they come.

Under one symbol, number and place stand the document of each year, and some of them under a date that was miswritten.
The dates that most witnesses give are documents; a rarer date joins the document that it most likely means, or is one
of its own. A mention without a date belongs to the one its own report cited before it, else to the only one it can
mean; where several are left it stays undecided, with what it may mean.
"""

from collections.abc import Sequence

from pipeline.identity.claims import Claim, Document, Grouping, Joined
from pipeline.identity.drafts import Draft, attested
from pipeline.identity.judgement import Attestation, Judgement, judge
from pipeline.identity.subjects import subjects_agree
from pipeline.identity.undated import place_undated
from pipeline.records import PartialDate

# More dates than this under one number are no slips any more: rarer ones are not compared with all others.
_DATES_COMPARED = 64
_LIKELY = 0.5


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
    undecided = place_undated(claims, undated, drafts)
    order = sorted(range(len(drafts)), key=lambda place: _order(drafts[place]))
    at = {old: new for new, old in enumerate(order)}
    return Grouping(
        tuple(_finished(drafts[place]) for place in order),
        tuple((index, tuple(sorted(at[place] for place in meant))) for index, meant in undecided),
    )


def _finished(draft: Draft) -> Document:
    joined = tuple(sorted(draft.joined, key=lambda one: one.date.stated))
    return Document(tuple(sorted(draft.claims)), draft.said.date, draft.year, joined)


def _order(draft: Draft) -> tuple[int, int, str]:
    return draft.year or 0, draft.said.year or 0, draft.said.date.stated


def _dated(claims: Sequence[Claim], by_date: dict[tuple[int | None, PartialDate], list[int]]) -> list[Draft]:
    """The best witnessed date first: each next one joins the document it most likely means, or is its own."""
    said = [(attested(claims, indexes), indexes) for indexes in by_date.values()]
    if len(said) > 1:
        said.sort(key=lambda one: _trust(*one))
    drafts: list[Draft] = []
    for attestation, indexes in said:
        home = _home(attestation, drafts)
        if home is None:
            drafts.append(Draft(attestation, indexes))
        else:
            draft, judgement = home
            draft.claims += indexes
            if judgement is not None:
                draft.joined.append(Joined(attestation.date, judgement))
    return drafts


def _trust(said: Attestation, claims: Sequence[int]) -> tuple[bool, int, int, int, str]:
    """What a register says first, then what most say; of equals the code that has its year, then the earlier."""
    return not said.verified, -said.witnesses, -len(claims), -(said.year or 0), said.date.stated


def _home(said: Attestation, drafts: Sequence[Draft]) -> tuple[Draft, Judgement | None] | None:
    best: tuple[float, Draft, Judgement] | None = None
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
