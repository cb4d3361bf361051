"""N-CHANGE: a rise that falls, a fall that rises."""

from collections.abc import Iterator
from itertools import pairwise

import regex

from pipeline.checks.quantities_compared import is_comparable, printed, statistic_quote, value_of
from pipeline.checks.registry import check
from pipeline.records import Finding, Report, Statistic
from pipeline.rules import Rules

_BEFORE = regex.compile(
    r"(?<!\p{L})(?:(?P<up>tăng|nâng)|(?P<down>giảm|hạ|rút ngắn|thu gọn))(?!\p{L})[^.;:()\n]{0,60}?(?<!\p{L})từ\s?"
    r"(?:(?:gần|khoảng|hơn|trên)\s)?",
    regex.IGNORECASE,
)
# Between the two numbers may stand when the first was counted: "từ 214 đơn năm 2021 xuống 198 đơn năm 2023".
_BETWEEN = regex.compile(
    r"(?:\s?\(?(?:(?:đầu|cuối|trong|của|vào)\s)?(?:năm học|năm|tháng|quý)\s[\dIVX/\s–-]{1,12}\)?)?"
    r"\s(?:(?P<up>lên thành|lên đến|lên tới|lên)|(?P<down>xuống còn|còn|xuống))(?:\s(?:gần|khoảng|hơn|trên))?\s",
    regex.IGNORECASE,
)
# A better place in an order is a smaller number: "từ hạng 35 lên hạng 20".
_RANK = regex.compile(r"(?<!\p{L})(?:hạng|thứ|vị trí|bậc)(?!\p{L})", regex.IGNORECASE)
_REACH = 90


@check("N-CHANGE", name=("Tăng, giảm không hợp lý", "Change wording against values"), severity="error")
def change_goes_the_way_it_says(report: Report, rules: Rules) -> Iterator[Finding]:
    """After "tăng từ A lên B" B is above A, after "giảm từ A xuống B" it is below."""
    for index, (first, second) in enumerate(pairwise(report.statistics)):
        way = _way(report, first, second)
        if not way or not is_comparable(first, second, rules.statistics):
            continue
        rises = value_of(second) > value_of(first)
        falls = value_of(second) < value_of(first)
        if (way == "up" and falls) or (way == "down" and rises):
            said_vi, said_en = ("tăng", "rise") if way == "up" else ("giảm", "fall")
            yield Finding(
                quotes=(statistic_quote(report, index), statistic_quote(report, index + 1)),
                message_vi=f"Ghi {said_vi} từ {printed(first)} thành {printed(second)}: chiều thay đổi không khớp số.",
                message_en=f"The text says {said_en}, from {printed(first)} to {printed(second)}: check the figures.",
            )


def _way(report: Report, first: Statistic, second: Statistic) -> str:
    """Up or down when verb and link agree, else nothing."""
    if first.sentence_start != second.sentence_start:
        return ""
    value = report.text.value
    link = _BETWEEN.fullmatch(value, first.end, second.number_start)
    if link is None:
        return ""
    window = value[max(first.sentence_start, first.number_start - _REACH) : first.number_start]
    verbs = [verb for verb in _BEFORE.finditer(window) if verb.end() == len(window)]
    if not verbs or _RANK.search(window[verbs[-1].start() :]) or _RANK.search(first.raw + " " + second.raw):
        return ""
    if verbs[-1]["up"] and link["up"]:
        return "up"
    return "down" if verbs[-1]["down"] and link["down"] else ""
