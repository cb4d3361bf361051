"""A document that an agency issued, as it truly is."""

import datetime
import re
from dataclasses import dataclass

from pipeline.synthesize.issuers import Issuer


@dataclass(frozen=True, slots=True)
class Cited:
    """One issued document. `key` names it for ever, whoever cites it, in whatever words; `by` is whose series it is in.

    `issuer` is the body in whose name it went out, called as its reader calls it; `office` what a register calls it.
    `shape` is its code among those of data/cited.yml. `implements` is the document that its subject names at its end;
    `listed`: a complete register of its issuer holds it.
    """

    type: str
    code: str
    number: str
    year: str
    symbol: str
    day: datetime.date
    issuer: str
    lead: str
    subject: str
    party: bool
    by: Issuer
    key: str = ""
    shape: str = ""
    office: str = ""
    voice: int = 0
    weight: float = 1.0
    implements: "Cited | None" = None
    listed: bool = True

    @property
    def about(self) -> str:
        """The subject with the word that leads to it, if any does."""
        return f"{self.lead} {self.subject}".strip()


def registered_subject(cited: Cited) -> str:
    """The subject as a register states it (trích yếu)."""
    inner = cited.implements
    if inner is None:
        return cited.about
    named = f"{inner.type} số {inner.code} ngày {inner.day:%d/%m/%Y} của {inner.office}"
    return f"{cited.about} {named} {registered_subject(inner)}"


def symbol_of(code: str) -> str:
    """The code without its number and year: "20/2013/QĐ-UBND" -> "QĐ-UBND", "05-NQ/TU" -> "NQ/TU"."""
    rest = code.lstrip("0123456789")[1:]
    head, slash, tail = rest.partition("/")
    return tail if slash and head.isdigit() else rest


def year_in(code: str) -> str:
    """The year inside a code: "20/2013/QĐ-UBND" -> "2013"; empty where there is none."""
    found = re.search(r"/(\d{4})/", code)
    return found[1] if found else ""


def is_party(code: str) -> bool:
    """True for the Party's way of writing: "05-NQ/TU"."""
    return "-" in code.split("/")[0]
