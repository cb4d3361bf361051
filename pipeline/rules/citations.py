"""Rules for mentions of issued documents."""

from pipeline.rules.base import RuleModel


class CitationRules(RuleModel):
    """rules/citations.yml."""
