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
        if share.kind != "percent" or not _states_a_share(report, before, share, rules.comparisons):
            continue
        sure = _is_of_the_ratio(report, before, share, rules.comparisons)
        parts = _ratio(report, index - 1, rules)
        if parts is None:
            continue
        part, whole, written, first = parts
        true = part * 100 / whole
        step = Decimal(1).scaleb(-_decimals(share))
        if abs(true - Decimal(share.value)) < step or not (sure or _is_slip(true, share)):
            continue
        shown = canonical(round(true, _decimals(share) + 1)).replace(".", ",")
        yield Finding(
            quotes=tuple(statistic_quote(report, one) for one in range(first, index + 1)),
            message_vi=f"{written} bằng {shown}%, văn bản ghi {share.raw}: kiểm tra lại số liệu.",
            message_en=f"{written} is {shown}% but the text says {share.raw}: check the figures.",
            suggestion=f"{shown}%",
            severity="" if sure else "warning",
        )


def _states_a_share(report: Report, before: Statistic, share: Statistic, words: ComparisonRules) -> bool:
    """The percentage follows a ratio as its outcome, and is no growth."""
    if share.qualifier or share.value_high or share.sentence_start != before.sentence_start:
        return False
    value = report.text.value
    between = value[before.end : share.number_start]
    lead = value[max(before.sentence_start, before.start - _LEAD) : before.start]
    if words.compared_with_before.pattern.search(lead):
        return False  # "tăng 15 vụ (45/30 vụ, 50%)" holds two years against each other.
    if words.share_of_another.pattern.search(before.raw + between):
        return False
    return words.share_stated.pattern.fullmatch(between) is not None


def _is_of_the_ratio(report: Report, before: Statistic, share: Statistic, words: ComparisonRules) -> bool:
    """It says so itself; "1.480/2.650 tỷ đồng, đạt 65,8% dự toán" may be held against another plan."""
    after = report.text.value[share.end : share.end + 12].lstrip()
    return share.raw.endswith(share.unit) and not words.share_of_another.pattern.match(after)


def _is_slip(true: Decimal, share: Statistic) -> bool:
    """Only one digit of the percentage is wrong: it was meant for this ratio."""
    meant, written = (f"{one:.{_decimals(share)}f}" for one in (true, Decimal(share.value)))
    return len(meant) == len(written) > 2 and sum(a != b for a, b in zip(meant, written, strict=True)) == 1


def _ratio(report: Report, index: int, rules: Rules) -> tuple[Decimal, Decimal, str, int] | None:
    """Part and whole: "14/15 công chức", or "14 công chức trên tổng số 15 công chức"; as written; the first index."""
    one, value = report.statistics[index], report.text.value
    if one.denominator:
        whole = Decimal(one.denominator)
        written = value[one.number_start : one.number_end].strip()
        return (Decimal(one.value), whole, written, index) if whole else None
    if index == 0:
        return None
    part = report.statistics[index - 1]
    between = value[part.end : one.number_start]
    if part.sentence_start != one.sentence_start or not rules.comparisons.share_of_whole.pattern.fullmatch(between):
        return None
    if not is_comparable(part, one, rules.statistics) or not Decimal(one.value):
        return None
    written = f"{value[part.number_start : part.number_end]}/{value[one.number_start : one.number_end]}"
    return Decimal(part.value), Decimal(one.value), written, index - 1


def _digits(share: Statistic) -> str:
    return share.raw[: share.number_end - share.number_start]


def _decimals(share: Statistic) -> int:
    """Decimals as printed: "98,80" has two."""
    digits = _digits(share).replace(".", ",")
    return len(digits.split(",", 1)[1]) if "," in digits else 0
