"""What stands before a code: the type word, "số", and what must not be numbered."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from pipeline.citations.codes import Code
from pipeline.citations.lexicon import Lexicon
from pipeline.citations.separators import line_start
from pipeline.dates import DateMatch, date_at
from pipeline.fold import slug
from pipeline.rules import DocumentType

_REACH = 90
_NEAR = 40
_MARK = re.compile(r"[^\w\s,]|,(?! )|\b(?:và|của|tại|theo)\b")
# "Nghị quyết Trung ương 7 (khóa XII) số 26-NQ/TW".
_PLENUM = re.compile(r" (?:Trung ương|TW) ?(?:lần thứ )?\w{1,4},?(?: \(?[Kk]h[oó][áa] [IVXL]{1,5}\)?)?,?")
# "số" with its marks lost or changed, as scans and hasty typists leave it.
_NUMBER_WORDS = frozenset({"số", "sô", "so", "só", "sồ", "sổ", "sỗ", "sộ", "sỏ", "sõ", "sò", "sọ", "sớ", "sơ"})
_OPENING = " ([{“”\"'‘’*-–+•/…:;,."


class Before(NamedTuple):
    """Where the mention starts; `type` is None when no type word stands directly before the number."""

    start: int
    type: DocumentType | None
    type_raw: str
    numbered: bool
    date: DateMatch | None = None


def read_before(
    value: str, low: int, code_start: int, code: Code, type_starts: Mapping[int, int], lexicon: Lexicon
) -> Before | None:
    """The type word and "số" that end right before `code_start`; None when the number belongs to something else.

    Nothing before `low`, or on another line, is looked at. `type_starts` tells where the capitalised type word begins
    that ends at an offset.
    """
    usual = _usual_type(value, low, code_start, code, type_starts, lexicon)
    if usual is not None:
        return usual
    window = value[max(low, line_start(value, code_start), code_start - _REACH) : code_start]
    offset = code_start - len(window)
    words = window.rstrip(" :.…")
    start, numbered = code_start, False
    if words[-2:].lower() in _NUMBER_WORDS and not words[-3:-2].isalpha():
        start, numbered = offset + len(words) - 2, True
        words = words[:-2].rstrip()
        if words.lower().endswith(lexicon.rules.numbered_otherwise):
            return None
    elif len(window) - len(words) > 1 or (window and not window[-1].isspace() and window[-1] not in _OPENING):
        words = words if window[-1:].isspace() else ""
    if not words.strip(_OPENING):
        return Before(start, None, "", numbered)
    begin, one = _type_word(words, code, lexicon, numbered)
    if one is None and numbered:
        begin, one = _type_word(_without_attribute(words, lexicon), code, lexicon, numbered)
    if one is None and code.type_code and words[-1].isalpha():
        begin, one = _unmarked_type(words, code, lexicon)
    if one is None and numbered:
        begin, one = _type_further_back(words, code, lexicon)
    if one is None and numbered:
        dated = _type_before_date(value, offset, words, lexicon)
        if dated is not None:
            return dated
    if one is None:
        return Before(start, None, "", numbered)
    return Before(offset + begin, one, words[begin:], numbered)


def _usual_type(
    value: str, low: int, code_start: int, code: Code, type_starts: Mapping[int, int], lexicon: Lexicon
) -> Before | None:
    """A capitalised type word right before "số" or the number, if it fits the code: no closer look is needed."""
    numbered = value[code_start - 4 : code_start] in (" số ", " SỐ ", " Số ")
    end = code_start - (4 if numbered else 1)
    start = type_starts.get(end)
    if start is None or start < low or value[end] == "\n":
        return None
    if start - 1 in type_starts:  # "Thông báo Kết luận số": two words in a row.
        return None
    word = value[start:end]
    kind = lexicon.types[word.lower()]
    return Before(start, kind, word, numbered) if _fits(kind, code) else None


def _type_word(words: str, code: Code, lexicon: Lexicon, numbered: bool) -> tuple[int, DocumentType | None]:
    """Where the type word that ends `words` begins, and its type: the longest, but a shorter one if only that fits.

    "Thông báo Kết luận số 65-KL/TW" is a Kết luận, "Thông báo Kết luận số 12/TB-VPCP" is what it says.
    """
    pieces = words.rsplit(" ", lexicon.longest_type)
    begin, chosen = 0, None
    for count in range(1, min(lexicon.longest_type, len(pieces)) + 1):
        bare = " ".join(pieces[-count:]).lstrip(_OPENING)
        one = lexicon.types.get(bare.lower())
        if one is None and count == 1:
            one = lexicon.abbreviations.get(bare)
            if one is not None and not numbered and not _fits(one, code):  # "QĐ 2468/QĐ-UBND" needs no "số".
                one = None
        if one is None or (code.rule == "code_assembly" and "normative" not in one.systems):
            continue
        if words.endswith("pháp luật"):  # "Luật Ban hành văn bản quy phạm pháp luật số …": no second law.
            break
        begin = len(words) - len(bare)
        if chosen is None or not _fits(chosen, code) or _fits(one, code):
            chosen = one
    return begin, chosen


def _unmarked_type(words: str, code: Code, lexicon: Lexicon) -> tuple[int, DocumentType | None]:
    """A type word whose marks were lost or changed ("Quyêt định", "Nghi quyết"), if it is the one of the code."""
    pieces = words.rsplit(" ", lexicon.longest_type)
    for count in range(1, min(lexicon.longest_type, len(pieces)) + 1):
        bare = " ".join(pieces[-count:]).lstrip(_OPENING)
        for one in lexicon.bare_types.get(slug(bare), ()):
            if _fits(one, code):
                return len(words) - len(bare), one
    return 0, None


def _type_further_back(words: str, code: Code, lexicon: Lexicon) -> tuple[int, DocumentType | None]:
    """The type word that fits the code, with a few words after it: "Báo cáo thẩm tra số 1006/BC-UBXH15"."""
    near = words[-_NEAR:]
    for start, end in lexicon.type_words(near):
        rest, one = near[end:], lexicon.types[near[start:end].lower()]
        if not code.type_code or code.type_code not in one.codes:
            continue
        if (rest.islower() and not _MARK.search(rest)) or _PLENUM.fullmatch(rest):
            return len(words) - len(near) + start, one
    return 0, None


def _type_before_date(value: str, offset: int, words: str, lexicon: Lexicon) -> Before | None:
    """“Quyết định ngày 05/4/2020 số 77/QĐ-UBND”: the date stands before the number."""
    for start, end in lexicon.type_words(words) if "ngày" in words else ():
        date = date_at(value, offset + end + 1, offset + len(words))
        if date is not None and date.end == offset + len(words.rstrip(" ,")):
            word = words[start:end]
            return Before(offset + start, lexicon.types[word.lower()], word, True, date)
    return None


def _without_attribute(words: str, lexicon: Lexicon) -> str:
    for attribute in lexicon.rules.type_attributes:
        if words.lower().endswith(attribute):
            return words[: -len(attribute)].rstrip()
    return words


def _fits(one: DocumentType, code: Code) -> bool:
    if not code.type_code:
        return one.without_code
    return code.type_code == one.code or code.type_code in one.other_codes
