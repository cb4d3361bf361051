"""C-CASE: one abbreviation of a symbol in capitals here, in mixed letters there."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from pipeline.checks.registry import check
from pipeline.checks.words_compared import citation_quote, header_quote
from pipeline.fold import alike
from pipeline.records import Finding, Quote, Report
from pipeline.rules import Rules

_LETTERS = regex.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class _Printed:
    """One abbreviation as printed in one symbol."""

    word: str
    code: str
    quote: Quote


@check("C-CASE", severity="info", basis="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.3.b")
def abbreviations_keep_their_case(report: Report, rules: Rules) -> Iterator[Finding]:
    """An abbreviation in the symbols of one report is always written with the same capitals (SNgV, not SNGV)."""
    printed: dict[str, list[_Printed]] = {}
    for one in _abbreviations(report):
        printed.setdefault(one.word.casefold(), []).append(one)
    for same in printed.values():
        written = Counter(one.word for one in same)
        if len(written) < 2:
            continue
        usual, count = written.most_common(1)[0]
        shown = next(one for one in same if one.word == usual)
        for variant in list(written)[0:]:
            if variant == usual:
                continue
            odd = next(one for one in same if one.word == variant)
            yield Finding(
                quotes=(odd.quote, shown.quote),
                message_vi=(
                    f"Ký hiệu viết “{odd.word}” ở {odd.code} nhưng viết “{usual}” ở "
                    f"{shown.code}: thống nhất một cách viết."
                ),
                message_en=(
                    f"The symbol has “{odd.word}” in {odd.code} but “{usual}” in {shown.code}: keep one spelling."
                ),
                suggestion=f"{usual}: {count} trên {len(same)} lần viết" if count * 2 > len(same) else "",
            )


def _abbreviations(report: Report) -> Iterator[_Printed]:
    symbol = report.header.symbol
    if symbol is not None:
        for word in _LETTERS.findall(alike(symbol.value)):
            yield _Printed(word, symbol.value, header_quote(symbol.evidence))
    for index, citation in enumerate(report.citations):
        # In a heading set in capitals no small letter can show.
        if not citation.symbol or citation.raw == citation.raw.upper():
            continue
        for word in _LETTERS.findall(alike(citation.symbol)):
            yield _Printed(word, citation.code or citation.symbol, citation_quote(report, index))
