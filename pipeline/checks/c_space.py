"""C-SPACE: spaces, long dashes and underscores inside a code that do not belong there."""

from collections.abc import Iterator

import regex

from pipeline.checks.mentions import code_key
from pipeline.checks.registry import check
from pipeline.checks.words_compared import span_quote
from pipeline.records import Finding, Report
from pipeline.rules import Rules

# A line end inside a code is the layout's.
_ODD = regex.compile(r"[^\S\n]|[–—−_]")


@check(
    "C-SPACE",
    name=("Khoảng trắng, gạch nối lạ trong ký hiệu", "Odd spaces or dashes in a code"),
    severity="info",
    basis="NĐ 30/2020/NĐ-CP, Phụ lục I, II.3.c",
    party_basis="Hướng dẫn 36-HD/VPTW, II.1.3.2",
)
def codes_hold_no_spaces(report: Report, rules: Rules) -> Iterator[Finding]:
    """A code is written without spaces and with plain hyphens ("396-QĐ/TU", not "396 - QĐ/TU")."""
    # In a PDF or a scan the space between two letters may be the printer's; only a second spelling proves it.
    needs_proof = report.text.source.how in ("pdf", "ocr", "mixed")
    clean = {code_key(one.code) for one in report.citations if one.code_raw and not _ODD.search(one.code_raw)}
    seen: set[str] = set()
    for index, citation in enumerate(report.citations):
        if not _ODD.search(citation.code_raw) or citation.code_raw in seen:
            continue
        if needs_proof and code_key(citation.code) not in clean:
            continue
        seen.add(citation.code_raw)
        yield Finding(
            quotes=(span_quote(report, index, citation.code_start, citation.code_end),),
            message_vi=f"Ký hiệu “{citation.code_raw}” có {_odd_signs(citation.code_raw)}: viết liền, dùng dấu “-”.",
            message_en=(
                f"The code “{citation.code_raw}” holds a space, a long dash or an underscore: write it closed up with "
                "hyphens."
            ),
            suggestion=citation.code.replace("_", "-"),
        )


def _odd_signs(code: str) -> str:
    """What is odd in a code: "khoảng trắng", "khoảng trắng và dấu gạch dài"."""
    signs = {"_": "dấu gạch dưới", **dict.fromkeys("–—−", "dấu gạch dài")}
    return " và ".join(dict.fromkeys(signs.get(odd, "khoảng trắng") for odd in _ODD.findall(code)))
