"""Rules for what a report does with a document it cites."""

from pipeline.records import Relation
from pipeline.rules.base import PatternRule, RuleModel


class RelationTrigger(PatternRule):
    """Words that govern a mention; `weak` ones count only where no other governs their clause."""

    relation: Relation
    weak: bool = False


class RelationRules(RuleModel):
    """rules/relations.yml."""

    triggers: tuple[RelationTrigger, ...]
    side_by_side: PatternRule
    list_head: PatternRule
    list_end: PatternRule
