"""Pages set word by word, so that it is known what stands where and how: the truth that a scan is held against."""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

Picture = npt.NDArray[np.uint8]

# Version 1 of the fonts, which Debian keeps beside version 2, lacks the letters of Vietnamese.
_FOLDERS = [Path("/usr/share/fonts/truetype") / name for name in ("liberation2", "liberation")]
_FOLDER = next((folder for folder in _FOLDERS if folder.is_dir()), _FOLDERS[0])
_STYLES = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic", (True, True): "BoldItalic"}
_ASCENT, _DESCENT = 0.86, 0.22
_STARS = re.compile(r"(\*{1,3})(?=\S)(.+?)(?<=\S)\1")
_BLANK = re.compile(r"<(\d+)>")
WIDTH, HEIGHT = A4
LEFT, RIGHT, TOP, BOTTOM = 85.0, 538.0, 62.0, 780.0
SIZE, LEADING, INDENT = 14.0, 1.25, 36.0

needs_times = pytest.mark.skipif(
    not (_FOLDER / "LiberationSerif-Regular.ttf").is_file(), reason="the Liberation fonts are not installed"
)


class Word(NamedTuple):
    """A word as printed: its place in points from the top left, the line it stands on, its weight."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    line: int
    bold: bool


class Run(NamedTuple):
    """Letters of one style; `gap` points stay white instead where a number is to be filled in by hand."""

    text: str
    bold: bool
    italic: bool
    gap: float = 0.0


@dataclass(slots=True)
class Typesetter:
    """Sets a page from the top down; `words` are all it holds, `blanks` the places left free, `rules` its lines.

    `**bold**` and `*italic*` as in Markdown; `<40>` leaves 40 points free.
    """

    y: float = TOP
    family: str = "LiberationSerif"
    words: list[Word] = field(default_factory=list)
    blanks: list[tuple[float, float, float, float]] = field(default_factory=list)
    across: list[tuple[float, float, float]] = field(default_factory=list)
    down: list[tuple[float, float, float]] = field(default_factory=list)
    _buffer: io.BytesIO = field(default_factory=io.BytesIO)
    _lines: int = 0
    _canvas: Canvas = field(init=False)

    def __post_init__(self) -> None:
        for style in _STYLES.values():
            pdfmetrics.registerFont(TTFont(f"{self.family}-{style}", _FOLDER / f"{self.family}-{style}.ttf"))
        self._canvas = Canvas(self._buffer, pagesize=A4)

    @property
    def full(self) -> bool:
        """Whether a paragraph more would stand too low."""
        return self.y > BOTTOM

    def head(self, left: Sequence[str], right: Sequence[str], *, size: float = 13.0) -> None:
        """The two columns at the head of a document."""
        top = self.y
        for middle, lines in ((175.0, left), (400.0, right)):
            self.y = top
            for line in lines:
                self.centred(line, middle=middle, size=size)
        self.y = top + max(len(left), len(right)) * LEADING * size + 12

    def centred(self, text: str, *, middle: float = (LEFT + RIGHT) / 2, size: float = SIZE) -> None:
        """A line with its middle at `middle`."""
        tokens = list(_tokens(text))
        width = sum(self._width(token, size) for token in tokens) + self._space(size) * (len(tokens) - 1)
        self._set_line(tokens, middle - width / 2, self._space(size), size)
        self.y += LEADING * size

    def paragraph(
        self, text: str, *, left: float = LEFT, right: float = RIGHT, indent: float = INDENT, size: float = SIZE
    ) -> None:
        """A justified paragraph."""
        line: list[list[Run]] = []
        x, taken, space = left + indent, 0.0, self._space(size)
        for token in _tokens(text):
            width = self._width(token, size)
            if line and x + taken + space * len(line) + width > right:
                self._set_line(line, x, (right - x - taken) / max(len(line) - 1, 1), size)
                self.y += LEADING * size
                line, x, taken = [], left, 0.0
            line.append(token)
            taken += width
        self._set_line(line, x, space, size)
        self.y += LEADING * size + 4

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[float], *, size: float = 12.0) -> None:
        """A ruled table; each cell is set flush left in its column."""
        edges = [LEFT + sum(widths[:column]) for column in range(len(widths) + 1)]
        top = self.y - 6
        places = [top]
        for row in rows:
            start, lowest = self.y, self.y
            for column, cell in enumerate(row):
                self.y = start + size
                self.paragraph(cell, left=edges[column] + 5, right=edges[column + 1] - 5, indent=0, size=size)
                lowest = max(lowest, self.y - size)
            self.y = lowest + 2
            places.append(self.y)
        for place in places:
            self.rule(place, edges[0], edges[-1])
        for edge in edges:
            self.down.append((edge, top, places[-1]))
            self._canvas.line(edge, HEIGHT - top, edge, HEIGHT - places[-1])
        self.y += 2 * size

    def rule(self, place: float, low: float, high: float) -> None:
        """A line across."""
        self.across.append((place, low, high))
        self._canvas.line(low, HEIGHT - place, high, HEIGHT - place)

    def picture(self, dpi: float = 200) -> Picture:
        """The page as a clean picture in colour."""
        if not self._buffer.getvalue():
            self._canvas.save()
        document = pypdfium2.PdfDocument(self._buffer.getvalue())
        picture = document[0].render(scale=dpi / 72, rev_byteorder=True).to_numpy()[:, :, :3]
        return np.ascontiguousarray(cv2.resize(picture, (round(WIDTH * dpi / 72), round(HEIGHT * dpi / 72))))

    def _set_line(self, tokens: Sequence[Sequence[Run]], x: float, space: float, size: float) -> None:
        for token in tokens:
            start = x
            for run in token:
                width = self._width([run], size)
                if run.gap:
                    self.blanks.append((x, self.y - size, x + run.gap, self.y + 0.25 * size))
                else:
                    self._canvas.setFont(self._font(run), size)
                    self._canvas.drawString(x, HEIGHT - self.y, run.text)
                x += width
            letters = [run for run in token if run.text]
            if letters:
                longest = max(letters, key=lambda run: len(run.text))
                text = "".join(run.text for run in letters)
                top, bottom = self.y - _ASCENT * size, self.y + _DESCENT * size
                self.words.append(Word(text, start, top, x, bottom, self._lines, longest.bold))
            x += space
        self._lines += 1

    def _font(self, run: Run) -> str:
        return f"{self.family}-{_STYLES[run.bold, run.italic]}"

    def _width(self, token: Sequence[Run], size: float) -> float:
        return sum(run.gap or float(pdfmetrics.stringWidth(run.text, self._font(run), size)) for run in token)

    def _space(self, size: float) -> float:
        return float(pdfmetrics.stringWidth(" ", f"{self.family}-Regular", size))


def _tokens(text: str) -> Iterator[list[Run]]:
    """The words of a line or paragraph, each as runs of one style."""
    token: list[Run] = []
    for run in _runs(text):
        for index, part in enumerate(run.text.split(" ")):
            if index and token:
                yield token
                token = []
            token += [run._replace(text=part)] if part or run.gap else []
    if token:
        yield token


def _runs(text: str) -> Iterator[Run]:
    place = 0
    for match in _STARS.finditer(text):
        yield from _with_blanks(text[place : match.start()], bold=False, italic=False)
        yield from _with_blanks(match[2], bold=len(match[1]) > 1, italic=len(match[1]) != 2)
        place = match.end()
    yield from _with_blanks(text[place:], bold=False, italic=False)


def _with_blanks(text: str, *, bold: bool, italic: bool) -> Iterator[Run]:
    for index, part in enumerate(_BLANK.split(text)):
        if index % 2:
            yield Run("", bold, italic, float(part))
        elif part:
            yield Run(part, bold, italic)
