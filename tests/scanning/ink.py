"""Ink that lies on print: a round red seal, a blue signature, a number written by hand."""

import cv2
import numpy as np
import numpy.typing as npt

Canvas = npt.NDArray[np.float32]
Chance = np.random.Generator

RED, BLUE, BLACK = (225.0, 60.0, 75.0), (55.0, 75.0, 175.0), (45.0, 45.0, 50.0)

# Each digit as a pen draws it: strokes of points in a square of side 1, y downwards.
_DIGITS: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "0": (((0.6, 0.05), (0.25, 0.2), (0.15, 0.6), (0.35, 0.97), (0.7, 0.85), (0.8, 0.4), (0.6, 0.05), (0.45, 0.1)),),
    "1": (((0.3, 0.3), (0.55, 0.02), (0.5, 0.5), (0.42, 1.0)),),
    "2": (((0.2, 0.25), (0.5, 0.02), (0.75, 0.3), (0.5, 0.65), (0.1, 0.98), (0.5, 0.9), (0.95, 1.0)),),
    "3": (((0.2, 0.1), (0.6, 0.02), (0.65, 0.35), (0.35, 0.48), (0.7, 0.6), (0.6, 0.95), (0.15, 0.92)),),
    "4": (((0.45, 0.0), (0.15, 0.6), (0.85, 0.58)), ((0.65, 0.35), (0.55, 1.05))),
    "5": (((0.75, 0.03), (0.35, 0.05), (0.28, 0.45), (0.65, 0.5), (0.65, 0.9), (0.15, 0.95)),),
    "6": (((0.7, 0.0), (0.3, 0.4), (0.22, 0.8), (0.5, 1.0), (0.72, 0.72), (0.45, 0.58), (0.25, 0.75)),),
    "7": (((0.15, 0.1), (0.5, 0.06), (0.82, 0.05), (0.55, 0.5), (0.4, 1.0)), ((0.3, 0.52), (0.75, 0.48))),
    "8": (((0.7, 0.15), (0.35, 0.05), (0.3, 0.35), (0.7, 0.65), (0.6, 1.0), (0.2, 0.85), (0.45, 0.5), (0.75, 0.15)),),
    "9": (((0.7, 0.2), (0.4, 0.03), (0.25, 0.35), (0.55, 0.45), (0.72, 0.15), (0.65, 0.6), (0.45, 1.05)),),
}


def write_number(
    canvas: Canvas,
    number: str,
    box: tuple[float, float, float, float],
    chance: Chance,
    colour: tuple[float, float, float] = BLUE,
) -> None:
    """Write digits by hand into a box of pixels: slanting, uneven, never on the line."""
    x0, y0, x1, y1 = box
    height = (y1 - y0) * float(chance.uniform(0.9, 1.3))
    wide = min((x1 - x0) / max(len(number), 1), 0.62 * height)
    slant = float(chance.uniform(0.05, 0.35))
    pen = max(1.6, 0.06 * height)
    for index, digit in enumerate(number):
        rise = float(chance.normal(0, 0.05)) * height
        for stroke in _DIGITS[digit]:
            points = np.array(stroke) + chance.normal(0, 0.035, (len(stroke), 2))
            xs = x0 + (index + 0.1) * wide + points[:, 0] * wide * 0.95 + slant * (1 - points[:, 1]) * height * 0.5
            ys = y1 - 1.05 * height + rise + points[:, 1] * height
            _stroke(canvas, np.stack((xs, ys), axis=1), pen, chance, colour)


def draw_signature(canvas: Canvas, middle: tuple[float, float], scale: float, chance: Chance) -> None:
    """A blue signature some 110 points wide over whatever stands at `middle`."""
    turns = np.linspace(0, 1, 22)
    xs = middle[0] + 110 * (turns - 0.5) + chance.normal(0, 5, turns.size)
    ys = middle[1] + 22 * np.sin(turns * 17) * (1 - 0.6 * turns) + chance.normal(0, 4, turns.size)
    _stroke(canvas, np.stack((xs, ys), axis=1) * scale, 1.1 * scale, chance, BLUE)


def draw_seal(canvas: Canvas, middle: tuple[float, float], scale: float, chance: Chance) -> None:
    """A round red seal: two rings, letters along them, a star; its ink is thinner here and there."""
    height, width = canvas.shape[:2]
    ink = np.zeros((height, width), np.uint8)
    x, y = round(middle[0] * scale), round(middle[1] * scale)
    for radius, pen in ((50, 1.6), (36, 0.8)):
        cv2.circle(ink, (x, y), round(radius * scale), 255, max(1, round(pen * scale)), cv2.LINE_AA)
    for index in range(26):
        angle = 2 * np.pi * index / 26
        place = (round(x + 41 * scale * np.cos(angle)), round(y + 41 * scale * np.sin(angle)))
        cv2.putText(
            ink, "ONGHIA"[index % 6], place, cv2.FONT_HERSHEY_DUPLEX, 0.25 * scale, 255, max(1, round(scale / 3))
        )
    star = [
        (x + r * scale * np.sin(k * np.pi / 5), y - r * scale * np.cos(k * np.pi / 5))
        for k, r in enumerate([15.0, 6.0] * 5)
    ]
    cv2.fillPoly(ink, [np.array(star, np.int32)], 255)
    blotches = cv2.resize(chance.uniform(0.45, 1.0, (12, 9)).astype(np.float32), (width, height))
    _lay(canvas, ink / 255 * blotches, RED)


def _stroke(
    canvas: Canvas, points: npt.NDArray[np.float64], pen: float, chance: Chance, colour: tuple[float, float, float]
) -> None:
    """A smooth line through the points, pressed now more, now less."""
    ink = np.zeros(canvas.shape[:2], np.uint8)
    path = _smooth(points)
    pressure = np.interp(np.arange(len(path)), np.linspace(0, len(path), 6), chance.uniform(0.75, 1.3, 6))
    for index in range(len(path) - 1):
        start, end = path[index], path[index + 1]
        cv2.line(
            ink,
            (round(start[0] * 8), round(start[1] * 8)),
            (round(end[0] * 8), round(end[1] * 8)),
            255,
            max(1, round(pen * pressure[index])),
            cv2.LINE_AA,
            3,
        )
    _lay(canvas, ink / 255, colour)


def _smooth(points: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """A Catmull-Rom curve through the points."""
    padded = np.vstack((points[0], points, points[-1]))
    steps = np.linspace(0, 1, 10, endpoint=False)[:, None]
    parts = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        cubic = steps * (c - a) + steps**2 * (2 * a - 5 * b + 4 * c - d) + steps**3 * (3 * b - a - 3 * c + d)
        parts.append(b + cubic / 2)
    return np.vstack([*parts, points[-1:]])


def _lay(canvas: Canvas, ink: npt.NDArray[np.floating], colour: tuple[float, float, float]) -> None:
    """Ink is translucent: what is black below stays black."""
    canvas *= (1 - ink[:, :, None] * (1 - np.array(colour) / 255)).astype(np.float32)
