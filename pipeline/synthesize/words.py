"""The generator's own word lists: data files beside the code, read once, unknown keys refused."""

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
class Issue:
    """One kind of cited document: its type word, the shape of its code and who issues it."""

    type: str
    code: str
    issuers: tuple[str, ...]
    highest: int
    rank: str
    party: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """How a cited document says what it is about; `types` limits it to some kinds of documents."""

    lead: str
    text: str
    types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Law:
    """A law by its official name; `half` is a name in use that is not the official one."""

    name: str
    since: int
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
    return tuple(Issue(**_frozen(row)) for row in word_list("cited"))


@cache
def laws() -> tuple[Law, ...]:
    """Laws cited by name."""
    return tuple(Law(**row) for row in word_list("laws"))


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
