"""Mentions without a complete date: which of the documents that are known by then they mean."""

from collections.abc import Sequence

from pipeline.identity.claims import Claim
from pipeline.identity.drafts import Draft
from pipeline.identity.judgement import Attestation
from pipeline.identity.subjects import subjects_agree
from pipeline.records import NO_DATE, PartialDate


def place_undated(
    claims: Sequence[Claim], undated: Sequence[int], drafts: list[Draft]
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
        drafts.append(Draft(said, indexes))
    return undecided


def _cited_there(claim: Claim, fitting: Sequence[int], cited: list[tuple[int, int]]) -> list[int]:
    """The document that its own report cited before it under its date, or else first; whatever is said about it."""
    own = sorted(one for one in cited if one[1] in fitting)
    before = [place for at, place in own if at < claim.place]
    return [before[-1] if before else own[0][1]] if own else []


def _meant(claim: Claim, fitting: Sequence[int], drafts: Sequence[Draft]) -> list[int]:
    """The documents of other reports that a mention without a date may mean, as few as can be told."""
    verdicts = {
        place: [subjects_agree(claim.subject, subject) for subject in drafts[place].said.subjects] for place in fitting
    }
    alike = [place for place, found in verdicts.items() if True in found]
    return alike or [place for place, found in verdicts.items() if not found or None in found]


def _fits(claim: Claim, draft: Draft) -> bool:
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
