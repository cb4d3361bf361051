"""The digits of a quantity: one number, a range or a ratio; dates, codes and labels are passed over."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from pipeline.numbers import NUMBER_WORDS, read_number, read_words
from pipeline.statistics.closed import Spans, is_closed

_RUN = regex.compile(
    r"(?<![\p{L}\p{N}_.,]|\p{N}/)(?<![\p{L}\p{N}][-–])\d[\d.,]*+(?!(?<=\d) \d)"
    r"|(?<![\p{L}\p{N}_.,/-])\d{1,3}(?: \d{3})++(?!\d)"
)
_AFTER_SLASH = regex.compile(r" ?/ ?(\d[\d.]*+(?:,\d{1,3}(?!\d))?+)(?![/\d]|,\d|[-–][\p{L}\d])")
_TO = regex.compile(r" ?[-–] ?(\d[\d.,]*+)(?![/\d]|[-–]\d|h\d)| (?:đến|tới) (\d[\d.,]*+)(?![/\d]|h\d)")
_YEARS = regex.compile(r"(?:19|20)\d\d ?[-–] ?$")
_MINUS = frozenset("-–−")
_CODE_TAIL = regex.compile(r"[-–/][\p{L}\d]| ?/ ?[\p{Lu}\d]|:\d")
_RESTATED = regex.compile(r" ?\((?P<words>[\p{L} ]{2,60})\)")
_IN_BRACKETS = regex.compile(r"[\p{L} ,]{1,200}+\)")
_NUMBER_WORD = rf"(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})(?!\p{{L}})"
_TENS = ("mười", "Mười")
_SCALES = (" mươi", " trăm", " nghìn", " ngàn", " triệu", " tỷ", " tỉ")
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


def read_amounts(value: str, closed: Spans) -> Iterator[Amount]:
    """Every number outside `closed` that could be a quantity by its form alone, in reading order."""
    done = 0
    for match in _RUN.finditer(value):
        if match.start() < done or is_closed(closed, match.start()):
            continue
        amount = _read(value, match.start(), match.end())
        if amount is not None:
            done = amount.end
            yield amount


def read_spoken(value: str) -> Iterator[Amount]:
    """Numbers in words of two words or more, and "mười"."""
    done = 0
    for start in sorted(set(_spoken_starts(value))):
        match = _SPOKEN.match(value, start) if start >= done else None
        if match is None:
            continue
        if value[start - 1 : start] == "(":
            # "(Một tỷ, hai trăm triệu đồng)" repeats the number before it.
            restated = _IN_BRACKETS.match(value, start)
            done = restated.end() if restated else match.end()
            continue
        words = match.group().casefold().split(" ")
        number = None
        while words and (number := read_words(words)) is None:
            words.pop()
        if number is not None:
            done = start + len(" ".join(words))
            yield Amount(start, done, done, str(number), spoken=True)


def _spoken_starts(value: str) -> Iterator[int]:
    """Where number words may begin: at "mười", or at the word before a scale. Plain finding beats any pattern here."""
    for word in _TENS:
        place = value.find(word)
        while place >= 0:
            yield place
            place = value.find(word, place + 1)
    for word in _SCALES:
        place = value.find(word)
        while place >= 0:
            start = place
            while start > 0 and place - start < 5 and value[start - 1].isalpha():
                start -= 1
            yield start
            place = value.find(word, place + 1)


def _read(value: str, start: int, end: int) -> Amount | None:
    while value[end - 1] in ".,":
        end -= 1
    low = value[start:end]
    if _is_label(value, start, end) or (low[0] == "0" and len(low) > 4 and low.isdigit()):
        return None
    if is_year(low) and _YEARS.search(value, max(0, start - 7), start):
        return None  # "giai đoạn 2025 - 2027 bằng mức chi"
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
        if to[1]:
            return None  # "2016 - 2020"
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
    return is_ascending(low, high) and not (is_year(low) or is_year(high))


def is_ascending(low: str, high: str) -> bool:
    """Whether two numbers as printed can be the ends of a range."""
    first, second = read_number(low), read_number(high)
    return first is not None and second is not None and float(first) < float(second)
