"""Header and signature set in two columns with tabs or rows of spaces: the left column is read first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from pipeline.ranges import clip_ranges
from pipeline.read.layout import NATIONAL
from pipeline.read.line_starts import has_label
from pipeline.read.raw import Raw
from pipeline.read.side_by_side import begins_columns, has_gap, read_columns, stands_right
from pipeline.records import Line

_MOST_LINES = 25
_MOST_BETWEEN = 2
_DATED = regex.compile(r"(?i)\bngày\b")
_TITLED = regex.compile(rf"(?i){NATIONAL}")


def in_columns(lines: Sequence[Line]) -> Iterator[Line]:
    """The same lines; those of a block in two columns are cut where the columns part."""
    position = 0
    while position < len(lines):
        line = lines[position]
        if line.kind != "body" or not begins_columns([Raw(line.text, position)]):
            yield line
            position += 1
            continue
        end = _end(lines, position)
        block = [Raw(lines[index].text, index) for index in range(position, end)]
        for part in read_columns(block):
            yield _cut(lines[part.number], part)
        position = end


def _end(lines: Sequence[Line], start: int) -> int:
    """Where the block ends: with the last line that has words on both sides, or on the right alone.

    Below the national title only a date stands on the right alone: further down a tab may centre the title.
    """
    first = lines[start].text
    is_head, end, between = False, start, 0
    for index in range(start, min(len(lines), start + _MOST_LINES)):
        line = lines[index]
        if line.kind != "body" or between > _MOST_BETWEEN:
            break
        is_head = is_head or _TITLED.search(line.text) is not None
        on_right = stands_right(line.text, first) and (not is_head or _DATED.search(line.text) is not None)
        if has_gap(line.text) or on_right:
            end, between = index, 0
        elif is_head or not has_label(line.text):  # A list of recipients is as long as it is.
            between += 1
    return end + 1


def _cut(line: Line, part: Raw) -> Line:
    start = part.column + len(part.text) - len(part.text.lstrip())
    end = part.column + len(part.text.rstrip())
    return replace(
        line,
        text=line.text[start:end],
        starts="maybe",
        bold=clip_ranges(line.bold, start, end),
        italic=clip_ranges(line.italic, start, end),
        marks=tuple((offset - start, mark) for offset, mark in line.marks if start <= offset <= end),
        columns=((0, start),) if start else (),
    )
