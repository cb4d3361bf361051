"""Rules for reporting periods."""

from typing import Literal

from pipeline.rules.base import PatternRule, RuleModel

PeriodReading = Literal[
    "month", "months", "quarter", "first_months", "last_months", "year", "years", "anniversary", "days", "label_only"
]


class PeriodRule(PatternRule):
    """One way to print a period. `reads` names the calendar reading; a lower `rank` is preferred in one subject.

    The reading takes the groups it needs: month, month2, year, year2, quarter, quarter2, count, day, day2.
    """

    reads: PeriodReading
    rank: int


class PeriodRules(RuleModel):
    """rules/periods.yml: which documents report on a period, how periods are printed, what looks ahead."""

    document_types: tuple[str, ...]
    reports_on: PatternRule
    looks_ahead: PatternRule
    numbers: dict[str, int]
    periods: tuple[PeriodRule, ...]
