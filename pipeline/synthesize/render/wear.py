"""What paper and scanner do to a page: skew, blur, noise, grey paper, seals and signatures in colour."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.synthesize.chance import Chance

Pixels = NDArray[np.uint8]
_RED, _BLUE = (200, 40, 50), (40, 60, 160)


@dataclass(frozen=True, slots=True)
class Wear:
    """How one machine scans: dots per inch, quality, and how far each page may be askew."""

    dpi: int
    quality: int
    two_tone: bool
    grey: bool
    askew: float
    blur: float
    noise: float
    turned: float
    sealed: bool


def worn_by(chance: Chance) -> Wear:
    """One machine: mostly 200 dots per inch in grey or colour, sometimes one bit or coarse."""
    two_tone = chance.maybe(0.15)
    return Wear(
        dpi=300 if two_tone else chance.choice([150, 200, 200, 200, 200, 300]),
        quality=chance.choice([50, 65, 80, 90]),
        two_tone=two_tone,
        grey=chance.maybe(0.4),
        askew=chance.choice([0.0, 0.5, 1.0, 1.8]),
        blur=0.0 if two_tone else chance.choice([0.0, 0.4, 0.7]),
        noise=0.0 if two_tone else chance.choice([0.0, 4.0, 8.0]),
        turned=chance.choice([0.0, 0.0, 0.0, 0.2]),
        sealed=chance.maybe(0.7),
    )


def wear(page: Pixels, chance: Chance, habits: Wear) -> Pixels:
    """One page as it comes out of the machine."""
    angle = chance.uniform(-habits.askew, habits.askew)
    if abs(angle) > 0.05:
        page = _askew(page, angle)
    if habits.blur:
        page = np.asarray(cv2.GaussianBlur(page, (0, 0), habits.blur * habits.dpi / 200), dtype=np.uint8)
    if habits.noise:
        grains = np.random.default_rng(chance.getrandbits(32)).normal(0, habits.noise, page.shape[:2])
        page = np.clip(page.astype(np.float32) + grains[..., None], 0, 255).astype(np.uint8)
    if chance.maybe(habits.turned):
        page = np.ascontiguousarray(np.rot90(page, chance.choice([1, 2, 3])))
    return page


def _askew(page: Pixels, angle: float) -> Pixels:
    high, wide = page.shape[:2]
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), angle, 1.0)
    moved = cv2.warpAffine(page, turn, (wide, high), flags=cv2.INTER_LINEAR, borderValue=(255, 255, 255))
    return np.asarray(moved, dtype=np.uint8)


def stamp(page: Pixels, x: float, y: float, scale: float) -> None:
    """A round red seal, see-through, its left third over the signature."""
    ink = np.full_like(page, 255)
    centre = (round(x), round(y))
    for radius, thick in ((50, 2.2), (36, 1.0)):
        cv2.circle(ink, centre, round(radius * scale), _RED, max(1, round(thick * scale)), cv2.LINE_AA)
    mark, size = (centre[0] - round(8 * scale), centre[1] + round(8 * scale)), 0.9 * scale
    cv2.putText(ink, "*", mark, cv2.FONT_HERSHEY_SIMPLEX, size, _RED, max(1, round(scale)), cv2.LINE_AA)
    np.minimum(page, ink, out=page)


def sign(page: Pixels, x: float, y: float, scale: float, chance: Chance) -> None:
    """A few strokes of blue ink above the name."""
    points = [(x + place * 12 * scale, y + chance.uniform(-16, 12) * scale) for place in range(9)]
    line = np.array(points, dtype=np.int32).reshape(-1, 1, 2)
    cv2.polylines(page, [line], False, _BLUE, max(1, round(1.1 * scale)), cv2.LINE_AA)
