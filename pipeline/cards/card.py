"""The evidence card of a cited document: what is said of it, by whom and where."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from pipeline.records import Box, Severity
from pipeline.tables.around import Around
from pipeline.tables.schema import CitedDocumentRow, DocumentRelation

# What reports can say differently of one document, the gravest first.
Aspect = Literal["issued_date", "type", "issuer", "subject"]
RegisterFieldName = Literal[
    "register",
    "row",
    "code_raw",
    "date_raw",
    "type",
    "issuer",
    "subject",
    "in_force_from_raw",
    "in_force_until_raw",
    "status_raw",
    "replaced_by",
    "reference",
]


class Sighting(NamedTuple):
    """One mention: what it says, and the report, page and line where it says so."""

    citation_id: str
    report_id: str
    source: str
    agency: str | None
    province: str | None
    report_code: str | None
    report_date: str | None
    is_recognised: bool
    page: int | None
    line: int | None
    start: int
    end: int
    bbox: str | None
    bbox_overleaf: str | None
    raw: str
    form: str
    type: str | None
    issued_date: str | None
    date_raw: str | None
    issuer: str | None
    issuer_source: str | None
    subject: str | None
    relation: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The part of the page that shows a mention, with the frames round its words; sizes are in points."""

    png: bytes
    width: float
    height: float
    frames: tuple[Box, ...]
    caption: str


class Seen(NamedTuple):
    """A mention with the words around it, and the picture of them where one is kept."""

    sighting: Sighting
    around: Around
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """One of the things that are said of one aspect: how often, by how many reports, and where.

    `is_usual`: it is what the table of cited documents holds; `because`: why another date is held to mean the same
    document. `seen` may hold fewer places than `mentions` counts.
    """

    value: str
    mentions: int
    reports: int
    is_usual: bool
    because: str
    seen: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An aspect of which reports say different things, the most frequent first."""

    aspect: Aspect
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class CardFinding:
    """A flag that compares words of a mention of the document."""

    code: str
    severity: Severity
    message: str
    source: str


@dataclass(frozen=True, slots=True)
class CardRelation:
    """That the document acts on another (`acts`), or another on it; where it is said first, and in how many reports."""

    relation: DocumentRelation
    acts: bool
    document_id: str
    code: str | None
    issued_date: str | None
    subject: str | None
    reports: int
    seen: Seen


@dataclass(frozen=True, slots=True)
class RegisterField:
    """One thing that a register says of the document, as written there; `name` is that of the field."""

    name: RegisterFieldName
    value: str


@dataclass(frozen=True, slots=True)
class Card:
    """Everything the tables say of one document. `seen` may hold fewer places than `document.mentions` counts."""

    document: CitedDocumentRow
    disagreements: tuple[Disagreement, ...]
    findings: tuple[CardFinding, ...]
    relations: tuple[CardRelation, ...]
    register: tuple[RegisterField, ...]
    seen: tuple[Seen, ...]
