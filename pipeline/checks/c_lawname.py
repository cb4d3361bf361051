"""C-LAWNAME: a law under a name, code or year that is not its own."""

from collections.abc import Iterator
from functools import lru_cache

import regex

from pipeline.checks.misnamed_laws import LAW_TYPES, fault_of
from pipeline.checks.registry import check
from pipeline.checks.words_compared import citation_quote
from pipeline.records import Finding, Quote, Report
from pipeline.rules import Rules


@check(
    "C-LAWNAME",
    name=("Tên, số hoặc năm của luật không đúng", "Law under a name, code or year not its own"),
    severity="warning",
)
def laws_bear_their_official_names(report: Report, rules: Rules) -> Iterator[Finding]:
    """A law is called by its whole name ("Luật Cán bộ, công chức", not "Luật Công chức"), its own code and year."""
    yield from _half_names(report, rules)
    warned: set[str] = set()
    for index, citation in enumerate(report.citations):
        if citation.type not in LAW_TYPES or citation.raw in warned:
            continue
        fault = fault_of(report, index, rules)
        if fault is None:
            continue
        warned.add(citation.raw)
        yield Finding((citation_quote(report, index),), fault.message_vi, fault.message_en, fault.suggestion)


def _half_names(report: Report, rules: Rules) -> Iterator[Finding]:
    pattern, names = _halves(rules)
    warned: set[str] = set()
    for match in pattern.finditer(report.text.value):
        official = names[match["half"].casefold()]
        if official in warned:
            continue
        warned.add(official)
        yield Finding(
            quotes=(Quote(match.start(), match.end(), match.group()),),
            message_vi=(
                f"Không có luật mang tên “{match.group()}”; tên gần nhất là Luật {official}: kiểm tra tên luật."
            ),
            message_en=f"There is no law named “{match.group()}”; the nearest is “Luật {official}”: check the name.",
            suggestion=f"Luật {official}",
        )


@lru_cache(maxsize=4)
def _halves(rules: Rules) -> tuple[regex.Pattern[str], dict[str, str]]:
    """Second halves of names at their comma ("công chức"), without those that begin the name of another law."""
    official = {name.casefold() for name in rules.laws.names}
    halves: dict[str, str] = {}
    for law in rules.laws.laws:
        if law.type == "Pháp lệnh" or law.is_amending:
            continue
        _, comma, half = law.name.partition(", ")
        half = half.casefold()
        if comma and not any(
            f"{other} ".startswith(f"{half} ") or f"{half} ".startswith(f"{other} ") for other in official
        ):
            halves[half] = law.name
    choices = "|".join(regex.escape(half) for half in sorted(halves, key=len, reverse=True))
    return regex.compile(rf"(?<!Pháp )\bLuật (?P<half>(?i:{choices}))(?!\p{{L}})"), halves
