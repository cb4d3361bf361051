"""Numbers with what they count, before they become records: names, years and labels are told from quantities here."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from pipeline.statistics.amounts import Amount, is_ascending, is_year, read_amounts, read_spoken
from pipeline.statistics.bare import read_bare
from pipeline.statistics.cell_units import read_cell
from pipeline.statistics.cells import CellLabel
from pipeline.statistics.closed import Spans, is_closed, next_closed
from pipeline.statistics.lexicon import Lexicon
from pipeline.statistics.noun_before import Naming, naming_word
from pipeline.statistics.quantity import Quantity, read_quantity
from pipeline.statistics.words import keys_before

# An ordinal or a name goes on over these: "Điều 3, 4 và 5".
_ENUMERATED = frozenset({", ", " và ", "; ", " - ", "-"})
# "giảm từ 5 xuống còn 3 phòng": the first number takes its noun from the second.
_CHANGES_TO = regex.compile(r" (?:xuống còn|xuống|lên thành|lên đến|lên|còn|thành) (?=\d)")
# "412,3; 1.876 và 655,9 tỷ đồng": the unit stands once, behind the last number.
_LISTS = regex.compile(r"(?:; |, |;? và | - )(?=\d)")
_MEASURED = ("money", "percent", "area", "other")
_NO_CELL = CellLabel("", "", negative=False)
_CHAINED = regex.compile(r" ?[-–] ?\d")
_UP_TO = regex.compile(r" (?:đến|tới) |\s?[-–]\s?")


@dataclass(frozen=True, slots=True)
class Reading:
    """One amount and what it counts."""

    amount: Amount
    quantity: Quantity


def read_all(value: str, closed: Spans, cells: dict[int, CellLabel | None], words: Lexicon) -> list[Reading]:
    """Every quantity of the text in reading order."""
    readings: list[Reading] = []
    pending: list[Amount] = []
    for amount, quantity in _counted(value, closed, cells, words):
        if quantity is None:
            pending.append(amount)
            continue
        reading = Reading(amount, quantity)
        if pending and pending[-1] == amount:
            readings.append(reading)  # It counts by its label, unless a later number lends it a unit.
            continue
        borrowed = [Reading(one, replace(quantity, end=one.end)) for one in _borrowers(value, pending, reading)]
        while readings and borrowed and readings[-1].amount.start >= borrowed[-1].amount.start:
            readings.pop()  # "lần lượt là 412,3; 1.876 và 655,9 tỷ đồng" counts no 412,3 things.
        readings += reversed(borrowed)
        pending.clear()
        if readings and (joined := _range(value, readings[-1], reading)):
            readings[-1] = joined
        else:
            readings.append(reading)
    return readings


def _borrowers(value: str, bare: list[Amount], following: Reading) -> Iterator[Amount]:
    """The bare numbers, from the last one back, that take their unit from the quantity behind them."""
    end = following.amount.start
    for one in reversed(bare):
        listed = _LISTS.match(value, one.end)
        nearest = end == following.amount.start
        if nearest and listed is not None and listed.group() == ", ":
            return  # "khen thưởng 45, 20% số đơn vị"
        if listed is not None and listed.end() == end and following.quantity.kind in _MEASURED:
            end = one.start
            yield one
            continue
        if nearest and _borrows(value, one, following):
            yield one
        return


def _borrows(value: str, bare: Amount, following: Reading) -> bool:
    """Whether a bare number takes its noun from the next one; in "từ 3.500 lên 4,2 nghìn tỷ" nobody can say."""
    change = _CHANGES_TO.match(value, bare.end)
    doubtful = following.quantity.factor > 1 and "." in bare.low
    return change is not None and change.end() == following.amount.start and not doubtful


def _counted(
    value: str, closed: Spans, cells: dict[int, CellLabel | None], words: Lexicon
) -> Iterator[tuple[Amount, Quantity | None]]:
    """Amounts that count something; with None, those that may take their noun from the number that follows."""
    named_until = done = line_end = counted_line = -1
    named: Naming = ""
    for amount in _amounts(value, closed):
        if amount.start < done or cells.get(amount.start, _NO_CELL) is None:
            continue
        if other := words.not_quantity.match(value, amount.start):
            done = other.end()
            continue
        if line_end < amount.end:
            line_end = _line_end(value, amount.end)
        goes_on = value[named_until : amount.start] in _ENUMERATED
        naming = _naming(value, amount, named if goes_on else "", words)
        quantity = read_quantity(value, amount, min(line_end, next_closed(closed, amount.end)), words)
        if naming and _is_name(naming, amount, quantity):
            named_until, named = amount.end, naming
            continue
        if quantity is not None and not _is_certain(value, amount, quantity):
            continue
        if quantity is None:
            if amount.single and not is_year(amount.low) and _may_borrow(value, amount, line_end):
                yield amount, None
            quantity = _without_noun(value, amount, cells, words, listed=counted_line == line_end)
            if quantity is None:
                continue
        done, counted_line = quantity.end, line_end
        if (cell := cells.get(amount.start)) and cell.negative:
            amount = replace(amount, start=amount.start - 1, negative=True)
        yield amount, quantity


def _may_borrow(value: str, amount: Amount, line_end: int) -> bool:
    ahead = _CHANGES_TO.match(value, amount.end, line_end) or _LISTS.match(value, amount.end, line_end)
    return ahead is not None


def _naming(value: str, amount: Amount, named: Naming, words: Lexicon) -> Naming:
    """What makes the number a name or a date: the word before it, or the name before it in an enumeration."""
    if amount.could_be_day and words.day_leads.intersection(keys_before(value, amount.start, 1)):
        return "date"
    naming = naming_word(value, amount.start, amount.low, words)
    if naming or not named:
        return naming
    if named == "date" and not (amount.could_be_day or is_year(amount.low)):
        return "mostly"
    return "always" if is_year(amount.low) else named


def _amounts(value: str, closed: Spans) -> list[Amount]:
    """Numbers in digits and in words, in reading order."""
    spoken = (one for one in read_spoken(value) if not is_closed(closed, one.start))
    return sorted([*read_amounts(value, closed), *spoken], key=lambda one: one.start)


def _line_end(value: str, offset: int) -> int:
    end = value.find("\n", offset)
    return end if end >= 0 else len(value)


def _without_noun(
    value: str, amount: Amount, cells: dict[int, CellLabel | None], words: Lexicon, *, listed: bool
) -> Quantity | None:
    """What a number with no noun behind it counts: by its cell, or by the label before it."""
    if is_year(amount.low) or value[amount.start - 1 : amount.start] == "/":
        return None
    cell = cells.get(amount.start)
    return read_cell(amount, cell, words) if cell else read_bare(value, amount, words, listed=listed)


def _is_certain(value: str, amount: Amount, quantity: Quantity) -> bool:
    """A number in words, a year, a day or what follows a slash ("866 lượt/964 người") counts only a known noun."""
    if value[amount.start - 1 : amount.start] == "/":
        return quantity.sure and not is_year(amount.low)
    return quantity.sure or not (amount.spoken or amount.could_be_day or is_year(amount.low))


def _is_name(naming: Naming, amount: Amount, quantity: Quantity | None) -> bool:
    """A number after "Điều", "Đội", … is a name, unless it measures or counts something known."""
    if quantity is None or not (quantity.sure or (naming == "mostly" and "." in amount.low)):
        return True
    if quantity.kind not in ("count", "ratio"):
        return False
    if quantity.factor > 1 or (naming == "mostly" and "." in amount.low):
        return False  # "thuê bao điện thoại 4,12 triệu thuê bao", "cấp 12.450 thẻ CCCD"
    # "Tổ 3 phường Trần Phú": a place with its name, not three of them.
    return naming != "mostly" or quantity.noun[len(quantity.unit) :].lstrip()[:1].isupper()


def _range(value: str, low: Reading, high: Reading) -> Reading | None:
    """One quantity with two ends when both carry the same unit: "từ 5% đến 7%"."""
    between = value[low.quantity.end : high.amount.start]
    if _CHAINED.match(value, high.quantity.end) or value[low.amount.start - 4 : low.amount.start] in ("% - ", "% – "):
        return None  # "36,1% - 27,4% - 36,5%"
    same = low.quantity.kind == high.quantity.kind and high.quantity.unit.startswith(low.quantity.unit)
    if not same or not (low.amount.single and high.amount.single) or not _UP_TO.fullmatch(between):
        return None
    if value[max(0, low.amount.start - 3) : low.amount.start].casefold() != "từ " and " " in between.strip(" -–"):
        return None
    if not is_ascending(low.amount.low, high.amount.low):
        return None
    amount = replace(low.amount, high=high.amount.low, end=high.amount.end, after=high.amount.after)
    return Reading(amount, high.quantity)
