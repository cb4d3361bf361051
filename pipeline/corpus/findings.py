"""Findings between reports as the store keeps them: stamped with severity and fingerprint, with the words compared."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.checks.between import ArmedBetween, arm_checks_between
from pipeline.records import Dossier, FindingBetween
from pipeline.rules import Rules
from pipeline.store import Store
from pipeline.tables.quotes import QuoteCell, write_quotes


class StoredFinding(NamedTuple):
    """A row of `findings_between`."""

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


class _Found(NamedTuple):
    armed: ArmedBetween
    dossier: Dossier
    finding: FindingBetween


def findings_of(store: Store, dossiers: Iterable[Dossier], rules: Rules) -> list[StoredFinding]:
    """What the checks between reports find in some documents."""
    found = [
        _Found(armed, dossier, finding)
        for dossier in dossiers
        for armed in arm_checks_between(rules)
        for finding in armed.findings(dossier, rules)
    ]
    quotes = _quotes(store, sorted({citation for one in found for citation in one.finding.citations}))
    return [_stored(one, [quotes[citation] for citation in one.finding.citations]) for one in found]


def _stored(found: _Found, quotes: Sequence[QuoteCell]) -> StoredFinding:
    armed, finding = found.armed, found.finding
    return StoredFinding(
        series=found.dossier.series,
        report_id=finding.report_id,
        code=armed.check.code,
        severity=armed.severity or finding.severity or armed.check.severity,
        message_vi=finding.message_vi,
        message_en=finding.message_en,
        quotes=write_quotes(quotes),
        suggestion=finding.suggestion or None,
        basis=armed.check.basis or None,
        fingerprint=_fingerprint(found, quotes),
    )


def _fingerprint(found: _Found, quotes: Sequence[QuoteCell]) -> str:
    """16 hex digits of the code, the words of this report and the series; what others say may change without it.

    Never to be changed: decisions already made hang on it.
    """
    finding = found.finding
    words = sorted(" ".join(one.text.casefold().split()) for one in quotes if one.report_id == finding.report_id)
    mention = next(one for one in found.dossier.mentions if one.report_id == finding.report_id)
    parts = (found.armed.check.code, *words, found.dossier.series, mention.agency, mention.report_code)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def _quotes(store: Store, citations: Sequence[str]) -> dict[str, QuoteCell]:
    found: dict[str, QuoteCell] = {}
    for begin in range(0, len(citations), 500):
        ids = tuple(citations[begin : begin + 500])
        rows = store.select(
            'SELECT report_id, citation_id, page, line, bbox, bbox_overleaf, start, "end", raw FROM citations'
            f" WHERE citation_id IN ({', '.join('?' * len(ids))})",
            ids,
        )
        for row in rows:
            found[str(row[1])] = QuoteCell(*row)  # type: ignore[arg-type]
    return found
