"""The part of a document that is cited: "Điểm a Khoản 2 Điều 3", as printed."""

import re

from pipeline.citations.separators import line_start

# Also "khoản 2, khoản 3 Điều 5 và Điều 7", and "Điều a Khoản 2 Điều 3", which cannot be: C-UNIT wants it as it stands.
PROVISION = re.compile(
    r"(?:(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Cc]hương|[Mm]ục|[Tt]iểu mục|[Pp]hụ lục|ĐIỂM|KHOẢN|ĐIỀU|CHƯƠNG)"
    r"\s(?:\d{1,3}[a-zđ]?|[a-zđ]|[IVXLC]{1,6}|[A-Z])\b"
    r"(?:(?:,\s|\svà\s|\sđến\s)(?:\d{1,3}[a-zđ]?|[a-zđ])\b){0,8}(?:,?\s(?:và\s)?)){1,6}(?:(?:của|tại)\s)?"
)
_REACH = 90
_NEAR = 40
_OF = ("của ", "tại ")
_UNIT = re.compile(r"(?:iều|hoản|iểm|ục|ương|IỀU|HOẢN|IỂM|ỤC|ƯƠNG) ")
_ROMAN = ("I", "V", "X", "L", "C", ",")
_ORDINAL = re.compile(r"(?:\d[a-zđ]?|\b[a-zđ]|\b[IVXLC]+|\b[A-Z]),?\s(?:(?:của|tại)\s)?$")


def provision_before(value: str, start: int) -> str:
    """The provision printed right before `start`, on the same line; empty when the whole document is cited."""
    last = value[start - 3 : start - 1]
    if not value.startswith(_OF, start - 4):
        if last.islower() and last.isalpha():
            return ""  # Nearly always: the word before ends in small letters.
        if not (last[-1:].isdigit() or last[-1:] in _ROMAN or last[:1] == " " or last[:1].isdigit()):
            return ""  # "Điều 3", "khoản IV", "điểm a", "khoản 2a"
    if _UNIT.search(value, max(0, start - _NEAR), start) is None:
        return ""
    if _ORDINAL.search(value[max(0, start - 12) : start]) is None:
        return ""
    window = value[max(line_start(value, start), start - _REACH) : start]
    match = PROVISION.search(window)
    while match is not None and match.end() != len(window):
        match = PROVISION.search(window, match.start() + 1)
    return match.group().removesuffix("của ").removesuffix("tại ").strip(" ,") if match else ""
