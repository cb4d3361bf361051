"""Which parts of which pages are shown: the lines that a flag quotes, with those above and below them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.records import Box, Flag, Page, Report, Severity, turned

_RANK: dict[Severity, int] = {"error": 0, "warning": 1, "info": 2}
# In points. What is shown is about as wide as a column of text; a quote of many lines is shown as it begins.
_WIDEST, _TALLEST = 510.0, 120.0
_REACH, _MARGIN = 22.0, 6.0
# Beside a blank that the text ends at, a number may be written by hand.
_BESIDE = 72.0


@dataclass(frozen=True, slots=True)
class Clip:
    """A part of a page, in the page as shown; `rotation` is the clockwise turn at which it reads upright."""

    page: int
    box: Box
    rotation: int
    is_scan: bool


def clips_of(report: Report, most: int) -> tuple[Clip, ...]:
    """At most `most` parts of pages, those of the gravest flags first; one part may serve several flags."""
    paper = {page.number: _Paper(page) for page in report.text.source.pages if page.number and page.width > 0}
    found: list[Clip] = []
    for flag in sorted(report.flags, key=lambda flag: _RANK[flag.severity]):
        for page, frame in _frames(report, flag):
            if len(found) >= most:
                return tuple(found)
            if page in paper and not any(clip.page == page and clip.box.holds(frame) for clip in found):
                _add(found, paper[page].clip(frame))
    return tuple(found)


def _frames(report: Report, flag: Flag) -> Iterator[tuple[int, Box]]:
    """Page and place of what a flag quotes; words that stand close together are one."""
    open_page, frame = 0, Box(0, 0, 0, 0)
    for quote in flag.quotes:
        place = report.text.place(quote.start, quote.end)
        for page, box in (*((place.page, box) for box in place.boxes), *place.overleaf):
            both = Box.around((frame, box))
            if page == open_page and _is_small(both):
                frame = both
                continue
            if open_page:
                yield open_page, frame
            open_page, frame = page, box
    if open_page:
        yield open_page, frame


def _add(found: list[Clip], clip: Clip) -> None:
    """Add a clip, or widen one that shows some of the same lines."""
    for at, other in enumerate(found):
        both = Box.around((other.box, clip.box))
        if other.page == clip.page and _meet(other.box, clip.box) and _is_small(both):
            found[at] = Clip(clip.page, both, clip.rotation, clip.is_scan)
            return
    found.append(clip)


def _is_small(box: Box) -> bool:
    """Whether one picture may show it: on a page that lies on its side, width and height change places."""
    sides = sorted((box.x1 - box.x0, box.y1 - box.y0))
    return sides[0] <= _TALLEST and sides[1] <= _WIDEST


def _meet(one: Box, other: Box) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1


@dataclass(slots=True)
class _Paper:
    """One page turned upright, and where its lines stand."""

    page: Page
    lines: list[Box] = field(default_factory=list)

    def clip(self, frame: Box) -> Clip:
        """The lines of the frame and their neighbours, none of them cut."""
        page = self.page
        if not self.lines:
            self.lines = [
                self._upright(Box.around(word.box for word in line.words)) for line in page.lines if line.words
            ]
        width, height = (page.height, page.width) if page.rotation in (90, 270) else (page.width, page.height)
        upright = self._upright(frame)
        near = [line for line in self.lines if _is_near(line, upright)]
        shown = Box.around((upright, *near))
        others = [line for line in self.lines if line not in near and line.x0 < shown.x1 and shown.x0 < line.x1]
        above = max((line.y1 for line in others if line.y0 < shown.y0), default=0.0)
        below = min((line.y0 for line in others if line.y1 > shown.y1), default=height)
        left, right = _window(
            min(shown.x0 - _MARGIN, upright.x0 - _BESIDE),
            max(shown.x1 + _MARGIN, upright.x1 + _BESIDE),
            (upright.x0 + upright.x1) / 2,
        )
        # The lines of a crooked scan overlap: what is shown is whole, of the next one a tip may be seen.
        box = Box(
            max(left, 0.0),
            max(shown.y0 - _MARGIN, min(above, shown.y0), 0.0),
            min(right, width),
            min(shown.y1 + _MARGIN, max(below, shown.y1), height),
        )
        as_shown = turned(box, width, height, (360 - page.rotation) % 360)
        return Clip(page.number, as_shown, page.rotation, page.how == "ocr")

    def _upright(self, box: Box) -> Box:
        return turned(box, self.page.width, self.page.height, self.page.rotation)


def _is_near(line: Box, frame: Box) -> bool:
    """Whether a line is one that the frame touches or the next one above or below."""
    middle = (line.y0 + line.y1) / 2
    return frame.y0 - _REACH < middle < frame.y1 + _REACH and line.y1 - line.y0 < _TALLEST


def _window(left: float, right: float, middle: float) -> tuple[float, float]:
    """At most the widest part of `left` to `right`, round `middle`."""
    if right - left <= _WIDEST:
        return left, right
    start = min(max(middle - _WIDEST / 2, left), right - _WIDEST)
    return start, start + _WIDEST
