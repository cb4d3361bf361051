"""Whether a line opens a paragraph or goes on with the one above: told by line length, label and indent."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import regex

from pipeline.read.labels import BULLET, LETTERED, NAMED
from pipeline.records.source import Start

# A file whose lines are longer than this was not wrapped by hand or by a mail program.
_WIDEST = 160
_NARROWEST = 45
# A wrapped line is as long as the next word allowed; a tool that counts bytes or tabs differs by a few.
_SLACK = 3
_WELL_FILLED = 0.85
_LABEL = regex.compile(
    rf"""
      \s*(?:
          {BULLET}\s*(?!\d) \S
        | \(?\d{{1,3}}(?:\.\d{{1,3}}){{0,4}}(?:\s?(?:\.\)|[.)/])\s|-\s(?=\p{{Lu}}))
        | {LETTERED}
      )
    """,
    regex.VERBOSE,
)
_NAMED_LABEL = regex.compile(rf"\s*{NAMED}", regex.VERBOSE)
_ADDRESSED = regex.compile(r"\s*Kính gửi\s*:")
_ENDED = regex.compile(r"[.;:?!…][”\"’)*_\s]*$")
_OPEN_CODE = regex.compile(r"[\p{L}\d][-/]$")
_SMALL = regex.compile(r"\s*[\"“(]?\p{Ll}")


def wrap_width(blocks: Sequence[Sequence[str]]) -> int:
    """The column at which a file's paragraphs were wrapped; 0 when they were not."""
    lengths = sorted(len(line.rstrip()) for block in blocks for line in block[:-1])
    lengths = [length for length in lengths if length >= _NARROWEST]
    if len(lengths) < 3:
        return 0
    width = lengths[int(len(lengths) * 0.95)]
    near = sum(1 for length in lengths if length >= width * 0.75)
    return width if width <= _WIDEST and near * 2 >= len(lengths) else 0


def block_starts(texts: Sequence[str], width: int, breaks: Callable[[str], bool] | None = None) -> list[Start]:
    """How each line of a block follows the one above; its first line follows a gap. `breaks`: the format says so."""
    if len(texts) == 1:
        return ["maybe"]
    fills = bool(width) and all(is_full(a, b, width) for a, b in pairwise(texts))
    starts: list[Start] = ["maybe"]
    for previous, line in pairwise(texts):
        starts.append("yes" if breaks and breaks(previous) else line_start(previous, line, width, fills))
    return starts


def line_start(previous: str, line: str, width: int, fills_block: bool) -> Start:
    """How `line` follows `previous` in one block. `fills_block`: all lines of the block but its last are full."""
    written = previous.rstrip()
    if _OPEN_CODE.search(written):
        return "no"
    if _ADDRESSED.match(line):
        return "yes"
    full = is_full(previous, line, width)
    ended = bool(_ENDED.search(written))
    if _LABEL.match(line):
        return "yes" if ended or not full else "maybe"
    if not full:
        # Lines of a proportional font hold more or fewer letters; one that breaks off well filled goes on.
        goes_on = width and not ended and len(written) > width * _WELL_FILLED and not _NAMED_LABEL.match(line)
        return "no" if goes_on and _indent(line) <= _indent(previous) else "maybe"
    if _NAMED_LABEL.match(line) and ended:
        return "yes"
    if _indent(line) > _indent(previous) + 1:
        return "yes" if ended else "maybe"
    if not ended or _SMALL.match(line):
        return "no"
    return "no" if fills_block and written.endswith(".") else "maybe"


def has_label(line: str) -> bool:
    """Whether the line begins like an item of a list."""
    return _LABEL.match(line) is not None


def is_full(previous: str, line: str, width: int) -> bool:
    """Whether the first word of `line` would not have fitted on the line above."""
    if not width:
        return False
    words = line.split(maxsplit=1)
    first = len(words[0]) if words else 0
    return len(previous.rstrip()) + 1 + first > width - _SLACK


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
