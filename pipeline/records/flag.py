"""Findings of the checks."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that a finding compares. `record` names the record they belong to: ("citation", 3), ("header", 0)."""

    start: int
    end: int
    text: str
    record: tuple[Literal["citation", "statistic", "section", "header", "text"], int] = ("text", 0)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check yields: the words compared, in both places, and one sentence in each language.

    `severity` is empty for the check's own; a check sets it only where one finding is surer or weaker than its kind.
    """

    quotes: tuple[Quote, ...]
    message_vi: str
    message_en: str
    suggestion: str = ""
    severity: Severity | Literal[""] = ""


@dataclass(frozen=True, slots=True)
class Flag:
    """A finding stamped with its code, severity, legal basis and fingerprint (stable across runs and versions)."""

    code: str
    severity: Severity
    quotes: tuple[Quote, ...]
    message_vi: str
    message_en: str
    suggestion: str
    basis: str
    fingerprint: str
