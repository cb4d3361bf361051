"""The mentions of one series over all reports -> the documents they mean. A pure function, whatever their order."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pipeline.corpus.witnesses import best_date, dates_seen, witness_of
from pipeline.identity import Claim, Document, Grouping, Joined, Series, documents_of, names_of
from pipeline.records import NO_DATE, DateConflict, DocumentMention, Dossier, PartialDate, RegisterEntry, Resolution

_YEAR_IN_CODE = re.compile(r"\d/((?:19|20)\d\d)/")


class Meant(NamedTuple):
    """What one citation means: a document, or none and those it may mean."""

    citation_id: str
    document_id: str
    resolution: Resolution
    candidates: tuple[str, ...] = ()


class Drawn(NamedTuple):
    """The documents of a series and what each of its citations means."""

    dossiers: tuple[Dossier, ...]
    meant: tuple[Meant, ...]


def draw(series: Series, mentions: Sequence[DocumentMention], entries: Sequence[RegisterEntry] = ()) -> Drawn:
    """Put mentions (ordered by source) into documents. Register entries are claims that weigh more than any report."""
    in_series = {one.citation_id for one in mentions}
    anchors = [one for one in mentions if one.code or one.antecedent_id not in in_series]
    claims = [
        *_claims(series, anchors),
        *(_entry_claim(one) for one in entries if one.date.complete and not one.date_doubt),
    ]
    grouping = documents_of(claims)
    names = names_of(series, grouping.documents, [_year_in_code(claims, one) for one in grouping.documents])
    meant = _anchored(anchors, grouping, names)
    for one in mentions:  # An antecedent may itself follow another mention: reading order settles them one by one.
        if one.citation_id not in meant:
            known = meant.get(one.antecedent_id)
            meant[one.citation_id] = _meant(one, known.document_id if known else "", known.candidates if known else ())
    return Drawn(tuple(_dossiers(series, mentions, claims, grouping, names, meant)), tuple(meant.values()))


def _claims(series: Series, anchors: Sequence[DocumentMention]) -> list[Claim]:
    """One claim an anchor. A law known by its name alone has it for its subject too, which then proves nothing."""
    witnesses = witness_of(anchors)
    return [
        Claim(
            one.code or one.resolves_to,
            one.year or _year_of(one.resolves_to),
            _date(one),
            one.issuer,
            one.subject if series.number else "",
            witnesses[one.citation_id],
            one.report_id,
            one.report_date,
            one.ordinal,
        )
        for one in anchors
    ]


def _year_of(code: str) -> int | None:
    """The year inside the code of the document that a mention without one means."""
    match = _YEAR_IN_CODE.search(code)
    return int(match[1]) if match else None


def _date(one: DocumentMention) -> PartialDate:
    """The date of the document meant; a report that speaks of itself has its own."""
    if one.form == "self" and one.resolution == "exact" and one.report_date:
        year, month, day = map(int, one.report_date.split("-"))
        return PartialDate(year, month, day)
    return one.date


def _entry_claim(entry: RegisterEntry) -> Claim:
    return Claim(entry.code, entry.year, entry.date, entry.issuer, entry.subject, witness=entry.register, verified=True)


def _year_in_code(claims: Sequence[Claim], document: Document) -> bool:
    return any(claims[index].year is not None for index in document.claims)


def _anchored(anchors: Sequence[DocumentMention], grouping: Grouping, names: Sequence[str]) -> dict[str, Meant]:
    found: dict[int, Meant] = {}
    for document, name in zip(grouping.documents, names, strict=True):
        for index in document.claims:
            if index < len(anchors):
                found[index] = _meant(anchors[index], name)
    for index, candidates in grouping.undecided:
        found[index] = _meant(anchors[index], "", tuple(names[place] for place in candidates))
    return {anchors[index].citation_id: found[index] for index in sorted(found)}


def _meant(mention: DocumentMention, name: str, candidates: tuple[str, ...] = ()) -> Meant:
    """How the report itself tells what is meant stays; only what it left open is filled in, and can be left open again.

    A printed code is exact unless several documents bear it and the mention has no date.
    """
    if mention.code:
        return Meant(mention.citation_id, name, "ambiguous" if candidates else "exact", candidates)
    own = "none" if mention.resolution == "corpus" else mention.resolution
    return Meant(mention.citation_id, name, "corpus" if own == "none" and name else own, candidates)


def _dossiers(
    series: Series,
    mentions: Sequence[DocumentMention],
    claims: Sequence[Claim],
    grouping: Grouping,
    names: Sequence[str],
    meant: Mapping[str, Meant],
) -> Iterable[Dossier]:
    by_name: dict[str, list[DocumentMention]] = {}
    for one in mentions:
        if meant[one.citation_id].document_id:
            by_name.setdefault(meant[one.citation_id].document_id, []).append(one)
    for document, name in zip(grouping.documents, names, strict=True):
        if name in by_name:
            verified = frozenset(claims[index].date for index in document.claims if claims[index].verified)
            yield _dossier(series, name, tuple(by_name[name]), document, verified)


def _dossier(
    series: Series,
    name: str,
    mentions: tuple[DocumentMention, ...],
    document: Document,
    verified: frozenset[PartialDate],
) -> Dossier:
    seen = dates_seen(mentions, verified)
    date = min(verified, key=lambda one: one.iso, default=None) or best_date(seen) or NO_DATE
    return Dossier(
        document_id=name,
        series=series.key,
        mentions=mentions,
        date=date,
        dates=seen,
        conflicts=tuple(map(_conflict, document.joined)),
        type=usual(one.type for one in mentions if one.code) or usual(one.type for one in mentions),
        code=usual(one.code or one.resolves_to for one in mentions),
        number=usual(one.number for one in mentions if one.code),
        symbol=usual(one.symbol for one in mentions if one.code),
        year=document.year,
        issuer=usual(one.issuer for one in mentions),
        subject=usual(one.subject for one in mentions),
    )


def _conflict(joined: Joined) -> DateConflict:
    judgement = joined.judgement
    return DateConflict(
        joined.date,
        round(judgement.probability, 4),
        judgement.reasons,
        judgement.in_words(),
        judgement.in_words(english=True),
    )


def usual(values: Iterable[str]) -> str:
    """The value most often given; of equally frequent ones the fullest."""
    given = [value for value in values if value]
    if len(given) < 2:
        return given[0] if given else ""
    counted = Counter(given)
    return min(counted, key=lambda value: (-counted[value], -len(value), value), default="")
