"""The main path of the stage: every number that counts or measures something, with the words that say what."""

from collections.abc import Iterator

from pipeline.records import Citation, Header, Section, Statistic, Text
from pipeline.rules import Rules
from pipeline.statistics.amounts import Amount, read_amounts, read_spoken
from pipeline.statistics.closed import closed_spans, is_closed
from pipeline.statistics.lexicon import Lexicon, lexicon
from pipeline.statistics.noun_before import naming_word, read_noun_before, read_qualifier
from pipeline.statistics.quantity import Quantity, plausible, read_quantity, values_of

_ENUMERATED = frozenset({", ", " và ", "; ", " - ", "-"})


def find_statistics(
    text: Text, header: Header, sections: tuple[Section, ...], citations: tuple[Citation, ...], rules: Rules
) -> tuple[Statistic, ...]:
    """Every reported quantity of the text, in reading order."""
    words = lexicon(rules)
    closed = closed_spans(text, header, sections, citations)
    found: list[Statistic] = []
    for amount, quantity in _quantities(text.value, closed, words):
        found.append(_statistic(text, amount, quantity, found, words))
    return tuple(found)


def _quantities(value: str, closed: tuple[tuple[int, int], ...], words: Lexicon) -> Iterator[tuple[Amount, Quantity]]:
    named_until = -1
    for amount in sorted([*read_amounts(value), *read_spoken(value)], key=lambda one: one.start):
        if is_closed(closed, amount.start) or (words.not_quantity and words.not_quantity.match(value, amount.start)):
            continue
        naming = naming_word(value, amount.start, words)
        if not naming and value[named_until : amount.start] in _ENUMERATED:
            naming = "mostly"
        stop = value.find("\n", amount.end)
        quantity = read_quantity(value, amount, stop if stop >= 0 else len(value), words)
        if naming and (
            quantity is None or not quantity.sure or (naming == "always" and quantity.kind in ("count", "ratio"))
        ):
            named_until = amount.end
        elif quantity is not None and plausible(amount, quantity):
            if not amount.spoken or quantity.sure:
                yield amount, quantity


def _statistic(text: Text, amount: Amount, quantity: Quantity, before: list[Statistic], words: Lexicon) -> Statistic:
    value = text.value
    begin, qualifier, demanded = read_qualifier(value, amount.start, words)
    line = value.rfind("\n", 0, amount.start) + 1
    low = max(line, before[-1].end if before else 0)
    noun = quantity.noun or read_noun_before(value, begin, low, words)
    low_value, high_value, denominator = values_of(amount, quantity)
    return Statistic(
        start=amount.start,
        end=quantity.end,
        raw=value[amount.start : quantity.end],
        bold=text.is_bold(amount.start, amount.end),
        kind="other" if demanded and quantity.kind == "count" else quantity.kind,
        value=low_value,
        value_high=high_value,
        denominator=denominator,
        unit=quantity.unit,
        noun=noun if quantity.kind != "duration" else "",
        qualifier=qualifier,
        context="criterion" if demanded else "result",
        number_start=amount.start,
        number_end=amount.end,
        sentence_start=line,
        sentence_end=line,
        rule=quantity.rule,
    )
