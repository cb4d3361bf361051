"""Rules for what a report does with a document it cites."""

from pipeline.rules.base import RuleModel


class RelationRules(RuleModel):
    """rules/relations.yml."""
