"""What stands on a page beside the text: page numbers, running heads and feet, captions of signatures."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

import regex

from pipeline.read.layout import NATIONAL
from pipeline.read.page_marks import GAZETTE, PAGE_WORDS
from pipeline.read.paper.captions import caption_rows
from pipeline.read.paper.rows import Row
from pipeline.read.paper.sheet import Sheet

_HEAD, _FOOT = 0.13, 0.88
_PAGE_NUMBER = regex.compile(
    rf"\W*(?:{PAGE_WORDS}\W*)?(?:\d{{1,3}}|[ivxl]{{1,6}})(?:\s*(?i:/|of|trên)\s*\d{{1,3}})?\W*"
)
# Forms and annexes of one file begin alike at the same height of their pages: these rows are never running heads.
_NATIONAL = regex.compile(rf"(?i){NATIONAL}")
_OPENS = regex.compile(r"(?i)\W*(?:phụ\s+lục|chương|phần|mục|biểu|mẫu|bảng|điều|danh\s+mục|(?:ban\s+hành\s+)?kèm)\b")
_DIGITS = regex.compile(r"\d+")
_COUNTER = regex.compile(r"^\W*(\d{1,4})\b|\b(\d{1,3})\s*/\s*\d{1,3}\W*$|\b(\d{1,4})\W*$")
_ROWS_AT_EDGE = 3
_SAME_HEIGHT = 6.0
_LEAST_PAGES = 3

Key = tuple[str, int]


def strip_furniture(sheets: Sequence[Sheet], body_size: float) -> list[tuple[Row, ...]]:
    """The rows of each sheet that belong to the text."""
    captions = [caption_rows(sheet.rows, body_size, sheet.view.height) for sheet in sheets]
    edges = [_edges(sheet, dropped) for sheet, dropped in zip(sheets, captions, strict=True)]
    running = _running(sheets, edges)
    stripped = []
    for sheet, dropped, sides in zip(sheets, captions, edges, strict=True):
        for side in sides:
            dropped.update(_outermost(sheet.rows, side, running))
        stripped.append(tuple(row for index, row in enumerate(sheet.rows) if index not in dropped))
    return stripped


def _edges(sheet: Sheet, dropped: set[int]) -> tuple[list[int], list[int]]:
    """Indexes of the outermost rows in the head and in the foot of the page, each from the edge inwards."""
    left = [index for index in range(len(sheet.rows)) if index not in dropped]
    height = sheet.view.height
    head = [index for index in left[:_ROWS_AT_EDGE] if sheet.rows[index].foot < _HEAD * height]
    foot = [index for index in reversed(left[-_ROWS_AT_EDGE:]) if sheet.rows[index].foot > _FOOT * height]
    return head, foot


def _outermost(rows: Sequence[Row], side: Sequence[int], running: set[Key]) -> Iterator[int]:
    """The furniture at one edge: from the edge inwards, up to the first row that is text."""
    known = set() if _has_national_title(rows, side) else running
    return takewhile(lambda index: _is_furniture(rows, index, known), side)


def _has_national_title(rows: Sequence[Row], side: Sequence[int]) -> bool:
    """Whether quốc hiệu or the Party's title stands at this edge or next to it."""
    return any(_NATIONAL.search(rows[index].plain) for one in side for index in (one, one + 1) if index < len(rows))


def _is_furniture(rows: Sequence[Row], index: int, running: set[Key]) -> bool:
    row = rows[index]
    if _PAGE_NUMBER.fullmatch(row.plain):
        return _is_alone(rows, index)
    words, height = _key(row)
    is_running = any((words, height + off) in running for off in (-1, 0, 1))
    return (is_running and not _OPENS.match(row.plain)) or GAZETTE.fullmatch(row.plain) is not None


def _is_alone(rows: Sequence[Row], index: int) -> bool:
    """A page number has no words close above and below: a list of bare numbers does."""
    row = rows[index]
    near = (other for other in rows if other is not row and abs(other.foot - row.foot) < 1.25 * row.size)
    return all(_PAGE_NUMBER.fullmatch(other.plain) for other in near)


def _running(sheets: Sequence[Sheet], edges: Sequence[tuple[list[int], list[int]]]) -> set[Key]:
    """Words (digits taken out) and heights of rows that come back on many pages, or that count the pages."""
    seen: Counter[Key] = Counter()
    counted: Counter[tuple[Key, int]] = Counter()
    for sheet, (head, foot) in zip(sheets, edges, strict=True):
        for index in (*head, *foot):
            row = sheet.rows[index]
            key = _key(row)
            if not key[0]:
                continue
            seen[key] += 1
            numbers = {int(match[match.lastindex or 1]) for match in _COUNTER.finditer(row.plain)}
            counted.update((key, number - sheet.number) for number in numbers)
    least = max(_LEAST_PAGES, len(sheets) // 4)
    return {key for key, count in seen.items() if count >= least} | {
        key for (key, _), count in counted.items() if count > 1
    }


def _key(row: Row) -> Key:
    return _DIGITS.sub("", row.plain).strip(" -–|/").casefold(), round(row.foot / _SAME_HEIGHT)
