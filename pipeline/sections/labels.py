"""Labels: every way in which the one at the start of a paragraph can be understood."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline.records import SectionKind
from pipeline.rules.headings import HeadingRules, MarkerRule
from pipeline.sections.numerals import read_number

# So many characters tell which few markers come into question.
_TOLD_BY = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a label: "i)" is the ninth letter of a list or the Roman one.

    `number` counts letters by the Vietnamese list alphabet, `latin` by that of word processors. `prefix` holds what
    stands before its last part ("1" of "1.2", "A" of "A1."); `inserted` marks "5a." and "a1)", put between two numbers.
    `worn` is what a damaged label must have been ("1." for "l."), empty when it is read as it stands.
    """

    rule: str
    kind: SectionKind
    style: str
    rank: int
    number: int | None
    latin: int | None = None
    prefix: str = ""
    inserted: bool = False
    worn: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """The readings of one label, never none, and where it ends."""

    readings: tuple[Reading, ...]
    end: int


def read_label(value: str, start: int, end: int, rules: HeadingRules) -> Label | None:
    """The label with which the paragraph `start:end` opens."""
    return _read_by(_markers_from(value[start : min(start + _TOLD_BY, end)], rules), value, start, end, rules)


def read_unclosed(value: str, start: int, end: int, rules: HeadingRules) -> Label | None:
    """The label without its closing mark with which the paragraph `start:end` opens: "II KẾT QUẢ"."""
    return _read_by(rules.unclosed, value, start, end, rules)


def _read_by(markers: Sequence[MarkerRule], value: str, start: int, end: int, rules: HeadingRules) -> Label | None:
    readings: list[Reading] = []
    label_end = start
    for marker in markers:
        match = marker.pattern.match(value, start, end)
        if match is None or (readings and match.end("label") != label_end):
            continue
        reading = _read(marker, match.groups(), rules)
        if reading is not None:
            readings.append(reading)
            label_end = match.end("label")
    return Label(tuple(readings), label_end) if readings else None


@lru_cache(maxsize=4096)
def _markers_from(opening: str, rules: HeadingRules) -> tuple[MarkerRule, ...]:
    """The markers whose label can open with these characters."""
    return tuple(marker for marker in rules.markers if marker.pattern.match(opening, partial=True))


@lru_cache(maxsize=4096)
def _read(marker: MarkerRule, matched: tuple[str | None, ...], rules: HeadingRules) -> Reading | None:
    groups = {name: matched[place - 1] for name, place in marker.pattern.groupindex.items()}
    number = read_number(groups, rules)
    if number is None and marker.kind not in ("dash", "annex"):
        return None
    decimal = (groups.get("decimal") or "").replace(" ", "")
    depth = decimal.count(".")
    style = f"{marker.style}-{word.lower()}" if (word := groups.get("word")) else marker.style
    return Reading(
        rule=marker.id,
        kind=marker.kind,
        style=f"{style}-{depth}" if depth else style,
        rank=marker.rank + (depth - 1 if depth else 0),
        number=number,
        latin=rules.latin_places.get((groups.get("letter") or "").lower()),
        prefix=groups.get("above") or decimal.rpartition(".")[0],
        inserted=bool(groups.get("inserted")),
    )
