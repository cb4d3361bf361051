"""N-PARTS: parts that do not add up to their total."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

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
from pipeline.records import Finding, Report
from pipeline.rules import Rules
from pipeline.rules.comparisons import ComparisonRules

# Behind the last part only what is said of the total may follow: ", đạt 24,1% kế hoạch năm."
_ENDS_THERE = regex.compile(
    r"(?:(?! (?:và|cùng|với|các) )[^,;.()\d]){0,60}"
    r"(?:[.;)]|$|,\s(?:đạt|bằng|tăng|giảm|vượt)\s[^;()\n]{0,80}?(?<![\d])(?:\.|$))",
    regex.MULTILINE,
)


@check("N-PARTS", name=("Thành phần không bằng tổng", "Parts do not add up"), severity="error")
def parts_add_up_to_their_total(report: Report, rules: Rules) -> Iterator[Finding]:
    """Parts that are listed in full ("gồm …, … và …", "…, còn lại …") add up to their total."""
    children: dict[int, list[int]] = {}
    for index, one in enumerate(report.statistics):
        if one.part_of is not None:
            children.setdefault(one.part_of, []).append(index)
    for total_index, parts in children.items():
        total = report.statistics[total_index]
        closed = _closing(report, total_index, parts, rules.comparisons)
        if total.qualifier or closed == "open":
            continue
        if not all(is_comparable(total, report.statistics[one], rules.statistics) for one in parts):
            continue
        if any(report.statistics[one].qualifier for one in parts):
            continue
        together = sum((value_of(report.statistics[one]) for one in parts), Decimal(0))
        if abs(together - value_of(total)) > _rounding(report, total_index, parts):
            shown = " + ".join(printed(report.statistics[one]) for one in parts)
            yield Finding(
                quotes=tuple(statistic_quote(report, one) for one in (total_index, *parts)),
                message_vi=(
                    f"Các thành phần ({shown}) cộng lại được {printed_like(total, together)}, không bằng tổng "
                    f"{printed(total)}: kiểm tra lại."
                ),
                message_en=(
                    f"The parts ({shown}) add up to {printed_like(total, together)}, not to the total "
                    f"{printed(total)}: check the figures."
                ),
                severity="" if closed == "whole" else "warning",
            )


def _rounding(report: Report, total: int, parts: list[int]) -> Decimal:
    """By how much numbers with decimals, each rounded by itself, may miss their total."""
    numbers = [report.statistics[one] for one in (total, *parts)]
    if all("," not in one.raw[: one.number_end - one.start] for one in numbers):
        return Decimal(0)
    return max(map(last_place, numbers)) * len(numbers) / 2


def _closing(
    report: Report, total: int, parts: list[int], words: ComparisonRules
) -> Literal["whole", "announced", "open"]:
    """Whether two or more parts in one run, with nothing after them, are the whole.

    They are when "còn lại" closes them, or when they are announced by "gồm" and closed by "và"; without "và" the list
    may have lost its end.
    """
    if len(parts) < 2 or parts != list(range(parts[0], parts[-1] + 1)):
        return "open"
    value, statistics = report.text.value, report.statistics
    cue = value[statistics[total].end : statistics[parts[0]].start]
    joint = value[statistics[parts[-2]].end : statistics[parts[-1]].start]
    if not _ENDS_THERE.match(value, statistics[parts[-1]].end):
        return "open"
    announced = words.announces_all_parts.pattern.search(cue)
    if words.remaining_part.pattern.search(joint) or (announced and words.last_part.pattern.search(joint)):
        return "whole"
    return "announced" if announced else "open"
