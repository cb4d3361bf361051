"""N-PCT: a percentage that is not the ratio before it."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from pipeline.checks.quantities_compared import is_comparable, statistic_quote
from pipeline.checks.registry import check
from pipeline.numbers import canonical
from pipeline.records import Finding, Report, Statistic
from pipeline.rules import Rules
from pipeline.rules.comparisons import ComparisonRules

_LEAD = 40


@check("N-PCT", name=("Tỷ lệ phần trăm không khớp", "Percentage does not fit"), severity="error")
def percentage_is_its_ratio(report: Report, rules: Rules) -> Iterator[Finding]:
    """A percentage printed right after "x/y" is x/y, rounded or cut to the decimals that are printed."""
    statistics = report.statistics
    for index, (before, share) in enumerate(pairwise(statistics), start=1):
        if share.kind != "percent" or not _states_the_share(report, before, share, rules.comparisons):
            continue
        parts = _ratio(report, index - 1, rules)
        if parts is None:
            continue
        part, whole, first = parts
        true = part * 100 / whole
        step = Decimal(1).scaleb(-_decimals(share))
        if abs(true - Decimal(share.value)) < step:
            continue
        shown = canonical(round(true, _decimals(share) + 1)).replace(".", ",")
        yield Finding(
            quotes=tuple(statistic_quote(report, one) for one in range(first, index + 1)),
            message_vi=f"{_plain(part)}/{_plain(whole)} là {shown}%, văn bản ghi {share.raw}: kiểm tra lại số liệu.",
            message_en=f"{_plain(part)}/{_plain(whole)} is {shown}% but the text says {share.raw}: check the figures.",
            suggestion=f"{shown}%",
        )


def _states_the_share(report: Report, before: Statistic, share: Statistic, words: ComparisonRules) -> bool:
    """The percentage says what the ratio before it comes to, not a growth nor the fulfilment of a plan."""
    if share.qualifier or share.value_high or share.sentence_start != before.sentence_start:
        return False
    if not share.raw.endswith(share.unit):
        return False  # "đạt 95% kế hoạch" is a share of something else.
    value = report.text.value
    between, after = value[before.end : share.number_start], value[share.end : share.end + 12]
    lead = value[max(before.sentence_start, before.start - _LEAD) : before.start]
    if words.compared_with_before.pattern.search(lead):
        return False  # "tăng 15 vụ (45/30 vụ, 50%)" holds two years against each other.
    another = words.share_of_another.pattern
    if another.search(before.raw + between) or another.match(after.lstrip()):
        return False
    return words.share_stated.pattern.fullmatch(between) is not None


def _ratio(report: Report, index: int, rules: Rules) -> tuple[Decimal, Decimal, int] | None:
    """Part and whole: "14/15 công chức", or "14 công chức trên tổng số 15 công chức"; with the first index."""
    one = report.statistics[index]
    if one.kind == "ratio":
        whole = Decimal(one.denominator)
        return (Decimal(one.value), whole, index) if whole else None
    if index == 0:
        return None
    part = report.statistics[index - 1]
    between = report.text.value[part.end : one.number_start]
    if part.sentence_start != one.sentence_start or not rules.comparisons.share_of_whole.pattern.fullmatch(between):
        return None
    if not is_comparable(part, one, rules.statistics) or not Decimal(one.value):
        return None
    return Decimal(part.value), Decimal(one.value), index - 1


def _digits(share: Statistic) -> str:
    return share.raw[: share.number_end - share.number_start]


def _decimals(share: Statistic) -> int:
    """Decimals as printed: "98,80" has two."""
    digits = _digits(share).replace(".", ",")
    return len(digits.split(",", 1)[1]) if "," in digits else 0


def _plain(value: Decimal) -> str:
    return canonical(value).replace(".", ",")
