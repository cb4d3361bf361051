"""Scans with known truth, read as any file is: how many letters, codes and bold words come out right."""

import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import cos, radians, sin
from typing import NamedTuple

import numpy as np
from PIL import Image
from rapidfuzz.distance import Levenshtein

from pipeline.main import process
from pipeline.read import Ocr, read
from pipeline.records import Line, Report
from pipeline.rules import Rules
from tests.scanning.ink import BLUE, write_number
from tests.scanning.specimens import Specimen, set_report
from tests.scanning.typeset import HEIGHT, WIDTH, Picture, Word
from tests.scanning.wear import Wear

_POINTS = 72.0
_OUTCOMES = {(True, True): "right", (True, False): "wrong", (False, True): "missed", (False, False): "quiet"}


class Shares(NamedTuple):
    """Precision and recall."""

    precision: float
    recall: float


@dataclass(slots=True)
class Tally:
    """What was right and wrong over several pages."""

    letters: int = 0
    wrong: int = 0
    seconds: float = 0.0
    codes: Counter[str] = field(default_factory=Counter)
    bold: Counter[str] = field(default_factory=Counter)
    numbers: Counter[str] = field(default_factory=Counter)

    @property
    def error_rate(self) -> float:
        """Letters to be changed for each letter printed (CER)."""
        return self.wrong / max(self.letters, 1)


def shares(counts: Counter[str]) -> Shares:
    """Of what was found how much is right, of what there is how much was found."""
    found, there = counts["right"] + counts["wrong"], counts["right"] + counts["missed"]
    return Shares(counts["right"] / found if found else 1.0, counts["right"] / there if there else 1.0)


def measure(wear: Wear, seeds: Iterable[int], rules: Rules) -> Tally:
    """Read pages worn in one way."""
    tally = Tally()
    for seed in seeds:
        specimen = set_report(seed)
        report = read_scan(wear.scan(specimen.page.picture(wear.dpi), seed), wear.dpi, rules)
        _count(tally, specimen, wear, report)
    return tally


def read_scan(picture: Picture, dpi: float, rules: Rules) -> Report:
    """A picture as it is read when it comes as a file."""
    file = io.BytesIO()
    Image.fromarray(picture).save(file, "PNG", dpi=(dpi, dpi))
    return process(read(file.getvalue(), "scan.png", ocr=Ocr("auto", at_once=1)), rules)


def filled_by_hand(specimen: Specimen, values: Sequence[str], dpi: float, seed: int) -> Picture:
    """The page with numbers written into its blanks."""
    canvas = specimen.page.picture(dpi).astype(np.float32)
    scale = dpi / _POINTS
    chance = np.random.default_rng(seed)
    for (x0, y0, x1, y1), value in zip(specimen.page.blanks, values, strict=True):
        write_number(canvas, value, (x0 * scale, y0 * scale, x1 * scale, y1 * scale), chance, BLUE)
    return np.clip(canvas, 0, 255).astype(np.uint8)


def _count(tally: Tally, specimen: Specimen, wear: Wear, report: Report) -> None:
    printed = [_as_shown(word, wear.skew) for word in specimen.page.words]
    found = list(_words(report))
    by_line = _by_line(printed, found)
    lines = defaultdict[int, list[Word]](list)
    for word in printed:
        lines[word.line].append(word)
    for number, words in lines.items():
        truth = " ".join(word.text for word in words)
        got = " ".join(word.text for word in sorted(by_line[number], key=lambda word: word.x0))
        tally.letters += len(truth)
        tally.wrong += Levenshtein.distance(truth, got)
    for word in printed:
        if any(map(str.isalnum, word.text)):
            said = any(other.bold for other in by_line[word.line] if _overlap(word, other) > 0.5)
            outcome = {(True, True): "right", (True, False): "wrong", (False, True): "missed"}.get(
                (said, word.bold), ""
            )
            tally.bold[outcome] += 1
            tally.numbers[outcome] += any(map(str.isdigit, word.text))
    want, got_codes = Counter(specimen.codes), Counter(one.code for one in report.citations if one.code)
    right = (want & got_codes).total()
    tally.codes += Counter(right=right, wrong=got_codes.total() - right, missed=want.total() - right)
    tally.seconds += sum(page.seconds for page in report.text.source.pages)


def _as_shown(word: Word, skew: float) -> Word:
    """A printed word where it stands on the page as it lay in the scanner."""
    angle = radians(skew)
    x, y = (word.x0 + word.x1) / 2 - WIDTH / 2, (word.y0 + word.y1) / 2 - HEIGHT / 2
    dx, dy = x * cos(angle) - y * sin(angle) - x, x * sin(angle) + y * cos(angle) - y
    return word._replace(x0=word.x0 + dx, x1=word.x1 + dx, y0=word.y0 + dy, y1=word.y1 + dy)


def _words(report: Report) -> Iterator[Word]:
    """The words read, each with its box."""
    for page in report.text.source.pages:
        for line in page.lines:
            for box in line.words:
                place = box.box
                yield Word(
                    line.text[box.start : box.end],
                    place.x0,
                    place.y0,
                    place.x1,
                    place.y1,
                    0,
                    _is_bold(line, box.start, box.end),
                )


def _is_bold(line: Line, start: int, end: int) -> bool:
    return any(low < end and start < high for low, high in line.bold)


def _by_line(printed: Sequence[Word], found: Iterable[Word]) -> defaultdict[int, list[Word]]:
    """For each printed line the words read in its place."""
    lines = defaultdict[int, list[Word]](list)
    for word in found:
        nearest = max(printed, key=lambda other: _overlap(other, word))
        if _overlap(nearest, word) > 0:
            lines[nearest.line].append(word)
    return lines


def _overlap(a: Word, b: Word) -> float:
    """The share of the smaller word that both cover."""
    across, down = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.y1, b.y1) - max(a.y0, b.y0)
    if across <= 0 or down <= 0:
        return 0.0
    return across * down / min((a.x1 - a.x0) * (a.y1 - a.y0), (b.x1 - b.x0) * (b.y1 - b.y0))
