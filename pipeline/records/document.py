"""A cited document as all reports together know it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from pipeline.records.citation import CitationForm, IssuerSource, Relation, Resolution
from pipeline.records.dates import NO_DATE, PartialDate
from pipeline.records.flag import Severity
from pipeline.records.register import InForce, Match
from pipeline.records.statement import DocumentRelation


class Act(NamedTuple):
    """That another document, known by `code` and date of issue (ISO), acts on this one, as a citation says.

    `historical`: the report tells of this one as replaced or repealed.
    """

    relation: DocumentRelation
    code: str
    issued: str
    report_id: str
    citation_id: str
    historical: bool = False


class DocumentMention(NamedTuple):
    """One citation, with what is known of the report that it stands in.

    `paragraph` is the fingerprint of its paragraph (equal for copies), `report_date` the day the report was issued,
    `report_from` the first day it speaks of (ISO, empty when unknown), `is_recognised`: the report was read by OCR, at
    least in part, `is_nested`: it stands in the subject of another one. `acts` is what is said there to be done to the
    document. `witness` is who says it: an office that repeats itself in several reports is one.
    """

    citation_id: str
    report_id: str
    ordinal: int
    series: str
    form: CitationForm
    type: str
    number: str
    symbol: str
    code: str
    code_raw: str
    year: int | None
    date: PartialDate
    date_raw: str
    issuer: str
    issuer_source: IssuerSource
    subject: str
    relation: Relation
    raw: str
    antecedent_id: str
    resolves_to: str
    resolution: Resolution
    candidates: str
    paragraph: str
    document_id: str
    confidence: float
    source: str
    agency: str
    province: str
    report_date: str
    report_from: str
    report_code: str
    witness: str
    is_nested: bool
    is_recognised: bool
    acts: tuple[Act, ...] = ()


class DateSeen(NamedTuple):
    """One complete date under which a document is cited: how often, by how many reports and independent witnesses."""

    date: PartialDate
    mentions: int
    reports: int
    witnesses: int
    verified: bool = False


class DateConflict(NamedTuple):
    """A date that is held to mean the document too: how likely that is (0 to 1) and why, in words."""

    date: PartialDate
    probability: float
    reasons: tuple[str, ...]
    reasons_vi: str
    reasons_en: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that the store knows of one cited document; mentions are ordered by the source of their report, then as read.

    `date` is the one best witnessed (incomplete when none is), `dates` all complete ones, best witnessed first.
    """

    document_id: str
    series: str
    mentions: tuple[DocumentMention, ...]
    date: PartialDate = NO_DATE
    dates: tuple[DateSeen, ...] = ()
    conflicts: tuple[DateConflict, ...] = ()
    type: str = ""
    code: str = ""
    number: str = ""
    symbol: str = ""
    year: int | None = None
    issuer: str = ""
    subject: str = ""
    match: Match | None = None


class FindingBetween(NamedTuple):
    """What a check over all reports finds in one report: the citations compared, its own first, and a sentence."""

    report_id: str
    citations: tuple[str, ...]
    message_vi: str
    message_en: str
    suggestion: str = ""
    severity: Severity | Literal[""] = ""


class GroupedDocument(NamedTuple):
    """A cited document among others that are held against it: `number` is 0 where it is no plain number."""

    document_id: str
    series: str
    code: str
    number: int
    issued: str
    subject: str
    agencies: int
    in_force: InForce = "unknown"


@dataclass(frozen=True, slots=True)
class Suspect:
    """What a check of a group of documents finds: the document, a sentence, and which of its mentions are concerned.

    Reports that cite the document `unless_cites` too are not.
    """

    document_id: str
    message_vi: str
    message_en: str
    concerns: Callable[[DocumentMention], bool]
    suggestion: str = ""
    unless_cites: str = ""
