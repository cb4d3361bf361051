"""Numbers with nothing after them: what they count stands before, as in "Tiếp nhận: 45;" and "Thương hàn (7/29)"."""

from decimal import Decimal

import regex

from pipeline.statistics.amounts import Amount
from pipeline.statistics.cells import CellLabel
from pipeline.statistics.lexicon import Lexicon
from pipeline.statistics.noun_before import naming_word
from pipeline.statistics.quantity import Quantity
from pipeline.statistics.words import keys_before

_NOTHING_AFTER = regex.compile(r" *(?:[;,)\n]|\.(?=\s)|$)")


def read_bare(value: str, amount: Amount, words: Lexicon, *, listed: bool) -> Quantity | None:
    """The quantity of a number that ends its clause. `listed` when a number before it in the line counts too."""
    if amount.spoken or not _NOTHING_AFTER.match(value, amount.end):
        return None
    if amount.denominator:
        return Quantity("ratio", amount.end, "", "", "ratio.bare") if _is_share(value, amount) else None
    return Quantity("count", amount.end, "", "", "count.label") if _is_counted(value, amount, words, listed) else None


def read_cell(amount: Amount, cell: CellLabel, words: Lexicon) -> Quantity:
    """The quantity of a number alone in its cell, in the unit that its column states ("Kinh phí (triệu đồng)")."""
    money = words.money.fullmatch(cell.unit)
    if amount.denominator:
        return Quantity("ratio", amount.end, cell.unit, cell.noun, "ratio.cell")
    if "%" in cell.unit:
        return Quantity("percent", amount.end, "%", cell.noun, "percent.cell")
    if money is not None and money["currency"]:
        factor = words.magnitudes[money["magnitude"].casefold()] if money["magnitude"] else Decimal(1)
        return Quantity("money", amount.end, cell.unit, cell.noun, "money.cell", factor)
    return Quantity("count", amount.end, cell.unit, cell.noun, "count.cell")


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
        return False
    keys = keys_before(value, end - 1, 10)
    if not keys or naming_word(value, end - 1, "", words):
        return False
    return listed or any(
        words.counted.at(keys, index) or words.noun_heads.at(keys, index) for index in range(len(keys))
    )
