"""Findings become flags: code, severity, clause, and a fingerprint that an auditor's decision can hold on to."""

import hashlib
from collections import Counter
from collections.abc import Iterator

from pipeline.checks.check import ArmedCheck
from pipeline.checks.recognised_text import is_on_scan
from pipeline.checks.registry import ReportCheck
from pipeline.records import Finding, Flag, Report, Severity
from pipeline.rules import Rules

_OPENING = 300
# Typed text reaches 0.98; the hidden text that scanners put behind a page falls to 0.85.
_LEGIBLE = 0.95


def stamp(armed: ArmedCheck[Report, Finding], report: Report, rules: Rules) -> Iterator[Flag]:
    """The flags of one check in one report."""
    seen: Counter[str] = Counter()
    identity = ""
    for finding in armed.findings(report, rules):
        words = "\x1f".join(sorted(_key(quote.text) for quote in finding.quotes))
        seen[words] += 1
        identity = identity or _identity(report)
        yield Flag(
            code=armed.check.code,
            severity=armed.severity or _severity(finding, armed.check, report),
            quotes=finding.quotes,
            message_vi=_one_line(finding.message_vi),
            message_en=_one_line(finding.message_en),
            suggestion=finding.suggestion,
            basis=armed.check.party_basis if report.header.is_party else armed.check.basis,
            fingerprint=_fingerprint(armed.check.code, words, seen[words], identity),
        )


def _one_line(message: str) -> str:
    """A message in one line, also when the words it names run over the cells of a table."""
    return " ".join(message.split())


def _severity(finding: Finding, one: ReportCheck, report: Report) -> Severity:
    """Words that were recognised weigh one step less, for what is misread may be ours; so does a text hardly legible.

    A finding without words is about the file, not about what was read of it.
    """
    stated = finding.severity or one.severity
    if one.on_reading:
        return stated
    worn = report.text.source.quality < _LEGIBLE and bool(finding.quotes)
    if worn or any(is_on_scan(report, quote.start) for quote in finding.quotes):
        return "warning" if stated == "error" else "info"
    return stated


def _fingerprint(code: str, words: str, count: int, identity: str) -> str:
    """16 hex digits of the code, the words compared and the report they stand in; no offset and no file enters.

    The same words flagged again in one report are told apart by their count, the same words in another office's
    report ("Số: /BC-SNV") by what that report says of itself.
    """
    return hashlib.sha256(f"{code}\x1e{words}\x1e{count}\x1e{identity}".encode()).hexdigest()[:16]


def _identity(report: Report) -> str:
    """What a report calls itself; its opening words when it has no subject."""
    header = report.header
    if header.subject is None:
        return _key(report.text.value[:_OPENING])
    parts = (header.doc_type, header.subject, header.agency, header.province)
    return "\x1f".join(_key(part.value) if part else "" for part in parts)


def _key(words: str) -> str:
    """Words without the accidents of layout. Never to be changed: decisions already made hang on it."""
    return " ".join(words.casefold().split())
