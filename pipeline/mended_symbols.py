"""Symbols whose letters were mistyped or misread: "QD-UBND", "NĐ-GP", "QĐÐ-UBND"."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from pipeline.fold import fold_code
from pipeline.rules import DocumentType, Rules

_PART = re.compile(r"[^\W\d_]{2,}")


@lru_cache(maxsize=4096)
def mend_symbol(symbol: str, is_recognised: bool, rules: Rules) -> str:
    """The symbol with each part that is no code put right, if one letter taken for another makes it exactly one code.

    In typed text only letters of one key count (D for Đ); on scans also those that look alike, or are seen twice.
    """
    pieces: list[str] = []
    done = 0
    for part in _PART.finditer(symbol):
        is_type = part.start() == 0 and part.end() < len(symbol)
        meant = _meant(part.group(), is_type, is_recognised, rules) if part.group().isupper() else ""
        if meant:
            pieces += (symbol[done : part.start()], meant)
            done = part.end()
    return "".join((*pieces, symbol[done:])) if pieces else symbol


def _meant(part: str, is_type: bool, is_recognised: bool, rules: Rules) -> str:
    """The one code that was meant by a part that is none; empty when it is one, or may be several or none."""
    types, agencies = _type_codes(rules), _agency_codes(rules)
    codes, key = types if is_type else agencies, fold_code(part)
    # A department may have the letters of a type ("SNV-TB"), an agency may stand first ("UBND-NC").
    if key in codes or (not is_recognised and (key in types or key in agencies)):
        return ""
    letters = rules.citations
    for pairs in (letters.mistyped_letters, letters.misread_letters)[: 1 + is_recognised]:
        meant = {one for one in _variants(part, pairs, is_recognised) if fold_code(one) in codes}
        if meant:
            return meant.pop() if len(meant) == 1 else ""
    return ""


def _variants(part: str, pairs: Iterable[str], is_recognised: bool) -> Iterator[str]:
    """What may have been meant: one letter is another, or (on scans) one letter was seen as two."""
    for index, letter in enumerate(part):
        for pair in pairs:
            if letter == pair[0]:
                yield part[:index] + pair[1:] + part[index + 1 :]
        if is_recognised and letter == part[index + 1 : index + 2]:
            yield part[:index] + part[index + 1 :]


@lru_cache(maxsize=4)
def _type_codes(rules: Rules) -> frozenset[str]:
    return frozenset(fold_code(code) for one in rules.document_types for code in _own_codes(one, rules))


def _own_codes(kind: DocumentType, rules: Rules) -> Iterator[str]:
    """The codes of a type without those that are its own code mistyped ("QD")."""
    mistyped = {kind.code.replace(pair[1:], pair[0]) for pair in rules.citations.mistyped_letters} - {kind.code}
    return (code for code in kind.codes if code not in mistyped)


@lru_cache(maxsize=4)
def _agency_codes(rules: Rules) -> frozenset[str]:
    return frozenset(fold_code(code) for one in rules.agencies for code in (one.code, *one.variants))
