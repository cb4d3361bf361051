"""Numbers with what they count, before they become records: names, years and labels are told from quantities here."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from pipeline.statistics.amounts import Amount, is_year, read_amounts, read_spoken
from pipeline.statistics.bare import read_bare, read_cell
from pipeline.statistics.cells import CellLabel
from pipeline.statistics.closed import Spans, is_closed
from pipeline.statistics.lexicon import Lexicon
from pipeline.statistics.noun_before import naming_word
from pipeline.statistics.quantity import Quantity, read_quantity

# An ordinal or a name goes on over these: "Điều 3, 4 và 5".
_ENUMERATED = frozenset({", ", " và ", "; ", " - ", "-"})
# "giảm từ 5 xuống còn 3 phòng": the first number leaves its noun to the second.
_CHANGES_TO = regex.compile(r" (?:xuống còn|xuống|lên thành|lên đến|lên|còn|thành) (?=\d)")
_UP_TO = regex.compile(r" (?:đến|tới) |\s?[-–]\s?")


@dataclass(frozen=True, slots=True)
class Reading:
    """One amount and what it counts; `high_end` closes a range whose both ends carry the unit ("từ 5% đến 7%")."""

    amount: Amount
    quantity: Quantity


def read_all(value: str, closed: Spans, cells: dict[int, CellLabel], words: Lexicon) -> list[Reading]:
    """Every quantity of the text in reading order."""
    readings: list[Reading] = []
    lender: Amount | None = None
    for amount, quantity in _counted(value, closed, cells, words):
        if quantity is None:
            lender = amount
            continue
        reading = Reading(amount, quantity)
        if lender is not None and _follows(value, lender, amount):
            readings.append(Reading(lender, replace(quantity, end=lender.end)))
        lender = None
        if readings and (joined := _range(value, readings[-1], reading)):
            readings[-1] = joined
        else:
            readings.append(reading)
    return readings


def _follows(value: str, lender: Amount, amount: Amount) -> bool:
    change = _CHANGES_TO.match(value, lender.end)
    return change is not None and change.end() == amount.start


def _counted(
    value: str, closed: Spans, cells: dict[int, CellLabel], words: Lexicon
) -> Iterator[tuple[Amount, Quantity | None]]:
    """Amounts that count something; with None, those that leave their noun to the number that follows."""
    named_until = done = line_end = label_line = -1
    names = ""
    for amount in sorted([*read_amounts(value), *read_spoken(value)], key=lambda one: one.start):
        if amount.start < done or is_closed(closed, amount.start):
            continue
        if other := words.not_quantity.match(value, amount.start):
            done = other.end()
            continue
        naming = naming_word(value, amount.start, amount.low, words)
        if not naming and value[named_until : amount.start] in _ENUMERATED:
            naming = "always" if is_year(amount.low) or names == "always" else "mostly"
        if line_end < amount.end:
            line_end = value.find("\n", amount.end)
            line_end = line_end if line_end >= 0 else len(value)
        quantity = read_quantity(value, amount, line_end, words)
        if value[amount.start - 1 : amount.start] == "/" and (
            quantity is None or not quantity.sure or is_year(amount.low)
        ):
            continue  # "…/2020", unlike "866 lượt/964 lượt người"
        if naming and _is_name(naming, amount, quantity):
            named_until, names = amount.end, naming
        elif quantity is None:
            change = _CHANGES_TO.match(value, amount.end, line_end)
            if change is not None and amount.single:
                yield amount, None
            elif (cell := cells.get(amount.start)) and not is_year(amount.low):
                yield amount, read_cell(amount, cell, words)
            elif bare := read_bare(value, amount, words, listed=label_line == line_end):
                label_line = line_end
                yield amount, bare
        elif (quantity.sure or not is_year(amount.low)) and (quantity.sure or not amount.spoken):
            done, label_line = quantity.end, line_end
            yield amount, quantity


def _is_name(naming: str, amount: Amount, quantity: Quantity | None) -> bool:
    """A number after "Điều", "Đội", … is a name, unless it measures or counts something known."""
    if quantity is None or not (quantity.sure or (naming == "mostly" and "." in amount.low)):
        return True
    if quantity.kind not in ("count", "ratio"):
        return False
    # "Tổ 3 phường Trần Phú": a place with its name, not three of them.
    return naming != "mostly" or quantity.noun[len(quantity.unit) :].lstrip()[:1].isupper()


def _range(value: str, low: Reading, high: Reading) -> Reading | None:
    """One quantity with two ends when both carry the same unit: "từ 5% đến 7%"."""
    between = value[low.quantity.end : high.amount.start]
    same = low.quantity.kind == high.quantity.kind and high.quantity.unit.startswith(low.quantity.unit)
    if not same or not (low.amount.single and high.amount.single) or not _UP_TO.fullmatch(between):
        return None
    if value[max(0, low.amount.start - 3) : low.amount.start].casefold() != "từ " and " " in between.strip(" -–"):
        return None
    amount = replace(low.amount, high=high.amount.low, end=high.amount.end, after=high.amount.after)
    return Reading(amount, high.quantity)
