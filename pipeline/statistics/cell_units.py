"""The unit that a table gives a number: "triệu đồng", "1.000 tấn", "Triệu kWh", "Ha", "%", "Lượt"."""

from decimal import Decimal

import regex

from pipeline.records import StatisticKind
from pipeline.statistics.amounts import Amount
from pipeline.statistics.cells import CellLabel
from pipeline.statistics.lexicon import Lexicon
from pipeline.statistics.quantity import Quantity

_ONE = Decimal(1)
_THOUSAND = regex.compile(r"1[.,]?000 ?(?=\p{L})")


def read_cell(amount: Amount, cell: CellLabel, words: Lexicon) -> Quantity:
    """The quantity of a number alone in its cell, in the unit of its column, its row or its table."""
    if amount.denominator:
        return Quantity("ratio", amount.end, cell.unit, cell.noun, "ratio.cell")
    kind, factor = _meaning(cell.unit, words)
    rule = f"{'measure.' if kind in ('area', 'duration', 'other') else ''}{kind}.cell"
    return Quantity(kind, amount.end, "%" if kind == "percent" else cell.unit, cell.noun, rule, factor)


def _meaning(unit: str, words: Lexicon) -> tuple[StatisticKind, Decimal]:
    """The kind of quantity that a unit makes, and what its numbers are multiplied by."""
    if "%" in unit:
        return "percent", _ONE
    factor = _ONE
    if thousand := _THOUSAND.match(unit):
        factor, unit = Decimal(1000), unit[thousand.end() :]
    if money := words.money.fullmatch(unit):
        magnitude = (money["magnitude"] or "").casefold()
        factor *= words.magnitudes.get(magnitude, _ONE)
        if money["currency"] or magnitude in words.rules.implied_after:
            return "money", factor
    elif (scaled := words.money.match(unit)) and scaled["magnitude"] and not scaled["currency"]:
        factor *= words.magnitudes[scaled["magnitude"].casefold()]
        unit = unit[scaled.end("magnitude") :]
    if measure := words.measure.fullmatch(unit):
        return "area" if measure["area"] else "duration" if measure["duration"] else "other", factor
    return ("score" if words.score.fullmatch(unit) else "count"), factor
