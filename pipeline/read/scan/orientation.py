"""Reads a page the right way up: each page may lie on its side, upside down, or a little askew."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from pipeline.read.paper.rulings import Rulings
from pipeline.read.scan.arrays import Grey, Picture
from pipeline.read.scan.engine import Engine, Recognised
from pipeline.read.scan.paper_white import even_light
from pipeline.read.scan.rulings import find_rulings
from pipeline.read.scan.second_look import look_again
from pipeline.read.scan.stamps import without_stamps
from pipeline.read.scan.table_lines import without_lines_across
from pipeline.read.scan.trust import is_noise, trust_in
from pipeline.read.scan.upright import LEAST_ANGLE, lie_of, straighten, turn

# Poorer than any print read the right way up.
_POOR = 0.6
_TESTED_FROM, _TESTED_TO = 0.3, 0.5


class Reading(NamedTuple):
    """A page turned upright (clockwise by `turns` quarters) and straight, and its words.

    `grey` is without stamps, `even` is too and in even light.
    """

    pixels: Picture
    grey: Grey
    even: Grey
    turns: int
    angle: float
    rulings: Rulings
    words: list[Recognised]
    trust: float


def read_upright(pixels: Picture, dpi: float, engine: Engine) -> Reading:
    """The best reading of a page. Raises EngineError."""
    grey = without_stamps(pixels, dpi)
    lie = lie_of(grey, dpi)
    # Where lines of text seem to run up or down the page, the best reading of a part tells which way, if any.
    turns = _best_way((1, 3, 0), grey, dpi, engine) if lie.sideways else 0
    reading = _read(pixels, grey, turns, lie.angle, dpi, engine)
    if reading.trust < _POOR:
        other = _best_way((0, 1, 2, 3), grey, dpi, engine)
        if other != turns:
            again = _read(pixels, grey, other, lie.angle, dpi, engine)
            reading = max(again, reading, key=lambda one: one.trust)
    return reading._replace(words=look_again(reading.grey, reading.words, dpi, engine))


def _read(pixels: Picture, grey: Grey, turns: int, angle: float, dpi: float, engine: Engine) -> Reading:
    angle = angle if abs(angle) >= LEAST_ANGLE else 0.0
    straight = straighten(turn(grey, turns), angle)
    coloured = straighten(turn(pixels, turns), angle) if pixels.ndim == 3 else straight
    even = even_light(straight)
    rulings = find_rulings(even, dpi)
    words = [word for word in engine.read(without_lines_across(straight, rulings, dpi), dpi) if not is_noise(word)]
    return Reading(coloured, straight, even, turns, angle, rulings, words, trust_in(words))


def _best_way(ways: Sequence[int], grey: Grey, dpi: float, engine: Engine) -> int:
    """The quarter turns at which a strip of the page is read best; the first of `ways` when all are as bad."""

    def trust(turns: int) -> float:
        turned = turn(grey, turns)
        height = turned.shape[0]
        strip = np.ascontiguousarray(turned[round(_TESTED_FROM * height) : round(_TESTED_TO * height)])
        return trust_in(engine.read(strip, dpi, "block"))

    return max(ways, key=trust)
