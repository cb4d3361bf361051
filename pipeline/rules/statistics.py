"""Rules for reported quantities."""

from decimal import Decimal
from typing import Literal

from pipeline.rules.base import PatternRule, RuleModel

Words = tuple[str, ...]
QualifierKind = Literal["approximate", "bound", "rate", "change"]


class StatisticRules(RuleModel):
    """rules/statistics.yml: what a number counts or measures, and what makes it no quantity."""

    magnitudes: dict[str, Decimal]
    dong: Words
    foreign_currencies: Words
    implied_after: Words
    percents: Words
    measures: dict[Literal["area", "duration", "other"], Words]
    scores: Words
    score_is_place_before: Words
    score_is_place_after: Words
    counted: dict[str, Words]
    ends: Words
    never_ends: Words
    never_open: Words
    states: Words
    outcomes: Words
    negations: Words
    closings: Words
    pairs: Words
    numbered_inside: Words
    auxiliaries: Words
    prepositions: Words
    money_heads: Words
    not_rates: Words
    averages: Words
    qualifiers: dict[QualifierKind, Words]
    names_always: Words
    names_never: Words
    names_mostly: Words
    day_leads: Words
    calendar: dict[str, tuple[int, int]]
    number_word_after: Words
    noun_heads: Words
    time_heads: Words
    noun_starts: Words
    noun_leads: Words
    noun_tails: Words
    noun_cuts: Words
    period_leads: Words
    bounds_after: Words
    passed_columns: Words
    unit_columns: Words
    parts: Words
    not_parts: Words
    classifiers: Words
    upper_bounds: Words
    targets: Words
    done: Words
    target_headings: Words
    target_openings: Words
    result_headings: Words
    not_quantities: tuple[PatternRule, ...]
    ratings: tuple[PatternRule, ...]
