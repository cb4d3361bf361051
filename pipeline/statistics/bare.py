"""Numbers with nothing after them: what they count stands before, as in "Tiếp nhận: 45;" and "Thương hàn (7/29)"."""

import regex

from pipeline.statistics.amounts import Amount, is_year
from pipeline.statistics.lexicon import Lexicon
from pipeline.statistics.noun_before import naming_word
from pipeline.statistics.quantity import Quantity
from pipeline.statistics.words import keys_before

_NOTHING_AFTER = regex.compile(r" *(?:[;,)\n]|\.(?=\s)|$)")


def read_bare(value: str, amount: Amount, words: Lexicon, *, listed: bool) -> Quantity | None:
    """The quantity of a number that ends its clause. `listed` when the label before it in the line had one too."""
    if amount.spoken or not _NOTHING_AFTER.match(value, amount.end):
        return None
    if amount.denominator:
        return Quantity("ratio", amount.end, "", "", "ratio.bare") if _is_share(value, amount) else None
    if is_year(amount.low) or not _is_counted(value, amount.start, words, listed):
        return None
    return Quantity("count", amount.end, "", "", "count.label")


def _is_share(value: str, amount: Amount) -> bool:
    """Two numbers that cannot be day and month."""
    low, below = amount.low, amount.denominator
    could_be_day = low.isdigit() and below.isdigit() and 1 <= int(low) <= 31 and 1 <= int(below) <= 12
    in_brackets = value[amount.start - 1] == "(" and value[amount.end : amount.end + 1] == ")"
    return not could_be_day and (in_brackets or value[max(0, amount.start - 1)] == " ")


def _is_counted(value: str, start: int, words: Lexicon, listed: bool) -> bool:
    """Whether a number is the value of a label that counts ("Tổng số: 45"), not of one that names ("Mã số: 45")."""
    end = start
    while end > 0 and value[end - 1] == " ":
        end -= 1
    if end == 0 or value[end - 1] != ":":
        return False
    keys = keys_before(value, end - 1, 10)
    if not keys or naming_word(value, end - 1, "", words):
        return False
    return listed or any(
        words.counted.at(keys, index) or words.noun_heads.at(keys, index) for index in range(len(keys))
    )
