"""What stands on a page beside the text: page numbers, running heads and feet, captions of signatures."""

from collections import Counter
from collections.abc import Sequence

import regex

from pipeline.read.layout import is_layout_text
from pipeline.read.pdf.captions import caption_rows
from pipeline.read.pdf.rows import Row
from pipeline.read.pdf.sheets import Sheet

_HEAD, _FOOT = 0.13, 0.88
_PAGE_NUMBER = regex.compile(
    r"(?i)\W*(?:(?:trang|page|tr\.)\W*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|trên)\s*\d{1,4})?\W*"
)
_GAZETTE = regex.compile(r"\W*\d{0,4}\s*CÔNG BÁO\s*/\s*Số\b.*")
_DIGITS = regex.compile(r"\d+")
_COUNTER = regex.compile(r"^\W*(\d{1,4})\b|\b(\d{1,4})\W*$")
_ROWS_AT_EDGE = 3
_SAME_HEIGHT = 6.0
_LEAST_PAGES = 3


def strip_furniture(sheets: Sequence[Sheet], body_size: float) -> list[tuple[Row, ...]]:
    """The rows of each sheet that belong to the text."""
    running = _running(sheets)
    return [_strip(sheet, running, body_size) for sheet in sheets]


def _strip(sheet: Sheet, running: set[tuple[str, int]], body_size: float) -> tuple[Row, ...]:
    rows = sheet.rows
    dropped = caption_rows(rows, body_size)
    for index in _edges(sheet):
        row = rows[index]
        numbered = _PAGE_NUMBER.fullmatch(row.plain) and _is_alone(rows, index)
        if numbered or _is_running(row, running) or _GAZETTE.fullmatch(row.plain):
            dropped.add(index)
    return tuple(row for index, row in enumerate(rows) if index not in dropped)


def _edges(sheet: Sheet) -> list[int]:
    """Indexes of the rows in the head and foot of the page, at most three each."""
    height = sheet.view.height
    head = [index for index, row in enumerate(sheet.rows[:_ROWS_AT_EDGE]) if row.foot < _HEAD * height]
    count = len(sheet.rows)
    last = range(max(count - _ROWS_AT_EDGE, 0), count)
    return head + [index for index in last if sheet.rows[index].foot > _FOOT * height and index not in head]


def _is_alone(rows: Sequence[Row], index: int) -> bool:
    """A page number has no words close above and below: a list of bare numbers does."""
    row = rows[index]
    near = (other for other in rows if other is not row and abs(other.foot - row.foot) < 1.25 * row.size)
    return all(_PAGE_NUMBER.fullmatch(other.plain) for other in near)


def _running(sheets: Sequence[Sheet]) -> set[tuple[str, int]]:
    """Words (digits taken out) and heights of rows that come back on many pages, or that count the pages."""
    seen: Counter[tuple[str, int]] = Counter()
    counted: Counter[tuple[str, int, int]] = Counter()
    for sheet in sheets:
        for index in _edges(sheet):
            row = sheet.rows[index]
            words, height = _key(row)
            if not words or is_layout_text(row.plain):
                continue
            seen[words, height] += 1
            for match in _COUNTER.finditer(row.plain):
                counted[words, height, int(match[1] or match[2]) - sheet.number] += 1
    least = max(_LEAST_PAGES, len(sheets) // 4)
    running = {key for key, count in seen.items() if count >= least}
    return running | {(words, height) for (words, height, _), count in counted.items() if count > 1}


def _key(row: Row) -> tuple[str, int]:
    return _DIGITS.sub("", row.plain).strip(" -–|/").casefold(), round(row.foot / _SAME_HEIGHT)


def _is_running(row: Row, running: set[tuple[str, int]]) -> bool:
    words, height = _key(row)
    return any((words, height + off) in running for off in (-1, 0, 1))
