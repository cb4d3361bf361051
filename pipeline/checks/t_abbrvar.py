"""T-ABBRVAR: one abbreviation in several forms."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

import regex

from pipeline.checks.recognised_text import is_recognised
from pipeline.checks.registry import check
from pipeline.orthography import is_syllable
from pipeline.records import Finding, Quote, Report
from pipeline.rules import Rules

# Parts of symbols ("QĐ-UBND") are compared by the checks of citations.
_ABBREVIATION = regex.compile(r"(?<![\p{L}\p{N}/&.-])[A-ZĐ]{4,}(?![\p{L}\p{N}/&]|[-.]\w)")
_ROMAN = regex.compile(r"[IVXLCDM]+")
_ALIKE = frozenset({"DĐ", "OQ", "IL", "UV", "MN", "CG", "EF"})


@check("T-ABBRVAR", name=("Một từ viết tắt nhiều dạng", "Abbreviation in two forms"), severity="info")
def abbreviations_have_one_form(report: Report, rules: Rules, *, least: int = 3) -> Iterator[Finding]:
    """No abbreviation stands beside another that differs by one letter and is used `least` times and twice as often.

    Codes of agencies and forms explained in brackets are abbreviations of their own.
    """
    text = report.text.value
    places: dict[str, list[int]] = {}
    for match in _ABBREVIATION.finditer(text):
        places.setdefault(match.group(), []).append(match.start())
    if len(places) < 2 or is_recognised(report):
        return  # In a scan, one letter for another is what recognition does.
    known = _agency_codes(rules)
    counts = Counter({word: len(found) for word, found in places.items() if _is_abbreviation(word, rules)})
    for rare, times in counts.items():
        if rare in known or f"({rare})" in text:
            continue
        usual = next((one for one, often in counts.most_common() if _is_variant(rare, one) and often >= 2 * times), "")
        if usual and counts[usual] >= least:
            yield Finding(
                quotes=tuple(Quote(at, at + len(word), word) for word in (rare, usual) for at in places[word][:1]),
                message_vi=(
                    f"“{rare}” ({times} lần) gần giống “{usual}” ({counts[usual]} lần): nếu là một thì thống nhất."
                ),
                message_en=f"“{rare}” ({times}x) and “{usual}” ({counts[usual]}x) differ by a letter: are they one?",
                suggestion=usual,
            )


@lru_cache(maxsize=4)
def _agency_codes(rules: Rules) -> frozenset[str]:
    return frozenset(code for agency in rules.agencies for code in (agency.code, *agency.variants))


def _is_abbreviation(word: str, rules: Rules) -> bool:
    """“TRONG” in a heading is a word, “XVIII” a number."""
    return not _ROMAN.fullmatch(word) and not is_syllable(word.lower(), rules.orthography)


def _is_variant(rare: str, usual: str) -> bool:
    """One letter changed, or two neighbours swapped. Four letters are too few unless the two look alike: ATTP, ATTT."""
    if len(rare) != len(usual) or rare == usual:
        return False
    at = [index for index in range(len(rare)) if rare[index] != usual[index]]
    first, last = at[0], at[-1]
    if len(at) == 1:
        return len(rare) > 4 or "".join(sorted(rare[first] + usual[first])) in _ALIKE
    swapped = rare[first] == usual[last] and rare[last] == usual[first]
    return len(at) == 2 and last == first + 1 and swapped and len(rare) > 4
