"""Findings between reports as the store keeps them: stamped with severity and fingerprint, with the words compared."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pipeline.checks.between import arm_checks_between
from pipeline.records import DocumentMention, Dossier, FindingBetween, Severity
from pipeline.rules import Rules
from pipeline.store import Store
from pipeline.tables.quotes import QuoteCell, write_quotes

_AT_ONCE = 500


class StoredFinding(NamedTuple):
    """A row of `findings_between`; `series` is what it hangs on, a series or a group of documents."""

    series: str
    report_id: str
    code: str
    severity: str
    message_vi: str
    message_en: str
    quotes: str
    suggestion: str | None
    basis: str | None
    fingerprint: str


class Draft(NamedTuple):
    """A finding that is to be stamped: what it hangs on, by which check, and a mention of the report it is about."""

    series: str
    code: str
    severity: Severity
    basis: str
    mention: DocumentMention
    finding: FindingBetween


def findings_of(store: Store, dossiers: Iterable[Dossier], rules: Rules) -> list[StoredFinding]:
    """What the checks between reports find in some documents."""
    return stamped(store, [draft for dossier in dossiers for draft in _drafts(dossier, rules)])


def _drafts(dossier: Dossier, rules: Rules) -> Iterator[Draft]:
    of_report: dict[str, DocumentMention] = {}
    for armed in arm_checks_between(rules):
        for finding in armed.findings(dossier, rules):
            of_report = of_report or {one.report_id: one for one in reversed(dossier.mentions)}
            severity = armed.severity or finding.severity or armed.check.severity
            mention = of_report[finding.report_id]
            yield Draft(dossier.series, armed.check.code, severity, armed.check.basis, mention, finding)


def stamped(store: Store, drafts: Sequence[Draft]) -> list[StoredFinding]:
    """Findings as they are kept, each with the words that it compares."""
    quotes = _quotes(store, sorted({citation for draft in drafts for citation in draft.finding.citations}))
    return [_stamped(draft, [quotes[citation] for citation in draft.finding.citations]) for draft in drafts]


def _stamped(draft: Draft, quotes: Sequence[QuoteCell]) -> StoredFinding:
    finding = draft.finding
    return StoredFinding(
        series=draft.series,
        report_id=finding.report_id,
        code=draft.code,
        severity=draft.severity,
        message_vi=finding.message_vi,
        message_en=finding.message_en,
        quotes=write_quotes(quotes),
        suggestion=finding.suggestion or None,
        basis=draft.basis or None,
        fingerprint=_fingerprint(draft, quotes),
    )


def _fingerprint(draft: Draft, quotes: Sequence[QuoteCell]) -> str:
    """16 hex digits of the code, the words of this report and the series; what others say may change without it.

    Never to be changed: decisions already made hang on it.
    """
    words = sorted(" ".join(one.text.casefold().split()) for one in quotes if one.report_id == draft.finding.report_id)
    parts = (draft.code, *words, draft.mention.series, draft.mention.agency, draft.mention.report_code)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def _quotes(store: Store, citations: Sequence[str]) -> dict[str, QuoteCell]:
    found: dict[str, QuoteCell] = {}
    for begin in range(0, len(citations), _AT_ONCE):
        ids = tuple(citations[begin : begin + _AT_ONCE])
        rows = store.select(
            'SELECT report_id, citation_id, page, line, bbox, bbox_overleaf, start, "end", raw FROM citations'
            f" WHERE citation_id IN ({', '.join('?' * len(ids))})",
            ids,
        )
        for row in rows:
            found[str(row[1])] = QuoteCell(*row)  # type: ignore[arg-type]
    return found
