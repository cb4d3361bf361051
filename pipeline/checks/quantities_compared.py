"""Which quantities may be held against each other, and how a finding shows them."""

from decimal import Decimal

from pipeline.fold import fold
from pipeline.numbers import canonical, in_vietnamese, read_number
from pipeline.records import Quote, Report, Statistic
from pipeline.rules.statistics import StatisticRules


def statistic_quote(report: Report, index: int) -> Quote:
    """The quantity with its unit and noun."""
    one = report.statistics[index]
    return Quote(one.start, one.end, one.raw, ("statistic", index))


def is_comparable(first: Statistic, second: Statistic, rules: StatisticRules) -> bool:
    """Whether both count the same kind of thing in the same unit: đồng with đồng, "hồ sơ" with "hồ sơ"; never rates.

    A word like "lượt" or "đoàn" counts anything: there the nouns must go along too ("lượt" with "lượt khách").
    """
    if not (first.value and second.value) or first.value_high or second.value_high:
        return False
    if first.kind != second.kind or first.denominator or second.denominator:
        return False
    if first.kind == "money":
        return is_dong(first, rules) and is_dong(second, rules)
    if not first.unit or not second.unit or "/" in first.noun + second.noun:
        return False  # "45 hồ sơ/ngày" is a rate.
    one, other = sorted((fold(first.unit), fold(second.unit)), key=len)
    # "cơ sở" and "cơ sở lưu trú", "bản" and "bản, khu phố".
    if one != other and not other.startswith((f"{one} ", f"{one},")):
        return False
    return one not in map(fold, rules.classifiers) or "," in other or _goes_along(first.noun, second.noun)


def is_dong(one: Statistic, rules: StatisticRules) -> bool:
    """Money in đồng, not per anything ("đồng/kg")."""
    unit = fold(one.unit)
    return "/" not in unit and not any(fold(foreign) in unit for foreign in rules.foreign_currencies)


def value_of(one: Statistic) -> Decimal:
    """The number as it can be reckoned with."""
    return Decimal(one.value)


def printed(one: Statistic) -> str:
    """The number with its unit, without the rest of the noun."""
    if one.kind == "money":
        return one.raw
    return f"{one.raw[: one.number_end - one.start]}{'' if one.unit == '%' else ' '}{one.unit}".rstrip()


def printed_like(one: Statistic, value: Decimal) -> str:
    """A value with the unit in which the other is printed: "91,4 tỷ đồng"; in đồng beside "7 tỷ 37 triệu đồng"."""
    worth = worth_of_one(one)
    unit = "đồng" if one.kind == "money" and worth == 1 else one.unit
    number = in_vietnamese(f"{Decimal(canonical(value / worth)):,}")
    return f"{number}{'' if unit == '%' else ' '}{unit}".rstrip()


def worth_of_one(one: Statistic) -> Decimal:
    """What one in the printed unit is worth: a billion for "24,6 tỷ đồng"; 1 where there are several units."""
    written = Decimal(read_number(one.raw[: one.number_end - one.start]) or 0)
    worth = value_of(one) / written if written else Decimal(1)
    return worth if worth.normalize().as_tuple().digits == (1,) else Decimal(1)


def last_place(one: Statistic) -> Decimal:
    """What a one in the last printed place is worth: 100 million in "24,6 tỷ đồng"."""
    digits = one.raw[: one.number_end - one.start]
    decimals = len(digits.partition(",")[2])
    return worth_of_one(one).scaleb(-decimals) if one.kind == "money" or decimals else Decimal(1)


def _goes_along(first: str, second: str) -> bool:
    one, other = sorted((fold(first).split(" "), fold(second).split(" ")), key=len)
    return other[: len(one)] == one
