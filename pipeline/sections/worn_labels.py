"""Labels a scan damaged: "Phân II", "l. Công tác", "Il. KẾT QUẢ", "1I/ Kiến nghị".

What such a label was is told by the list it stands in: these are further readings beside what is printed.
"""

from collections.abc import Iterator
from dataclasses import replace

import regex

from pipeline.records import Paragraph, Text
from pipeline.rules.headings import HeadingRules
from pipeline.sections.labels import Label, read_label

_WORDED = regex.compile(r"\p{L}{3,6}(?= [\dIVXl]{1,4}\b)")
_STROKE = "lI1|!ÍÌÏíìï"
_NUMERAL = regex.compile(rf"[{_STROKE}HVXOo\d]{{1,5}}(?:\.[{_STROKE}Oo\d]{{1,2}}){{0,3}}(?= ?[./):–-])")
_ARABIC = str.maketrans(dict.fromkeys(_STROKE, "1") | dict.fromkeys("Oo", "0"))
_ROMAN = str.maketrans(dict.fromkeys(_STROKE, "I") | {"H": "II"})
_GOES_ON = regex.compile(r"\P{L}{0,4}\p{Ll}")
_LONGEST_LABEL = 40


def worn_label(text: Text, paragraph: Paragraph, rules: HeadingRules) -> Label | None:
    """The readings of a label at the start of a paragraph as what it may have been; None when it has no damage."""
    end = min(paragraph.end, paragraph.start + _LONGEST_LABEL)
    words = text.value[paragraph.start : end]
    found = None
    for printed, meant in _repairs(words, rules):
        mended = meant + words[printed:]
        label = read_label(mended, 0, len(mended), rules)
        if label is None or label.end < len(meant) or _GOES_ON.match(mended, label.end):
            continue
        readings = tuple(replace(one, worn=mended[: label.end]) for one in label.readings)
        label_end = paragraph.start + label.end - len(meant) + printed
        if found is None:
            found = Label(readings, label_end)
        elif found.end == label_end:
            found = replace(found, readings=(*found.readings, *readings))
    return found


def _repairs(words: str, rules: HeadingRules) -> Iterator[tuple[int, str]]:
    """How many characters at the start are damaged, and what they may have been."""
    worded = _WORDED.match(words)
    meant = rules.label_word(worded.group()) if worded else ""
    if worded and meant:
        yield worded.end(), meant
    numeral = _NUMERAL.match(words)
    if numeral and not (numeral.group().isdecimal() and len(numeral.group()) == 1):
        printed = numeral.group()
        in_capitals = words[numeral.end() :].isupper()
        # Before small letters a stroke is a one, before capitals a Roman numeral; "H. Nguyễn Văn An" is somebody.
        arabic, roman = printed.translate(_ARABIC), printed.translate(_ROMAN)
        for meant in dict.fromkeys((roman, arabic) if in_capitals else (arabic, roman)):
            if meant != printed and (in_capitals or "H" not in printed):
                yield numeral.end(), meant
