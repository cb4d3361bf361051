"""Numbers with nothing after them: what they count stands before, as in "Tiếp nhận: 45;" and "Thương hàn (7/29)"."""

import regex

from pipeline.statistics.amounts import Amount
from pipeline.statistics.lexicon import Lexicon
from pipeline.statistics.noun_before import naming_word
from pipeline.statistics.quantity import Quantity
from pipeline.statistics.words import keys_before

# One item of a list that names each number before it: ", cảnh cáo 68", "; Lục Yên 23", "(nữ 2.516".
_ITEM = regex.compile(
    r"[,;] (?:và )?[^\d,;:()\n.]{2,60}? (?P<number>\d[\d.]*+)(?: \([^()\n]{1,40}\))?(?= ?(?:[,;)\n]|\.\s|\.?$))"
)
_LABELLED = regex.compile(r"(?:^|[,;:(\n] ?)(?:và )?(?P<label>[^\d,;:()\n]{2,60}) $")
_REACH = 64
_NOTHING_AFTER = regex.compile(r" *(?:[;,)\n]|\.(?=\s)|$)")


def read_bare(value: str, amount: Amount, words: Lexicon, *, listed: bool) -> Quantity | None:
    """The quantity of a number that ends its clause. `listed` when a number before it in the line counts too."""
    if amount.spoken or not _NOTHING_AFTER.match(value, amount.end):
        return None
    if amount.denominator:
        return Quantity("ratio", amount.end, "", "", "ratio.bare") if _is_share(value, amount) else None
    return Quantity("count", amount.end, "", "", "count.label") if _is_counted(value, amount, words, listed) else None


def _is_share(value: str, amount: Amount) -> bool:
    """Two numbers that cannot be day and month, behind a word or alone in brackets."""
    before, after = value[amount.start - 1 : amount.start], value[amount.end : amount.end + 1]
    return not amount.could_be_day and (before == " " or (before == "(" and after == ")"))


def _is_counted(value: str, amount: Amount, words: Lexicon, listed: bool) -> bool:
    """Whether a number is the value of a label that counts ("Tổng số: 45"), not of one that names ("Mã số: 45")."""
    end = amount.start
    while end > 0 and value[end - 1] == " ":
        end -= 1
    if listed and amount.low[0] == "0" and value[end - 1 : end].isalpha():
        return True  # "12 đảng viên, trong đó: khiển trách 08, cảnh cáo 03": a padded number counts.
    if end == 0 or value[end - 1] != ":":
        return _is_listed(value, amount, words) if listed else _is_stated(value, end, words)
    keys = keys_before(value, end - 1, 10)
    if not keys or naming_word(value, end - 1, "", words):
        return False
    return listed or any(
        words.counted.at(keys, index) or words.noun_heads.at(keys, index) for index in range(len(keys))
    )


def _is_stated(value: str, end: int, words: Lexicon) -> bool:
    """A verb leads from a counted noun to its number: "Biên chế được giao 141, hiện có 132 người"."""
    keys = keys_before(value, end, 10)
    return bool(keys) and keys[-1] in words.states and any(words.counted.at(keys, index) for index in range(len(keys)))


def _is_listed(value: str, amount: Amount, words: Lexicon) -> bool:
    """One of several numbers behind their labels, or a grouped one: "khiển trách 171, cảnh cáo 68", "(nữ 2.516)"."""
    before = _LABELLED.search(value, max(0, amount.start - _REACH), amount.start)
    if before is None or naming_word(value, amount.start, amount.low, words):
        return False
    if "." in amount.low:
        return True
    open_bracket = value.rfind("(", max(0, amount.start - 4 * _REACH), amount.start)
    in_brackets = open_bracket >= 0 and value.find(")", open_bracket, amount.start) < 0
    if value[amount.start - 2].isalpha() and not in_brackets and before["label"].split()[-1][0].isupper():
        return False  # "Công ty May 10, Việt Tiến 2": names end in numbers, too.
    return _ITEM.match(value, amount.end) is not None or _ends_list(value, amount)


def _ends_list(value: str, amount: Amount) -> bool:
    """Whether the item before this one in the list ends in a number as well."""
    start = max(0, amount.start - 2 * _REACH)
    return any(item.end() == amount.end for item in _ITEM.finditer(value, start, amount.end + 1, overlapped=True))
