"""Rules for characters and syllables that cannot be Vietnamese."""

from pipeline.rules.base import RuleModel


class OrthographyRules(RuleModel):
    """rules/orthography.yml."""
