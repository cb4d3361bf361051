"""Which parts of which pages are shown: the lines that a flag quotes, with those above and below them."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.records import Box, Flag, Page, Report, Severity, turned

_RANK: dict[Severity, int] = {"error": 0, "warning": 1, "info": 2}
# In points. What is shown is about as wide as a column of text; a quote of many lines is shown as it begins.
_WIDEST, _TALLEST = 510.0, 150.0
_REACH, _MARGIN = 22.0, 5.0


@dataclass(frozen=True, slots=True)
class Clip:
    """A part of a page, in the page as shown; `rotation` is the clockwise turn at which it reads upright."""

    page: int
    box: Box
    rotation: int


def clips_of(report: Report, most: int) -> tuple[Clip, ...]:
    """At most `most` parts of pages, those of the gravest flags first; one part may serve several flags."""
    pages = {page.number: page for page in report.text.source.pages if page.number and page.width and page.height}
    found: list[Clip] = []
    for flag in sorted(report.flags, key=lambda flag: _RANK[flag.severity]):
        for page, frame in _frames(report, flag):
            if len(found) >= most:
                return tuple(found)
            if page in pages and not any(one.page == page and one.box.holds(frame) for one in found):
                found.append(_clip(pages[page], frame))
    return tuple(found)


def _frames(report: Report, flag: Flag) -> Iterator[tuple[int, Box]]:
    """Page and place of what a flag quotes; words that stand close together are one."""
    open_page, frame = 0, Box(0, 0, 0, 0)
    for quote in flag.quotes:
        place = report.text.place(quote.start, quote.end)
        for page, box in (*((place.page, box) for box in place.boxes), *place.overleaf):
            both = Box.around((frame, box))
            if page == open_page and both.y1 - both.y0 <= _TALLEST and both.x1 - both.x0 <= _WIDEST:
                frame = both
                continue
            if open_page:
                yield open_page, frame
            open_page, frame = page, box
    if open_page:
        yield open_page, frame


def _clip(page: Page, frame: Box) -> Clip:
    """The lines of the frame and their neighbours, none of them cut."""
    back = (360 - page.rotation) % 360
    sides = (page.height, page.width) if page.rotation in (90, 270) else (page.width, page.height)
    upright = turned(frame, page.width, page.height, page.rotation)
    lines = [turned(box, page.width, page.height, page.rotation) for box in _lines(page)]
    shown = Box.around((upright, *(line for line in lines if _is_near(line, upright))))
    left, right = _window(shown.x0 - _MARGIN, shown.x1 + _MARGIN, (upright.x0 + upright.x1) / 2)
    box = Box(max(left, 0), max(shown.y0 - _MARGIN, 0), min(right, sides[0]), min(shown.y1 + _MARGIN, sides[1]))
    return Clip(page.number, turned(box, *sides, back), page.rotation)


def _lines(page: Page) -> Iterator[Box]:
    for line in page.lines:
        boxes = [word.box for word in line.words]
        if boxes:
            yield Box.around(boxes)


def _is_near(line: Box, frame: Box) -> bool:
    """Whether a line, as it stands upright, is one that the frame touches or the next one above or below."""
    middle = (line.y0 + line.y1) / 2
    return frame.y0 - _REACH < middle < frame.y1 + _REACH and line.y1 - line.y0 < _TALLEST


def _window(left: float, right: float, middle: float) -> tuple[float, float]:
    """At most the widest part of `left` to `right`, round `middle`."""
    if right - left <= _WIDEST:
        return left, right
    start = min(max(middle - _WIDEST / 2, left), right - _WIDEST)
    return start, start + _WIDEST
