"""N-CHANGE: a rise that falls, a fall that rises, a change by another amount."""

from collections.abc import Iterator
from itertools import pairwise

import regex

from pipeline.checks.quantities_compared import (
    is_comparable,
    last_place,
    printed,
    printed_like,
    statistic_quote,
    value_of,
)
from pipeline.checks.registry import check
from pipeline.records import Finding, Report, Statistic
from pipeline.rules import Rules
from pipeline.rules.comparisons import ComparisonRules

_REACH = 90


@check("N-CHANGE", name=("Tăng, giảm không hợp lý", "Change wording against values"), severity="error")
def change_goes_the_way_it_says(report: Report, rules: Rules) -> Iterator[Finding]:
    """After "tăng từ A lên B" B is above A, after "giảm từ A xuống B" it is below; ", giảm C" is what lies between."""
    for index, (first, second) in enumerate(pairwise(report.statistics)):
        way = _way(report, first, second, rules.comparisons)
        if not way or not is_comparable(first, second, rules.statistics):
            continue
        if index + 2 < len(report.statistics):
            yield from _other_amount(report, index, rules)
        rises = value_of(second) > value_of(first)
        falls = value_of(second) < value_of(first)
        if (way == "up" and falls) or (way == "down" and rises):
            said_vi, link_vi, really_vi = ("tăng", "lên", "nhỏ hơn") if falls else ("giảm", "xuống", "lớn hơn")
            said_en = "rise" if falls else "fall"
            yield Finding(
                quotes=(statistic_quote(report, index), statistic_quote(report, index + 1)),
                message_vi=(
                    f"Ghi {said_vi} từ {printed(first)} {link_vi} {printed(second)}, mà số sau {really_vi} số trước: "
                    "kiểm tra lại."
                ),
                message_en=f"The text says {said_en}, from {printed(first)} to {printed(second)}: check the figures.",
            )


def _other_amount(report: Report, index: int, rules: Rules) -> Iterator[Finding]:
    """“Giảm từ 12 phòng xuống còn 11 phòng, giảm 02 phòng”."""
    first, second, amount = report.statistics[index : index + 3]
    stated = rules.comparisons.change_amount.pattern.fullmatch(report.text.value, second.end, amount.number_start)
    if stated is None or amount.sentence_start != second.sentence_start or not _is_plain(first, second, amount, stated):
        return
    if rules.comparisons.compared_with.pattern.match(report.text.value, amount.end):
        return  # "tăng 5 vụ so với kế hoạch" is another change.
    if not is_comparable(second, amount, rules.statistics):
        return
    changed = abs(value_of(second) - value_of(first))
    if abs(changed - value_of(amount)) < max(map(last_place, (first, second, amount))):
        return
    right, verb = printed_like(amount, changed), stated["verb"].lower()
    yield Finding(
        quotes=tuple(statistic_quote(report, one) for one in range(index, index + 3)),
        message_vi=(
            f"Từ {printed(first)} đến {printed(second)} là {verb} {right}, văn bản ghi {verb} "
            f"{printed(amount)}: kiểm tra lại."
        ),
        message_en=(
            f"From {printed(first)} to {printed(second)} is a change of {right}, the text says "
            f"{printed(amount)}: check the figures."
        ),
        severity="warning",
    )


def _is_plain(first: Statistic, second: Statistic, amount: Statistic, stated: regex.Match[str]) -> bool:
    """Three numbers without "khoảng" and the like; percentages may be points or a growth, which no one can tell."""
    if first.qualifier or second.qualifier or amount.kind == "percent":
        return False
    return amount.qualifier.casefold() in ("", stated["verb"].casefold())


def _way(report: Report, first: Statistic, second: Statistic, words: ComparisonRules) -> str:
    """Up or down when verb and link agree, else nothing."""
    if first.sentence_start != second.sentence_start:
        return ""
    value = report.text.value
    link = words.change_link.pattern.fullmatch(value, first.end, second.number_start)
    if link is None:
        return ""
    window = value[max(first.sentence_start, first.number_start - _REACH) : first.number_start]
    verbs = [verb for verb in words.change_verb.pattern.finditer(window) if verb.end() == len(window)]
    order = words.place_in_an_order.pattern
    if not verbs or order.search(window[verbs[-1].start() :]) or order.search(first.raw + " " + second.raw):
        return ""
    if verbs[-1]["up"] and link["up"]:
        return "up"
    return "down" if verbs[-1]["down"] and link["down"] else ""
