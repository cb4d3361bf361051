"""Where each document stands in the picture: in bands by level or by year, the most cited first, none over another."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import log
from typing import Literal

from pipeline.graph.graph import Acting, DocumentNode
from pipeline.tables.schema import DocumentRelation

Level = Literal["party_centre", "centre", "ministry", "party", "province", "agency", "unknown"]
LEVELS: tuple[Level, ...] = ("party_centre", "centre", "ministry", "party", "province", "agency", "unknown")
WIDTH = 1400
_LEFT, _GAP, _ROW_GAP, _PADDING, _BAND_GAP = 150, 10, 12, 9, 18
_SMALLEST, _LARGEST, _SMALL = 12.0, 20.0, 10.0
# The narrowest box has room for a day and the first words of a subject.
_LEAST = 112.0
_LONGEST_NAME = 34
# Width of a letter as a share of the size: digits and capitals, and the others. Generous, for fonts differ.
_WIDE, _NARROW = 0.69, 0.58
_BEND, _HIGHEST_ARC = 0.45, 36.0
# Symbols of the councils and committees that stand above the agencies of a province.
_ABOVE_AGENCIES = ("UBND", "HĐND")


@dataclass(frozen=True, slots=True)
class Box:
    """One document in its place: its name, and in small letters below it its day and what fits of its subject."""

    document: DocumentNode
    name: str
    below: str
    x: float
    y: float
    width: float
    height: float
    size: float


@dataclass(frozen=True, slots=True)
class Band:
    """One layer: what it is called (a level, or a year; empty where unknown), from `y` down to `y + height`."""

    key: str
    y: float
    height: float
    documents: int


@dataclass(frozen=True, slots=True)
class Arrow:
    """One document acts on another: a path of SVG."""

    acting: Acting
    relation: DocumentRelation
    path: str


@dataclass(frozen=True, slots=True)
class Layout:
    """The picture, from `above` the first band, where arrows bend over its first row, down to `height`."""

    bands: tuple[Band, ...]
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    width: float
    height: float
    above: float = 20.0


def by_level(documents: Sequence[DocumentNode], actings: Sequence[Acting]) -> Layout:
    """Layers from the centre down to agencies."""
    return _laid_out(documents, actings, level_of, lambda key: LEVELS.index(key))


def by_year(documents: Sequence[DocumentNode], actings: Sequence[Acting]) -> Layout:
    """Layers by year of issue, the latest first."""
    return _laid_out(documents, actings, _year, lambda key: -int(key or 0))


def level_of(document: DocumentNode) -> Level:
    """Whose document it is."""
    kind, _, whose = (document.scope or "").partition(":")
    match kind:
        case "central":
            return "centre"
        case "ministry":
            return "ministry"
        case "party":
            return "party_centre" if whose == "tw" else "party"
        case "province":
            symbol = (document.symbol or "").upper()
            return "province" if any(body in symbol for body in _ABOVE_AGENCIES) else "agency"
        case _:
            return "unknown"


def _year(document: DocumentNode) -> str:
    return document.issued_date[:4] if document.issued_date else str(document.year or "")


def _laid_out(
    documents: Sequence[DocumentNode],
    actings: Sequence[Acting],
    band_of: Callable[[DocumentNode], str],
    order: Callable[[str], int],
) -> Layout:
    layers: dict[str, list[DocumentNode]] = defaultdict(list)
    for one in documents:
        layers[band_of(one)].append(one)
    most = max((one.reports for one in documents), default=1)
    bands: list[Band] = []
    boxes: list[Box] = []
    y = 0.0
    for key in sorted(layers, key=order):
        placed = list(_rows(layers[key], y + _BAND_GAP / 2, most))
        bottom = max(box.y + box.height for box in placed) + _BAND_GAP / 2
        bands.append(Band(key, y, bottom - y, len(placed)))
        boxes += placed
        y = bottom
    places = {box.document.document_id: box for box in boxes}
    arrows = tuple(Arrow(one, one.relation, _path(places, one)) for one in actings)
    return Layout(tuple(bands), tuple(boxes), arrows, WIDTH, y)


def _rows(documents: Sequence[DocumentNode], top: float, most: int) -> Iterator[Box]:
    """Boxes side by side, as many in a row as there is room for."""
    ranked = sorted(documents, key=lambda one: (-one.reports, -one.mentions, one.document_id))
    x, y, lowest = float(_LEFT), top, top
    for one in ranked:
        size = _size(one.reports, most)
        name = one.name if len(one.name) <= _LONGEST_NAME else f"{one.name[: _LONGEST_NAME - 1].rstrip()}…"
        width, height = max(_text_width(name, size), _LEAST) + 2 * _PADDING, size * 1.3 + 22
        if x > _LEFT and x + width > WIDTH - _GAP:
            x, y = float(_LEFT), lowest + _ROW_GAP
        yield Box(one, name, _below(one, width), x, y, width, height, size)
        x += width + _GAP
        lowest = max(lowest, y + height)


def _size(reports: int, most: int) -> float:
    """Size of the letters: the smallest for one report, the largest for the most cited, by the logarithm between."""
    share = log(max(reports, 1)) / log(most) if most > 1 else 0.0
    return round(_SMALLEST + (_LARGEST - _SMALLEST) * share, 1)


def _text_width(words: str, size: float) -> float:
    letters = sum(_WIDE if letter.isupper() or letter.isdigit() else _NARROW for letter in words)
    return round(letters * size, 1)


def _below(one: DocumentNode, width: float) -> str:
    day = "/".join(reversed(one.issued_date.split("-"))) if one.issued_date else ""
    subject = one.subject if one.code else ""
    words = " · ".join(filter(None, (day, subject)))
    room = int((width - 2 * _PADDING) / (_NARROW * _SMALL))
    return words if len(words) <= room else f"{words[: room - 1].rstrip(' ·')}…"


def _path(places: dict[str, Box], one: Acting) -> str:
    """From the edge of one box to the edge of the other; within a row it bends over what stands between."""
    start, end = places[one.from_document_id], places[one.to_document_id]
    x, to_x = start.x + start.width / 2, end.x + end.width / 2
    if abs(start.y - end.y) < 1:
        y, over = start.y, start.y - min(14 + abs(to_x - x) * 0.06, _HIGHEST_ARC)
        return f"M{x:.0f} {y:.0f}C{x:.0f} {over:.0f} {to_x:.0f} {over:.0f} {to_x:.0f} {y:.0f}"
    downwards = start.y < end.y
    y = start.y + start.height if downwards else start.y
    to_y = end.y if downwards else end.y + end.height
    bend = (to_y - y) * _BEND
    return f"M{x:.0f} {y:.0f}C{x:.0f} {y + bend:.0f} {to_x:.0f} {to_y - bend:.0f} {to_x:.0f} {to_y:.0f}"
