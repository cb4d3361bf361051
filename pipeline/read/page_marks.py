"""What stood on the pages that a text file was made from: page numbers and running heads are no text."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

import regex

PAGE_WORDS = r"(?i:trang|page|tr\.)"
GAZETTE = regex.compile(r"\W*\d{0,4}\s*CÔNG BÁO\s*/\s*Số\b.*")
# Some programs part the pages with "{2}----------------".
_NAMED = regex.compile(
    rf"\W*{PAGE_WORDS}(?:\s|[*_#\[(:])*+\d{{1,3}}(?:\s*(?i:/|of|trên)\s*\d{{1,3}})?\W*|\s*\{{\d{{1,4}}\}}-{{10,}}\s*"
)
# "2", "- 2 -", "{2}------"; "2." and "2)" open an item.
_BARE = regex.compile(r"[\s\-–—*_{\[|=]*+(\d{1,3})[\s\-–—*_}\]|=]*+")
_DIGITS = regex.compile(r"\d+")
_ENDED = regex.compile(r"[.;:?!…][”\"’)*_\s]*$")
_SMALL = regex.compile(r"[\s*_\"“(]*+\p{Ll}")
_LONGEST_MARK, _LEAST_BETWEEN = 60, 600
_LINES_AT_EDGE, _FEWEST_PAGES, _FARTHEST, _MOST_PAGES = 2, 3, 12, 2000


def without_page_marks(text: str) -> str:
    """The same lines, those empty that only stood at the edge of a page; a text has as many lines as before."""
    lines = text.split("\n")
    dropped = {*_page_numbers(lines), *(_running(lines) if "\f" in text else ())}
    if not dropped:
        return text
    return "\n".join(_emptied(line) if index in dropped else line for index, line in enumerate(lines))


def _emptied(line: str) -> str:
    return "\f" if "\f" in line else ""


def _page_numbers(lines: Sequence[str]) -> Iterator[int]:
    """Lines with nothing but the number of a page: those that say so, and bare ones that count the pages."""
    bare: list[tuple[int, int, int]] = []  # Number, line, characters before it.
    before = 0
    for index, line in enumerate(lines):
        before += len(line)
        if not line or len(line) > _LONGEST_MARK or not any(map(str.isdigit, line)):
            continue
        match = _BARE.fullmatch(line)
        if match is None:
            if _NAMED.fullmatch(line):
                yield index
        elif len(bare) < _MOST_PAGES and _is_apart(lines, index):
            bare.append((int(match[1]), index, before))
    for position, (number, index, at) in enumerate(bare):
        neighbours = bare[max(0, position - 1) : position] + bare[position + 1 : position + 2]
        counts = any(
            abs(at - other) >= _LEAST_BETWEEN and 0 < (number - one) * (1 if index > where else -1) <= 2
            for one, where, other in neighbours
        )
        if counts or _parts_pages(lines, index):
            yield index


def _is_apart(lines: Sequence[str], index: int) -> bool:
    """Whether a line has no words right above and below."""
    return not any(0 <= near < len(lines) and lines[near].strip() for near in (index - 1, index + 1)) or (
        _turns_page(lines, index)
    )


def _turns_page(lines: Sequence[str], index: int) -> bool:
    """Whether a page ends with the line, or begins with it."""
    return lines[index].startswith("\f") or _near(lines, range(index + 1, index + _FARTHEST)).startswith("\f")


def _parts_pages(lines: Sequence[str], index: int) -> bool:
    """Whether a page ends with the line, or a sentence goes on behind it."""
    if _turns_page(lines, index):
        return True
    above = _near(lines, range(index - 1, index - _FARTHEST, -1))
    below = _near(lines, range(index + 1, index + _FARTHEST))
    return bool(above) and not _ENDED.search(above[-_LONGEST_MARK:]) and _SMALL.match(below) is not None


def _near(lines: Sequence[str], places: range) -> str:
    """The first line with words, or at which a page turns; nothing where there is none near."""
    return next((lines[place] for place in places if 0 <= place < len(lines) and lines[place].strip(" \t")), "")


def _running(lines: Sequence[str]) -> Iterator[int]:
    """Lines at the edges of pages that come back page after page, from the edge inwards up to the first other one."""
    edges = list(_edges(lines))
    seen = Counter(key for edge in edges for key in {_key(lines[index]) for index in edge})
    for edge in edges:
        yield from takewhile(lambda index: _comes_back(lines[index], seen), edge)


def _comes_back(line: str, seen: Counter[str]) -> bool:
    return GAZETTE.fullmatch(line) is not None or (_key(line) != "" and seen[_key(line)] >= _FEWEST_PAGES)


def _edges(lines: Sequence[str]) -> Iterator[list[int]]:
    """The first lines with words of each page, and the last ones from the last upwards."""
    page: list[int] = []
    for index, line in enumerate((*lines, "\f")):
        if line.startswith("\f"):
            yield page[:_LINES_AT_EDGE]
            yield page[: -_LINES_AT_EDGE - 1 : -1]
            page = []
        if line.strip():
            page.append(index)


def _key(line: str) -> str:
    return " ".join(_DIGITS.sub("", line).split()).strip(" -–|/").casefold()
