"""Words set along the page: in the narrow columns of a table they are the names of the columns."""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.read.paper.grids import Grid, sort_into
from pipeline.read.paper.piece import Piece
from pipeline.read.paper.view import View
from pipeline.records import Box


@dataclass(frozen=True, slots=True)
class Sideways:
    """Words of one direction, in the view in which they stand upright."""

    view: View
    pieces: tuple[Piece, ...]


def sort_sideways(grid: Grid, sideways: Iterable[Sideways]) -> dict[tuple[int, int], Sideways]:
    """The words along the page that stand in each cell of a table."""
    found: dict[tuple[int, int], Sideways] = {}
    for one in sideways:
        turned = {_as_shown(piece, one.view): piece for piece in one.pieces}
        inside, _ = sort_into(grid, turned)
        for cell, pieces in inside.items():
            found.setdefault(cell, Sideways(one.view, tuple(turned[piece] for piece in pieces)))
    return found


def _as_shown(piece: Piece, view: View) -> Piece:
    """The same piece where it stands on the page."""
    box = view.shown_box(Box(piece.x0, piece.y0, piece.x1, piece.y1))
    return piece._replace(x0=box.x0, y0=box.y0, x1=box.x1, y1=box.y1)
