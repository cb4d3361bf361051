"""The edges between which text is set, on a page or in one of two columns."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from pipeline.read.paper.rows import Row

_INDENT = 0.8
_LONG = 0.4
_USUAL_PITCH = 1.25
_TIGHTEST, _WIDEST = 0.8, 2.5


class Frame(NamedTuple):
    """The edges between which text is set, the usual distance of its baselines in letter sizes, its habits.

    `indents`: paragraphs open further in than they go on. `is_column`: one of two blocks side by side.
    """

    left: float
    right: float
    pitch: float
    indents: bool = False
    is_column: bool = False


def frame_of(rows: Sequence[Row], page_width: float, *, is_column: bool = False) -> Frame:
    """The frame in which rows are set: the outermost edges that more than one row shares."""
    if is_column:
        return Frame(min(row.x0 for row in rows), max(row.x1 for row in rows), _pitch(rows, 1e9), is_column=True)
    wide = wide_rows(rows, page_width) or list(rows)
    left = _shared(sorted(row.x0 for row in wide))
    right = -_shared(sorted(-row.x1 for row in wide))
    moved_in = sum(1 for row in wide if row.x0 - left > _INDENT * row.size and right - row.x1 < row.size)
    return Frame(left, right, _pitch(rows, right), indents=moved_in >= max(2, len(wide) // 10))


def wide_rows(rows: Sequence[Row], page_width: float) -> list[Row]:
    """The rows long enough to tell where the margins are."""
    return [row for row in rows if row.x1 - row.x0 > _LONG * page_width]


def _shared(edges: Sequence[float]) -> float:
    """The first edge that the next one confirms."""
    return next((a for a, b in pairwise(edges) if b - a < 3), edges[0])


def _pitch(rows: Sequence[Row], right: float) -> float:
    """The distance of rows in one paragraph: that below full rows, else the smallest that is usual."""
    steps = [((b.foot - a.foot) / max(a.size, 1), a.x1 > right - 3) for a, b in pairwise(rows)]
    every = sorted((step, full) for step, full in steps if _TIGHTEST < step < _WIDEST)
    below_full = [step for step, full in every if full]
    if len(below_full) >= 3:
        return median(below_full)
    return every[len(every) // 4][0] if every else _USUAL_PITCH
