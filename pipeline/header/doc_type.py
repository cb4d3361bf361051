"""Tên loại: the line in capitals that says what a document is; a công văn has none."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from pipeline.fold import alike
from pipeline.header.pieces import Piece
from pipeline.records import Found, Text
from pipeline.rules import DocumentType, Rules
from pipeline.symbols import symbol_parts

# What a scan makes of dirt before the line; no dash, which opens an item of a list.
_SPECK = regex.compile(r"[^\p{Lu}\p{Ll}\d\s(“\"+•*–-]{1,3}\s{1,2}(?=\p{Lu})")


@dataclass(frozen=True, slots=True)
class TypeLine:
    """The type, the index of the piece it was read from, and the offset where the type's own words end."""

    type: DocumentType
    index: int
    found: Found


def find_type_line(text: Text, pieces: Sequence[Piece], after: int, rules: Rules) -> TypeLine | None:
    """The first line that is, or in capitals begins with, the name of a type: "BÁO CÁO", "B Á O C Á O", "Báo cáo".

    It stands behind the number, which ends at `after`: above it, "BAN CHỈ ĐẠO / CHƯƠNG TRÌNH …" is an agency.
    """
    first: TypeLine | None = None
    for index, piece in enumerate(pieces):
        found = _type_at(piece, rules)
        if found is not None:
            kind, end = found
            line = TypeLine(kind, index, Found(kind.name, text.evidence(piece.start, end, "ten-loai")))
            if piece.start >= after:
                return line
            first = first or line
    return first


def type_of_symbol(symbol: Found | None, is_letter: bool, rules: Rules) -> Found | None:
    """The type that the symbol states ("QĐ-UBND"); a letter with no type in its symbol is a Công văn ("UBND-NC").

    Some bodies have the code of a type: in a letter, "CT-TTHT" is one of a Cục Thuế and its unit, no Chỉ thị.
    """
    if symbol is None:
        return None
    first, *others = symbol_parts(symbol.value)
    bodies = _bodies(rules)
    name = None if is_letter and first in bodies and not bodies.issuperset(others[-1:]) else _codes(rules).get(first)
    if name is None and is_letter:
        name = next((one.name for one in rules.document_types if one.without_code), None)
    return Found(name, symbol.evidence) if name else None


def code_of_type(doc_type: Found | None, symbol: Found | None, rules: Rules) -> str:
    """The code that the symbol prints for the type, else the type's own."""
    if doc_type is None:
        return ""
    kind = next(one for one in rules.document_types if one.name == doc_type.value)
    first = symbol_parts(symbol.value)[0] if symbol else ""
    return first if first in kind.other_codes else kind.code


def _type_at(piece: Piece, rules: Rules) -> tuple[DocumentType, int] | None:
    speck = _SPECK.match(piece.words)
    before = speck.end() if speck else 0
    words = piece.words[before:]
    if not words[0].isupper():
        return None
    key = _bare(words)
    for name, kind in _names(rules):
        if not key.startswith(name):
            continue
        end = _end_of(words, len(name))
        is_whole = not any(letter.isalnum() for letter in words[end:])
        in_capitals = not any(letter.islower() for letter in words[:end])
        if (in_capitals and not words[end : end + 1].isalnum()) or is_whole:
            return kind, piece.start + before + end
    return None


def _bare(words: str) -> str:
    """One small letter without marks for each printed one: scans lose marks, and typists space letters out."""
    return "".join(
        unicodedata.normalize("NFD", letter)[0].casefold()[0] for letter in alike(words) if not letter.isspace()
    )


def _end_of(words: str, count: int) -> int:
    """The offset behind the first `count` characters that are no spaces."""
    for offset, letter in enumerate(words):
        if not letter.isspace():
            count -= 1
            if count == 0:
                return offset + 1
    return len(words)


@lru_cache(maxsize=4)
def _names(rules: Rules) -> tuple[tuple[str, DocumentType], ...]:
    """Bare names, longest first, so that "Báo cáo thẩm định" is not read as "Báo cáo"."""
    names = [(_bare(one.name), one) for one in rules.document_types if not one.without_code]
    return tuple(sorted(names, key=lambda pair: (-len(pair[0]), pair[0])))


@lru_cache(maxsize=4)
def _codes(rules: Rules) -> dict[str, str]:
    """Name of the type by the codes it may have in a symbol: its own before a shared one, then the shorter name."""
    kinds = sorted(rules.document_types, key=lambda kind: (-len(kind.name), kind.name))
    codes = {code: one.name for one in kinds for code in one.other_codes if code}
    return codes | {one.code: one.name for one in kinds if one.code}


@lru_cache(maxsize=4)
def _bodies(rules: Rules) -> frozenset[str]:
    """The codes of issuing bodies."""
    return frozenset(code for one in rules.agencies for code in (one.code, *one.variants))
