"""Rectangles on pages as the tables write them: "x0 y0 x1 y1", in points from the top left, `;` between two."""

from collections.abc import Iterable, Iterator

from pipeline.records import Box


def write_boxes(boxes: Iterable[Box]) -> str | None:
    """The cell for boxes on one page."""
    return ";".join(map(_written, boxes)) or None


def write_overleaf(boxes: Iterable[tuple[int, Box]]) -> str | None:
    """The cell for boxes on later pages: the number of its page stands before each."""
    return ";".join(f"{page} {_written(box)}" for page, box in boxes) or None


def read_boxes(written: str | None) -> Iterator[Box]:
    """The boxes that `write_boxes` wrote."""
    for one in (written or "").split(";"):
        if one:
            yield Box(*map(float, one.split()))


def read_overleaf(written: str | None) -> Iterator[tuple[int, Box]]:
    """Pages and boxes that `write_overleaf` wrote."""
    for one in (written or "").split(";"):
        if one:
            page, *sides = one.split()
            yield int(page), Box(*map(float, sides))


def _written(box: Box) -> str:
    return " ".join(f"{round(side, 2):g}" for side in (box.x0, box.y0, box.x1, box.y1))
