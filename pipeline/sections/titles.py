"""Titles: where the heading of a division ends, and whether its words are a heading or running text."""

from dataclasses import dataclass
from typing import Literal

import regex

from pipeline.records import SectionKind, Text
from pipeline.rules.headings import HeadingRules

Setting = Literal["capitals", "bold", "italic", "plain"]

_SEPARATOR = regex.compile(r" ?[.:–—/)-]*+ ?")
_FIRST_WORDS = regex.compile(r"\S++(?: \S++){0,11}")
# "Mục đích: nội dung …", "Sở Tài chính, Sở Nội vụ: chủ trì …": up to twelve words, no sentence end among them.
_RUN_IN = regex.compile(r"(?:[^\s:;.]++[.]?+ ){0,11}[^\s:;.]++(?P<colon> ?:) (?=\S)")
_WORDED = frozenset({"phan", "chuong", "muc", "annex", "tieu_chi", "noi_dung", "dieu"})
_BREAKS_OFF = frozenset(".;,:!?")


@dataclass(frozen=True, slots=True)
class Title:
    """The words `start:end` after a label; `last_paragraph` is the index of the paragraph in which they end.

    `heading` is True when the words are set or written as a heading, False for running text, and None where only what
    follows can tell: a short plain line is a heading when something stands under it.
    """

    start: int
    end: int
    last_paragraph: int
    setting: Setting
    heading: bool | None
    run_in: bool = False


def read_title(text: Text, index: int, label_end: int, kind: SectionKind, rules: HeadingRules) -> Title:
    """The title after a label that ends at `label_end` in paragraph `index`, or on the lines below it."""
    value, paragraph = text.value, text.paragraphs[index]
    start = label_end
    if (separator := _SEPARATOR.match(value, label_end, paragraph.end)) is not None:
        start = separator.end()
    if start >= paragraph.end:
        return _title_below(text, index, paragraph.end, kind, rules)
    setting, emphasised = _setting(text, start, paragraph.end)
    if setting != "plain" and emphasised >= paragraph.end:
        return Title(start, paragraph.end, index, setting, True)
    if setting != "plain":
        return Title(start, emphasised, index, setting, True, run_in=True)
    run_in = _RUN_IN.match(value, start, paragraph.end)
    if run_in is not None:
        return Title(start, run_in.start("colon"), index, "plain", True, run_in=True)
    return _plain(value, start, paragraph.end, index, kind)


def stands_alone(text: Text, index: int, last: int, rules: HeadingRules) -> Title | None:
    """The heading without a number that paragraph `index` is (or opens with), or None for running text."""
    value, paragraph = text.value, text.paragraphs[index]
    start, end = paragraph.start, paragraph.end
    first = value[start]
    if not (first.isupper() or first.isdigit()) or any(r.pattern.match(value, start, end) for r in rules.not_headings):
        return None
    setting, emphasised = _setting(text, start, end)
    if setting == "plain":
        return None
    words = value.count(" ", start, emphasised) + 1
    if words < 2 or words > rules.unnumbered.longest or index + 1 >= last:
        return None
    if emphasised < end:
        closed = value[emphasised - 1] in ".:" or value[emphasised : emphasised + 1] in (".", ":")
        return Title(start, emphasised, index, setting, True, run_in=True) if closed and words <= 15 else None
    if value[end - 1] in ";,!?" or (value[end - 1] == "." and words > 12) or value.startswith("./.", end - 3):
        return None
    return Title(start, end, index, setting, True)


def _title_below(text: Text, index: int, empty: int, kind: SectionKind, rules: HeadingRules) -> Title:
    """The title on the lines after a label that stands alone: "Phần thứ nhất" / "Tình hình và kết quả"."""
    paragraphs, value = text.paragraphs, text.value
    found: Title | None = None
    for below in range(index + 1, min(index + 4, len(paragraphs))):
        paragraph = paragraphs[below]
        if paragraph.kind != "body":
            break
        title = stands_alone(text, below, len(paragraphs), rules)
        if title is None or title.run_in:
            short = value.count(" ", paragraph.start, paragraph.end) < 20 and value[paragraph.end - 1] not in ".;,:"
            if found is not None or title is not None or kind not in _WORDED or not short:
                break
            title = Title(paragraph.start, paragraph.end, below, "plain", True)
        if found is not None and (title.setting != found.setting or value[found.end - 1] in _BREAKS_OFF):
            break
        found = Title(found.start if found else title.start, title.end, below, title.setting, True)
    return found or Title(empty, empty, index, "plain", kind in _WORDED)


def _plain(value: str, start: int, end: int, index: int, kind: SectionKind) -> Title:
    """A title without emphasis: the whole line where it may be a heading, else its first twelve words."""
    words = value.count(" ", start, end) + 1
    ended = value[end - 1]
    if ended == ":" and words <= 12:
        return Title(start, end, index, "plain", True)
    if ended not in ".;,:!?" and words <= 20 and value[start].isupper():
        return Title(start, end, index, "plain", None)
    opening = _FIRST_WORDS.match(value, start, end)
    return Title(start, opening.end() if opening else end, index, "plain", False)


def _setting(text: Text, start: int, end: int) -> tuple[Setting, int]:
    """How the words from `start` are set, and up to where: the end of the paragraph, or of its first bold words."""
    value = text.value
    if value[start:end].isupper() and any(len(word) > 1 for word in value[start:end].split(" ")):
        return "capitals", end
    for setting, ranges in (("bold", text.bold), ("italic", text.italic)):
        stop = _emphasis_end(value, ranges, start, end)
        if stop > start and (stop == end or value.count(" ", start, stop) >= 1):
            return ("bold" if setting == "bold" else "italic"), stop
    return "plain", start


def _emphasis_end(value: str, ranges: tuple[tuple[int, int], ...], start: int, end: int) -> int:
    """Up to where `start` onwards is emphasised without a gap but spaces and marks; `start` when it is not."""
    stop = start
    for low, high in ranges:
        if high <= start:
            continue
        if low > stop and any(letter.isalnum() for letter in value[stop:low]):
            break
        if low >= end:
            break
        stop = min(high, end)
    while stop < end and not value[stop].isalnum() and not value[stop].isspace():
        stop += 1
    if not any(letter.isalnum() for letter in value[stop:end]):
        stop = end
    while stop > start and value[stop - 1].isspace():
        stop -= 1
    return stop
