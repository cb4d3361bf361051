"""A document as it lies on paper: paragraphs and tables in order, with what is true of it."""

from dataclasses import dataclass, field
from typing import Literal

from pipeline.synthesize.documents import Cited
from pipeline.synthesize.phrase import Phrase

Role = Literal[
    "parent", "agency", "number", "about", "nation", "motto", "dated", "kind", "subject",  # the head
    "addressee", "basis", "enacting", "heading", "body", "item", "closing", "caption", "annex",  # the running text
    "recipients", "recipient", "capacity", "position", "signer",  # the foot
]  # fmt: skip


CENTRED: frozenset[Role] = frozenset(
    {
        *("parent", "agency", "number", "about", "nation", "motto", "dated", "kind", "subject"),
        *("enacting", "annex", "position", "signer"),
    }
)


@dataclass(frozen=True, slots=True)
class SectionTruth:
    """A division (columns of sections.csv); `parent` is the place of its parent among the document's sections."""

    kind: str
    label: str
    ordinal: int
    level: int
    title: str
    parent: int | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. `section` is the division that it opens; `depth` its level, which layouts may show."""

    role: Role
    words: Phrase
    section: SectionTruth | None = None
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; cells covered by a span are left out."""

    row: int
    column: int
    words: Phrase
    rowspan: int = 1
    colspan: int = 1
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table with a caption above it."""

    rows: int
    columns: int
    header_rows: int
    cells: tuple[Cell, ...]
    widths: tuple[float, ...]
    caption: str


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class FlagTruth:
    """A seeded inconsistency: the code of the check, and fragments that its flag has to show."""

    code: str
    severity: str
    quotes: tuple[str, ...]
    explanation: str


@dataclass(frozen=True, slots=True)
class Quiet:
    """Something that looks like an inconsistency and is right: no check of this code may speak of these words."""

    code: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """One synthetic document; `header` holds the keys of header.json, `issued` what was made for it alone."""

    name: str
    head_left: tuple[Paragraph, ...]
    head_right: tuple[Paragraph, ...]
    blocks: tuple[Block, ...]
    foot_left: tuple[Paragraph, ...]
    foot_right: tuple[Paragraph, ...]
    annex: tuple[Block, ...]
    header: dict[str, object]
    flags: tuple[FlagTruth, ...] = ()
    quiet: tuple[Quiet, ...] = field(default=())
    issued: tuple[Cited, ...] = field(default=())
