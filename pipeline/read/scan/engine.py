"""What recognises letters: a small interface, so that another engine is one file beside `tesseract.py`."""

from dataclasses import dataclass
from types import TracebackType
from typing import Literal, Protocol, Self

from pipeline.read.scan.arrays import Grey

Layout = Literal["page", "block", "line"]


class EngineError(Exception):
    """One picture was not read: the engine crashed or took too long. The other pages go on."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """One word as recognised: its letters, how sure the engine is (0 to 1), its box and baseline in pixels.

    `line` numbers the line the engine put it on; a line of the engine may run over two columns of the page.
    """

    text: str
    confidence: float
    x0: int
    y0: int
    x1: int
    y1: int
    foot: float
    line: int


class Engine(Protocol):
    """Recognises the letters of a picture; used as a context, at whose end nothing of it is left running."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def read(self, picture: Grey, dpi: float, layout: Layout = "page") -> list[Recognised]:
        """The words of a whole page, of one block of lines, or of one line. Raises EngineError."""
