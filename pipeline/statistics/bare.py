"""Numbers with nothing after them: what they count stands before, as in "Tiếp nhận: 45;" and "Thương hàn (7/29)"."""

import regex

from pipeline.statistics.amounts import Amount
from pipeline.statistics.labels import label_in_list, noun_stated
from pipeline.statistics.lexicon import Lexicon, key
from pipeline.statistics.noun_before import naming_word
from pipeline.statistics.quantity import Quantity
from pipeline.statistics.words import keys_before, words_after

# "trực tuyến 3.790 (89,85%), trực tiếp 428": a remark in brackets parts no number from the end of its item.
_NOTHING_AFTER = regex.compile(r"(?: ?\([^()\n]{1,60}\))? *(?:[;,)\n=]|\.(?=\s)|$)")
_RULE, _REACH = "count.label", 80


def read_bare(value: str, amount: Amount, words: Lexicon, *, listed: bool) -> Quantity | None:
    """The quantity of a number that ends its clause. `listed` when a number before it in the line counts too."""
    if amount.spoken:
        return None
    ends = _NOTHING_AFTER.match(value, amount.end) is not None
    if amount.denominator:
        is_share = _is_share(value, amount) and (ends or _says_how_well(value, amount, words))
        return Quantity("ratio", amount.end, "", "", "ratio.bare") if is_share else None
    return _counted(value, amount, words, listed=listed) if ends else None


def _is_share(value: str, amount: Amount) -> bool:
    """Two numbers that cannot be day and month, behind a word or alone in brackets."""
    before, after = value[amount.start - 1 : amount.start], value[amount.end : amount.end + 1]
    return not amount.could_be_day and (before == " " or (before == "(" and after == ")"))


def _says_how_well(value: str, amount: Amount, words: Lexicon) -> bool:
    """Behind the number stand words that open no noun: "trả lời 64/64 đúng hạn"."""
    following = words_after(value, amount.end, amount.end + 20)
    return bool(following) and following[0].key in words.never_open


def _counted(value: str, amount: Amount, words: Lexicon, *, listed: bool) -> Quantity | None:
    """The value of a label that counts ("Tổng số: 45"), not of one that names ("Mã số: 45")."""
    end = amount.start
    while end > 0 and value[end - 1] == " ":
        end -= 1
    if end and value[end - 1] == ":":
        return Quantity("count", amount.end, "", "", _RULE) if _is_label(value, end - 1, words, listed) else None
    if listed or _stands_under(value, end, words):
        label = label_in_list(value, amount, words)
        # "12 đảng viên, trong đó: khiển trách 08, cảnh cáo 03": a padded number counts.
        if label or (listed and amount.low[0] == "0" and value[end - 1 : end].isalpha()):
            return Quantity("count", amount.end, "", label, _RULE)
    noun = noun_stated(value, end, words)
    return Quantity("count", amount.end, "", noun, _RULE) if noun else None


def _stands_under(value: str, end: int, words: Lexicon) -> bool:
    """A word of quantity opens the line and announces a list: "Số lượng hồ sơ: tồn kỳ trước 12, tiếp nhận 345"."""
    low = max(0, end - 2 * _REACH)
    start = value.rfind("\n", low, end) + 1
    if low and not start:
        return False  # The line begins further back than such a list can.
    colon = value.find(":", start, min(end, start + _REACH))
    if colon < 0 or end - colon > _REACH or not value[colon + 1 : end].strip()[:1].islower():
        return False
    return words.noun_heads.at([key(piece) for piece in value[start:colon].split()], 0) > 0


def _is_label(value: str, end: int, words: Lexicon, listed: bool) -> bool:
    keys = keys_before(value, end, 10)
    if not keys or (len(keys[-1]) == 1 and keys[-1].isalpha()) or naming_word(value, end, "", words):
        return False  # "X: 421567" is a place on the map.
    return listed or any(
        words.counted.at(keys, index) or words.noun_heads.at(keys, index) for index in range(len(keys))
    )
