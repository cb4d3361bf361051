"""Marks: the paragraphs that open a division, each with every way its label can be understood."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from pipeline.records import Paragraph, SectionKind, Text
from pipeline.rules.headings import HeadingRules, MarkerRule
from pipeline.sections.numerals import read_number
from pipeline.sections.titles import Title, read_title, stands_alone


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a label: "C." is the third capital letter or the Roman hundred.

    `number` counts letters by the Vietnamese list alphabet, `latin` by that of word processors.
    `prefix` holds the parts of a decimal before its last ("1" of "1.2"); `inserted` marks "5a." and "a1)", which stand
    between two numbers.
    """

    rule: str
    kind: SectionKind
    style: str
    rank: int
    number: int | None
    latin: int | None = None
    prefix: str = ""
    inserted: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A paragraph that opens a division. `after_colon`: the text before it announces a list."""

    paragraph: int
    start: int
    label: str
    readings: tuple[Reading, ...]
    title: Title
    after_colon: bool


def find_marks(text: Text, first: int, last: int, rules: HeadingRules) -> Iterator[Mark]:
    """The marks among the paragraphs `first:last`, in reading order; cells and footnotes hold none."""
    value, paragraphs = text.value, text.paragraphs
    before: Paragraph | None = None
    quoted_until = -1
    index = first
    while index < last:
        paragraph = paragraphs[index]
        following = index + 1
        if paragraph.kind == "body":
            if paragraph.start < quoted_until:
                pass  # Words of another text that this one amends.
            elif value[paragraph.start] in '“"':
                quoted_until = _quote_end(value, paragraph)
            elif rules.opening.match(value, paragraph.start, paragraph.end):
                mark = _numbered(text, index, before, rules)
                if mark is not None:
                    yield mark
                    following = max(following, mark.title.last_paragraph + 1)
            elif (title := stands_alone(text, index, rules)) is not None:
                yield _unnumbered(text, index, title, before, rules)
                following = max(following, title.last_paragraph + 1)
            before = paragraphs[following - 1]
        index = following


@lru_cache(maxsize=1024)
def _markers_from(first: str, rules: HeadingRules) -> tuple[MarkerRule, ...]:
    """The markers whose label can open with this character."""
    return tuple(marker for marker in rules.markers if marker.pattern.match(first, partial=True))


def _numbered(text: Text, index: int, before: Paragraph | None, rules: HeadingRules) -> Mark | None:
    value, paragraph = text.value, text.paragraphs[index]
    readings: list[Reading] = []
    label_end = paragraph.start
    for marker in _markers_from(value[paragraph.start], rules):
        match = marker.pattern.match(value, paragraph.start, paragraph.end)
        if match is None or (readings and match.end("label") != label_end):
            continue
        reading = _read(marker, match, rules)
        if reading is not None:
            readings.append(reading)
            label_end = match.end("label")
    if not readings or _goes_on(value, before, readings[0], rules):
        return None
    title = read_title(text, index, label_end, readings[0].kind, rules)
    label = value[paragraph.start : label_end]
    return Mark(index, paragraph.start, label, tuple(readings), title, _announces(value, before))


def _read(marker: MarkerRule, match: regex.Match[str], rules: HeadingRules) -> Reading | None:
    number = read_number(match, rules)
    if number is None and marker.kind not in ("dash", "annex"):
        return None
    groups = match.groupdict()
    decimal = groups.get("decimal") or ""
    depth = decimal.count(".")
    return Reading(
        rule=marker.id,
        kind=marker.kind,
        style=f"{marker.style}-{depth}" if depth else marker.style,
        rank=marker.rank + (depth - 1 if depth else 0),
        number=number,
        latin=rules.latin_places.get((groups.get("letter") or "").lower()),
        prefix=decimal.rpartition(".")[0],
        inserted=bool(groups.get("inserted")),
    )


def _unnumbered(text: Text, index: int, title: Title, before: Paragraph | None, rules: HeadingRules) -> Mark:
    ranks = rules.unnumbered
    rank = {"capitals": ranks.capitals, "bold": ranks.bold}.get(title.setting, ranks.italic)
    reading = Reading(f"unnumbered-{title.setting}", "unnumbered", f"unnumbered-{title.setting}", rank, None)
    return Mark(index, title.start, "", (reading,), title, _announces(text.value, before))


def attachment_mark(text: Text, first: int, last: int, rules: HeadingRules) -> Mark:
    """The mark of an attached document whose title stands in the paragraphs `first` to `last`."""
    start = text.paragraphs[first].start
    reading = Reading("attachment", "annex", rules.annex.style, rules.annex.rank, None)
    title = Title(start, text.paragraphs[last].end, last, "capitals", True)
    return Mark(first, start, "", (reading,), title, after_colon=False)


def _goes_on(value: str, before: Paragraph | None, reading: Reading, rules: HeadingRules) -> bool:
    """Whether the line only looks like a label: "… theo quy định tại khoản" / "2. Điều này"."""
    if before is None or reading.kind in ("dash", "annex", "phan", "chuong"):
        return False
    return bool(rules.broken_off.pattern.search(value, max(before.start, before.end - 12), before.end))


def _announces(value: str, before: Paragraph | None) -> bool:
    return before is not None and value[before.end - 1] == ":"


def _quote_end(value: str, paragraph: Paragraph) -> int:
    """Where a quotation that opens a paragraph closes; -1 when it closes in it or not within reason."""
    closing = "”" if value[paragraph.start] == "“" else '"'
    if value.find(closing, paragraph.start + 1, paragraph.end) >= 0:
        return -1
    return value.find(closing, paragraph.end, paragraph.end + 20_000)
