"""C-SEP: a Party code written in the manner of the State, or the other way round."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from pipeline.checks.registry import check
from pipeline.checks.words_compared import span_quote
from pipeline.records import Citation, Finding, Report
from pipeline.rules import Rules

_LIKE_STATE = regex.compile(r"(?P<number>\d+)/(?P<type>\p{L}+)-(?P<body>[\p{L}&]+)")
_LIKE_PARTY = regex.compile(r"(?P<number>\d+)-(?P<type>\p{L}+)/(?P<body>[\p{L}&]+)")
_COMMITTEES = frozenset({"TW", "TƯ", "TU", "HU", "ĐU"})
# "BTC" is Bộ Tài chính and Ban Tổ chức, "CB" a cell of the Party and an office for staff: longer codes name one body.
_LONG = 4
# Thông tư liên tịch 55/2005/TTLT-BNV-VPCP: before, the State wrote "12-QĐ/UB" as well.
_SINCE = 2006


@check(
    "C-SEP",
    name=("Dấu phân cách của Đảng và Nhà nước lẫn nhau", "Party and State separators mixed up"),
    severity="warning",
    basis="NĐ 30/2020/NĐ-CP, Phụ lục I, II.3; Hướng dẫn 36-HD/VPTW, II.1.3.2",
    party_basis="Hướng dẫn 36-HD/VPTW, II.1.3.2",
)
def codes_use_their_own_signs(report: Report, rules: Rules) -> Iterator[Finding]:
    """A Party code has a hyphen behind its number and a slash before its body (22-CT/TW), a State code the reverse."""
    for index, citation in enumerate(report.citations):
        of_party = _party_code(citation.code, rules)
        proper = of_party or (_state_code(citation.code, rules) if _is_recent(citation) else "")
        if not proper:
            continue
        owner_vi, other_vi = ("Đảng", "nhà nước") if of_party else ("cơ quan nhà nước", "Đảng")
        owner_en, other_en = ("Party", "State") if of_party else ("State", "Party")
        yield Finding(
            quotes=(span_quote(report, index, citation.code_start, citation.code_end),),
            message_vi=(
                f"“{citation.code_raw}” là số của văn bản {owner_vi} nhưng viết theo lối văn bản {other_vi}: "
                "kiểm tra ký hiệu."
            ),
            message_en=(
                f"“{citation.code_raw}” is a {owner_en} code written in the manner of the {other_en}: check the symbol."
            ),
            suggestion=proper,
        )


def _is_recent(citation: Citation) -> bool:
    return citation.date.year is not None and citation.date.year >= _SINCE


@lru_cache(maxsize=8192)
def _party_code(code: str, rules: Rules) -> str:
    """The code as the Party writes it, where it is one of the Party's in the manner of the State."""
    match, known = _LIKE_STATE.fullmatch(code), _known(rules)
    if match is None or match["type"] not in known.party_types or match["body"] not in known.party_bodies:
        return ""
    return f"{match['number']}-{match['type']}/{match['body']}"


@lru_cache(maxsize=8192)
def _state_code(code: str, rules: Rules) -> str:
    """The code as the State writes it, where it is one of the State's in the manner of the Party."""
    match, known = _LIKE_PARTY.fullmatch(code), _known(rules)
    if match is None or match["type"] not in known.state_types or match["body"] not in known.state_bodies:
        return ""
    return f"{match['number']}/{match['type']}-{match['body']}"


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """Codes of types and bodies, of the Party and of the State."""

    party_types: frozenset[str]
    party_bodies: frozenset[str]
    state_types: frozenset[str]
    state_bodies: frozenset[str]


@lru_cache(maxsize=4)
def _known(rules: Rules) -> _Known:
    types = {
        system: frozenset(code for one in rules.document_types if system in one.systems for code in one.codes if code)
        for system in ("party", "state")
    }
    party = {code for one in rules.agencies if one.level == "party" for code in (one.code, *one.variants)}
    verified = {
        code
        for one in rules.agencies
        if one.verified and one.level not in ("party", "mass_org")
        for code in (one.code, *one.variants)
        if len(code) >= _LONG and code not in party
    }
    organs = {one.code for one in rules.agencies if one.level == "party" and one.verified and len(one.code) >= _LONG}
    return _Known(types["party"], _COMMITTEES | organs, types["state"], frozenset(verified))
