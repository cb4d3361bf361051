"""Rules for what a report does with a document it cites."""

from typing import Self, get_args

from pydantic import model_validator

from pipeline.records import Relation
from pipeline.rules.base import PatternRule, RuleModel
from pipeline.rules.problems import refuse_doubles


class RelationTrigger(RuleModel):
    """Words that govern a mention; `weak` ones count only where no other governs their clause.

    `tells_of`: the relations before them whose object they tell of.
    """

    id: str
    relation: Relation
    weak: bool = False
    gives_way_to: tuple[Relation, ...] = get_args(Relation)
    words: tuple[str, ...] = ()
    adjacent: tuple[str, ...] = ()
    tells_of: tuple[Relation, ...] = ()
    source: str


class RelationRules(RuleModel):
    """rules/relations.yml."""

    triggers: tuple[RelationTrigger, ...]
    idle: tuple[str, ...]
    new_clause: tuple[str, ...]
    ended: PatternRule
    side_by_side: PatternRule
    list_head: PatternRule
    list_ends: tuple[str, ...]

    @model_validator(mode="after")
    def _one_meaning_a_word(self) -> Self:
        refuse_doubles((*self.idle, *(word for one in self.triggers for word in (*one.words, *one.adjacent))))
        return self
