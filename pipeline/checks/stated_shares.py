"""What a percentage is said to be the share of: the ratio before it, or a part and its total."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from pipeline.checks.quantities_compared import is_comparable
from pipeline.fold import fold
from pipeline.records import Report, Statistic
from pipeline.rules import Rules
from pipeline.rules.comparisons import ComparisonRules

_LEAD = 40
_NEAR = 8


@dataclass(frozen=True, slots=True)
class StatedShare:
    """Part and whole, as `written`; `quoted` are the statistics that state them, with the percentage.

    A ratio is "sure" to be meant, a part of a total "likely", either is "doubtful" where a plan is spoken of. `wholes`
    are other numbers nearby that the part may be a share of.
    """

    part: Decimal
    whole: Decimal
    written: str
    quoted: tuple[int, ...]
    certainty: Literal["sure", "likely", "doubtful"]
    wholes: tuple[Decimal, ...] = ()


def stated_share(report: Report, index: int, rules: Rules) -> StatedShare | None:
    """What the percentage `index` is a share of; None where it is growth, or stands alone."""
    before, share = report.statistics[index - 1], report.statistics[index]
    if share.qualifier or share.value_high or share.sentence_start != before.sentence_start:
        return None
    words, value = rules.comparisons, report.text.value
    between = value[before.end : share.number_start]
    lead = value[max(before.sentence_start, before.start - _LEAD) : before.start]
    if words.compared_with_before.pattern.search(lead):
        return None  # "tăng 15 vụ (45/30 vụ, 50%)" holds two years against each other.
    if words.share_of_another.pattern.search(before.raw + between):
        return None
    named = words.share_of_named_part.pattern.fullmatch(between)
    if named is None and words.share_stated.pattern.fullmatch(between) is None:
        return None
    if named is not None and fold(named["noun"]) != fold(before.noun):
        return None
    # "1.480/2.650 tỷ đồng, đạt 65,8% dự toán" may be held against another plan.
    after = value[share.end : share.end + 12].lstrip()
    of_plan = not share.raw.endswith(share.unit) or words.share_of_another.pattern.match(after) is not None
    stated = _of_ratio(report, index, rules) or _of_total(report, index, rules, between)
    return replace(stated, certainty="doubtful") if stated and of_plan else stated


def _of_ratio(report: Report, index: int, rules: Rules) -> StatedShare | None:
    """Before it stands "14/15 công chức", or "14 công chức trên tổng số 15 công chức"."""
    one, value = report.statistics[index - 1], report.text.value
    if one.denominator:
        whole = Decimal(one.denominator)
        written = value[one.number_start : one.number_end].strip()
        return StatedShare(Decimal(one.value), whole, written, (index - 1, index), "sure") if whole else None
    if index < 2:
        return None
    part = report.statistics[index - 2]
    between = value[part.end : one.number_start]
    if part.sentence_start != one.sentence_start or not rules.comparisons.share_of_whole.pattern.fullmatch(between):
        return None
    if not is_comparable(part, one, rules.statistics) or not Decimal(one.value):
        return None
    quoted = (index - 2, index - 1, index)
    return StatedShare(Decimal(part.value), Decimal(one.value), _written(report, part, one), quoted, "sure")


def _of_total(report: Report, index: int, rules: Rules, between: str) -> StatedShare | None:
    """Before it stands "718 người, trong đó bác sĩ 142 người, chiếm"."""
    part = report.statistics[index - 1]
    if part.part_of is None or part.qualifier:
        return None
    total = report.statistics[part.part_of]
    if total.qualifier or not is_comparable(total, part, rules.statistics) or not Decimal(total.value):
        return None
    if not _speaks_of_a_part(between, rules.comparisons):
        return None
    wholes = tuple(_numbers_near(report.statistics[max(0, index - _NEAR) : index - 1], part))
    quoted = (part.part_of, index - 1, index)
    return StatedShare(
        Decimal(part.value), Decimal(total.value), _written(report, part, total), quoted, "likely", wholes
    )


def _speaks_of_a_part(between: str, words: ComparisonRules) -> bool:
    return (
        words.takes_up.pattern.search(between) is not None
        or words.share_of_named_part.pattern.match(between) is not None
    )


def _numbers_near(statistics: tuple[Statistic, ...], part: Statistic) -> Iterator[Decimal]:
    for one in statistics:
        if one.kind == part.kind and one.value and Decimal(one.value):
            yield Decimal(one.value)


def _written(report: Report, part: Statistic, whole: Statistic) -> str:
    value = report.text.value
    return f"{value[part.number_start : part.number_end]}/{value[whole.number_start : whole.number_end]}"
