"""How a page is looked at: its crop box and rotation turned into points from the top left corner."""

import math
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from pipeline.records import Box

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class View:
    """The visible part of a page in its own coordinates, and the quarter turns (clockwise) at which it is shown.

    `turned` are further quarter turns that bring the text upright when most of it is set sideways, `askew` the degrees
    by which its lines then still fall to the right; a layout is made without both, the boxes that leave this package
    are in the page as shown.
    """

    left: float
    bottom: float
    right: float
    top: float
    turns: int
    turned: int = 0
    askew: float = 0.0

    @property
    def is_plain(self) -> bool:
        """Whether the layout has the coordinates of the page as shown."""
        return not self.turned and not self.askew

    @property
    def width(self) -> float:
        """Width of the page as laid out."""
        return self.top - self.bottom if (self.turns + self.turned) % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Height of the page as laid out."""
        return self.right - self.left if (self.turns + self.turned) % 2 else self.top - self.bottom

    def upright(self, turned: int) -> "View":
        """The same page turned on."""
        return replace(self, turned=turned % 4)

    @property
    def shown(self) -> "View":
        """The page as a reader sees it."""
        return replace(self, turned=0, askew=0.0)

    def points(self, xs: Floats, ys: Floats) -> tuple[Floats, Floats]:
        """Page coordinates as points from the top left, y downwards."""
        match (self.turns + self.turned) % 4:
            case 0:
                return xs - self.left, self.top - ys
            case 1:
                return ys - self.bottom, xs - self.left
            case 2:
                return self.right - xs, ys - self.bottom
            case _:
                return self.top - ys, self.right - xs

    def boxes(self, corners: Floats) -> Floats:
        """Rows of (x, y, x, y), any two opposite corners -> rows of (x0, y0, x1, y1) from the top left."""
        xa, ya = self.points(corners[:, 0], corners[:, 1])
        xb, yb = self.points(corners[:, 2], corners[:, 3])
        boxes = np.empty((len(corners), 4), np.float32)
        np.minimum(xa, xb, out=boxes[:, 0])
        np.minimum(ya, yb, out=boxes[:, 1])
        np.maximum(xa, xb, out=boxes[:, 2])
        np.maximum(ya, yb, out=boxes[:, 3])
        return boxes

    def directions(self, xs: Floats, ys: Floats) -> tuple[Floats, Floats]:
        """Directions (not points) turned into the view."""
        match (self.turns + self.turned) % 4:
            case 0:
                return xs, -ys
            case 1:
                return ys, xs
            case 2:
                return -xs, ys
            case _:
                return -ys, -xs

    def shown_box(self, box: Box) -> Box:
        """A box of the layout in the page as a reader sees it."""
        if self.askew:
            box = self._leaning(box)
        match self.turned:
            case 0:
                return box
            case 1:  # A point (x, y) as shown stands at (height - y, x) in the layout.
                return Box(box.y0, self.width - box.x1, box.y1, self.width - box.x0)
            case 2:
                return Box(self.width - box.x1, self.height - box.y1, self.width - box.x0, self.height - box.y0)
            case _:
                return Box(self.height - box.y1, box.x0, self.height - box.y0, box.x1)

    def _leaning(self, box: Box) -> Box:
        """What lies round a box when the page is turned back to lie askew."""
        x, y = self.width / 2, self.height / 2
        cos, sin = math.cos(math.radians(self.askew)), math.sin(math.radians(self.askew))
        corners = [(left - x, top - y) for left in (box.x0, box.x1) for top in (box.y0, box.y1)]
        xs = [x + cos * across - sin * down for across, down in corners]
        ys = [y + sin * across + cos * down for across, down in corners]
        return Box(min(xs), min(ys), max(xs), max(ys))
