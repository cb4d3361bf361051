"""C-ISSUER: the issuer as stated against the body in the symbol."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import regex

from pipeline.checks.issuing_bodies import Body, bodies_of_symbol, body_named, is_named
from pipeline.checks.registry import check
from pipeline.checks.words_compared import mention_quote
from pipeline.records import Finding, Report
from pipeline.rules import Rules

_DIRECTLY = regex.compile(r"[\s,;)]{0,3}(?:của|do)\s{1,2}")


@check(
    "C-ISSUER",
    name=("Cơ quan ban hành không khớp ký hiệu", "Issuer does not fit the symbol"),
    severity="error",
    basis="NĐ 30/2020/NĐ-CP, Phụ lục I, II.3.b",
    party_basis="Hướng dẫn 36-HD/VPTW, II.1.3",
)
def issuer_fits_symbol(report: Report, rules: Rules) -> Iterator[Finding]:
    """The issuer named after "của" is a body that the symbol of the document stands for."""
    for index, citation in enumerate(report.citations):
        if citation.issuer_source != "stated" or not citation.symbol or not citation.code:
            continue
        verdict = _compare(citation.issuer, citation.symbol, rules)
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


@lru_cache(maxsize=8192)
def _compare(issuer: str, symbol: str, rules: Rules) -> Literal["agree", "nearly", "differ"]:
    """Whether an issuer fits a symbol; what cannot be told apart agrees."""
    own = bodies_of_symbol(symbol, rules)
    if not own or any(is_named(one.names, issuer) for one in own):
        return "agree"
    named = body_named(issuer, rules)
    if named is None or _are_kin(named, own, symbol):
        return "agree"
    return "nearly" if any(is_named(one.loosely, issuer) for one in own) else "differ"


def _are_kin(named: Body, own: tuple[Body, ...], symbol: str) -> bool:
    """True when the named body is the parent of the one in the symbol (Tỉnh ủy for BDVTU) or its other name in time."""
    abbreviations = symbol.casefold().replace("/", "-").split("-")
    if any(one.startswith(code) or one.endswith(code) for one in abbreviations for code in named.codes):
        return True
    return any(named.codes & one.relatives or one.codes & named.relatives for one in own)
