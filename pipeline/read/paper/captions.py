"""What is put on a page beside the document: "Ký bởi: …" by signing tools, "CÔNG VĂN ĐẾN …" by who received it."""

from collections.abc import Sequence

import regex

from pipeline.read.paper.rows import Row

# Any one of these says that the small block it stands in was put there by a signing tool.
_SIGNED = regex.compile(
    r"(?i)^\W*(?:(?:được\s)?(?:ký|kí)\s(?:số\s)?bởi|người\s(?:ký|kí)\s*:|(?:thời\sgian|ngày\sgiờ|ngày)\s(?:ký|kí)\s*:"
    r"|(?:digitally\s)?signed\sby|signature\s(?:not\s)?(?:verified|valid)|signing\s(?:time|date)|signer\s*:"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{4}\s\d{1,2}:\d\d(?::\d\d)?(?:\s?[+-]\d\d:?\d\d)?\W*$"
    r"|date\s*:\s*\d{4}\.\d\d\.\d\d|chữ\s(?:ký|kí)\ssố|reason\s*:|foxit\s(?:pdf\s)?reader\sversion)"
)
_BESIDE = regex.compile(r"(?i)^\W*(?:email|e-mail|cơ\squan|tổ\schức|đơn\svị|chức\svụ|location|địa\sđiểm)\s*:")
# The stamp of the office that received the document, with its own number and day.
_INCOMING = regex.compile(r"(?i)^\W*(?:(?:công\s)?văn\s(?:bản\s)?)?đến\W*$")
_INCOMING_ENTRY = regex.compile(
    r"(?i)^\W*(?:số|ngày|giờ|chuyển|kính\schuyển|lưu(?:\shồ\ssơ)?|số\sđến)\b[^/]{0,3}(?:[:.…]|\d).{0,40}$"
)
_ADDRESS = regex.compile(r"(?i)^\W*(?:https?://|www\.)\S+\W*$")
_LARGEST, _SMALL_SHARE = 10.5, 0.86
_HEAD, _FOOT, _UPPER = 0.12, 0.92, 0.4
_MOST_ROWS = 6


def is_caption(text: str) -> bool:
    """Whether a line is one that signing tools write."""
    return _SIGNED.search(text) is not None or _BESIDE.search(text) is not None


def caption_rows(rows: Sequence[Row], body_size: float, height: float) -> set[int]:
    """Indexes of the rows that are captions of signatures, stamps of receipt, web addresses at the edge of the page."""
    found: set[int] = set()
    for index, row in enumerate(rows):
        if row.foot < _UPPER * height and _INCOMING.match(row.plain):
            found |= _receipt(rows, index)
        at_edge = not _HEAD * height < row.foot < _FOOT * height
        if at_edge and _ADDRESS.match(row.plain):
            found.add(index)
        elif row.size <= (_LARGEST if at_edge else _SMALL_SHARE * body_size) and _SIGNED.match(row.plain):
            found |= _block(rows, index)
    return found


def _block(rows: Sequence[Row], index: int) -> set[int]:
    """The rows set tightly above and below in letters of the same size: a caption runs over several lines."""
    block = {index}
    for step in (-1, 1):
        last, here = index, index + step
        while 0 <= here < len(rows) and len(block) < _MOST_ROWS and _together(rows[last], rows[here]):
            block.add(here)
            last, here = here, here + step
    return block


def _receipt(rows: Sequence[Row], index: int) -> set[int]:
    """The rows of a stamp of receipt; its head alone is none."""
    entries = {
        below
        for below in range(index + 1, min(index + _MOST_ROWS, len(rows)))
        if _INCOMING_ENTRY.match(rows[below].plain)
        and rows[below].foot - rows[index].foot < 2 * _MOST_ROWS * rows[index].size
        and rows[below].x0 < rows[index].x1 + rows[index].size
        and rows[index].x0 < rows[below].x1
    }
    return {index, *entries} if entries else set()


def _together(a: Row, b: Row) -> bool:
    close = abs(a.foot - b.foot) <= 1.5 * a.size and abs(a.size - b.size) <= 0.6
    return close and b.x0 < a.x1 and a.x0 < b.x1
