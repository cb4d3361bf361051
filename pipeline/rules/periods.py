"""Rules for reporting periods."""

from pipeline.rules.base import RuleModel


class PeriodRules(RuleModel):
    """rules/periods.yml."""
