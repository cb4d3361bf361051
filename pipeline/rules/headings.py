"""Rules for headings and list labels."""

from pipeline.rules.base import RuleModel


class HeadingRules(RuleModel):
    """rules/headings.yml."""
