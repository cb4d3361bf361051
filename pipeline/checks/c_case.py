"""C-CASE: one abbreviation of a symbol in capitals here, in mixed letters there, or with D for Đ."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

import regex

from pipeline.checks.registry import check
from pipeline.checks.words_compared import citation_quote, header_quote
from pipeline.fold import alike
from pipeline.records import Finding, Quote, Report
from pipeline.rules import Rules

_LETTERS = regex.compile(r"[^\W\d_]{2,}")
_HEADER = -1
_SHORT = 3


@check(
    "C-CASE",
    name=("Một ký hiệu viết hai cách", "One symbol written in two ways"),
    severity="info",
    basis="NĐ 30/2020/NĐ-CP, Phụ lục I, II.3.b",
    party_basis="Hướng dẫn 36-HD/VPTW, II.1.3",
)
def abbreviations_keep_their_case(report: Report, rules: Rules) -> Iterator[Finding]:
    """An abbreviation in the symbols of one report is always written with the same letters (SNgV, not SNGV)."""
    spellings: dict[str, list[tuple[str, int]]] = {}
    for word, place in _abbreviations(report):
        spellings.setdefault(_key(word), []).append((word, place))
    told: set[int] = set()
    for printed in spellings.values():
        (usual, count), *others = Counter(word for word, _ in printed).most_common()
        where = dict(reversed(printed))  # the first place of each spelling
        for odd, _ in others:
            if where[odd] in told:  # "3263/qđ-ubnd" is odd in both its parts
                continue
            told.add(where[odd])
            this, other = _quote(report, where[odd]), _quote(report, where[usual])
            yield Finding(
                quotes=(this, other),
                message_vi=(
                    f"Ký hiệu viết “{odd}” ({this.text}) nhưng chỗ khác viết “{usual}” ({other.text}): "
                    "thống nhất một cách viết."
                ),
                message_en=(
                    f"The symbol has “{odd}” ({this.text}) but elsewhere “{usual}” ({other.text}): keep one spelling."
                ),
                suggestion=f"{usual}: {count} trên {len(printed)} lần viết" if count * 2 > len(printed) else "",
            )


def _abbreviations(report: Report) -> Iterator[tuple[str, int]]:
    """Each abbreviation as printed, with the index of its citation."""
    symbol = report.header.symbol
    if symbol is not None:
        for word in _letters(symbol.value):
            yield word, _HEADER
    for index, citation in enumerate(report.citations):
        # In a heading set in capitals no small letter can show.
        if citation.symbol and not citation.raw.isupper():
            for word in _letters(citation.symbol):
                yield word, index


def _key(word: str) -> str:
    """SNgV and SNGV are one, LĐCL and LDCL too; NĐ and ND are two."""
    key = word.casefold()
    return key.replace("đ", "d") if len(key) > _SHORT else key


@lru_cache(maxsize=8192)
def _letters(symbol: str) -> tuple[str, ...]:
    return tuple(_LETTERS.findall(alike(symbol)))


def _quote(report: Report, place: int) -> Quote:
    symbol = report.header.symbol
    if place == _HEADER and symbol is not None:
        return header_quote(symbol.evidence)
    return citation_quote(report, place)
