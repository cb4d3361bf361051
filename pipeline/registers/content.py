"""What the cells of a column look like, whatever its heading says."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.fold import fold, slug
from pipeline.records import EntryStatus
from pipeline.registers.codes import read_codes
from pipeline.registers.written_dates import written_date
from pipeline.rules import Rules
from pipeline.rules.registers import RegisterField

_SAMPLE = 400
_NUMBER = re.compile(r"\d{1,6}[a-zA-Z]?")
_SYMBOL = re.compile(
    r"[/-]?[^\W\d_]{1,12}(?:\s?[-/&.]\s?[^\W_]{1,12}){0,6}|/?(?:19|20)\d\d/[^\W_]{1,12}(?:[-/&.][^\W_]{1,12}){0,6}"
)
_REFERENCE = re.compile(
    r"(?:https?:|www\.|/|\\\\).{3,}|.{1,200}\.(?:pdf|docx?|html?|zip)|[0-9a-f]{8}-[0-9a-f-]{20,}|\d{4,}"
)
_SENTENCE_WORDS = 5
_LONGEST_NOTHING = 16
# "Số 12/2010/QĐ-UBND ngày 20 tháng 5 năm 2010"; a title that speaks of a day is no date.
_LONGEST_DATE = 60


class Content(NamedTuple):
    """The share of the filled cells (0 to 1) that look like each kind of thing."""

    filled: int
    code: float = 0.0
    number: float = 0.0
    symbol: float = 0.0
    date: float = 0.0
    type: float = 0.0
    issuer: float = 0.0
    sentence: float = 0.0
    status: float = 0.0
    reference: float = 0.0


# What the cells of a field look like, and whether a column without any such cell may still be it.
LOOKS: dict[RegisterField, tuple[str, bool]] = {
    "code": ("code", False),
    "number": ("number", False),
    "symbol": ("symbol", False),
    "date": ("date", False),
    "type": ("type", True),
    "issuer": ("issuer", True),
    "subject": ("sentence", True),
    "in_force_from": ("date", False),
    "in_force_until": ("date", False),
    "status": ("status", True),
    "replaced_by": ("code", True),
    "reference": ("reference", True),
}


def look_at(cells: Sequence[str], rules: Rules) -> Content:
    """Judge a column by a sample spread over its filled cells."""
    filled = [cell for cell in cells if not is_nothing(cell, rules)]
    if not filled:
        return Content(0)
    sample = filled[:: max(1, len(filled) // _SAMPLE)][:_SAMPLE]
    types = _type_names(rules)
    kinds = [
        (
            bool(read_codes(cell, rules).codes),
            bool(_NUMBER.fullmatch(cell)),
            bool(_SYMBOL.fullmatch(cell)),
            len(cell) <= _LONGEST_DATE and written_date(cell) is not None,
            fold(cell) in types,
            _names_an_issuer(cell, rules),
            len(cell.split()) >= _SENTENCE_WORDS,
            bool(status_of(cell, rules)),
            bool(_REFERENCE.fullmatch(cell)),
        )
        for cell in sample
    ]
    return Content(len(filled), *(sum(column) / len(sample) for column in zip(*kinds, strict=True)))


def only_status_of(title: str, rules: Rules) -> EntryStatus:
    """What a title says of all that stands below it; empty where it names several ("CÒN HIỆU LỰC, HẾT HIỆU LỰC")."""
    key = f"-{slug(title)}-"
    meanings: set[EntryStatus] = set()
    words = [(slug(known), meaning) for meaning, several in rules.registers.statuses.meanings() for known in several]
    for known, meaning in sorted(words, key=lambda one: -len(one[0])):
        if f"-{known}-" in key:
            key = key.replace(f"-{known}-", "--")
            meanings.add(meaning)
    return meanings.pop() if len(meanings) == 1 else ""


@lru_cache(maxsize=512)
def status_of(words: str, rules: Rules) -> EntryStatus:
    """What words of status mean: the longest known ones in them decide; empty when none is known."""
    key = f"-{slug(words)}-"
    found: list[tuple[int, EntryStatus]] = [
        (len(known), meaning)
        for meaning, several in rules.registers.statuses.meanings()
        for known in map(slug, several)
        if f"-{known}-" in key
    ]
    return max(found)[1] if found else ""


def is_nothing(cell: str, rules: Rules) -> bool:
    """Whether a cell is empty or says that nothing is known."""
    return not cell or (not cell[0].isdigit() and len(cell) <= _LONGEST_NOTHING and _says_nothing(cell, rules))


@lru_cache(maxsize=8192)
def _says_nothing(cell: str, rules: Rules) -> bool:
    return fold(cell) in _nothing(rules) or not any(map(str.isalnum, cell))


@lru_cache(maxsize=4)
def _nothing(rules: Rules) -> frozenset[str]:
    return frozenset(map(fold, rules.registers.nothing))


@lru_cache(maxsize=4)
def _type_names(rules: Rules) -> frozenset[str]:
    return frozenset(fold(name) for one in rules.document_types for name in (one.name, *one.codes) if name)


@lru_cache(maxsize=4)
def _issuer_names(rules: Rules) -> frozenset[str]:
    agencies = (name for one in rules.agencies for name in (one.name, *one.names))
    issuers = (name for one in rules.issuers.issuers for name in (*one.names, *one.codes))
    return frozenset(" ".join(fold(name).split()[:2]) for name in (*agencies, *issuers, *rules.issuers.offices))


@lru_cache(maxsize=8192)
def _names_an_issuer(cell: str, rules: Rules) -> bool:
    words = fold(cell).split()
    known = _issuer_names(rules)
    return len(words) <= 30 and bool(words) and (" ".join(words[:2]) in known or words[0] in known)
