"""The generator's own word lists: data files beside the code, read once, unknown keys refused."""

import datetime
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Province:
    """A province until 30/6/2025, and what it became."""

    name: str
    city: bool
    now: str
    now_city: bool


@dataclass(frozen=True, slots=True)
class Body:
    """An issuing body and the years in which it issues documents here."""

    name: str
    code: str
    units: tuple[str, ...] = ()
    since: int = 0
    until: int = 9999
    head: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """A body in whose name documents go out: what it is called `here`, in its own province, and `there`, elsewhere."""

    here: tuple[str, ...]
    there: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """One kind of cited document: its type word, the shape of its code, who issues it and how many a year.

    With `renewed`, one of them is replaced every three years.
    """

    type: str
    code: str
    rank: str
    voices: tuple[Voice, ...]
    highest: int
    yearly: int
    party: bool = False
    renewed: bool = False
    until: int = 9999


@dataclass(frozen=True, slots=True)
class Subject:
    """How a cited document says what it is about; `types` limits it to some kinds of documents."""

    lead: str
    text: str
    types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Law:
    """A law by its official name; `half` is a name in use that is not the official one.

    `editions`: of which year the law is that the name means, and from which day on.
    """

    name: str
    since: int
    editions: tuple[tuple[int, datetime.date], ...]
    half: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """Something that reports count: the whole, its parts (which add up), and the plausible size."""

    noun: str
    low: int
    high: int
    parts: tuple[str, ...]
    did: str


@cache
def word_list(name: str) -> Any:
    """A whole data file."""
    return yaml.load((_FOLDER / f"{name}.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


@cache
def words(file: str, name: str) -> tuple[str, ...]:
    """One list of words of a data file."""
    return tuple(word_list(file)[name])


@cache
def provinces() -> tuple[Province, ...]:
    """The 63 provinces, each with its successor."""
    return tuple(Province(**row) for row in word_list("places")["provinces"])


@cache
def bodies(family: str) -> tuple[Body, ...]:
    """Departments, ministries, boards or bureaus."""
    return tuple(Body(**_frozen(row)) for row in word_list("agencies")[family])


@cache
def issues() -> tuple[Issue, ...]:
    """The kinds of documents that reports cite."""
    rows = (dict(row) for row in word_list("cited"))
    return tuple(
        Issue(voices=tuple(Voice(**_frozen(voice)) for voice in row.pop("voices")), **_frozen(row)) for row in rows
    )


@cache
def issues_of(rank: str) -> tuple[Issue, ...]:
    """The kinds of documents that issuers of a rank issue."""
    return tuple(one for one in issues() if one.rank == rank)


@cache
def laws() -> tuple[Law, ...]:
    """Laws cited by name."""
    rows = (dict(row) for row in word_list("laws"))
    return tuple(Law(editions=tuple(sorted(row.pop("editions").items())), **row) for row in rows)


@cache
def subjects() -> tuple[Subject, ...]:
    """What cited documents are about."""
    return tuple(Subject(**_frozen(row)) for row in word_list("subjects")["cited"])


@cache
def counted() -> tuple[Counted, ...]:
    """What reports count."""
    return tuple(Counted(**_frozen(row)) for row in word_list("figures")["counted"])


def _frozen(row: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
