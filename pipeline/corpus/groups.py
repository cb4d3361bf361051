"""Documents that are held against each other: the numbers of one body and year, one subject, one number and day."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from typing import get_args

from pipeline.checks.between import GroupKind, arm_group_check
from pipeline.corpus.findings import Draft, StoredFinding, stamped
from pipeline.corpus.mentions import mentions_of
from pipeline.dates import YEAR
from pipeline.fold import fold
from pipeline.identity import Series
from pipeline.records import FindingBetween, GroupedDocument
from pipeline.rules import Rules
from pipeline.store import Store
from pipeline.symbols import is_party_code
from pipeline.tables.schema import CitedDocumentRow

# Shorter subjects ("công tác cán bộ") return for ever.
_TELLING_WORDS = 6
_PLAIN = re.compile(r"\d{1,6}")
_TERM_TURNS = (0, 1)


def keys_of(row: CitedDocumentRow) -> Iterator[str]:
    """The groups that a document belongs to: kind and key."""
    if row.issued_date is None or row.code is None:
        return
    series = Series.of_key(row.series)
    year = row.issued_date[:4]
    in_code = "n" if YEAR.search(row.code) else ""
    # A committee's numbers start again somewhere in the year of its congress.
    turning = is_party_code(row.code) and int(year) % 5 in _TERM_TURNS
    if _PLAIN.fullmatch(series.number) and not turning:
        yield f"numbering {series.symbol}{in_code} {series.place} {year}"
    subject = row.subject or ""
    if len(subject.split()) >= _TELLING_WORDS and not any(letter.isdigit() for letter in subject):
        topic = hashlib.blake2b(fold(subject).encode(), digest_size=8).hexdigest()
        yield f"topic {series.symbol} {series.place} {topic}"
    if series.place:
        yield f"twins {series.symbol} {series.number} {row.issued_date}"


def findings_in_groups(store: Store, keys: Sequence[str], rules: Rules) -> list[StoredFinding]:
    """What the checks of groups find in some groups."""
    return stamped(store, [draft for key in keys for draft in _drafts(store, key, rules)])


def _drafts(store: Store, key: str, rules: Rules) -> Iterator[Draft]:
    armed = arm_group_check(next(one for one in get_args(GroupKind) if key.startswith(f"{one} ")), rules)
    documents = _documents(store, key) if armed is not None else ()
    if armed is None or len(documents) < 2:
        return
    severity = armed.severity or armed.check.severity
    series = {one.document_id: one.series for one in documents}
    for suspect in armed.findings(documents, rules):
        mentions = mentions_of(store, (series[suspect.document_id],))[series[suspect.document_id]]
        knowing = _reports_citing(store, suspect.unless_cites)
        concerned = [
            one
            for one in mentions
            if one.document_id == suspect.document_id and one.report_id not in knowing and suspect.concerns(one)
        ]
        for report_id in dict.fromkeys(one.report_id for one in concerned):
            own = [one for one in concerned if one.report_id == report_id]
            citations = tuple(one.citation_id for one in own)
            finding = FindingBetween(report_id, citations, suspect.message_vi, suspect.message_en, suspect.suggestion)
            yield Draft(key, armed.check.code, severity, "", own[0], finding)


def _reports_citing(store: Store, document_id: str) -> frozenset[str]:
    rows = store.select("SELECT DISTINCT report_id FROM citations WHERE document_id = ?", (document_id,))
    return frozenset(str(report_id) for (report_id,) in rows)


def _documents(store: Store, key: str) -> tuple[GroupedDocument, ...]:
    rows = store.select(
        "SELECT d.document_id, d.series, d.code, d.number, d.issued_date, coalesce(d.subject, ''), d.agencies,"
        " d.in_force FROM document_groups g JOIN cited_documents d ON d.document_id = g.document_id WHERE g.key = ?"
        " ORDER BY d.document_id",
        (key,),
    )
    return tuple(
        GroupedDocument(
            str(document_id),
            str(series),
            str(code),
            int(str(number)) if _PLAIN.fullmatch(str(number)) else 0,
            str(issued),
            str(subject),
            int(str(agencies)),
            in_force,  # type: ignore[arg-type]
        )
        for document_id, series, code, number, issued, subject, agencies, in_force in rows
    )
