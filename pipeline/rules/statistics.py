"""Rules for reported quantities."""

from pipeline.rules.base import RuleModel


class StatisticRules(RuleModel):
    """rules/statistics.yml."""
