"""The smallest thing that stands on paper: letters without a gap, on one baseline, in one style."""

from typing import NamedTuple


class Piece(NamedTuple):
    """Letters that stand together.

    `foot` is the baseline of the line, `baseline` its own (that of a raised digit differs). A gap before the piece of
    more than `least_gap` letter sizes is a space. `object` is pdfium's text object of its first letter (0 where another
    reader found it). `confidence` is that of the recognition of letters in a picture (1 for a text layer); a piece
    without text is ink that is no print: a number or day filled in by hand.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    foot: float
    baseline: float
    size: float
    bold: bool
    italic: bool
    least_gap: float
    object: int = 0
    confidence: float = 1.0

    @property
    def raised(self) -> bool:
        """Set above the line: a footnote mark or an exponent."""
        return self.foot - self.baseline > 0.1 * self.size
