"""Documents and reports, which cites which, and which document acts on which."""

from dataclasses import dataclass
from typing import NamedTuple

from pipeline.tables.schema import DocumentRelation


class DocumentNode(NamedTuple):
    """A cited document, as the table of them has it."""

    document_id: str
    type: str | None
    code: str | None
    year: int | None
    issued_date: str | None
    issued_dates_seen: str | None
    issuer: str | None
    subject: str | None
    symbol: str | None
    scope: str | None
    mentions: int
    reports: int
    registry_status: str
    in_force: str
    replaced_by: str | None

    @property
    def dates(self) -> int:
        """How many complete days of issue its mentions give."""
        return self.issued_dates_seen.count(";") + 1 if self.issued_dates_seen else 0

    @property
    def is_conflicting(self) -> bool:
        """Reports give it different days of issue, or a register gives another one."""
        return self.dates > 1 or self.registry_status == "date_differs"

    @property
    def name(self) -> str:
        """What a person calls it: its code; a law that is cited by name alone, by its type and subject, or its id."""
        return self.code or " ".join(filter(None, (self.type, self.subject))) or self.document_id


class ReportNode(NamedTuple):
    """A report that was read."""

    report_id: str
    source: str
    doc_type: str | None
    code: str | None
    issued_date: str | None
    agency: str | None
    province: str | None
    subject: str | None


class Citing(NamedTuple):
    """A report cites a document so many times."""

    report_id: str
    document_id: str
    mentions: int


class Acting(NamedTuple):
    """A document acts on another, as so many reports say."""

    from_document_id: str
    relation: DocumentRelation
    to_document_id: str
    reports: int


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn: the documents most cited, the relations among them, and who cites them.

    `documents_left` and `mentions_left` count what is not drawn.
    """

    documents: tuple[DocumentNode, ...]
    actings: tuple[Acting, ...]
    reports: tuple[ReportNode, ...]
    citings: tuple[Citing, ...]
    documents_left: int
    mentions_left: int
