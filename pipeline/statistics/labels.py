"""Labels that stand before their numbers: "khiển trách 171, cảnh cáo 68", "Biên chế được giao 141"."""

import regex

from pipeline.statistics.amounts import Amount
from pipeline.statistics.lexicon import Lexicon, key
from pipeline.statistics.noun_before import naming_word

_LABEL = regex.compile(r"(?P<mark>^|[,;:(\n]) ?(?:và |trong đó |còn |riêng )?(?P<label>[^\d,;:()\n]{2,60}) $")
_NEXT = regex.compile(
    r"(?: ?\([^()\n]{1,60}\))?[,;] (?:và )?[^\d;:()\n.]{2,60} \d+(?:\.\d{3})*+(?: ?\([^()\n]{1,60}\))?"
    r"(?= ?[,;)\n]|\.\s|\.?$)"
)
_NUMBER_ENDS = regex.compile(r"\d(?: ?\([^()\n]{1,60}\))?(?:, [^\d,;:()\n]{2,30})?$")
_REACH = 64
_BRACKET = 300


def label_in_list(value: str, amount: Amount, words: Lexicon) -> str:
    """The label of one number of several in a list, or of a grouped one: "(nữ 2.516)"; empty when there is none."""
    before = _LABEL.search(value, max(0, amount.start - _REACH), amount.start)
    if before is None or naming_word(value, amount.start, amount.low, words):
        return ""
    label = _without_tail(before["label"], words)
    alone_in_brackets = before["mark"] == "(" and value[amount.end : amount.end + 1] == ")"
    is_plain = amount.low.isdigit()
    if is_plain and not alone_in_brackets and not _has_neighbour(value, amount, before.start()):
        return ""
    if is_plain and _is_name(label, before["mark"], words) and not _in_brackets(value, amount.start):
        return ""
    return label


def noun_stated(value: str, end: int, words: Lexicon) -> str:
    """The counted noun from which a verb leads to the number behind `end`: "Biên chế được giao 141"."""
    if not value[end - 1 : end].isalpha():
        return ""
    start = max([value.rfind(mark, max(0, end - _REACH), end) + 1 for mark in ",;:.(\n"] + [max(0, end - _REACH)])
    pieces = value[start:end].split()
    keys = [key(piece) for piece in pieces]
    if not keys or keys[-1] not in words.states:
        return ""
    for index in range(len(keys) - 1):
        if words.counted.at(keys, index):
            last = next((place for place in range(index + 1, len(keys)) if words.ends.at(keys, place)), len(keys) - 1)
            return " ".join(pieces[index:last])
    return ""


def _without_tail(label: str, words: Lexicon) -> str:
    pieces = label.split()
    keys = [key(piece) for piece in pieces]
    last = len(pieces)
    while (tail := words.noun_tails.before(keys[:last], last)) and tail < last:
        last -= tail
    return " ".join(pieces[:last])


def _has_neighbour(value: str, amount: Amount, start: int) -> bool:
    """Whether the item before or behind ends in a number as well."""
    reach = max(0, start - _REACH)
    return _NEXT.match(value, amount.end) is not None or _NUMBER_ENDS.search(value, reach, start) is not None


def _is_name(label: str, mark: str, words: Lexicon) -> bool:
    """Names end in numbers, too: "Nhà máy Việt Tiến 2", ", Bắc thơm 7"."""
    pieces = label.split()
    in_capitals = mark == "," and label[0].isupper() and not words.counted.at([key(piece) for piece in pieces], 0)
    return in_capitals or pieces[-1][0].isupper()


def _in_brackets(value: str, offset: int) -> bool:
    opened = value.rfind("(", max(0, offset - _BRACKET), offset)
    return opened >= 0 and value.find(")", opened, offset) < 0
