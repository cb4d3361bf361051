"""The main path of the sections stage: marks, their levels, the tree."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pipeline.records import Header, Section, Text
from pipeline.rules import Rules
from pipeline.rules.headings import HeadingRules
from pipeline.sections.attachments import find_attachments
from pipeline.sections.fitting import Place
from pipeline.sections.levels import place_marks
from pipeline.sections.marks import Mark, attachment_mark, find_marks

# A title of several lines with its remark.
_LINES_OF_TITLE = 7


def split_sections(text: Text, header: Header, rules: Rules) -> tuple[Section, ...]:
    """The divisions of a document in reading order, as a tree: of its body, and of each annex after the signature."""
    body_end = header.body_end or len(text.value)
    starts = [paragraph.start for paragraph in text.paragraphs]
    first, last = bisect_left(starts, header.body_start), bisect_left(starts, body_end)
    body = find_marks(text, _below_title(text, first, last, rules.headings), last, rules.headings)
    annexes = _annex_marks(text, last, rules.headings)
    return _build(text, place_marks(body, annexes), body_end)


def _below_title(text: Text, first: int, last: int, rules: HeadingRules) -> int:
    """Where the body of a file begins that holds nothing but an attachment: below its title and the remark on it."""
    top = min(last, first + _LINES_OF_TITLE)
    attachment = next(find_attachments(text, first, top, rules), None)
    return attachment.remark + 1 if attachment is not None and attachment.first == first else first


def _annex_marks(text: Text, first: int, rules: HeadingRules) -> Iterator[Mark]:
    """The marks of annexes and attached documents; what stands before them (recipients, signature) has none."""
    in_annex = False
    for attachment in (*find_attachments(text, first, len(text.paragraphs), rules), None):
        last = attachment.first if attachment else len(text.paragraphs)
        for mark in find_marks(text, first, last, rules):
            in_annex = in_annex or mark.readings[0].kind == "annex"
            if in_annex:
                yield mark
        if attachment:
            in_annex = True
            yield attachment_mark(text, attachment.first, attachment.last, rules)
            first = attachment.remark + 1


def _build(text: Text, places: Sequence[Place], body_end: int) -> tuple[Section, ...]:
    ends = _ends(text, places, body_end)
    paths = _paths(places)
    parents = {place.parent for place in places}
    sections = []
    for index, (place, end, path) in enumerate(zip(places, ends, paths, strict=True)):
        mark, title = place.mark, place.mark.title
        heading = title.heading
        if heading is None:
            own_end = text.paragraphs[title.last_paragraph].end
            heading = index in parents or bool(text.value[own_end:end].strip())
        sections.append(
            Section(
                start=mark.start,
                end=end,
                parent=place.parent,
                level=place.level,
                path=path,
                kind=place.kind,
                label=place.reading.worn or mark.label,
                number=place.reading.number,
                title=text.value[title.start : title.end].replace("\n", " "),
                title_start=title.start,
                title_end=title.end,
                is_heading=heading,
                rule=place.reading.rule,
            )
        )
    return tuple(sections)


def _ends(text: Text, places: Sequence[Place], body_end: int) -> list[int]:
    """Each division ends where the next of its own or a higher level begins, or where its part of the document ends."""
    ends = [0] * len(places)
    open_places: list[int] = []
    for index, place in enumerate(places):
        while open_places and places[open_places[-1]].level >= place.level:
            closed = open_places.pop()
            ends[closed] = place.mark.start
        open_places.append(index)
    for index in open_places:
        ends[index] = len(text.value)
    return [min(end, body_end) if place.mark.start < body_end else end for place, end in zip(places, ends, strict=True)]


def _paths(places: Sequence[Place]) -> list[str]:
    """Labels from the top without their punctuation; a division without a number counts among its like: "(2)", "-3"."""
    paths: list[str] = []
    counts: dict[tuple[int | None, str], int] = {}
    for place in places:
        label = place.reading.worn or place.mark.label
        step = label.strip("()./:-–— ")
        if place.reading.number is None:
            key = (place.parent, place.reading.style)
            counts[key] = counts.get(key, 0) + 1
            step = f"{label[-1:]}{counts[key]}" if place.kind == "dash" else step or f"({counts[key]})"
        above = f"{paths[place.parent]}/" if place.parent is not None else ""
        paths.append(above + step.replace("/", "."))
    return paths
