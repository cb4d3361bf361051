"""PDF files made for tests: words set where a test wants them, in a font with Vietnamese letters."""

import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from pipeline.read.limits import DEFAULT_LIMITS, Limits
from pipeline.read.pdf import read_pdf
from pipeline.read.recognition import Ocr
from pipeline.records import Line, Source

_FOLDER = Path("/usr/share/fonts/truetype/dejavu")
_FONTS = {"Serif": "DejaVuSerif.ttf", "Serif-Bold": "DejaVuSerif-Bold.ttf", "Sans": "DejaVuSans.ttf"}
LEFT, RIGHT = 85.0, 540.0
INDENT, SIZE = 36.0, 13.0

TEXT_LAYER_ONLY = Ocr("never")

needs_font = pytest.mark.skipif(
    not all((_FOLDER / file).is_file() for file in _FONTS.values()), reason="the DejaVu fonts are not installed"
)


@dataclass(slots=True)
class Press:
    """Sets words on pages; `y` counts points from the top, as in what is read."""

    canvas: Canvas
    height: float

    def text(self, x: float, y: float, words: str, *, font: str = "Serif", size: float = SIZE) -> float:
        """Set words from `x` on; returns where they end."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.height - y, words)
        return x + float(pdfmetrics.stringWidth(words, font, size))

    def centred(self, y: float, words: str, *, x: float = (LEFT + RIGHT) / 2, font: str = "Serif") -> None:
        """Set a line with its middle at `x`."""
        self.canvas.setFont(font, SIZE)
        self.canvas.drawCentredString(x, self.height - y, words)

    def paragraph(self, y: float, words: str, *, right: float = RIGHT, size: float = SIZE) -> float:
        """Set a justified paragraph, word by word as Word does; returns the y of the line that would follow."""
        line: list[str] = []
        x = LEFT + INDENT
        for word in words.split():
            if line and x + pdfmetrics.stringWidth(" ".join([*line, word]), "Serif", size) > right:
                self.full_line(x, y, " ".join(line), right=right, size=size)
                line, x, y = [], LEFT, y + 1.35 * size
            line.append(word)
        self.text(x, y, " ".join(line), size=size)
        return y + 1.35 * size + 6

    def full_line(self, x: float, y: float, line: str, *, right: float = RIGHT, size: float = SIZE) -> None:
        """Set the words of a line so that the last one ends at the right margin."""
        words = line.split()
        widths = [float(pdfmetrics.stringWidth(word, "Serif", size)) for word in words]
        gap = (right - x - sum(widths)) / max(len(words) - 1, 1)
        for word, width in zip(words, widths, strict=True):
            self.text(x, y, word, size=size)
            x += width + gap

    def grid(self, xs: list[float], ys: list[float]) -> None:
        """Draw the rulings of a table."""
        self.canvas.grid(xs, [self.height - y for y in ys])

    def new_page(self) -> None:
        """Go on with the next page."""
        self.canvas.showPage()


def print_pdf(draw: Callable[[Press], object], *, size: tuple[float, float] = A4, encrypt: str | None = None) -> bytes:
    """The bytes of a PDF on whose pages `draw` set its words."""
    for name, file in _FONTS.items():
        pdfmetrics.registerFont(TTFont(name, _FOLDER / file))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, encrypt=encrypt)
    draw(Press(canvas, size[1]))
    canvas.save()
    return buffer.getvalue()


def read(data: bytes, limits: Limits = DEFAULT_LIMITS, ocr: Ocr = TEXT_LAYER_ONLY) -> Source:
    """The source read from bytes, by default without recognition."""
    return read_pdf(data, "bao-cao.pdf", hashlib.sha256(data).hexdigest(), limits, ocr)


def lines_of(draw: Callable[[Press], object], *, size: tuple[float, float] = A4) -> list[Line]:
    """All lines read from what `draw` set."""
    return [line for page in read(print_pdf(draw, size=size)).pages for line in page.lines]


def texts_of(draw: Callable[[Press], object]) -> list[str]:
    """The words of all lines."""
    return [line.text for line in lines_of(draw)]


def joined(draw: Callable[[Press], object]) -> list[str]:
    """The paragraphs that the lines make when only a line that surely goes on is joined."""
    paragraphs: list[str] = []
    for line in lines_of(draw):
        if line.starts == "no" and paragraphs:
            paragraphs[-1] += f" {line.text}"
        else:
            paragraphs.append(line.text)
    return paragraphs
