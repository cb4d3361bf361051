"""Every pattern of every rule file, in one list."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import regex
from pydantic import BaseModel

from pipeline.rules import Rules
from pipeline.rules.base import PatternRule


@dataclass(frozen=True, slots=True)
class ListedRule:
    """One pattern rule: the family it belongs to, its id and pattern, how many examples prove it, why it exists."""

    file: str
    id: str
    pattern: regex.Pattern[str]
    examples: int
    source: str


def pattern_rules(rules: Rules) -> tuple[PatternRule, ...]:
    """All pattern rules."""
    return tuple(rule for family in fields(rules) for rule in _patterns(getattr(rules, family.name)))


def list_rules(rules: Rules) -> tuple[ListedRule, ...]:
    """All pattern rules by family and id."""
    listed = []
    for family in fields(rules):
        for rule in _patterns(getattr(rules, family.name)):
            examples = len(rule.examples) + len(rule.not_examples)
            listed.append(ListedRule(family.name, rule.id, rule.pattern, examples, rule.source))
    return tuple(sorted(listed, key=lambda one: (one.file, one.id)))


def _patterns(value: object) -> Iterator[PatternRule]:
    """Pattern rules inside a model, however deep."""
    if isinstance(value, PatternRule):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _patterns(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _patterns(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _patterns(item)
