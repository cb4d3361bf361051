"""A part of a page as a picture, kept so that a reader can see what was read."""

from dataclasses import dataclass

from pipeline.records.source import Box


def turned(box: Box, width: float, height: float, rotation: int) -> Box:
    """Where `box` stands when its page of `width` by `height` is turned clockwise by `rotation` (0, 90, 180, 270)."""
    match rotation:
        case 90:
            return Box(height - box.y1, box.x0, height - box.y0, box.x1)
        case 180:
            return Box(width - box.x1, height - box.y1, width - box.x0, height - box.y0)
        case 270:
            return Box(box.y0, width - box.x1, box.y1, width - box.x0)
        case _:
            return box


@dataclass(frozen=True, slots=True)
class Crop:
    """What stands in `box` of a page, turned clockwise by `rotation` so that it reads upright; `png` is the picture."""

    page: int
    box: Box
    rotation: int
    png: bytes

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points as the picture is shown."""
        width, height = self.box.x1 - self.box.x0, self.box.y1 - self.box.y0
        return (height, width) if self.rotation in (90, 270) else (width, height)

    def place_of(self, box: Box) -> Box | None:
        """Where a box of the page stands in the picture, in points from its top left; None when it is not in it."""
        x0, y0 = max(box.x0, self.box.x0), max(box.y0, self.box.y0)
        x1, y1 = min(box.x1, self.box.x1), min(box.y1, self.box.y1)
        if x0 >= x1 or y0 >= y1:
            return None
        left, top = self.box.x0, self.box.y0
        inside = Box(x0 - left, y0 - top, x1 - left, y1 - top)
        return turned(inside, self.box.x1 - left, self.box.y1 - top, self.rotation)
