"""What reports say differently of one document: days of issue, types, issuers, subjects."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from pipeline.cards.card import Aspect, Sighting
from pipeline.identity import issuers_differ, subjects_agree
from pipeline.tables.schema import CitedDocumentRow

# More wordings than these of one aspect are not all held against each other: the rarest stay with the first.
_COMPARED = 50


class Differing(NamedTuple):
    """One version of an aspect and the mentions that give it; the value is that of the most of them."""

    aspect: Aspect
    value: str
    is_usual: bool
    sightings: tuple[Sighting, ...]


def disagreements_of(document: CitedDocumentRow, sightings: Sequence[Sighting]) -> Iterator[tuple[Differing, ...]]:
    """The aspects with more than one version, each with its versions, the most frequent first."""
    for aspect, usual, value, differ in (
        ("issued_date", document.issued_date, _date, _other),
        ("type", document.type, _type, _other),
        ("issuer", document.issuer, _issuer, issuers_differ),
        ("subject", document.subject, _subject, _other_subject),
    ):
        versions = _versions(aspect, usual, sightings, value, differ)  # type: ignore[arg-type]
        if len(versions) > 1:
            yield versions


def _versions(
    aspect: Aspect,
    usual: str | None,
    sightings: Sequence[Sighting],
    value_of: Callable[[Sighting], str | None],
    differ: Callable[[str, str], bool],
) -> tuple[Differing, ...]:
    """Values that say the same stand together under the one most often given."""
    given: dict[str, list[Sighting]] = defaultdict(list)
    for one in sightings:
        value = value_of(one)
        if value:
            given[value].append(one)
    groups: dict[str, list[Sighting]] = {}
    for place, value in enumerate(sorted(given, key=lambda value: (-len(given[value]), value))):
        home = next((name for name in groups if place >= _COMPARED or not differ(name, value)), value)
        groups.setdefault(home, []).extend(given[value])
    held = next((name for name in groups if usual and not differ(name, usual)), None)
    return tuple(
        Differing(aspect, value, value == held, tuple(found))
        for value, found in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    )


def _date(one: Sighting) -> str | None:
    return one.issued_date


def _type(one: Sighting) -> str | None:
    """The type, where the mention prints a code: a name of its own ("Quy chế 272") may say what was issued with it."""
    return one.type if one.form in ("full", "enumerated") else None


def _issuer(one: Sighting) -> str | None:
    return one.issuer if one.issuer_source in ("stated", "enumeration") else None


def _subject(one: Sighting) -> str | None:
    return one.subject


def _other(one: str, other: str) -> bool:
    return one != other


def _other_subject(one: str, other: str) -> bool:
    """Surely another subject; one that is only shorter or worded otherwise is not."""
    return subjects_agree(one, other) is False
