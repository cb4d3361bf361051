"""What lines of tables do to a reading: rows of cells are read as one line, and the lines between them as letters."""

from collections.abc import Iterable, Iterator

from pipeline.read.paper.grids import find_grids
from pipeline.read.paper.piece import Piece
from pipeline.read.paper.rulings import Ruling, Rulings
from pipeline.read.scan.arrays import Grey

_POINTS = 72.0
# In inches: the bars of large letters are shorter; what of a line lies beside its middle.
_SHORTEST, _HALF = 0.6, 0.014
_NEAR, _WIDEST_STROKE = 2.5, 6.0
_STROKES = frozenset("|!lIÍÌÏ1[]¡íìï_—-")
_PAPER = 255


def without_lines_across(grey: Grey, rulings: Rulings, dpi: float) -> Grey:
    """The picture with the lines between the rows of tables made paper; the same picture where there is no table.

    Lines between columns stay: without them an engine takes a column of numbers alone for a drawing.
    """
    scale, half = dpi / _POINTS, max(round(_HALF * dpi), 1)
    lines = [line for grid in find_grids(rulings) for line in rulings.across if _is_between(line, grid.ys, grid.xs)]
    cleaned = grey.copy() if lines else grey
    for place, low, high in lines:
        middle = round(place * scale)
        cleaned[max(middle - half, 0) : middle + half + 1, round(low * scale) : round(high * scale)] = _PAPER
    return cleaned


def without_lines_down(pieces: Iterable[Piece], rulings: Rulings) -> Iterator[Piece]:
    """The pieces without strokes that are but a line between two columns: "| ngày", "Í 165/2024/NĐ-CP"."""
    for piece in pieces:
        is_stroke = _STROKES.issuperset(piece.text) and piece.x1 - piece.x0 <= _WIDEST_STROKE
        if not (is_stroke and any(_runs_through(line, piece) for line in rulings.down)):
            yield piece


def _is_between(line: Ruling, rows: tuple[float, ...], columns: tuple[float, ...]) -> bool:
    inside = rows[0] - _NEAR <= line.place <= rows[-1] + _NEAR and line.low < columns[-1] and line.high > columns[0]
    return inside and line.high - line.low >= _SHORTEST * _POINTS


def _runs_through(line: Ruling, piece: Piece) -> bool:
    beside = piece.x0 - _NEAR <= line.place <= piece.x1 + _NEAR
    return beside and line.low <= (piece.y0 + piece.y1) / 2 <= line.high
