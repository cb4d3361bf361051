"""N-TOTAL: a running total that is less than what was just added to it."""

from collections.abc import Iterator

import regex

from pipeline.checks.quantities_compared import is_comparable, printed, statistic_quote, value_of
from pipeline.checks.registry import check
from pipeline.records import Finding, Report
from pipeline.rules import Rules

_RAISES_TOTAL = regex.compile(r"(?<!\p{L})(?:nâng|đưa) tổng(?!\p{L})[^.;\d]{0,120}", regex.IGNORECASE)


@check("N-TOTAL", name=("Tổng nhỏ hơn số vừa thêm", "Total less than what was added"), severity="error")
def running_total_holds_what_was_added(report: Report, rules: Rules) -> Iterator[Finding]:
    """After "nâng (đưa) tổng số … lên B" the new total B is not less than the number that raised it."""
    for index, total in enumerate(report.statistics[1:], start=1):
        added = report.statistics[index - 1]
        if added.sentence_start != total.sentence_start:
            continue
        between = report.text.value[added.end : total.number_start]
        raises = _RAISES_TOTAL.search(between)
        if raises is None or raises.end() != len(between) or not is_comparable(added, total, rules.statistics):
            continue
        if value_of(total) < value_of(added):
            yield Finding(
                quotes=(statistic_quote(report, index - 1), statistic_quote(report, index)),
                message_vi=f"Tổng số mới ({printed(total)}) nhỏ hơn số vừa thêm ({printed(added)}): kiểm tra lại.",
                message_en=f"The new total ({printed(total)}) is less than what was added ({printed(added)}): check.",
            )
