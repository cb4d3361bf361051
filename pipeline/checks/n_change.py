"""N-CHANGE: a rise that falls, a fall that rises."""

from collections.abc import Iterator
from itertools import pairwise

from pipeline.checks.quantities_compared import is_comparable, printed, statistic_quote, value_of
from pipeline.checks.registry import check
from pipeline.records import Finding, Report, Statistic
from pipeline.rules import Rules
from pipeline.rules.comparisons import ComparisonRules

_REACH = 90


@check("N-CHANGE", name=("Tăng, giảm không hợp lý", "Change wording against values"), severity="error")
def change_goes_the_way_it_says(report: Report, rules: Rules) -> Iterator[Finding]:
    """After "tăng từ A lên B" B is above A, after "giảm từ A xuống B" it is below."""
    for index, (first, second) in enumerate(pairwise(report.statistics)):
        way = _way(report, first, second, rules.comparisons)
        if not way or not is_comparable(first, second, rules.statistics):
            continue
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
