"""N-OVER: a part that is larger than its total."""

from collections.abc import Iterator

from pipeline.checks.quantities_compared import is_comparable, printed, statistic_quote, value_of
from pipeline.checks.registry import check
from pipeline.records import Finding, Report, Statistic
from pipeline.rules import Rules
from pipeline.rules.statistics import StatisticRules


@check("N-OVER", name=("Thành phần lớn hơn tổng", "Part exceeds total"), severity="error")
def part_is_within_its_total(report: Report, rules: Rules) -> Iterator[Finding]:
    """A part ("trong đó …") is never larger than the total that it is a part of."""
    for index, part in enumerate(report.statistics):
        if part.part_of is None:
            continue
        total = report.statistics[part.part_of]
        if not is_comparable(total, part, rules.statistics) or _is_open_above(total, rules.statistics):
            continue
        if rules.comparisons.brought_over.pattern.match(report.text.value, part.end):
            continue
        if value_of(part) > sum(value_of(one) for one in _totals(report, part, rules.statistics)):
            yield Finding(
                quotes=(statistic_quote(report, part.part_of), statistic_quote(report, index)),
                message_vi=f"Số thành phần ({printed(part)}) lớn hơn tổng số ({printed(total)}): kiểm tra lại hai số.",
                message_en=f"The part {printed(part)} exceeds its total {printed(total)}: check both figures.",
            )


def _totals(report: Report, part: Statistic, rules: StatisticRules) -> Iterator[Statistic]:
    """The total and what may add up with it: "kỳ trước 5 hồ sơ, tiếp nhận 40 hồ sơ, trong đó đúng hạn 42 hồ sơ"."""
    assert part.part_of is not None
    total = report.statistics[part.part_of]
    yield total
    for place in range(part.part_of - 1, -1, -1):
        one = report.statistics[place]
        if one.sentence_start != total.sentence_start:
            return
        if one.part_of is None and is_comparable(one, part, rules):
            yield one


def _is_open_above(total: Statistic, rules: StatisticRules) -> bool:
    """A total that is only a lower bound ("trên 50 hồ sơ"), an estimate or a change has no fixed size."""
    return bool(total.qualifier) and total.qualifier.casefold() not in rules.upper_bounds
