"""Header and signature set in two columns with tabs or rows of spaces: the left column is read first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from pipeline.ranges import clip_ranges
from pipeline.read.layout import NATIONAL
from pipeline.read.line_starts import has_label
from pipeline.read.raw import Raw
from pipeline.read.side_by_side import begins_columns, continues_columns, has_gap, read_columns, stands_right
from pipeline.records import Line

_LINES_OF_HEAD, _LINES_OF_FOOT = 8, 25
_MOST_BETWEEN = 2
_DATED = regex.compile(r"(?i)\bngày\b")
_TITLED = regex.compile(rf"(?i){NATIONAL}")


def in_columns(lines: Sequence[Line]) -> Iterator[Line]:
    """The same lines; those of a block in two columns are cut where the columns part."""
    position = 0
    while position < len(lines):
        line = lines[position]
        if not _opens_columns(line):
            yield line
            position += 1
            continue
        end = _end(lines, position)
        block = [Raw(lines[index].text, index) for index in range(position, end)]
        for part in read_columns(block):
            yield _cut(lines[part.number], part)
        position = end


def _opens_columns(line: Line) -> bool:
    """Whether a line has words of such a block on the right; title and motto on one line stand in one column."""
    if line.kind != "body" or not begins_columns([Raw(line.text, 0)]):
        return False
    title = _TITLED.search(line.text)
    return title is None or has_gap(line.text[: title.start()] + "|")


def _end(lines: Sequence[Line], start: int) -> int:
    """Where the block ends: with the last line that has words on both sides, or on the right alone.

    Below the national title only a date stands on the right alone: further down a tab may centre the title.
    """
    first = lines[start].text
    is_head = _TITLED.search(first) is not None
    end, between = start, 0
    for index in range(start + 1, min(len(lines), start + (_LINES_OF_HEAD if is_head else _LINES_OF_FOOT))):
        line = lines[index]
        is_item = has_label(line.text)
        if line.kind != "body" or between > _MOST_BETWEEN or (is_head and is_item):
            break
        on_right = stands_right(line.text, first) and (not is_head or _DATED.search(line.text) is not None)
        if continues_columns([Raw(first, 0)], [Raw(line.text, 0)]) or on_right:
            end, between = index, 0
        elif not is_item:  # A list of recipients is as long as it is.
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
