"""The main path of the stage: every number that counts or measures something, with the words that say what."""

from pipeline.records import Citation, Header, Section, Statistic, StatisticContext, Text
from pipeline.rules import Rules
from pipeline.sentences import sentence_at, sentence_starts
from pipeline.statistics.closed import closed_spans
from pipeline.statistics.lexicon import Lexicon, lexicon
from pipeline.statistics.noun_before import Qualifier, read_noun_before, read_qualifier
from pipeline.statistics.outlook import criterion_spans, outlook, planned_spans
from pipeline.statistics.parts import link_parts
from pipeline.statistics.quantity import values_of
from pipeline.statistics.ratings import Rating, read_ratings
from pipeline.statistics.readings import Reading, read_all


def find_statistics(
    text: Text, header: Header, sections: tuple[Section, ...], citations: tuple[Citation, ...], rules: Rules
) -> tuple[Statistic, ...]:
    """Every reported quantity of the text, in reading order."""
    words = lexicon(rules)
    closed = closed_spans(text, header, sections, citations)
    readings = read_all(text.value, closed, words)
    ratings = tuple(read_ratings(text.value, closed, words))
    if not readings and not ratings:
        return ()
    starts = sentence_starts(text.value)
    planned, criteria = planned_spans(sections, words), criterion_spans(sections)
    found: list[Statistic] = []
    for reading in readings:
        start = reading.amount.start
        sentence = sentence_at(text.value, starts, start)
        qualifier = read_qualifier(text.value, start, words)
        meant = outlook(text, header, start, sentence[0], planned, criteria, words)
        found.append(_record(text, reading, qualifier, sentence, meant, found[-1:], words))
    found += [_rating(text, one, sentence_at(text.value, starts, one.start)) for one in ratings]
    return link_parts(text.value, sorted(found, key=lambda one: one.start), words)


def _record(
    text: Text,
    reading: Reading,
    qualifier: Qualifier,
    sentence: tuple[int, int],
    meant: StatisticContext,
    before: list[Statistic],
    words: Lexicon,
) -> Statistic:
    value, amount, quantity = text.value, reading.amount, reading.quantity
    if qualifier.demands or words.bounds_after.match(value, quantity.end):
        meant = "criterion"
    low_value, high_value, denominator = values_of(amount, quantity)
    return Statistic(
        start=amount.start,
        end=quantity.end,
        raw=value[amount.start : quantity.end],
        bold=text.is_bold(amount.start, amount.end),
        # A number of things that is asked for or hoped for is no count of anything yet.
        kind="other" if quantity.kind == "count" and meant != "result" else quantity.kind,
        value=low_value,
        value_high=high_value,
        denominator=denominator,
        unit=quantity.unit,
        noun=quantity.noun or _noun_before(value, reading, qualifier, sentence[0], before, words),
        qualifier=qualifier.words,
        context=meant,
        number_start=amount.start,
        number_end=amount.end,
        sentence_start=sentence[0],
        sentence_end=sentence[1],
        rule=quantity.rule,
    )


def _rating(text: Text, rating: Rating, sentence: tuple[int, int]) -> Statistic:
    return Statistic(
        start=rating.start,
        end=rating.end,
        raw=text.value[rating.start : rating.end],
        bold=text.is_bold(rating.number_start, rating.number_end),
        kind="rating",
        value=rating.value,
        value_high="",
        denominator=rating.total,
        unit="",
        noun=rating.noun,
        qualifier="",
        context="result",
        number_start=rating.number_start,
        number_end=rating.number_end,
        sentence_start=sentence[0],
        sentence_end=sentence[1],
        rule=rating.rule,
    )


def _noun_before(
    value: str, reading: Reading, qualifier: Qualifier, low: int, before: list[Statistic], words: Lexicon
) -> str:
    """What stands before the number, else what the number before it in the sentence was of: "270 tỷ (đạt 80%)"."""
    if reading.quantity.kind == "duration":
        return ""
    previous = before[0] if before and before[0].end > low else None
    noun = read_noun_before(value, qualifier.start, max(low, previous.end) if previous else low, words)
    if not noun and previous is not None and reading.quantity.kind == "percent":
        return previous.noun
    return noun
