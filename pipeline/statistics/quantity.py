"""What a number counts or measures: percent, money, measure, score, counted noun."""

from dataclasses import dataclass, replace
from decimal import Decimal

import regex

from pipeline.numbers import canonical, read_number
from pipeline.records import StatisticKind
from pipeline.statistics.amounts import Amount, is_year
from pipeline.statistics.lexicon import Lexicon, key
from pipeline.statistics.noun_phrase import NounPhrase, read_noun
from pipeline.statistics.words import keys_before

_ONE = Decimal(1)
_VERSION = regex.compile(r"\d+\.\d{1,2}")
_PASTED = regex.compile(r"\d{1,3},\d{3}")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit. `sure` when the unit is in the rules, so that a name before it does not matter.

    `noun` is what follows the number; empty when what it belongs to stands before it. `added` is the second part of
    "7 tỷ 37 triệu đồng".
    """

    kind: StatisticKind
    end: int
    unit: str
    noun: str
    rule: str
    factor: Decimal = _ONE
    added: Decimal = Decimal(0)
    sure: bool = True


def read_quantity(value: str, amount: Amount, stop: int, words: Lexicon) -> Quantity | None:
    """What stands after the digits of `amount`, or None when they count nothing there."""
    start = amount.after
    if percent := words.percent.match(value, start):
        return _share(value, percent, stop, words)
    noun = read_noun(value, start, stop, words)
    if noun is not None and _is_identifier(value, noun, start, words):
        noun = None
    money = _money(value, start, noun, stop, words)
    if money is not None:
        return money
    if measure := words.measure.match(value, start):
        unit = value[measure.start("unit") : measure.end()]
        longer_noun = noun is not None and noun.known and noun.unit_end > measure.end()
        lone_capital = measure.start("unit") == start and len(unit) == 1 and unit.isupper()
        if not longer_noun and not lone_capital:
            measured = _measured(value, measure, stop, words)
            return replace(measured, kind="ratio") if amount.denominator else measured  # "14,6/16 km"
    score = words.score.match(value, start)
    if score and not words.place_leads.intersection(keys_before(value, amount.start, 1)):
        return Quantity("score", score.end(), value[score.start("unit") : score.end()], "", "score")
    if noun is None:
        return None
    if _VERSION.fullmatch(amount.low):
        return None  # "Công nghiệp 4.0": things are not counted in decimals.
    kind: StatisticKind = "ratio" if amount.denominator else "count"
    phrase = value[noun.start : noun.end]
    unit = value[noun.start : noun.unit_end]
    return Quantity(
        kind, noun.end, unit, phrase, f"{kind}.{'unit' if noun.known else 'noun'}", sure=noun.known or noun.head
    )


def values_of(amount: Amount, quantity: Quantity) -> tuple[str, str, str]:
    """Value, upper value and denominator as plain decimals."""

    def times(raw: str) -> str:
        plain = read_number(raw, thousands=quantity.kind != "percent") if raw else None
        if plain is None:
            return ""
        if quantity.kind == "count" and quantity.factor == _ONE and _PASTED.fullmatch(raw):
            plain = raw.replace(",", "")  # People and files have no decimals: a comma pasted from a spreadsheet.
        return canonical(Decimal(plain) * quantity.factor + quantity.added)

    sign = "-" if amount.negative else ""
    return sign + times(amount.low), times(amount.high), times(amount.denominator)


def _share(value: str, match: regex.Match[str], stop: int, words: Lexicon) -> Quantity:
    unit = value[match.start("unit") : match.end("unit")]
    noun = read_noun(value, match.end(), stop, words) if value[match.end() : match.end() + 1] == " " else None
    if noun is None or _is_identifier(value, noun, match.end(), words):
        return Quantity("percent", match.end(), unit, "", "percent")
    return Quantity("percent", noun.end, unit, value[noun.start : noun.end], "percent")


def _money(value: str, start: int, noun: NounPhrase | None, stop: int, words: Lexicon) -> Quantity | None:
    match = words.money.match(value, start)
    if match is None or match.end() == start:
        return None
    magnitude = match["magnitude"]
    factor = words.magnitudes[magnitude.casefold()] if magnitude else _ONE
    added = _added(match["more"], words)
    implied = magnitude is not None and magnitude.casefold() in words.rules.implied_after
    if match["currency"] is None and not (match["rate"] and implied):
        if magnitude is None:
            return None
        if measure := words.measure.match(value, match.end()):
            return _measured(value, measure, stop, words, factor)
        counted = read_noun(value, match.end(), stop, words)
        if counted is not None and _is_counted_by(value, counted, magnitude, words):
            rule = f"count.{'unit' if counted.known else 'noun'}"
            unit = value[counted.start : counted.unit_end]
            phrase = value[counted.start : counted.end]
            return Quantity("count", counted.end, unit, phrase, rule, factor, added, counted.known)
        if not implied:
            return None
    elif noun is not None and noun.known and noun.unit_end > match.end():
        return None  # "05 đồng chí", "15 đồng hồ": the counted noun is longer than the currency.
    unit = value[match.start() : match.end()].strip()
    if match["more"]:
        unit = match["currency"] or unit
    head = read_noun(value, match.end(), stop, words)
    if head is not None and _is_money_head(value, head, words):
        return Quantity("money", head.end, unit, value[head.start : head.end], "money", factor, added)
    return Quantity("money", match.end(), unit, "", "money", factor, added)


def _is_counted_by(value: str, noun: NounPhrase, magnitude: str, words: Lexicon) -> bool:
    """Whether "triệu" multiplies things, not đồng: "2,5 triệu lượt khách", "24.160 nghìn HK"."""
    short_form = value[noun.start : noun.unit_end]
    is_short_form = len(short_form) > 1 and short_form.isupper()
    return noun.known or is_short_form or magnitude.casefold() not in words.rules.implied_after


def _is_identifier(value: str, noun: NounPhrase, start: int, words: Lexicon) -> bool:
    """Glued letters that are no unit ("30a"), the number of a table row ("4 Nghị định số 38"), a line in capitals."""
    if noun.start == start and not noun.known:
        return True
    phrase = value[noun.start : noun.end]
    following = value[noun.end : noun.end + 5].lstrip()
    if is_year(following) or (following[:1].isdigit() and (phrase.endswith(" số") or _is_place(phrase, noun, words))):
        return True
    return not noun.known and " " in phrase and phrase.isupper()


def _is_place(phrase: str, noun: NounPhrase, words: Lexicon) -> bool:
    """A number between two names: "khoản 5 Điều 53", or in a date whose words are damaged ("19 thong 6")."""
    keys = [key(word) for word in phrase.split(" ")]
    return not noun.known or words.names_always.before(keys, len(keys)) == len(keys)


def _is_money_head(value: str, noun: NounPhrase, words: Lexicon) -> bool:
    return bool(words.money_heads.at([key(word) for word in value[noun.start : noun.end].split(" ")], 0))


def _added(more: str, words: Lexicon) -> Decimal:
    total = Decimal(0)
    pieces = more.split()
    for raw, magnitude in zip(pieces[::2], pieces[1::2], strict=False):
        total += Decimal(read_number(raw) or 0) * words.magnitudes.get(magnitude.casefold(), _ONE)
    return total


def _measured(value: str, match: regex.Match[str], stop: int, words: Lexicon, factor: Decimal = _ONE) -> Quantity:
    kind: StatisticKind = "area" if match["area"] else "duration" if match["duration"] else "other"
    unit = value[match.start("unit") : match.end()]
    noun = read_noun(value, match.end(), stop, words) if kind != "duration" else None
    if noun is not None and value[match.end() : match.end() + 1] == " ":
        return Quantity(kind, noun.end, unit, value[noun.start : noun.end], f"measure.{kind}", factor)
    return Quantity(kind, match.end(), unit, "", f"measure.{kind}", factor)
