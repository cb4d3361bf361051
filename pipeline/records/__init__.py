"""Every frozen record that one stage hands to the next. Records know nothing of files, rules or tables."""

from pipeline.records.citation import Citation, CitationForm, Doubt, IssuerSource, Relation, Resolution
from pipeline.records.crop import Crop, turned
from pipeline.records.data_table import DataCell, DataTable
from pipeline.records.dates import NO_DATE, PartialDate
from pipeline.records.document import (
    Act,
    DateConflict,
    DateSeen,
    DocumentMention,
    Dossier,
    FindingBetween,
    GroupedDocument,
    Suspect,
)
from pipeline.records.evidence import Evidence, Found
from pipeline.records.flag import Finding, Flag, Quote, Severity
from pipeline.records.header import HandwrittenPart, Header, Period, Recipient, Signature
from pipeline.records.register import (
    EVERY,
    FOR_EVER,
    Coverage,
    DateDoubt,
    EntryStatus,
    InForce,
    Match,
    MatchStatus,
    Register,
    RegisterEntry,
    SoughtDocument,
    without_number,
)
from pipeline.records.report import Failure, Report
from pipeline.records.section import Section, SectionKind
from pipeline.records.source import Box, Line, Page, Shortcoming, Source, TableCell, TableShape, TextSource, WordBox
from pipeline.records.statement import DocumentRelation, Statement
from pipeline.records.statistic import Statistic, StatisticContext, StatisticKind
from pipeline.records.text import Misread, Note, Paragraph, Place, Segment, Text

__all__ = [
    "EVERY",
    "FOR_EVER",
    "NO_DATE",
    "Act",
    "Box",
    "Citation",
    "CitationForm",
    "Coverage",
    "Crop",
    "DataCell",
    "DataTable",
    "DateConflict",
    "DateDoubt",
    "DateSeen",
    "DocumentMention",
    "DocumentRelation",
    "Dossier",
    "Doubt",
    "EntryStatus",
    "Evidence",
    "Failure",
    "Finding",
    "FindingBetween",
    "Flag",
    "Found",
    "GroupedDocument",
    "HandwrittenPart",
    "Header",
    "InForce",
    "IssuerSource",
    "Line",
    "Match",
    "MatchStatus",
    "Misread",
    "Note",
    "Page",
    "Paragraph",
    "PartialDate",
    "Period",
    "Place",
    "Quote",
    "Recipient",
    "Register",
    "RegisterEntry",
    "Relation",
    "Report",
    "Resolution",
    "Section",
    "SectionKind",
    "Segment",
    "Severity",
    "Shortcoming",
    "Signature",
    "SoughtDocument",
    "Source",
    "Statement",
    "Statistic",
    "StatisticContext",
    "StatisticKind",
    "Suspect",
    "TableCell",
    "TableShape",
    "Text",
    "TextSource",
    "WordBox",
    "turned",
    "without_number",
]
