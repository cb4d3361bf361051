"""Rules for figures that are held against each other."""

from pipeline.rules.base import PatternRule, RuleModel


class ComparisonRules(RuleModel):
    """rules/comparisons.yml: what connects a share with its ratio, a value with the one before, parts with a total."""

    share_stated: PatternRule
    takes_up: PatternRule
    share_of_named_part: PatternRule
    share_of_whole: PatternRule
    share_of_another: PatternRule
    compared_with_before: PatternRule
    change_verb: PatternRule
    change_link: PatternRule
    change_amount: PatternRule
    compared_with: PatternRule
    place_in_an_order: PatternRule
    announces_all_parts: PatternRule
    last_part: PatternRule
    remaining_part: PatternRule
    brought_over: PatternRule
