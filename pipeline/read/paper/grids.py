"""Data tables by their rulings: lines that cross make a grid, elementary cells without a wall between make one cell."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from pipeline.read.paper.piece import Piece
from pipeline.read.paper.rulings import Ruling, Rulings

_NEAR = 2.5
_OPEN_SIDE = 8.0
_LEAST_ROWS, _LEAST_COLUMNS = 2, 2
_ROW_ALONE_COLUMNS = 3
_MOST_CELLS = 20_000
_MERGED_ROW = 24.0


Bundle = tuple[list[Ruling], list[Ruling]]  # Lines across and down that hang together.
# Row and column of a cell, and the rows and columns it spans.
Span = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Grid:
    """The walls of one table: column edges, row edges, for each elementary cell the cell it lies in, and all cells."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[tuple[tuple[int, int], ...], ...]
    spans: tuple[Span, ...]

    @property
    def top(self) -> float:
        """Upper edge."""
        return self.ys[0]

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.ys[-1]


def find_grids(rulings: Rulings) -> list[Grid]:
    """Every grid of at least two rows and two columns, or of one row of several cells, from top to bottom."""
    across, down = rulings
    if len(across) < 2 or not down:
        return []
    h, v = np.array(across), np.array(down)
    crossing = (
        (h[:, None, 1] - _NEAR <= v[None, :, 0])
        & (v[None, :, 0] <= h[:, None, 2] + _NEAR)
        & (v[None, :, 1] - _NEAR <= h[:, None, 0])
        & (h[:, None, 0] <= v[None, :, 2] + _NEAR)
    )
    bundles = [([across[i] for i in rows], [down[j] for j in columns]) for rows, columns in _components(crossing)]
    grids = [_grid(*bundle) for bundle in _with_merged_rows(bundles)]
    return sorted((grid for grid in grids if grid is not None), key=lambda grid: grid.top)


def _components(crossing: np.ndarray[tuple[int, int], np.dtype[np.bool_]]) -> Iterable[tuple[list[int], list[int]]]:
    """Groups of horizontal and vertical lines that hang together."""
    left = set(range(crossing.shape[0]))
    while left:
        rows, columns, fresh = set[int](), set[int](), {left.pop()}
        while fresh:
            rows |= fresh
            reached = set(np.flatnonzero(crossing[list(fresh)].any(axis=0)).tolist()) - columns
            columns |= reached
            fresh = set(np.flatnonzero(crossing[:, list(reached)].any(axis=1)).tolist()) - rows if reached else set()
        left -= rows
        yield sorted(rows), sorted(columns)


def _with_merged_rows(bundles: Iterable[Bundle]) -> Iterator[Bundle]:
    """Lines that hang together; without outer walls nothing ties a row merged over all columns to its table."""
    last: Bundle | None = None
    for bundle in sorted(bundles, key=lambda one: min(line.place for line in one[0])):
        if last is not None and _is_next(last, bundle):
            last = ([*last[0], *bundle[0]], [*last[1], *bundle[1]])
            continue
        if last is not None:
            yield last
        last = bundle
    if last is not None:
        yield last


def _is_next(upper: Bundle, lower: Bundle) -> bool:
    """Whether lines as long begin right below others, and no outer wall closes either."""
    (low, high), (low_below, high_below) = _extent(upper), _extent(lower)
    if abs(low - low_below) > _NEAR or abs(high - high_below) > _NEAR:
        return False
    foot, top = max(line.place for line in upper[0]), min(line.place for line in lower[0])
    walls = (*upper[1], *lower[1])
    return 0 < top - foot <= _MERGED_ROW and all(low + _OPEN_SIDE < wall.place < high - _OPEN_SIDE for wall in walls)


def _extent(bundle: Bundle) -> tuple[float, float]:
    return min(line.low for line in bundle[0]), max(line.high for line in bundle[0])


def _grid(across: Sequence[Ruling], down: Sequence[Ruling]) -> Grid | None:
    if not across or not down:
        return None
    ys = _places([line.place for line in across], [line.low for line in down], [line.high for line in down])
    xs = _places([line.place for line in down], [line.low for line in across], [line.high for line in across])
    rows, columns = len(ys) - 1, len(xs) - 1
    enough = rows >= _LEAST_ROWS and columns >= _LEAST_COLUMNS
    if not (enough or (rows == 1 and columns >= _ROW_ALONE_COLUMNS)) or rows * columns > _MOST_CELLS:
        return None
    spans = tuple(_rectangles(_merge(xs, ys, across, down)))
    cells = [[(0, 0)] * columns for _ in range(rows)]
    for row, column, rowspan, colspan in spans:
        for one in cells[row : row + rowspan]:
            one[column : column + colspan] = [(row, column)] * colspan
    return Grid(tuple(xs), tuple(ys), tuple(map(tuple, cells)), spans)


def _places(lines: Sequence[float], lows: Sequence[float], highs: Sequence[float]) -> list[float]:
    """Distinct places of the lines, with the ends of the crossing lines where a table has no outer border."""
    places = [*lines]
    if lows and min(lows) < min(lines) - _OPEN_SIDE:
        places.append(min(lows))
    if highs and max(highs) > max(lines) + _OPEN_SIDE:
        places.append(max(highs))
    distinct: list[float] = []
    for place in sorted(places):
        if not distinct or place - distinct[-1] > _NEAR:
            distinct.append(place)
    return distinct


def _merge(
    xs: Sequence[float], ys: Sequence[float], across: Sequence[Ruling], down: Sequence[Ruling]
) -> tuple[tuple[tuple[int, int], ...], ...]:
    """For each elementary cell the row and column of the first one it is open to."""
    owner = {(r, c): (r, c) for r in range(len(ys) - 1) for c in range(len(xs) - 1)}

    def root(cell: tuple[int, int]) -> tuple[int, int]:
        while owner[cell] != cell:
            cell = owner[cell]
        return cell

    for r, c in sorted(owner):
        here = root((r, c))
        middle_x, middle_y = (xs[c] + xs[c + 1]) / 2, (ys[r] + ys[r + 1]) / 2
        if c and not _wall(down, xs[c], middle_y):
            _unite(owner, root((r, c - 1)), here)
        if r and not _wall(across, ys[r], middle_x):
            _unite(owner, root((r - 1, c)), root((r, c)))
    return tuple(tuple(root((r, c)) for c in range(len(xs) - 1)) for r in range(len(ys) - 1))


def _rectangles(owners: Sequence[Sequence[tuple[int, int]]]) -> Iterator[Span]:
    """The cells in reading order; where a wall is missing at a corner, what is no rectangle is cut into some."""
    taken: set[tuple[int, int]] = set()
    columns = len(owners[0])
    for row, line in enumerate(owners):
        for column, owner in enumerate(line):
            if (row, column) in taken:
                continue
            right = column + 1
            while right < columns and line[right] == owner and (row, right) not in taken:
                right += 1
            below = row + 1
            while below < len(owners) and all(owners[below][one] == owner for one in range(column, right)):
                below += 1
            taken.update((r, c) for r in range(row, below) for c in range(column, right))
            yield row, column, below - row, right - column


def _unite(owner: dict[tuple[int, int], tuple[int, int]], a: tuple[int, int], b: tuple[int, int]) -> None:
    owner[max(a, b)] = min(a, b)


def _wall(lines: Sequence[Ruling], place: float, along: float) -> bool:
    return any(abs(line.place - place) <= _NEAR and line.low <= along <= line.high for line in lines)


def sort_into(grid: Grid, pieces: Iterable[Piece]) -> tuple[dict[tuple[int, int], list[Piece]], list[Piece]]:
    """The pieces of each cell, and those outside of the grid."""
    inside: dict[tuple[int, int], list[Piece]] = defaultdict(list)
    outside: list[Piece] = []
    xs, ys = grid.xs, grid.ys
    left, right, top, bottom = xs[0], xs[-1], ys[0], ys[-1]
    inner_xs, inner_ys = xs[1:-1], ys[1:-1]
    for piece in pieces:
        x0, y0, x1, y1 = piece[1:5]
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        if top <= y <= bottom and left <= x <= right:
            cell = grid.cells[bisect_right(inner_ys, y)][bisect_right(inner_xs, x)]
            inside[cell].append(piece)
        else:
            outside.append(piece)
    return inside, outside
