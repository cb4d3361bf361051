"""C-SEP: a Party code written in the manner of the State."""

from collections.abc import Iterator
from functools import lru_cache

import regex

from pipeline.checks.registry import check
from pipeline.checks.words_compared import span_quote
from pipeline.records import Finding, Report
from pipeline.rules import Rules

_PARTY_BODY_AFTER_DASH = regex.compile(r"(?P<number>\d+)/(?P<type>[\p{L}]+)-(?P<body>TW|TƯ|TU|HU|ĐU)")


@check(
    "C-SEP",
    name=("Số văn bản Đảng viết theo lối nhà nước", "Party code written in the State's manner"),
    severity="warning",
    basis="Hướng dẫn 36-HD/VPTW, II.1.3.2",
    party_basis="Hướng dẫn 36-HD/VPTW, II.1.3.2",
)
def party_codes_use_party_signs(report: Report, rules: Rules) -> Iterator[Finding]:
    """A Party code has its hyphen after the number and its slash before the body ("22-CT/TW", not "22/CT-TW")."""
    for index, citation in enumerate(report.citations):
        match = _PARTY_BODY_AFTER_DASH.fullmatch(citation.code)
        if match is None or match["type"] not in _party_types(rules):
            continue
        proper = f"{match['number']}-{match['type']}/{match['body']}"
        yield Finding(
            quotes=(span_quote(report, index, citation.code_start, citation.code_end),),
            message_vi=(
                f"“{citation.code_raw}” là số của văn bản Đảng nhưng viết theo lối văn bản nhà nước: kiểm tra ký hiệu."
            ),
            message_en=f"“{citation.code_raw}” is a Party code written in the manner of the State: check the symbol.",
            suggestion=proper,
        )


@lru_cache(maxsize=4)
def _party_types(rules: Rules) -> frozenset[str]:
    return frozenset(code for one in rules.document_types if "party" in one.systems for code in one.codes)
