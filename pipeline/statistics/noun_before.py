"""What the words before a number say of it: its qualifier, its name, what a share or a sum is a share or a sum of."""

from dataclasses import dataclass
from typing import Literal

import regex

from pipeline.statistics.lexicon import Lexicon, key
from pipeline.statistics.words import keys_before

Naming = Literal["always", "mostly", "date", ""]
_NUMBER = key("số")
_REACH, _LONGEST = 160, 16
_SHORT_FORM = regex.compile(r"\((?=[\d.&-]{0,11}\p{L})[\p{L}\d.&-]{2,12}\)$")
# Read from the right; a comma or a point inside a number is none.
_CLAUSE_MARK = regex.compile(r"(?r)[;:()=\n–“”\"]|[,.](?!\d)|(?<!\d)[,.]")


@dataclass(frozen=True, slots=True)
class Qualifier:
    """The words right before a number that say how it is meant; `start` is the number's own when there are none."""

    start: int
    words: str
    demands: bool


def read_qualifier(value: str, start: int, words: Lexicon) -> Qualifier:
    """The qualifier that ends right before `start` ("gần", "ít nhất", "mỗi năm")."""
    keys = keys_before(value, start)
    count = words.qualifiers.before(keys, len(keys))
    if not count:
        return Qualifier(start, "", False)
    end = start
    while value[end - 1] == " ":
        end -= 1
    begin = end
    for _ in range(count):
        while value[begin - 1] == " ":
            begin -= 1
        while begin > 0 and value[begin - 1].isalnum():
            begin -= 1
    return Qualifier(begin, value[begin:end], bool(words.bounds.before(keys, len(keys))))


def naming_word(value: str, start: int, digits: str, words: Lexicon) -> Naming:
    """How far the word before a number makes it a name ("Quốc lộ 1") or an ordinal: "always", "mostly", "date", ""."""
    keys = keys_before(value, start)
    end = len(keys)
    if end and digits.isdigit() and (bounds := words.calendar.get(keys[-1])) and bounds[0] <= int(digits) <= bounds[1]:
        return "date"
    if words.names_never.before(keys, end):
        return ""
    always, mostly = words.names_always.before(keys, end), words.names_mostly.before(keys, end)
    if always and keys[end - 1] == _NUMBER and always == 1 and end > 1 and keys[end - 2] in words.number_word_after:
        return ""
    if always >= mostly:
        return "always" if always else ""
    return "mostly"


def read_noun_before(value: str, start: int, low: int, words: Lexicon) -> str:
    """The noun that a share or a sum before `start` belongs to, looked for back to `low`; empty when not stated."""
    end = start
    while end > low and (value[end - 1].isspace() or value[end - 1] in ":("):
        end -= 1
    low = max(low, end - _REACH)
    begin = _clause_start(value, low, end)
    pieces = value[begin:end].lstrip(" -+–*").split()
    keys = [key(piece) for piece in pieces]
    if value[begin - 1 : begin] == "," and not _has_head(keys, words):
        whole = value[_clause_start(value, low, begin - 1) : end].lstrip(" -+–*").split()
        if words.noun_heads.at([key(piece.rstrip(",")) for piece in whole], 0):
            pieces, keys = whole, [key(piece) for piece in whole]  # "Tỷ lệ điều tra, khám phá đạt 86,5%"
    first, last = 0, len(pieces)
    while tail := words.noun_tails.before(keys[:last], last):
        last -= tail
    for index in range(last):
        length = words.noun_starts.at(keys[:last], index)
        if length and index + length < last:
            first = index + length
    for index in range(last):
        if words.noun_heads.at(keys[:last], index):
            first = index
            break
    if 0 < first < last and keys[first] == _NUMBER and keys[first - 1] in words.number_word_after:
        first -= 1
    for index in range(first, last):
        cut = words.noun_cuts.at(keys[:last], index)
        if cut > 1 or (cut and not _is_every_year(keys, index, last, words)):
            last = index
            break
    while first < last and keys[first] in words.noun_leads:
        first += 1
    if last - first > _LONGEST or words.noun_starts.at(keys[:last], first) == last - first:
        return ""
    return " ".join(pieces[first:last])


def is_of_time(noun: str, words: Lexicon) -> bool:
    """Whether a noun is one that a duration measures: "thời gian giải quyết"."""
    return words.time_heads.at([key(piece) for piece in noun.split()], 0) > 0


def _has_head(keys: list[str], words: Lexicon) -> bool:
    return any(words.noun_heads.at(keys, index) for index in range(len(keys)))


def _clause_start(value: str, low: int, end: int) -> int:
    """Where the clause that ends at `end` begins; a short form in brackets is part of it: "Chỉ số giá (CPI) tăng"."""
    place = end
    while True:
        mark = _CLAUSE_MARK.search(value, low, place)
        begin = mark.end() if mark else low
        if begin == low or value[begin - 1] != ")":
            return begin
        short_form = _SHORT_FORM.search(value, max(low, begin - 14), begin)
        if short_form is None:
            return begin
        place = short_form.start()


def _is_every_year(keys: list[str], index: int, last: int, words: Lexicon) -> bool:
    """A word of the calendar without its number is no date: "cây hàng năm"."""
    return keys[index] in words.calendar and (index + 1 >= last or not keys[index + 1][0].isdigit())
