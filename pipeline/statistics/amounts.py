"""The digits of a quantity: one number, a range or a ratio; dates, codes and labels are passed over."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from pipeline.numbers import NUMBER_WORDS, read_number, read_words

_RUN = regex.compile(
    r"(?<![\p{L}\p{N}_.,]|\p{N}/)(?<![\p{L}\p{N}][-–])\d[\d.,]*+(?!(?<=\d) \d)"
    r"|(?<![\p{L}\p{N}_.,/-])\d{1,3}(?: \d{3})++(?!\d)"
)
_AFTER_SLASH = regex.compile(r" ?/ ?(\d[\d.]*+)(?![/,\d]|[-–][\p{L}\d])")
_TO = regex.compile(r" ?[-–] ?(\d[\d.,]*+)(?![/\d]|[-–]\d|h\d)| (?:đến|tới) (\d[\d.,]*+)(?![/\d]|h\d)")
_MINUS = frozenset("-–−")
_CODE_TAIL = regex.compile(r"[-–/][\p{L}\d]| ?/ ?[\p{Lu}\d]|:\d")
_RESTATED = regex.compile(r" ?\((?P<words>[\p{L} ]{2,60})\)")
_NUMBER_WORD = rf"(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})(?!\p{{L}})"
_SPOKEN = regex.compile(
    r"(?<!\p{L})(?:[Mm]ười|(?:[Mm]ột|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín) "
    rf"(?:mươi|trăm|nghìn|ngàn|triệu|tỷ|tỉ))(?!\p{{L}})(?: {_NUMBER_WORD}){{0,12}}"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, range or ratio as printed: `start:end` are its digits, `after` is where what it counts begins."""

    start: int
    end: int
    after: int
    low: str
    high: str = ""
    denominator: str = ""
    spoken: bool = False
    negative: bool = False

    @property
    def single(self) -> bool:
        """Neither a range nor a ratio."""
        return not self.high and not self.denominator

    @property
    def could_be_day(self) -> bool:
        """A ratio that may as well be a day and a month: "15/5"."""
        if not (self.low.isdigit() and self.denominator.isdigit()):
            return False
        return 1 <= int(self.low) <= 31 and 1 <= int(self.denominator) <= 12


def read_amounts(value: str) -> Iterator[Amount]:
    """Every number of the text that could be a quantity by its form alone, in reading order."""
    done = 0
    for match in _RUN.finditer(value):
        if match.start() < done:
            continue
        amount = _read(value, match.start(), match.end())
        if amount is not None:
            done = amount.end
            yield amount


def read_spoken(value: str) -> Iterator[Amount]:
    """Numbers in words of two words or more, and "mười"."""
    if not any(word in value for word in ("mươi", "mười", "Mười", " trăm", " nghìn", " ngàn")):
        return
    for match in _SPOKEN.finditer(value):
        words = match.group().casefold().split(" ")
        count = next((i for i, word in enumerate(words) if word not in NUMBER_WORDS), len(words))
        number = None
        while count and (number := read_words(words[:count])) is None:
            count -= 1
        # "(Một tỷ hai trăm triệu đồng)" repeats the number before it.
        if number is not None and value[match.start() - 1 : match.start()] != "(":
            end = match.start() + len(" ".join(words[:count]))
            yield Amount(match.start(), end, end, str(number), spoken=True)


def _read(value: str, start: int, end: int) -> Amount | None:
    while value[end - 1] in ".,":
        end -= 1
    low = value[start:end]
    if _is_label(value, start, end) or (low[0] == "0" and len(low) > 4 and low.isdigit()):
        return None
    slash = _AFTER_SLASH.match(value, end)
    if slash is not None:
        below = slash[1].rstrip(".")
        if _is_month(low, below):
            return None
        return _finish(value, start, slash.start(1) + len(below), low, denominator=below)
    to = _TO.match(value, end)
    if to is not None and (to[1] or value[max(0, start - 3) : start].casefold() == "từ "):
        high = (to[1] or to[2]).rstrip(".,")
        if _is_range(low, high):
            return _finish(value, start, to.start(1 if to[1] else 2) + len(high), low, high=high)
        if to[1] and value[end] in "-–":
            return None
    elif _CODE_TAIL.match(value, end):
        return None
    return _finish(value, start, end, low)


def _finish(value: str, start: int, end: int, low: str, *, high: str = "", denominator: str = "") -> Amount | None:
    """The amount, unless its digits are no numbers; "12 (mười hai)" says one number twice."""
    if any(read_number(digits) is None for digits in (low, high, denominator) if digits):
        return None
    after = end
    restated = _RESTATED.match(value, end)
    if restated is not None and read_words(restated["words"].casefold().split()) is not None:
        after = restated.end()
    if value[start - 1 : start] in _MINUS and value[start - 2 : start - 1] == "(":
        return Amount(start - 1, end, after, low, high, denominator, negative=True)  # "(-5,2%)"
    return Amount(start, end, after, low, high, denominator)


def _is_label(value: str, start: int, end: int) -> bool:
    """A list label or a row number opens its paragraph: "1. ", "2) ", "3/ ", "1.1. ", "4 Thông tư"."""
    if start > 0 and value[start - 1] != "\n":
        return False
    if value[end : end + 1] == ")" or value[end : end + 2] in ("/ ", ". ", ".\n"):
        return True
    return value[start] != "0" and value[end : end + 1] == " " and value[end + 1 : end + 2].isupper()


def _is_month(low: str, below: str) -> bool:
    return len(below) == 4 and is_year(below) and low.isdigit() and int(low) <= 12


def is_year(digits: str) -> bool:
    """Four digits that read as a year."""
    return len(digits) == 4 and digits.isdigit() and 1900 <= int(digits) <= 2100


def _is_range(low: str, high: str) -> bool:
    first, second = read_number(low), read_number(high)
    return (
        first is not None
        and second is not None
        and float(first) < float(second)
        and not (is_year(low) or is_year(high))
    )
