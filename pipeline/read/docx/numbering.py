"""Automatic numbering -> the label that Word prints before a paragraph."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

import regex
from lxml import etree

from pipeline.numbers import roman_numeral
from pipeline.read.docx import names as w
from pipeline.read.docx.styles import Styles, Toggles, number_of, read_toggles, value_of

_PLACE = regex.compile(r"%([1-9])")
# Bullets drawn from symbol fonts have no character of their own; a list dash stands for them.
_PRINTED_BULLET = regex.compile(r"[-–—+*•]")


@dataclass(frozen=True, slots=True)
class Label:
    """What is printed before the words of a paragraph, with the space that follows it."""

    text: str
    toggles: Toggles


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    start: int
    restart: int | None
    suffix: str
    legal: bool
    toggles: Toggles
    style: str


@dataclass(slots=True)
class _List:
    """One w:num: its levels, and which of them begin anew when it is first used."""

    abstract: str
    levels: dict[int, _Level]
    fresh: dict[int, int]


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has counted. Lists of one abstract list count on together."""

    lists: dict[str, _List] = field(default_factory=dict)
    counted: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def label(self, list_id: str, level: int | None, style_id: str) -> Label | None:
        """The label of the next paragraph of this list, counting it; None when the list prints none."""
        one = self.lists.get(list_id)
        if one is None:
            return None
        if level is None:  # A numbered style says its level where the list names the style.
            level = next((number for number, found in one.levels.items() if style_id and found.style == style_id), 0)
        shown = one.levels.get(level)
        if shown is None:
            return None
        counters = self.counted[one.abstract]
        self._count(one, level, counters)
        if shown.format == "bullet":
            bullet = shown.text if _PRINTED_BULLET.fullmatch(shown.text) else "-"
            return Label(f"{bullet} ", shown.toggles)
        text = _PLACE.sub(lambda match: _number(one, shown, int(match[1]) - 1, counters), shown.text)
        if not text.strip():
            return None
        return Label(text if shown.suffix == "nothing" else f"{text} ", shown.toggles)

    def _count(self, one: _List, level: int, counters: dict[int, int]) -> None:
        start = one.levels[level].start
        if level in one.fresh:
            counters[level] = one.fresh.pop(level)
        else:
            counters[level] = counters[level] + 1 if level in counters else start
        for deeper in [number for number in counters if number > level]:
            restart = one.levels[deeper].restart if deeper in one.levels else None
            if restart is None or level < restart:
                del counters[deeper]


def read_numbering(root: etree._Element | None, styles: Styles) -> Numbering:
    """The numbering part of a document; without one nothing is numbered."""
    numbering = Numbering()
    if root is None:
        return numbering
    abstract = {one.get(w.ABSTRACT_ID, ""): one for one in root.iter(w.ABSTRACT_NUM)}
    by_list = {one.get(w.NUM_ID, ""): value_of(one, w.ABSTRACT_ID) for one in root.iter(w.NUM)}
    for one in root.iter(w.NUM):
        found = value_of(one, w.ABSTRACT_ID)
        definition = abstract.get(found)
        if definition is None:
            continue
        style = value_of(definition, w.NUM_STYLE_LINK)
        if style:  # The levels lie in another list, found by way of a list style.
            definition = abstract.get(by_list.get(styles[style].numbering, ""), definition)
        levels = dict(map(_read_level, definition.iter(w.NUM_LEVEL)))
        fresh = _apply_overrides(one, levels)
        numbering.lists[one.get(w.NUM_ID, "")] = _List(found, levels, fresh)
    return numbering


def _read_level(element: etree._Element) -> tuple[int, _Level]:
    start, legal = number_of(element, w.START), element.find(w.LEGAL)
    level = _Level(
        format=value_of(element, w.NUM_FORMAT) or "decimal",
        text=value_of(element, w.LEVEL_TEXT),
        start=1 if start is None else start,
        restart=number_of(element, w.RESTART),
        suffix=value_of(element, w.SUFFIX) or "tab",
        legal=legal is not None and legal.get(w.VAL, "1") not in ("0", "false"),
        toggles=read_toggles(element.find(w.RUN_FORMAT)),
        style=value_of(element, w.PARAGRAPH_STYLE),
    )
    return int(element.get(w.LEVEL, "0")), level


def _apply_overrides(element: etree._Element, levels: dict[int, _Level]) -> dict[int, int]:
    fresh: dict[int, int] = {}
    for override in element.iter(w.LEVEL_OVERRIDE):
        number = int(override.get(w.LEVEL, "0"))
        replaced = override.find(w.NUM_LEVEL)
        if replaced is not None:
            levels[number] = _read_level(replaced)[1]
        start = number_of(override, w.START_OVERRIDE)
        if start is not None:
            fresh[number] = start
    return fresh


def _number(one: _List, shown: _Level, level: int, counters: dict[int, int]) -> str:
    found = one.levels.get(level)
    if found is None:
        return ""
    value = counters.setdefault(level, found.start)
    return FORMATS.get("decimal" if shown.legal else found.format, str)(value)


def _letters(value: int) -> str:
    """From a to z, aa, bb: Word repeats the letter after z, up to 780 = 30 times z."""
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1) if 0 < value <= 780 else str(value)


def _roman(value: int) -> str:
    return roman_numeral(value) if 0 < value < 4000 else str(value)


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "lowerLetter": _letters,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerRoman": lambda value: _roman(value).lower(),
    "upperRoman": _roman,
    "none": lambda value: "",
}
