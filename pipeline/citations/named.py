"""Documents cited without a code: by number alone, by title, by issuer, by "này" or "nêu trên", by a short name."""

import re
from collections.abc import Sequence

from pipeline.citations.described import read_described
from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.citations.pointing import POINTING, read_pointing, words_in_small_letters
from pipeline.citations.separators import line_start
from pipeline.citations.short_names import ShortNames, mention_of
from pipeline.citations.titles import TitlePatterns, title_end, title_patterns
from pipeline.dates import date_at
from pipeline.records import Header

_REACH, _CLAUSE = 400, 120
# As many documents as one paragraph tells of.
_PARAGRAPH = 12
_BODIES = (
    "Phòng ", "Ban ", "Sở ", "Bộ ", "Vụ ", "Cục ", "Văn phòng ", "Tổ ", "Hội đồng ", "Ban Chỉ đạo ", "Trưởng phòng ",
    "- ", "& ",
)  # fmt: skip
_ISSUING = ("ban hành ", "phê duyệt ", "thông qua ", "ban hành các ", "phê duyệt các ", "thông qua các ")
_SENTENCE_OPENS = re.compile(r"[.!?…] $|\n(?:[\s\-–+*•]*|\s*(?:[a-zđ]|\d{1,2})[.)]\s*)$")
# "ban hành Quy chế … của Sở tại Quyết định số …": what the decision issued, cited by its code.
_ISSUED_BY = re.compile(r"(?: của [^;:.\n]{2,120}?)? (?:được )?(?:ban hành )?(?:kèm theo|tại|theo|bằng) (?:các )?")


def find_named(
    value: str,
    type_words: Sequence[tuple[int, int]],
    anchors: Sequence[Mention],
    aliases: Sequence[Mention],
    header: Header,
    lexicon: Lexicon,
) -> list[Mention]:
    """Mentions by type word without a code, outside the mentions that are already read (`anchors`, in order).

    Recipients ("Thành viên Ban Chỉ đạo Chương trình …") and what the document itself is to issue are none.
    """
    patterns = title_patterns(lexicon)
    names = ShortNames(value, aliases)
    found: list[Mention] = []
    place, covered = 0, -1  # anchors[:place] begin at or before the word; the furthest of them ends at `covered`
    taken, foot, foot_end = -1, header.body_end, header.foot_end
    for start, end in _in_order(type_words, [*names.abbreviated(value), *words_in_small_letters(value, lexicon)]):
        if foot <= start < foot_end:
            continue
        while place < len(anchors) and (anchor := anchors[place]).start <= start:
            covered = anchor.whole_end if anchor.whole_end > covered else covered
            taken = anchor.end if anchor.end > taken else taken
            place += 1
        if start < taken:
            continue
        mention = names.read(value, start, start < covered, lexicon) if aliases else None
        if mention is None:
            mention = _read(value, start, end, lexicon)
        if mention is None:
            following = anchors[place].start if place < len(anchors) else len(value)
            last = None if start < covered else _title_end(value, start, end, following, patterns, lexicon)
            if last is None:
                mention = read_described(value, start, end, anchors, place, lexicon)
            else:
                mention = _titled(value, start, end, last, anchors[max(0, place - _PARAGRAPH) : place], lexicon)
        if mention is None or _is_own_issue(value, start, header):
            continue
        found.append(mention)
        taken = mention.end
    return found


def _in_order(type_words: Sequence[tuple[int, int]], more: list[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    return sorted([*type_words, *more]) if more else type_words


def _is_proposed(value: str, start: int, lexicon: Lexicon) -> bool:
    """“Trình UBND tỉnh ban hành Đề án …”: no document yet."""
    return (
        value.endswith(_ISSUING, 0, start)
        and lexicon.rules.proposed.pattern.search(value, max(0, start - _CLAUSE), start) is not None
    )


def _is_own_issue(value: str, start: int, header: Header) -> bool:
    """What is yet to be issued, or issued here: "dự thảo Nghị quyết …", "kèm theo Quyết định này Quy chế …"."""
    if value.endswith("ban hành ", 0, start) and header.subject is not None:
        return header.subject.evidence.start <= start < header.subject.evidence.end
    return value.endswith(("định này ", "ự thảo "), 0, start)


def _read(value: str, start: int, end: int, lexicon: Lexicon) -> Mention | None:
    """A type with a bare number, or with a word that points back."""
    if not value.startswith(" ", end):
        return None
    first = value[end + 1 : end + 2]
    if first.isdigit():
        return _short(value, start, end, lexicon)
    short = _short(value, start, end, lexicon) if first == "s" else None
    if short is None and value[end + 1 : end + 3] in POINTING:
        return read_pointing(value, start, end, lexicon)
    return short


def _title_end(
    value: str, start: int, end: int, following: int, patterns: TitlePatterns, lexicon: Lexicon
) -> int | None:
    """Where the title after the type word `start:end` ends; None when there is none, or it is that of `following`."""
    if value[start:end] not in lexicon.titled_types or _is_no_document(value, start, end, lexicon):
        return None
    last = title_end(value, end, min(following, end + _REACH), patterns)
    if last is None or (following - last < 160 and _ISSUED_BY.fullmatch(value, last, following)):
        return None
    return last


def _titled(
    value: str, start: int, end: int, last: int, anchors: Sequence[Mention], lexicon: Lexicon
) -> Mention | None:
    """A document called by its title; none when it is only proposed, or the title fits many and none stands near."""
    begin = end + (4 if value.startswith(" về ", end) else 1)
    title = value[begin:last]
    is_general = lexicon.is_general(title)
    if is_general and not _is_of_this_paragraph(value, start, value[start:end], anchors):
        return None
    if _is_proposed(value, start, lexicon):
        return None
    mention = mention_of(value, start, end, last, "named", lexicon.rules.titled)
    mention.only_if_known = is_general or _opens_sentence(value, start)
    mention.subject_start, mention.subject_end, mention.subject = begin, last, title
    return mention


def _short(value: str, start: int, word_end: int, lexicon: Lexicon) -> Mention | None:
    """A type with a bare number: "Quyết định 217", "Kế hoạch số 12 ngày 05/01/2022"; "Kế hoạch 5 năm" is none."""
    rules = lexicon.rules
    number = rules.short_number.pattern.match(value, word_end, word_end + 20)
    if number is None:
        return None
    date = date_at(value, number.end() + 1, number.end() + 40)
    if date is None and not number.group().startswith(" số "):
        measured = value.startswith(rules.measures, number.end() + 1)
        if measured or value[number.end() : number.end() + 1] == ":" or 1900 <= int(number["number"]) <= 2100:
            return None
    mention = mention_of(value, start, word_end, date.end if date else number.end(), "short", rules.short_number)
    mention.type = lexicon.types[mention.type.lower()].name if mention.type.lower() in lexicon.types else mention.type
    mention.number = number["number"]
    mention.year = int(number["year"]) if number["year"] else None
    # "Kế hoạch 12/2020" may be the plan of December.
    is_month = mention.year is not None and int(mention.number) <= 12 and " số " not in number.group()
    mention.only_if_known = is_month or mention.type_raw[0].islower()
    if date is not None:
        mention.date, mention.date_raw = date.date, value[date.start : date.end]
    return mention


def _is_no_document(value: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the type word is part of a body's name ("Sở Kế hoạch …") or of an act ("ra Quyết định cử …")."""
    if value.endswith(_BODIES, 0, start):
        return True
    issued = value.endswith(("ban hành ", "ban hành các "), 0, start)
    return not issued and value[start:end] in lexicon.titled_when_issued


def _opens_sentence(value: str, start: int) -> bool:
    if value[start - 2 : start - 1].isalpha() and value[start - 1] == " ":
        return False
    return _SENTENCE_OPENS.search("\n" * (start < 10) + value[max(0, start - 10) : start]) is not None


def _is_of_this_paragraph(value: str, start: int, kind: str, anchors: Sequence[Mention]) -> bool:
    """Whether the paragraph tells of a decision with such a thing: only there a general title can mean it."""
    if not anchors or anchors[-1].start < (line := line_start(value, start)):
        return False
    return any(one.start >= line and one.subject.startswith(kind) for one in anchors)
