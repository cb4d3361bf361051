"""Titles: where the heading of a division ends, and whether its words are a heading or running text."""

from dataclasses import dataclass

import regex

from pipeline.records import SectionKind, Text
from pipeline.rules.headings import HeadingRules
from pipeline.sections.emphasis import Setting, read_setting

_SEPARATOR = regex.compile(r" ?[.:–—/)-]*+ ?")
_FIRST_WORDS = regex.compile(r"\S++(?: \S++){0,11}")
# "Mục đích: nội dung …", "Sở Tài chính, Sở Nội vụ: chủ trì …": up to twelve words, no sentence end among them.
_RUN_IN = regex.compile(r"(?:[^\s:;.]++[.]?+ ){0,11}[^\s:;.]++(?P<colon> ?:) (?=\S)")
# A label of one of these kinds usually stands on a line of its own, its title centred on the lines below.
_ABOVE_TITLE = frozenset({"phan", "chuong", "muc", "annex", "dieu"})
_LINES_BELOW = 5
# An item of a list closes with a mark; a longer line that ends without one is a heading if something stands under it.
_LONGEST_UNENDED = 40
_LONGEST_LINE = 20


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
    separator = _SEPARATOR.match(value, label_end, paragraph.end)
    start = separator.end() if separator else label_end
    if start < paragraph.end:
        return _title_from(text, index, start, rules)
    if kind in _ABOVE_TITLE:
        return _title_below(text, index, rules)
    if kind != "dash" and _goes_with(text, index + 1, rules):
        return _title_from(text, index + 1, text.paragraphs[index + 1].start, rules)
    return Title(paragraph.end, paragraph.end, index, "plain", False)


def _title_from(text: Text, index: int, start: int, rules: HeadingRules) -> Title:
    """The title that begins at `start` in paragraph `index`."""
    value, paragraph = text.value, text.paragraphs[index]
    setting, emphasised = read_setting(text, start, paragraph.end)
    if setting != "plain":
        if emphasised < paragraph.end:
            return Title(start, _before_colon(value, emphasised), index, setting, True, run_in=True)
        return _continued(text, Title(start, emphasised, index, setting, True), rules, block=False)
    colon = _RUN_IN.match(value, start, paragraph.end)
    if colon is not None and not _names_by_number(value, colon, paragraph.end):
        return Title(start, colon.start("colon"), index, "plain", True, run_in=True)
    return _plain(value, start, paragraph.end, index)


def stands_alone(text: Text, index: int, rules: HeadingRules) -> Title | None:
    """The heading without a number that paragraph `index` is (or opens with), or None for running text."""
    value, paragraph = text.value, text.paragraphs[index]
    start, end = paragraph.start, paragraph.end
    setting, emphasised = read_setting(text, start, end)
    if setting == "plain" or not (value[start].isupper() or (setting == "capitals" and value[start].isdigit())):
        return None
    words = value.count(" ", start, emphasised) + 1
    if words < 2 or words > rules.unnumbered.longest or rules.not_heading.match(value, start, end):
        return None
    if setting != "capitals" and words <= 5 and _is_name(value[start:emphasised]):
        return None
    if emphasised < end:
        closed = value[emphasised - 1] in ".:" and words <= rules.unnumbered.longest_run_in
        return Title(start, _before_colon(value, emphasised), index, setting, True, run_in=True) if closed else None
    # Two lines in capitals, one right below the other, are one heading.
    title = _continued(text, Title(start, end, index, setting, True), rules, block=setting == "capitals")
    ended = value[title.end - 1]
    sentence = ended in ";,!?" or (ended == "." and words > rules.unnumbered.longest_run_in)
    return None if sentence or value.startswith("./.", title.end - 3) else title


def _is_name(words: str) -> bool:
    """Headings are written with one capital, names of persons with one on each word: "Nguyễn Văn An"."""
    return all(word[0].isupper() for word in words.split(" ")) and words.replace(" ", "").isalpha()


def _title_below(text: Text, index: int, rules: HeadingRules) -> Title:
    """The title on the lines after a label that stands alone: "Phần thứ nhất" / "Tình hình và kết quả"."""
    paragraphs, value = text.paragraphs, text.value
    empty = Title(paragraphs[index].end, paragraphs[index].end, index, "plain", True)
    below = index + 1
    if not _goes_with(text, below, rules):
        return empty
    paragraph = paragraphs[below]
    setting, emphasised = read_setting(text, paragraph.start, paragraph.end)
    if setting != "plain" and emphasised == paragraph.end:
        return _continued(text, Title(paragraph.start, paragraph.end, below, setting, True), rules, block=True)
    words = value.count(" ", paragraph.start, paragraph.end) + 1
    # Many words are a title where the next division opens right below them.
    short = words <= _LONGEST_LINE or (words <= _LONGEST_UNENDED and _opens_division(text, below + 1, rules))
    unended = value[paragraph.end - 1] not in ".;,:"
    return Title(paragraph.start, paragraph.end, below, "plain", True) if short and unended else empty


def _opens_division(text: Text, index: int, rules: HeadingRules) -> bool:
    if index >= len(text.paragraphs):
        return False
    paragraph = text.paragraphs[index]
    return rules.opening.match(text.value, paragraph.start, paragraph.end) is not None


def _continued(text: Text, title: Title, rules: HeadingRules, *, block: bool) -> Title:
    """The title with the lines below that belong to it: set alike, and left open where it is no `block` of lines.

    Below a label, capitals go on with capitals that are no heading of their own: a line that was full broke there, so
    the next is no longer.
    """
    value, paragraphs = text.value, text.paragraphs
    for below in range(title.last_paragraph + 1, title.last_paragraph + _LINES_BELOW):
        if not _goes_with(text, below, rules):
            break
        paragraph = paragraphs[below]
        left_open = rules.broken_off.pattern.search(value, max(title.start, title.end - 12), title.end)
        above = paragraphs[title.last_paragraph]
        shorter = paragraph.end - paragraph.start <= above.end - above.start
        in_capitals = title.setting == "capitals" and shorter and not paragraph.heading
        carried_on = in_capitals or value[paragraph.start].islower()
        if not (block or left_open or carried_on):
            break
        setting, emphasised = read_setting(text, paragraph.start, paragraph.end)
        if setting != title.setting or emphasised < paragraph.end:
            break
        title = Title(title.start, paragraph.end, below, setting, True)
    return title


def _goes_with(text: Text, index: int, rules: HeadingRules) -> bool:
    """Whether paragraph `index` can be a line of the title above it: body text that opens no division of its own."""
    if index >= len(text.paragraphs) or text.paragraphs[index].kind != "body":
        return False
    paragraph = text.paragraphs[index]
    span = (text.value, paragraph.start, paragraph.end)
    return not rules.opening.match(*span) and not rules.not_heading.match(*span)


def _names_by_number(value: str, colon: regex.Match[str], end: int) -> bool:
    """The colon stands inside a heading of one line: "Dự án 1: Hỗ trợ đầu tư phát triển hạ tầng"."""
    numbered = value[colon.start("colon") - 1].isdigit() and value[colon.end()].isupper()
    return numbered and value[end - 1] not in ".;,:!?" and value.count(" ", colon.end(), end) < _LONGEST_LINE


def _before_colon(value: str, end: int) -> int:
    return end - 1 if value[end - 1] == ":" else end


def _plain(value: str, start: int, end: int, index: int) -> Title:
    """A title without emphasis: the whole line where it may be a heading, else its first twelve words."""
    words = value.count(" ", start, end) + 1
    ended = value[end - 1]
    if ended == ":" and words <= 12:
        return Title(start, end, index, "plain", True)
    if ended not in ".;,:!?" and words <= _LONGEST_UNENDED and value[start].isupper():
        return Title(start, end, index, "plain", None)
    opening = _FIRST_WORDS.match(value, start, end)
    return Title(start, opening.end() if opening else end, index, "plain", False)
