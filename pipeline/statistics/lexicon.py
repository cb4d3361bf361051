"""The word lists of rules/statistics.yml, made ready for looking up at a place of the text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

import regex

from pipeline.fold import fold
from pipeline.rules import Rules
from pipeline.rules.statistics import StatisticRules


@lru_cache(maxsize=32768)
def key(word: str) -> str:
    """The form in which a word is compared."""
    return fold(word)


class Phrases:
    """Phrases of one to four words, found by where they begin or end in a list of word keys."""

    __slots__ = ("_by_first", "_by_last")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        self._by_last: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted({tuple(key(word) for word in phrase.split()) for phrase in phrases}, key=len)[::-1]:
            self._by_first.setdefault(phrase[0], []).append(phrase)
            self._by_last.setdefault(phrase[-1], []).append(phrase)

    def at(self, keys: Sequence[str], index: int) -> int:
        """Words of the longest phrase that begins at `index`; 0 when there is none."""
        if index >= len(keys):
            return 0
        for phrase in self._by_first.get(keys[index], ()):
            if len(phrase) == 1 or tuple(keys[index : index + len(phrase)]) == phrase:
                return len(phrase)
        return 0

    def before(self, keys: Sequence[str], index: int) -> int:
        """Words of the longest phrase that ends right before `index`; 0 when there is none."""
        if index <= 0:
            return 0
        for phrase in self._by_last.get(keys[index - 1], ()):
            if len(phrase) <= index and (len(phrase) == 1 or tuple(keys[index - len(phrase) : index]) == phrase):
                return len(phrase)
        return 0


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Everything the statistics stage looks up, compiled once a rule folder."""

    rules: StatisticRules
    magnitudes: dict[str, Decimal]
    percent: regex.Pattern[str]
    money: regex.Pattern[str]
    measure: regex.Pattern[str]
    score: regex.Pattern[str]
    place_leads: frozenset[str]
    not_quantity: regex.Pattern[str]
    counted: Phrases
    fields: dict[str, str]
    ends: Phrases
    never_ends: Phrases
    never_open: frozenset[str]
    states: frozenset[str]
    outcomes: frozenset[str]
    closings: Phrases
    pairs: Phrases
    negations: frozenset[str]
    numbered_inside: frozenset[str]
    auxiliaries: frozenset[str]
    prepositions: frozenset[str]
    day_leads: frozenset[str]
    calendar: dict[str, tuple[int, int]]
    money_heads: Phrases
    qualifiers: Phrases
    averages: frozenset[str]
    changes: frozenset[str]
    bounds: Phrases
    names_always: Phrases
    names_mostly: Phrases
    names_never: Phrases
    number_word_after: frozenset[str]
    noun_heads: Phrases
    time_heads: Phrases
    noun_starts: Phrases
    noun_leads: frozenset[str]
    noun_tails: Phrases
    noun_cuts: Phrases
    period_leads: Phrases
    bounds_after: regex.Pattern[str]
    passed_columns: regex.Pattern[str]
    unit_columns: regex.Pattern[str]
    units_above: tuple[regex.Pattern[str], ...]
    parts: regex.Pattern[str]
    not_parts: regex.Pattern[str]
    no_part: frozenset[str]
    outlooks: regex.Pattern[str]
    target_headings: regex.Pattern[str]
    result_headings: regex.Pattern[str]


@lru_cache(maxsize=4)
def lexicon(all_rules: Rules) -> Lexicon:
    """The compiled form of the rules."""
    rules = all_rules.statistics
    magnitudes = any_of(rules.magnitudes)
    currencies = any_of((*rules.dong, *rules.foreign_currencies))
    several = any_of(word for field in rules.counted.values() for word in field if " " in word)
    # "/người/năm", "/100 km"; "34.812 tấn/KH 34.500 tấn" holds a result against a plan.
    rate = (
        rf"/ ?(?!(?:{any_of(rules.not_rates)})(?!\p{{L}}))(?:0?1(?:\.?0{{2,3}})? ?)?"
        rf"(?:(?:{several})(?!\p{{L}})|\p{{L}}[\p{{L}}\d²³]*)"
    )
    per = rf"(?:{rate}){{0,3}}"
    measures = "|".join(rf"(?P<{kind}>{any_of(words)})" for kind, words in rules.measures.items())
    qualifiers = rules.qualifiers
    return Lexicon(
        rules=rules,
        magnitudes={word.casefold(): factor for word, factor in rules.magnitudes.items()},
        percent=_pattern(rf" ?(?P<unit>(?:{any_of(rules.percents)})(?!\p{{L}}){per})"),
        money=_pattern(
            rf" ?(?:(?P<magnitude>{magnitudes})(?!\p{{L}}))?"
            rf"(?P<more>(?: \d[\d.,]{{0,12}} (?:{magnitudes})(?!\p{{L}})){{0,3}})"
            rf"(?: ?(?P<currency>(?:{currencies})(?![\p{{L}}\d])(?! chí(?!\p{{L}})|/c(?!\p{{L}})){per})"
            rf"|(?P<rate>{rate}))?"
        ),
        measure=_pattern(rf" ?(?P<unit>(?:{measures})(?![\p{{L}}\p{{N}}]){per})"),
        score=_pattern(
            rf" ?(?P<unit>{any_of(rules.scores)})(?!\p{{L}})(?! (?:{any_of(rules.score_is_place_before)})\b)"
        ),
        place_leads=frozenset(map(key, rules.score_is_place_after)),
        not_quantity=_pattern("|".join(one.pattern.pattern for one in rules.not_quantities) or r"(?!)"),
        counted=Phrases(word for words in rules.counted.values() for word in words),
        fields={
            " ".join(key(part) for part in word.split()): field
            for field, words in rules.counted.items()
            for word in words
        },
        ends=Phrases(rules.ends),
        never_ends=Phrases(rules.never_ends),
        never_open=frozenset(map(key, rules.never_open)),
        states=frozenset(map(key, rules.states)),
        outcomes=frozenset(map(key, rules.outcomes)),
        pairs=Phrases(rules.pairs),
        closings=Phrases(rules.closings),
        negations=frozenset(map(key, rules.negations)),
        numbered_inside=frozenset(map(key, rules.numbered_inside)),
        auxiliaries=frozenset(map(key, rules.auxiliaries)),
        prepositions=frozenset(map(key, rules.prepositions)),
        day_leads=frozenset(map(key, rules.day_leads)),
        calendar={key(word): bounds for word, bounds in rules.calendar.items()},
        money_heads=Phrases(rules.money_heads),
        qualifiers=Phrases(word for words in qualifiers.values() for word in words),
        averages=frozenset(map(fold, rules.averages)),
        changes=frozenset(map(fold, qualifiers["change"])),
        bounds=Phrases(qualifiers["bound"]),
        names_always=Phrases(rules.names_always),
        names_mostly=Phrases(rules.names_mostly),
        names_never=Phrases(rules.names_never),
        number_word_after=frozenset(map(key, rules.number_word_after)),
        noun_heads=Phrases(rules.noun_heads),
        time_heads=Phrases(rules.time_heads),
        noun_starts=Phrases(rules.noun_starts),
        noun_leads=frozenset(map(key, rules.noun_leads)),
        noun_tails=Phrases(rules.noun_tails),
        noun_cuts=Phrases(rules.noun_cuts),
        period_leads=Phrases(rules.period_leads),
        bounds_after=_pattern(rf" (?:{any_of(rules.bounds_after)})(?!\p{{L}})"),
        passed_columns=_pattern(rf"(?:{any_of(map(fold, rules.passed_columns))})(?!\w| ?\d)"),
        unit_columns=_pattern(rf"(?:{any_of(map(fold, rules.unit_columns))})(?: tính)?\W*"),
        units_above=tuple(one.pattern for one in all_rules.data_tables.units),
        parts=_word(rules.parts),
        not_parts=_word(rules.not_parts),
        no_part=frozenset(fold(word) for kind in ("change", "rate") for word in qualifiers[kind]),
        outlooks=_pattern(
            rf"(?<!\p{{L}})(?:(?P<target>{any_of(rules.targets)})|(?P<done>{any_of(rules.done)}))(?!\p{{L}})"
            rf"|(?<!\p{{L}})đến (?:hết |cuối )?năm (?P<year>\d{{4}})"
        ),
        target_headings=_pattern(
            rf"(?<!\p{{L}})(?:{any_of(rules.target_headings)})(?!\p{{L}})|^(?:{any_of(rules.target_openings)})(?!\p{{L}})"
        ),
        result_headings=_word(rules.result_headings),
    )


def any_of(words: Iterable[str]) -> str:
    """An alternation of literal words, the longest first."""
    return "|".join(regex.escape(word, literal_spaces=True) for word in sorted(words, key=len, reverse=True))


def _word(words: Iterable[str]) -> regex.Pattern[str]:
    return _pattern(rf"(?<!\p{{L}})(?:{any_of(words)})(?!\p{{L}})")


def _pattern(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.VERSION1 | regex.IGNORECASE)
