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
    """One way to understand a label: "i)" is the ninth letter of a list or the Roman one.

    `number` counts letters by the Vietnamese list alphabet, `latin` by that of word processors. `prefix` holds the
    parts of a decimal before its last ("1" of "1.2"); `inserted` marks "5a." and "a1)", which stand between numbers.
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
    below_text = False
    quoted_until = -1
    index = first
    while index < last:
        paragraph = paragraphs[index]
        if paragraph.kind == "body":
            mark: Mark | None = None
            if value[paragraph.start] in '“"':
                quoted_until = max(quoted_until, _quote_end(value, paragraph, rules))
            elif paragraph.start >= quoted_until:  # Else the words of another text that this one amends.
                mark = _mark_at(text, index, before, below_text, rules)
            if mark is not None and _has_something_below(mark, last):
                yield mark
                index = mark.title.last_paragraph
            before, below_text = paragraphs[index], mark is None or mark.title.heading is False
        index += 1


def _has_something_below(mark: Mark, last: int) -> bool:
    """A line that ends its part of the document heads nothing: it is a name or a remark."""
    return mark.readings[0].kind != "unnumbered" or mark.title.run_in or mark.title.last_paragraph + 1 < last


def _mark_at(text: Text, index: int, before: Paragraph | None, below_text: bool, rules: HeadingRules) -> Mark | None:
    """The mark that paragraph `index` is: numbered, or a heading without a number."""
    value, paragraph = text.value, text.paragraphs[index]
    announced = before is not None and value[before.end - 1] == ":"
    if rules.opening.match(value, paragraph.start, paragraph.end):
        # "… theo quy định tại khoản" / "2. Điều này": the line goes on with the one above.
        if below_text and before is not None and _breaks_off(value, before, rules):
            return None
        return _numbered(text, index, announced, rules)
    title = stands_alone(text, index, rules)
    return _unnumbered(index, title, announced, rules) if title is not None else None


@lru_cache(maxsize=1024)
def _markers_from(first: str, rules: HeadingRules) -> tuple[MarkerRule, ...]:
    """The markers whose label can open with this character."""
    return tuple(marker for marker in rules.markers if marker.pattern.match(first, partial=True))


def _numbered(text: Text, index: int, announced: bool, rules: HeadingRules) -> Mark | None:
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
    if not readings:
        return None
    title = read_title(text, index, label_end, readings[0].kind, rules)
    label = value[paragraph.start : label_end]
    return Mark(index, paragraph.start, label, tuple(readings), title, announced)


def _read(marker: MarkerRule, match: regex.Match[str], rules: HeadingRules) -> Reading | None:
    groups = match.groupdict()
    number = read_number(groups, rules)
    if number is None and marker.kind not in ("dash", "annex"):
        return None
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


def _unnumbered(index: int, title: Title, announced: bool, rules: HeadingRules) -> Mark:
    ranks = rules.unnumbered
    rank = {"capitals": ranks.capitals, "bold": ranks.bold}.get(title.setting, ranks.italic)
    reading = Reading(f"unnumbered-{title.setting}", "unnumbered", f"unnumbered-{title.setting}", rank, None)
    return Mark(index, title.start, "", (reading,), title, announced)


def attachment_mark(text: Text, first: int, last: int, rules: HeadingRules) -> Mark:
    """The mark of an attached document whose title stands in the paragraphs `first` to `last`."""
    start = text.paragraphs[first].start
    reading = Reading("attachment", "annex", rules.annex.style, rules.annex.rank, None)
    title = Title(start, text.paragraphs[last].end, last, "capitals", True)
    return Mark(first, start, "", (reading,), title, after_colon=False)


def _breaks_off(value: str, paragraph: Paragraph, rules: HeadingRules) -> bool:
    return bool(rules.broken_off.pattern.search(value, max(paragraph.start, paragraph.end - 12), paragraph.end))


def _quote_end(value: str, paragraph: Paragraph, rules: HeadingRules) -> int:
    """Where a quotation of articles that opens a paragraph closes; -1 when it closes in it or not within reason."""
    if not rules.quoted.pattern.match(value, paragraph.start, paragraph.end):
        return -1
    closing = "”" if value[paragraph.start] == "“" else '"'
    if value.find(closing, paragraph.start + 1, paragraph.end) >= 0:
        return -1
    return value.find(closing, paragraph.end, paragraph.end + 20_000)
