"""Rules for the words by which one document is said to act on another."""

from pydantic import Field

from pipeline.records import DocumentRelation, Relation
from pipeline.rules.base import PatternRule, RuleModel


class ActRule(RuleModel):
    """One kind of act: the governing words of `triggers` in relations.yml, and `words` that govern only here.

    `changes`: it changes the law, which a draft, a proposal or a letter does not. `carries_out`: its object may stand
    far behind the verb ("thực hiện cải cách hành chính theo Nghị quyết số …").
    """

    id: str
    relation: DocumentRelation
    triggers: tuple[Relation, ...] = ()
    words: tuple[str, ...] = ()
    changes: bool = False
    carries_out: bool = False
    passive: bool = True
    source: str


class StatementRules(RuleModel):
    """rules/statements.yml: the acts, what stands between an act and its object or agent, and what is no act."""

    acts: tuple[ActRule, ...] = Field(min_length=1)
    loses_force: PatternRule
    attached: PatternRule
    passive_mark: PatternRule
    object_link: PatternRule
    title_link: PatternRule
    inside_link: PatternRule
    purpose_link: PatternRule
    part: PatternRule
    agent_link: PatternRule
    agent_after_object: PatternRule
    takes_effect: PatternRule
    before_passive: PatternRule
    row: PatternRule
    opens_row: PatternRule
    speaks: PatternRule
    not_done: PatternRule
    drafting: PatternRule
    another_actor: PatternRule
    loses_force_words: tuple[str, ...]
    joined: PatternRule
    attaching_types: tuple[str, ...]
    telling_types: tuple[str, ...]
    proposing_types: tuple[str, ...]
    guiding_types: tuple[str, ...]
    laws: tuple[str, ...]
    law_changing_types: tuple[str, ...]
