"""What happens to a page between the printer and the archive: ink over print, a tilted feed, a tired lamp, a fax."""

from dataclasses import dataclass

import cv2
import numpy as np

from tests.scanning.ink import Canvas, draw_seal, draw_signature
from tests.scanning.typeset import Picture


@dataclass(frozen=True, slots=True)
class Wear:
    """How a page is scanned. Angles in degrees clockwise, the rest in pixels or grey levels; 0 leaves it undone.

    `seal` and `signature` say where ink lies over print: the middle, in points from the top left.
    """

    name: str
    dpi: float = 200
    skew: float = 0.0
    blur: float = 0.0
    noise: float = 0.0
    specks: int = 0
    faint: float = 0.0
    thick: float = 0.0
    uneven: float = 0.0
    border: float = 0.0
    show_through: float = 0.0
    seal: tuple[float, float] | None = None
    signature: tuple[float, float] | None = None
    grey: bool = False
    one_bit: bool = False
    jpeg: int = 0

    def scan(self, page: Picture, seed: int = 0) -> Picture:
        """The page as it comes out of the scanner; deterministic by `seed`."""
        chance = np.random.default_rng(seed)
        picture = page.astype(np.float32)
        scale = self.dpi / 72
        if self.seal:
            draw_seal(picture, self.seal, scale, chance)
        if self.signature:
            draw_signature(picture, self.signature, scale, chance)
        if self.show_through:
            verso = cv2.GaussianBlur(picture[:, ::-1], (0, 0), 2.5)
            picture -= self.show_through * (255 - verso)
        picture = 255 - (255 - picture) * (1 - self.faint)
        if self.skew:
            picture = turned(picture, self.skew)
        height, width = picture.shape[:2]
        if self.uneven:
            down, across = np.mgrid[0:height, 0:width].astype(np.float32)
            dark = (across / width) ** 2 * 0.6 + (down / height) * 0.4
            picture -= self.uneven * dark[:, :, None]
        if self.border:
            wide = round(self.border * scale)
            picture[:wide] = 20
            picture[:, -wide:] = np.linspace(235, 30, wide, dtype=np.float32)[None, :, None]
        if self.thick or self.blur:
            picture = cv2.GaussianBlur(picture, (0, 0), max(self.blur, 0.6)).astype(np.float32)
            picture -= self.thick * np.minimum(255 - picture, picture)
        picture += chance.normal(0, self.noise, picture.shape).astype(np.float32) if self.noise else 0
        for _ in range(self.specks):
            x, y = int(chance.integers(width)), int(chance.integers(height))
            cv2.circle(picture, (x, y), int(chance.integers(1, 3)), (40, 40, 40), -1)
        result = np.clip(picture, 0, 255).astype(np.uint8)
        if self.grey or self.one_bit:
            result = cv2.cvtColor(result, cv2.COLOR_RGB2GRAY).astype(np.uint8)
        if self.one_bit:
            result = np.where(result < 150, 0, 255).astype(np.uint8)
        if self.jpeg:
            sent = result[:, :, ::-1] if result.ndim == 3 else result
            kept = cv2.imencode(".jpg", sent, [cv2.IMWRITE_JPEG_QUALITY, self.jpeg])[1]
            read = cv2.IMREAD_COLOR_RGB if result.ndim == 3 else cv2.IMREAD_GRAYSCALE
            result = np.asarray(cv2.imdecode(kept, read), np.uint8)
        return np.ascontiguousarray(result)


def turned(picture: Canvas, degrees: float) -> Canvas:
    """The picture turned clockwise about its middle, on white paper."""
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1)
    upright = cv2.warpAffine(picture, matrix, (width, height), borderValue=(255, 255, 255), flags=cv2.INTER_CUBIC)
    return upright.astype(np.float32)


# The ways of scanning that offices use, at the resolution they use; a reader is measured on each.
WEARS = (
    Wear("clean"),
    Wear("office grey", blur=0.8, noise=6, jpeg=70, grey=True),
    Wear("office colour", blur=0.8, noise=6, jpeg=60),
    Wear("skewed", skew=1.3, blur=0.7, noise=5, jpeg=75),
    Wear("fax", blur=0.9, noise=10, specks=120, one_bit=True),
    Wear("fax skewed", skew=-0.8, blur=0.7, noise=8, specks=60, one_bit=True),
    Wear("blurred", blur=1.4, noise=4, jpeg=80, grey=True),
    Wear("faint", faint=0.55, blur=0.8, noise=6, jpeg=75),
    Wear("thick", thick=0.7, blur=0.9, noise=5, jpeg=70, grey=True),
    Wear("uneven", uneven=110, blur=0.8, noise=6, jpeg=70),
    Wear("bordered", border=24, skew=0.5, blur=0.7, noise=5, jpeg=75),
    Wear("show-through", show_through=0.18, blur=0.8, noise=5, jpeg=70),
    Wear("noisy", noise=28, blur=0.6, jpeg=50),
    Wear("low jpeg", blur=0.7, noise=4, jpeg=22),
    Wear("sealed", seal=(380.0, 560.0), signature=(430.0, 585.0), blur=0.8, noise=5, jpeg=75),
    Wear("sealed grey", seal=(380.0, 560.0), signature=(430.0, 585.0), blur=0.8, noise=5, jpeg=75, grey=True),
)
