"""Pages laid out: where every word, rule and footnote stands. PDF prints them; scans are pictures of that PDF."""

from dataclasses import dataclass, field
from itertools import count
from typing import Literal

from pipeline.synthesize.blocks import CENTRED, Paragraph
from pipeline.synthesize.chance import Chance
from pipeline.synthesize.phrase import Phrase, say
from pipeline.synthesize.render.fonts import face, width
from pipeline.synthesize.render.lines import Line, Run, Word, break_lines, width_of, words_in

Align = Literal["left", "centre", "both"]
PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
_NOTE_SIZE = 10.0


@dataclass(frozen=True, slots=True)
class Ink:
    """Letters at a place, in points from the top left; `y` is the base line."""

    x: float
    y: float
    text: str
    face: str
    size: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(slots=True)
class Page:
    """One page in the making; `floor` is where the footnotes begin."""

    inks: list[Ink] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    floor: float = 0


class Layout:
    """Lays blocks on pages from the top down."""

    def __init__(self, habits: Chance) -> None:
        self.size = habits.choice([13.0, 14.0, 14.0])
        self.leading = self.size * habits.choice([1.15, 1.25, 1.4])
        self.left, self.right = 85.0, PAGE_WIDTH - habits.choice([42.5, 56.7])
        self.top, self.bottom = 62.0, PAGE_HEIGHT - 60.0
        self.number_below = habits.maybe(0.3)
        self.pages: list[Page] = []
        self.marks = count(1)
        self.y = 0.0
        self.turn()

    @property
    def wide(self) -> float:
        """The width of the type area."""
        return self.right - self.left

    def turn(self) -> None:
        """Begin a new page."""
        self.page = Page(floor=self.bottom)
        self.pages.append(self.page)
        self.y = self.top

    def paragraph(self, phrase: Phrase, align: Align = "both", indent: float = 28.0, size: float = 0) -> None:
        """A paragraph over the whole width, over as many pages as it needs."""
        words = words_in(phrase, size or self.size, self.marks)
        for number, line in enumerate(break_lines(words, self.wide, indent, self._space(size))):
            self._make_room(line)
            self.set_line(line, self.left, self.wide, align, indent if number == 0 else 0, size)
            self.y += self.leading
        self.y += 5

    def set_line(self, line: Line, x: float, wide: float, align: Align, indent: float = 0, size: float = 0) -> None:
        """One line at the present height."""
        space = self._space(size)
        gaps = len(line.words) - 1
        taken = sum(map(width_of, line.words)) + gaps * space
        if align == "centre":
            x += (wide - taken) / 2
        elif align == "both" and not line.last and gaps:
            space += (wide - indent - taken) / gaps
        x += indent
        for number, word in enumerate(line.words):
            x = self._set_word(word, x, " " if number < gaps else "") + space
        self._keep_notes(line)

    def columns(self, left: tuple[Paragraph, ...], right: tuple[Paragraph, ...]) -> None:
        """Two columns side by side, each from the same height."""
        narrow = self.wide * 0.42
        if self.y > self.bottom - 190:
            self.turn()
        start, ends = self.y, list[float]()
        for paragraphs, x, wide in (
            (left, self.left, narrow),
            (right, self.left + narrow + 10, self.wide - narrow - 10),
        ):
            self.y = start
            for paragraph in paragraphs:
                self._column_paragraph(paragraph, x, wide)
            ends.append(self.y)
        self.y = max(ends) + 14

    def _column_paragraph(self, paragraph: Paragraph, x: float, wide: float) -> None:
        centred = paragraph.role in CENTRED
        size = {"recipients": 12.0, "recipient": 11.0, "about": 12.0, "nation": 12.0}.get(paragraph.role, 13.0)
        if paragraph.role == "signer":
            self.y += 74  # The seal of 36 mm needs this height beside the signature.
        for line in break_lines(words_in(paragraph.words, size, self.marks), wide, 0, self._space(size)):
            self.set_line(line, x, wide, "centre" if centred else "left", size=size)
            self.y += size * 1.2
        if paragraph.role in ("motto", "agency"):
            middle, half = x + wide / 2, wide * (0.3 if paragraph.role == "motto" else 0.14)
            self.page.rules.append(Rule(middle - half, self.y - size * 0.8, middle + half, self.y - size * 0.8))
            self.y += 3

    def _set_word(self, word: Word, x: float, after: str) -> float:
        for number, run in enumerate(word, 1):
            text = run.text + after if number == len(word) else run.text
            self.page.inks.append(Ink(x, self.y - (4.5 if run.raised else 0), text, run.face, run.size))
            x += run.width
        return x

    def _space(self, size: float) -> float:
        return width(" ", face(False, False), size or self.size)

    def _note_lines(self, run: Run) -> list[Line]:
        mark = Run(run.text, face(False, False), 6.5, raised=True)
        words = words_in((*say(""), *run.note), _NOTE_SIZE, self.marks)
        return list(break_lines([(mark,), *words], self.wide, 0, self._space(_NOTE_SIZE)))

    def _make_room(self, line: Line) -> None:
        """Turn the page when the line, or the footnotes that it calls, do not fit any more."""
        needed = sum(len(self._note_lines(run)) for run in line.notes) * 12.0
        if self.y + needed + (8 if needed else 0) > self.page.floor:
            self.turn()

    def _keep_notes(self, line: Line) -> None:
        for run in line.notes:
            lines = self._note_lines(run)
            self.page.notes += lines
            self.page.floor -= 12.0 * len(lines) + (8 if len(self.page.notes) == len(lines) else 0)


def finish(layout: Layout) -> None:
    """Footnotes at the feet of their pages, and the page numbers from the second on."""
    for number, page in enumerate(layout.pages, 1):
        layout.page = page
        if page.notes:
            layout.y = page.floor + 6
            page.rules.append(Rule(layout.left, layout.y - 2, layout.left + 144, layout.y - 2))
            layout.y += 10
            for line in page.notes:
                layout.set_line(line, layout.left, layout.wide, "left", size=_NOTE_SIZE)
                layout.y += 12
        if number > 1:
            text = str(number)
            middle = PAGE_WIDTH / 2 - width(text, face(False, False), 13) / 2
            y = PAGE_HEIGHT - 30 if layout.number_below else 40.0
            page.inks.append(Ink(middle, y, text, face(False, False), 13))
