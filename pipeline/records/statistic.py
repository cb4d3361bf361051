"""One reported quantity."""

import datetime
from dataclasses import dataclass
from typing import Literal

StatisticKind = Literal["count", "money", "percent", "ratio", "score", "rating", "duration", "area", "other"]
StatisticContext = Literal["result", "target", "criterion"]


@dataclass(frozen=True, slots=True)
class Statistic:
    """One reported quantity (contract: table `statistics`).

    `value`, `value_high` and `denominator` are canonical plain decimal strings ("24600000000", "0.5"), empty when
    absent: a float would not keep "24,60". `number_start:number_end` is the span of the digits alone. `part_of` is the
    index of the total in the report's tuple of statistics; `sentence_start:sentence_end` the sentence it stands in.
    """

    start: int
    end: int
    raw: str
    bold: bool
    kind: StatisticKind
    value: str
    value_high: str
    denominator: str
    unit: str
    noun: str
    qualifier: str
    context: StatisticContext
    number_start: int
    number_end: int
    sentence_start: int
    sentence_end: int
    rule: str
    period_start: datetime.date | None = None
    period_end: datetime.date | None = None
    part_of: int | None = None
