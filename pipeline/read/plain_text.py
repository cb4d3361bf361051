"""Text without marks -> lines, as printed."""

from collections.abc import Iterator

import regex

from pipeline.read.line_starts import block_starts, wrap_width
from pipeline.records import Line

# A row of dashes, underscores or dots under the agency's name or between parts prints nothing to be read.
_RULE = regex.compile(r"\s*+([-_=*.…–—])(?:\s*+\1){2,}+\s*+$")


def read_plain_text(text: str) -> tuple[Line, ...]:
    """All lines of the text; blank lines, page breaks and rules part its blocks."""
    blocks = list(_blocks(text))
    width = wrap_width([[line for _, line in block] for block in blocks])
    lines: list[Line] = []
    for block in blocks:
        starts = block_starts([line for _, line in block], width)
        for (number, line), start in zip(block, starts, strict=True):
            bare = line.lstrip()
            indent = len(line) - len(bare)
            lines.append(Line(bare.rstrip(), number, start, columns=((0, indent),) if indent else ()))
    return tuple(lines)


def _blocks(text: str) -> Iterator[list[tuple[int, str]]]:
    block: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        blank = not line or line.isspace() or _RULE.match(line) is not None
        if block and (blank or line[0] == "\f"):
            yield block
            block = []
        if not blank:
            block.append((number, line))
    if block:
        yield block
