"""The codes of a cell: "436/QĐ-UBND", "Số: 436 /QĐ- UBND", "436, 437/QĐ-UBND", or a number beside a symbol."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from pipeline.fold import alike
from pipeline.rules import Rules

CodeFault = Literal["spaces_in_code", "alike_letters", "lower_case_code", "words_around_code", "several_codes"]

_GAPS = re.compile(r"\s*([-–—/&_.])\s*")
_EDGES = ".,;:\"' "
# "16/2015/TT-": the rest of the symbol is lost, and what is left is another one.
_CUT = ("/", "-", "&")
# "04/TT-BCA(X13)": the unit that drafted it is no part of the series.
_UNIT = re.compile(r"\s?\([^()]{1,30}\)$")
# "436, 437/QĐ-UBND": the numbers before the last share its symbol.
_NUMBERS_BEFORE = re.compile(r"(?<![\w/-])((?:\d{1,5}[a-z]?(?:\s?[,;]\s?|\s+và\s+)){1,20})$")
_NUMBER = re.compile(r"\d{1,5}[a-z]?")
_PARTY_SYMBOL = re.compile(r"[^\W\d]+/[^\W\d-]+")


class Code(NamedTuple):
    """A code taken apart; `text` is canonical: no spaces at its marks, Đ for Ð, else as written."""

    text: str
    number: str
    year: int | None
    symbol: str


class CodeCell(NamedTuple):
    """The codes of a cell, and what is unusual about how they are written."""

    codes: tuple[Code, ...]
    faults: tuple[CodeFault, ...]


def read_codes(cell: str, rules: Rules) -> CodeCell:
    """All codes that a cell holds, in the order they are written."""
    code = _read(cell, rules)
    if code is not None:
        return CodeCell((code,), ("lower_case_code",) if code.symbol.islower() else ())
    plain = alike(cell)
    canonical = _GAPS.sub(r"\1", plain).strip(_EDGES)
    if canonical.endswith(_CUT):
        return CodeCell((), ())
    code = _read(canonical, rules)
    if code is not None:
        return CodeCell((code,), tuple(_oddities(code, cell, plain)) or ("words_around_code",))
    code = _read(_UNIT.sub("", canonical), rules)
    codes = (code,) if code is not None else tuple(dict.fromkeys(_scan(canonical, rules)))
    if len(codes) < 2:
        return CodeCell(codes, ("words_around_code",) if codes else ())
    return CodeCell(codes, ("several_codes",))


def join_code(number: str, symbol: str) -> str:
    """The code of a number and a symbol that stand in two columns: 436 + QĐ-UBND, 114 + KL/TW."""
    if not symbol or symbol.startswith((f"{number}/", f"{number}-")):
        return symbol or number
    if symbol[0] in "-/":
        return number + symbol
    return f"{number}-{symbol}" if _PARTY_SYMBOL.fullmatch(symbol) else f"{number}/{symbol}"


def _oddities(code: Code, cell: str, plain: str) -> Iterator[CodeFault]:
    """What had to be put right in a cell that is one code."""
    if plain.replace("-", "–") != cell.replace("-", "–"):
        yield "alike_letters"
    if " " in cell.strip(_EDGES):
        yield "spaces_in_code"
    if code.symbol.islower():
        yield "lower_case_code"


def _scan(canonical: str, rules: Rules) -> list[Code]:
    found: list[Code] = []
    for match in rules.citations.scan.pattern.finditer(canonical):
        code = _read(match.group().strip(_EDGES), rules)
        if code is None:
            continue
        before = _NUMBERS_BEFORE.search(canonical, max(0, match.start() - 100), match.start())
        if before is not None:
            tail = code.text[len(code.number) :]
            numbers = _NUMBER.findall(before[1])
            found += [Code(number + tail, number, code.year, code.symbol) for number in numbers]
        found.append(code)
    return found


@lru_cache(maxsize=8192)
def _read(text: str, rules: Rules) -> Code | None:
    """A code that is all of the text, by the first family of codes that reads it."""
    for family in rules.citations.codes:
        match = family.pattern.match(text)
        if match is not None:
            if alike(text) != text:
                return None
            year = match["year"] if "year" in family.pattern.groupindex else None
            return Code(text, match["number"], int(year) if year else None, match["symbol"])
    return None
