"""C-ISSUER: the issuer as stated against the body in the symbol."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import regex

from pipeline.checks.issuing_bodies import Body, bodies_of_symbol, body_named, is_named
from pipeline.checks.registry import check
from pipeline.checks.words_compared import header_quote, mention_quote
from pipeline.fold import fold
from pipeline.records import Citation, Finding, Report
from pipeline.rules import Rules
from pipeline.symbols import symbol_parts

_ROW = regex.compile(r"(?:,| và)\s\p{Lu}[^;.\n]*")
_LONGEST_ROW = 80
_TYPE_AND_BODY = 2
_DIRECTLY = regex.compile(r"[\s,;)]{0,3}(?:của|do)\s{1,2}")


@check(
    "C-ISSUER",
    name=("Cơ quan ban hành không khớp ký hiệu", "Issuer does not fit the symbol"),
    severity="error",
    basis="NĐ 30/2020/NĐ-CP, Phụ lục I, II.3.b",
    party_basis="Hướng dẫn 36-HD/VPTW, II.1.3",
)
def issuer_fits_symbol(report: Report, rules: Rules) -> Iterator[Finding]:
    """The issuer named after "của", or the agency of the head, is a body that the symbol of the document stands for."""
    yield from _agency_of_the_document(report, rules)
    for index, citation in enumerate(report.citations):
        if citation.issuer_source != "stated" or not citation.symbol or not citation.code:
            continue
        verdict = _compare(_all_issuers(report, citation), citation.symbol, rules)
        if verdict == "agree":
            continue
        directly = _DIRECTLY.match(report.text.value, citation.end) is not None
        yield Finding(
            quotes=(mention_quote(report, index),),
            message_vi=(
                f"Cơ quan ban hành ghi “{citation.issuer}” nhưng ký hiệu {citation.symbol} là của cơ quan khác: "
                "kiểm tra cơ quan ban hành và số, ký hiệu."
            ),
            message_en=(
                f"The issuer is given as “{citation.issuer}” but the symbol {citation.symbol} belongs to another body: "
                "check both."
            ),
            severity="" if directly and verdict == "differ" else "warning",
        )


def _agency_of_the_document(report: Report, rules: Rules) -> Iterator[Finding]:
    """“SỞ NỘI VỤ” above "Số: 88/BC-STC": the number was taken over from another office's document."""
    header = report.header
    if header.agency is None or header.symbol is None or header.number_line is None or not header.agency_code:
        return
    if header.agency_source != "header" or len(symbol_parts(header.symbol.value)) != _TYPE_AND_BODY:
        return
    if header.doc_type_code not in symbol_parts(header.symbol.value):
        return  # In a letter, the second abbreviation is that of a division.
    if _compare(header.agency.value, header.symbol.value, rules) != "differ":
        return
    yield Finding(
        quotes=(header_quote(header.number_line), header_quote(header.agency.evidence)),
        message_vi=(
            f"Văn bản của {header.agency.value} nhưng ký hiệu {header.symbol.value} là của cơ quan khác: "
            "kiểm tra số, ký hiệu."
        ),
        message_en=(
            f"The document is of {header.agency.value} but its symbol {header.symbol.value} belongs to another body: "
            "check its code."
        ),
        severity="warning",
    )


def _all_issuers(report: Report, citation: Citation) -> str:
    """The issuer with those that stand in a row with it: "của Tỉnh ủy, UBND tỉnh và UBMTTQ tỉnh"."""
    value = report.text.value
    end = value.find(citation.issuer, citation.end) + len(citation.issuer)
    row = _ROW.match(value, end, end + _LONGEST_ROW)
    return citation.issuer + (row.group() if row else "")


@lru_cache(maxsize=8192)
def _compare(issuer: str, symbol: str, rules: Rules) -> Literal["agree", "nearly", "differ"]:
    """Whether an issuer fits a symbol; what cannot be told apart agrees.

    "Thủ tướng Chính phủ" names the Prime Minister although it holds the word for the Government.
    """
    own = bodies_of_symbol(symbol, rules)
    named = body_named(issuer, rules)
    if named is None or not own or any(named.name in one.names or is_named(one.names, named.rest) for one in own):
        return "agree"
    if _are_kin(named.body, own, symbol):
        return "agree"
    return "nearly" if any(is_named((*one.names, *one.loosely), fold(issuer)) for one in own) else "differ"


def _are_kin(named: Body, own: tuple[Body, ...], symbol: str) -> bool:
    """True when one body is a part of the other (BDVTU of TU, VPUBND of UBND) or its other name in time."""
    abbreviations = symbol_parts(symbol.casefold())
    if any(one.startswith(code) or one.endswith(code) for one in abbreviations for code in named.codes):
        return True
    if any(part.endswith(code) for part in named.codes for one in own for code in one.codes):
        return True
    return any(named.codes & one.relatives or one.codes & named.relatives for one in own)
