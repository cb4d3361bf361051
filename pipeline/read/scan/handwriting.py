"""Ink that is no print in the blanks of the header: a number after "Số:", a day after "ngày", filled in by hand.

An engine makes letters of whatever it sees, and a guessed number is worse than none. Printed digits are of one height,
stand on one line and are as high as the digits beside the blank; what a pen wrote is not, or is hardly recognised.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import cv2
import numpy as np
import regex

from pipeline.read.scan.arrays import Boxes, Mask, Picture
from pipeline.read.scan.engine import Recognised

_HEAD = 0.35
_SAME_ROW = 0.5
_CODE = r"(?=[/⁄](?:(?:19|20)\d\d[/⁄])?\s?(?:\p{Lu}{2}|\p{Lu}-))"
_NUMBER = regex.compile(rf"(?<!\S)S[ốôo]\s*[:;.]?(?P<blank>.{{0,16}}?){_CODE}")
_DATE = regex.compile(r"(?i)ng[àa]y(?P<blank>.{0,10}?)th[áaả]ng(?P<blank>.{0,9}?)n[ăa]m(?P<year>\s*(?:19|20)\d\d)?")
# As an engine writes printed digits; a stroke or two may look like letters to it.
_DIGITS = regex.compile(r"[\dlIOÐ|†]{1,5}[a-zA-Z]?[.,_]?")
_PRINTED, _CLEARLY, _HARDLY = 0.75, 0.88, 0.4
# In heights of the digits beside: how far print differs from them, and from digit to digit; a numbering machine sets
# larger ones, evenly.
_HIGHEST, _HIGHEST_STAMPED, _LOWEST = 1.12, 1.35, 0.75
_UNEVEN, _QUITE_EVEN, _ASLANT = 0.11, 0.05, 0.17
_STROKE, _SPECK, _ABOVE_BELOW, _CAPITAL = 0.6, 0.3, 0.7, 0.45
_COLOURED, _MOSTLY = 40, 0.5


class _Blank(NamedTuple):
    """Room left in a row for something to be filled in: `start:end` in the row's text, left and right in pixels."""

    start: int
    end: int
    left: int
    right: int


class _Row(NamedTuple):
    """Words side by side; `places` has for each character of `text` its word and its offset there (-1 for a space)."""

    words: tuple[int, ...]
    text: str
    places: tuple[tuple[int, int], ...]


class _Ink(NamedTuple):
    """What was found in a blank: boxes of its strokes (left, top, right, bottom), and whether it is in colour."""

    strokes: Boxes
    coloured: bool


def without_handwriting(picture: Picture, words: Sequence[Recognised]) -> tuple[list[Recognised], Boxes]:
    """The words of a first page without those filled in by hand in its header, and the places of that ink."""
    page = _Page(picture, words)
    taken: dict[int, list[tuple[int, int]]] = {}
    boxes: list[tuple[int, int, int, int]] = []
    for row, blank, height in page.blanks():
        ink = page.ink_in(row, blank, height)
        if not len(ink.strokes) or page.is_print(row, blank, ink, height):
            continue
        left, top = ink.strokes[:, :2].min(axis=0).tolist()
        right, bottom = ink.strokes[:, 2:].max(axis=0).tolist()
        boxes.append((left, top, right, bottom))
        for word, offset in row.places[blank.start : blank.end]:
            if word >= 0:
                taken.setdefault(word, []).append((offset, offset + 1))
    kept = [part for index, word in enumerate(words) for part in _left_of(word, taken.get(index, []))]
    return kept, np.array(boxes, np.int32).reshape(-1, 4)


def _left_of(word: Recognised, taken: Sequence[tuple[int, int]]) -> Iterator[Recognised]:
    """What is left of a word when characters are taken out of it, each part in its own share of the box."""
    if not taken:
        yield word
        return
    gone = {offset for start, end in taken for offset in range(start, end)}
    start = 0
    while start < len(word.text):
        end = start
        while end < len(word.text) and end not in gone:
            end += 1
        if word.text[start:end].strip():
            yield replace(word, text=word.text[start:end], x0=_edge(word, start), x1=_edge(word, end))
        start = max(end, start) + 1


def _edge(word: Recognised, offset: int) -> int:
    return word.x0 + round((word.x1 - word.x0) * offset / len(word.text))


class _Page:
    """The head of a page: its rows of words and its ink."""

    def __init__(self, picture: Picture, words: Sequence[Recognised]) -> None:
        self._words = words
        self._foot = round(_HEAD * picture.shape[0])
        head = picture[: self._foot]
        self._coloured = np.ptp(head, axis=2) > _COLOURED if head.ndim == 3 else np.zeros(head.shape, np.bool_)
        grey = cv2.cvtColor(head, cv2.COLOR_RGB2GRAY) if head.ndim == 3 else head
        self._dark: Mask = np.asarray(cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)[1], np.uint8)

    def blanks(self) -> Iterator[tuple[_Row, _Blank, float]]:
        """The blank of the number and those of the date, each with the height of printed digits beside it."""
        rows = list(self._rows())
        for pattern in (_NUMBER, _DATE):
            for row in rows:
                if match := pattern.search(row.text):
                    height = self._digits_height(row, match)
                    for start, end in match.spans("blank"):
                        if height and (blank := self._blank(row, start, end)):
                            yield row, blank, height
                    break

    def ink_in(self, row: _Row, blank: _Blank, height: float) -> _Ink:
        """The strokes in a blank that are no specks."""
        words = [self._words[index] for index in row.words]
        foot = float(np.median([word.foot for word in words]))
        top, bottom = (
            max(0, round(foot - (1 + _ABOVE_BELOW) * height)),
            min(self._foot, round(foot + _ABOVE_BELOW * height)),
        )
        strokes = self._strokes(blank.left, top, blank.right, bottom)
        strokes = strokes[(strokes[:, 3] - strokes[:, 1] >= _SPECK * height)]
        # A blank that ends within a word is not known to the pixel: part of the next letter may stand in it.
        whole = (strokes[:, 0] > blank.left) & (strokes[:, 2] < blank.right)
        strokes = strokes[whole] if whole.any() else strokes
        if not len(strokes) or (strokes[:, 3] - strokes[:, 1]).max() < _STROKE * height:
            return _Ink(strokes[:0], False)
        part = (slice(top, bottom), slice(blank.left, blank.right))
        inked = self._dark[part] > 0
        return _Ink(strokes, bool(np.count_nonzero(self._coloured[part] & inked) > _MOSTLY * np.count_nonzero(inked)))

    def is_print(self, row: _Row, blank: _Blank, ink: _Ink, height: float) -> bool:
        """Whether what fills a blank is print: digits of one height, on one line, recognised as such."""
        text = row.text[blank.start : blank.end].strip()
        words = {word for word, _ in row.places[blank.start : blank.end] if word >= 0}
        if not words:
            return False
        confidence = min(self._words[word].confidence for word in words)
        needed = _PRINTED if all(self._words[word].text in text for word in words) else _HARDLY
        heights = (ink.strokes[:, 3] - ink.strokes[:, 1]) / height
        digits = ink.strokes[heights >= _STROKE]
        uneven = max(float(np.ptp(digits[:, 1])), float(np.ptp(digits[:, 3]))) / height
        highest, lowest = float(heights.max()), float(heights[heights >= _STROKE].min())
        fits = lowest >= _LOWEST and highest <= _HIGHEST and uneven <= _UNEVEN
        if fits and uneven <= _QUITE_EVEN and len(digits) > 1 and not ink.coloured:
            return True
        if not _DIGITS.fullmatch(text.replace(" ", "")):
            return False
        set_aslant = lowest >= _LOWEST and highest <= 1 + _QUITE_EVEN and uneven <= _ASLANT
        stamped = uneven <= _QUITE_EVEN and highest <= _HIGHEST_STAMPED and len(digits) > 1
        if confidence >= _CLEARLY and (fits or set_aslant or stamped):
            return True
        return fits and not ink.coloured and confidence >= needed

    def _rows(self) -> Iterator[_Row]:
        """The rows of words of the head, from top to bottom."""
        left = sorted((index for index, word in enumerate(self._words) if word.y1 <= self._foot), key=self._standing)
        while left:
            first = self._words[left[0]]
            limit = first.foot + _SAME_ROW * (first.y1 - first.y0)
            members = sorted((index for index in left if self._words[index].foot <= limit), key=self._beginning)
            left = [index for index in left if self._words[index].foot > limit]
            places: list[tuple[int, int]] = []
            for index in members:
                places += [(index, offset) for offset in range(len(self._words[index].text))] + [(-1, 0)]
            text = " ".join(self._words[index].text for index in members)
            yield _Row(tuple(members), text, tuple(places[:-1]))

    def _standing(self, index: int) -> float:
        return self._words[index].foot

    def _beginning(self, index: int) -> int:
        return self._words[index].x0

    def _blank(self, row: _Row, start: int, end: int) -> _Blank | None:
        """The room between the print before `start` and the print from `end` on."""
        before, after = start - 1, end
        while before > 0 and row.places[before][0] < 0:
            before -= 1
        while after < len(row.text) - 1 and row.places[after][0] < 0:
            after += 1
        word, offset = row.places[before]
        left = _edge(self._words[word], offset + 1)
        word, offset = row.places[after]
        right = _edge(self._words[word], offset)
        return _Blank(start, end, left, right) if right > left else None

    def _digits_height(self, row: _Row, match: regex.Match[str]) -> float:
        """The height of capitals and digits in the print that follows the blank; 0 when there is none."""
        word, offset = row.places[min(match.end(), len(row.places) - 1)]
        if match.re is _DATE and match["year"]:
            word, offset = row.places[match.end() - 1]
        if word < 0:
            return 0.0
        found = self._words[word]
        left = _edge(found, offset) if match.re is _NUMBER else found.x0
        strokes = self._strokes(left, max(0, found.y0 - 2), found.x1, min(self._foot, found.y1 + 2))
        heights = strokes[:, 3] - strokes[:, 1]
        high = heights[heights >= _CAPITAL * (found.y1 - found.y0)]
        return float(np.median(high)) if len(high) else 0.0

    def _strokes(self, left: int, top: int, right: int, bottom: int) -> Boxes:
        """Boxes of the connected ink within a part of the head."""
        if left >= right or top >= bottom:
            return np.empty((0, 4), np.int32)
        stats = cv2.connectedComponentsWithStats(np.ascontiguousarray(self._dark[top:bottom, left:right]))[2][1:]
        x, y, width, height = (stats[:, column] for column in range(4))
        return np.stack((x + left, y + top, x + left + width, y + top + height), axis=1).astype(np.int32)
