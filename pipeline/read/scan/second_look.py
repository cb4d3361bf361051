"""A second look at a page, in one call: at print that was not read, and at lines the engine is not sure of."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.read.scan.arrays import Grey
from pipeline.read.scan.cuttings import read_cuttings
from pipeline.read.scan.doubtful import find_doubtful, surer
from pipeline.read.scan.engine import Engine, Recognised
from pipeline.read.scan.leftovers import find_unread, fresh_words


def look_again(grey: Grey, words: Sequence[Recognised], dpi: float, engine: Engine) -> list[Recognised]:
    """The words of a page after a second look. Raises EngineError."""
    unread = find_unread(grey, words, dpi)
    doubtful = find_doubtful(grey, words)
    parts = [*((corners, 0.0) for corners in unread), *((one.corners, one.slant) for one in doubtful)]
    readings = read_cuttings(grey, parts, dpi, engine)
    if not readings:
        return list(words)
    found: list[Recognised] = []
    for reading in readings[: len(unread)]:
        found += fresh_words(reading, [*words, *found])
    lines = max(word.line for word in words) + 1
    fresh = [replace(word, line=lines + word.line) for word in found]
    replaced: set[int] = set()
    for one, reading in zip(doubtful, readings[len(unread) :], strict=True):
        replaced.update(map(id, one.words))
        fresh += [replace(word, line=one.words[0].line) for word in surer(one.words, reading)]
    return [*(word for word in words if id(word) not in replaced), *fresh]
