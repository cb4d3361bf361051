"""The table of contents (mục lục) says again what the headings say: it is left out, like running heads."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from unicodedata import normalize

import regex

from pipeline.records import Line, Source

_TITLE = regex.compile(r"(?i)\W*mục\s+lục\W*")
_LONGEST_TITLE = 24
# "I. KẾT QUẢ ........ 12": what leads to the number of the page; one space leads there where the dots were lost.
_ENTRY = regex.compile(r"\S.*?(?P<leader>[.…·_\s]*)(?<=[\s.…·_])(?P<page>\d{1,3})\s*")
_PLAINLY_LED = regex.compile(r"[.…·_]\s?[.…·_]|\t|\s\s")
_FEWEST, _LINES_OF_ENTRY, _LONGEST_ENTRY = 2, 3, 300


def without_contents(source: Source) -> Source:
    """The same file without the lines of its table of contents."""
    lines = [(page, index) for page, one in enumerate(source.pages) for index in range(len(one.lines))]
    flat = [source.pages[page].lines[index] for page, index in lines]
    dropped = {lines[position] for position in _contents(flat, is_word_file=source.how in ("docx", "doc"))}
    if not dropped:
        return source
    return replace(
        source,
        pages=tuple(
            replace(one, lines=tuple(line for index, line in enumerate(one.lines) if (page, index) not in dropped))
            for page, one in enumerate(source.pages)
        ),
    )


def _contents(lines: Sequence[Line], *, is_word_file: bool) -> Iterator[int]:
    """Positions of the title and the entries; of a Word file the entries are a field and left out already."""
    for position, line in enumerate(lines):
        if len(line.text) > _LONGEST_TITLE or line.kind != "body" or not _TITLE.fullmatch(normalize("NFC", line.text)):
            continue
        end, entries = _end(lines, position + 1)
        if entries >= _FEWEST:
            yield from range(position, end)
        elif is_word_file:
            yield position


def _end(lines: Sequence[Line], start: int) -> tuple[int, int]:
    """Where the entries end, and how many there are; a long one runs over several lines."""
    end, entries, last = start, 0, 0
    for position in range(start, len(lines)):
        if lines[position].kind != "body" or position - end >= _LINES_OF_ENTRY:
            break
        text = lines[position].text
        match = _ENTRY.fullmatch(text) if len(text) <= _LONGEST_ENTRY else None
        if match is None or int(match["page"]) < last:
            continue
        if position > end and not _PLAINLY_LED.search(match["leader"]):
            continue
        end, entries, last = position + 1, entries + 1, int(match["page"])
    return end, entries
