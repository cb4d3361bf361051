"""Codes (số, ký hiệu) are the anchors: found first, then taken apart."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pipeline.citations.lexicon import Lexicon
from pipeline.fold import alike, fold_code
from pipeline.mended_symbols import mend_symbol

_GAPS = re.compile(r"\s*([-–—/&_.])\s*")
# Anything that the canonical form does without.
_ODD = re.compile(r"[^A-Za-zĐđƯưƠơÊÂĂÔ\d/&._()-]")
_REGION = re.compile(r"(?<=[/-]KV)\s(?=[IVX])")
_TOKEN = re.compile(r"[^\W\d_]+")
# How far a code is trusted whose letters had to be put right.
_MENDED = 0.8


class Code(NamedTuple):
    """A code taken apart.

    `text` is canonical (no spaces, Đ for Ð, letters put right), `key` its folded form, `type_code` its first token if
    that is a type.
    """

    text: str
    key: str
    number: str
    year: int | None
    symbol: str
    type_code: str
    rule: str
    confidence: float
    known: bool


def scan_codes(value: str, is_recognised: bool, lexicon: Lexicon) -> Iterator[tuple[int, int, Code]]:
    """Everything shaped like a code, in reading order, with its span; the words around decide what it is."""
    for match in lexicon.rules.scan.pattern.finditer(value):
        start, end = match.span()
        raw = value[start:end]
        if value[end : end + 1].isalpha():
            # "22/2016/TT-BCTngày 03": the space is missing, the small letters belong to the next word.
            raw = raw.rstrip("abcdefghijklmnopqrstuvwxyzđ")
        code = read_code(raw, is_recognised, lexicon)
        if code is not None:
            yield start, start + len(raw), code


def scan_blank_numbers(value: str, lexicon: Lexicon) -> Iterator[tuple[int, int, Code]]:
    """Codes whose number is not filled in yet: "số     /QĐ-UBND"; the span starts at the slash."""
    for match in lexicon.rules.blank_number.pattern.finditer(value):
        symbol = _canonical(match["code"]).lstrip("/")
        start, end = match.span("code")
        yield (
            start,
            end,
            Code("", "", "", None, symbol, _first_token(symbol, lexicon)[0], lexicon.rules.blank_number.id, 0.9, True),
        )


@lru_cache(maxsize=8192)
def read_code(raw: str, is_recognised: bool, lexicon: Lexicon) -> Code | None:
    """The parts of a code as printed, by the first family that reads it; None when no family does."""
    text = _canonical(raw)
    for family in lexicon.rules.codes:
        match = family.pattern.match(text)
        if match is None:
            continue
        symbol = mend_symbol(match["symbol"], is_recognised, lexicon.all_rules)
        confidence = family.confidence
        if symbol != match["symbol"]:
            text, confidence = text.removesuffix(match["symbol"]) + symbol, confidence * _MENDED
        if family.id == "code_lost_slash":
            text = f"{match['number']}/{symbol}"
        # "50/2014/QH13": QH is the National Assembly here, not the type Quy hoạch.
        type_code, is_agency = _first_token(symbol, lexicon)
        if family.id == "code_assembly":
            type_code = ""
        year = match["year"] if "year" in family.pattern.groupindex else None
        return Code(
            text=text,
            key=text.casefold().lstrip("0"),
            number=match["number"],
            year=int(year) if year else None,
            symbol=symbol,
            type_code=type_code,
            rule=family.id,
            confidence=confidence,
            known=bool(type_code) or is_agency or family.id == "code_assembly",
        )
    return None


def _canonical(raw: str) -> str:
    """The code without spaces at its marks, with plain dashes, Đ for Ð and Latin for Cyrillic letters."""
    return raw if _ODD.search(raw) is None else _REGION.sub("", _GAPS.sub(r"\1", alike(raw)))


@lru_cache(maxsize=4096)
def _first_token(symbol: str, lexicon: Lexicon) -> tuple[str, bool]:
    """The type code that a symbol begins with (or nothing), and whether it begins with a known agency."""
    match = _TOKEN.match(symbol)
    if match is None:
        return "", False
    token, key = match.group(), fold_code(match.group())
    # A lone token is an agency ("101/CP", "565/VPUBND"), never a type.
    return token if match.end() < len(symbol) and key in lexicon.state_types else "", key in lexicon.agencies
