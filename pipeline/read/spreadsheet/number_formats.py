"""A cell's value and its number format -> the words that are shown, as on a machine set to Vietnamese."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache

import regex

GENERAL = "General"
# Formats that a workbook names by number only (ECMA-376, 18.8.30); the dates as Vietnamese machines show them.
BUILT_IN = {
    0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)", 41: "#,##0;-#,##0;-", 42: "#,##0;-#,##0;-", 43: "#,##0.00;-#,##0.00;-",
    44: "#,##0.00;-#,##0.00;-", 45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss", 49: "@",
}  # fmt: skip

# A literal in quotes or after a backslash; widths and fillings that print nothing; colours, conditions, currencies.
_TOKEN = regex.compile(
    r'"(?P<words>[^"]*)"|\\(?P<sign>.)|[_*].|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[(?P<elapsed>[hms]+)\]|\[[^\]]*\]'
    r"|(?P<part>AM/PM|General|y+|m+|d+|h+|s+(?:\.0+)?|[0#?][0#?,.]*(?:[eE][+-]0+)?|\.0+)|(?P<other>.)",
    regex.IGNORECASE | regex.DOTALL,
)
_DATE_PART = regex.compile(r"(?i)[ymdhs]")
_FIRST_DAY, _FIRST_DAY_OF_MAC = datetime(1899, 12, 30), datetime(1904, 1, 1)
_MOST_DIGITS = 17
_LAST_DAY = 2_958_466  # 31 December 9999


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    literal: bool


def shown(value: str, code: str, *, from_1904: bool = False) -> str:
    """The words that a cell with this value shows; the value itself where its format cannot be followed."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if not number.is_finite() or number.adjusted() > _MOST_DIGITS:
        return value
    sections = _sections(code)
    if any(not part.literal and _DATE_PART.match(part.text) for part in sections[0]):
        return _date(number, sections[0], from_1904) or _general(number)
    chosen, plain = sections[0], number
    if number < 0 and len(sections) > 1:
        chosen, plain = sections[1], -number
    elif number == 0 and len(sections) > 2:
        chosen = sections[2]
    return _numeral(plain, chosen)


@lru_cache(maxsize=256)
def _sections(code: str) -> tuple[tuple[_Part, ...], ...]:
    """The sections of a format, for numbers above, below and at zero, in parts that are printed."""
    sections: list[list[_Part]] = [[]]
    for match in _TOKEN.finditer(code or GENERAL):
        literal = next((match[name] for name in ("words", "sign", "currency") if match[name] is not None), None)
        if match["other"] == ";":
            sections.append([])
        elif literal is not None:
            sections[-1].append(_Part(literal, True))
        elif match["part"] or match["elapsed"]:
            sections[-1].append(_Part(match["part"] or match["elapsed"], False))
        elif match["other"]:
            sections[-1].append(_Part(match["other"], match["other"] not in "%@"))
    return tuple(map(tuple, sections))


def _numeral(number: Decimal, parts: tuple[_Part, ...]) -> str:
    percent = sum(not part.literal and part.text == "%" for part in parts)
    written, placed = "", False
    for part in parts:
        if part.literal or part.text == "%":
            written += part.text
        elif part.text in ("@", GENERAL) or part.text.lower() == "general":
            written, placed = written + _general(number), True
        elif part.text[0] in "0#?." and not placed:
            written, placed = written + _digits(number * 100**percent, part.text), True
    return written if placed or any(part.literal for part in parts) else _general(number)


def _digits(number: Decimal, pattern: str) -> str:
    whole, _, decimals = pattern.partition(".")
    if "e" in pattern.lower():
        return _general(number)
    thousands = len(whole) - len(whole.rstrip(","))  # "#,##0," counts in thousands.
    number = number / 1000**thousands
    least = sum(one == "0" for one in decimals)
    most = sum(one in "0#?" for one in decimals)
    rounded = number.quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP)
    sign, digits = ("-" if rounded < 0 else ""), f"{abs(rounded):f}"
    before, _, after = digits.partition(".")
    before = before.rjust(whole.count("0"), "0") if whole.count("0") or before != "0" else ""
    while len(after) > least and after.endswith("0"):
        after = after[:-1]
    if "," in whole.rstrip(","):
        before = _grouped(before)
    return sign + before + (f",{after}" if after else "")


def _general(number: Decimal) -> str:
    """At most eleven digits, as a cell without a format shows them."""
    if abs(number) >= Decimal(10) ** 11:
        return f"{number.quantize(Decimal(1), ROUND_HALF_UP):f}"
    places = max(0, 10 - max(number.adjusted(), 0))
    text = f"{number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return ("0" if text in ("-0", "") else text).replace(".", ",")


def _grouped(digits: str) -> str:
    head = len(digits) % 3
    groups = [digits[:head]] if head else []
    return ".".join(groups + [digits[at : at + 3] for at in range(head, len(digits), 3)])


def _date(number: Decimal, parts: tuple[_Part, ...], from_1904: bool) -> str:
    """The date and time that a count of days stands for; empty when there is no such day."""
    if not 0 <= number < _LAST_DAY:
        return ""
    moment = (_FIRST_DAY_OF_MAC if from_1904 else _FIRST_DAY) + timedelta(seconds=round(float(number) * 86_400))
    written, clock = "", ""
    for part in parts:
        kind = "" if part.literal else part.text[0].lower()
        if kind == "m" and (clock == "h" or _before_seconds(parts, part)):
            written += f"{moment.minute:02}"
        elif kind in "ymd" and kind:
            written += _of_day(moment, kind, len(part.text))
        elif kind in "hs" and kind:
            written += f"{moment.hour if kind == 'h' else moment.second:0{min(len(part.text), 2)}}"
        elif part.text.upper() == "AM/PM":
            written += "SA" if moment.hour < 12 else "CH"
        elif part.literal:
            written += part.text
        clock = kind or clock
    return written.strip()


def _before_seconds(parts: tuple[_Part, ...], part: _Part) -> bool:
    following = [one.text[0].lower() for one in parts[parts.index(part) + 1 :] if not one.literal]
    return following[:1] == ["s"]


def _of_day(moment: datetime, kind: str, width: int) -> str:
    if kind == "y":
        return f"{moment.year:04}" if width > 2 else f"{moment.year % 100:02}"
    value = moment.month if kind == "m" else moment.day
    return f"{value:02}" if width > 1 else str(value)
