"""Whether a row opens a paragraph: by indent, by the short row above, label, leading, centring, change of letters."""

import regex

from pipeline.read.labels import BULLET, LETTERED, NAMED
from pipeline.read.layout import is_layout_text
from pipeline.read.paper.frames import Frame
from pipeline.read.paper.rows import Row
from pipeline.records.source import Start

_LABEL = regex.compile(
    rf"""(?:
          {BULLET}\s*\p{{L}}
        | \(?\d{{1,3}}(?:\.\d{{1,3}}){{0,4}}(?:\s?[.)]\s?(?=\D)|/\s|-\s(?=\p{{Lu}}))
        | {LETTERED}
        | {NAMED}
    )""",
    regex.VERBOSE,
)
_OPEN_CODE = ("\x02", "\ufffe")  # pdfium writes these for a hyphen at which the line was broken.
_CODE_HEAD, _CODE_TAIL = regex.compile(r"\d\S*/\S*\p{L}$"), regex.compile(r"[-–/]\p{Lu}")
_SMALL = regex.compile(r"[\"“(]?\p{Ll}(?!\d?[.)]\s)")
_DIVISION = regex.compile(r"(?:[IVX]{1,5}|[A-ZĐ])[.)]\s\p{Lu}{2}")
_BARE_LABEL = regex.compile(r"(?i)\W*(?:chương|phần|mục|phụ\s+lục|điều)\s+[\p{L}\d]{1,5}(?:\s\p{L}{1,5})?\W*")
# "… trong cơ quan nhà nước quý" above "II/2026": capitals, and yet no words in capitals.
_BARE_NUMERAL = regex.compile(r"[IVX]{1,4}(?:\s?[/-]\s?|\s(?:năm|NĂM)\s)\d{4}")
_OPEN_NAME = regex.compile(r"\b(?:TỈNH|THÀNH(?:\s+PHỐ)?|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ(?:\s+(?:XÃ|TRẤN))?|VÀ|CỦA)$")
_BULLETED = regex.compile(r"[-–+•]\s?\p{Lu}")
_ADDRESSED = regex.compile(r"Kính gửi\s*:")
_NUMBER_LINE = regex.compile(r"Số\s*:")
_LONG_TITLE = 0.55
_SPACE, _SLACK, _INDENT = 0.25, 0.15, 0.8
_EXTRA_LEADING = 0.3


def start_of(above: Row | None, row: Row, frame: Frame, *, turned_page: bool = False) -> Start:
    """How `row` follows the row above it."""
    if above is None:
        return "yes"
    text, upper = row.plain, above.plain
    if _ADDRESSED.match(text):
        return "yes"
    if frame.is_column and (_NUMBER_LINE.match(text) or is_layout_text(text)):
        return "yes"  # Right below a long name of an agency "Số: …" looks like its next line.
    ended = _has_ended(upper)
    goes_on = not ended and (_SMALL.match(text) is not None or (upper.endswith(",") and not _LABEL.match(text)))
    if upper.endswith(_OPEN_CODE) or _splits_code(upper, text):
        return "no"
    if abs(row.size - above.size) > 0.08 * above.size:
        return "maybe" if goes_on else "yes"
    step = (row.foot - above.foot) / above.size
    if not turned_page and step > frame.pitch + _EXTRA_LEADING:
        return "maybe" if goes_on and step < frame.pitch + 2 * _EXTRA_LEADING else "yes"
    if _are_centred(above, row, frame):
        return _centred_start(above, row, frame, goes_on=goes_on, ended=ended)
    if _first_fits(above, row, frame):
        return "maybe" if goes_on else "yes"
    start = _start_after_full(above, row, frame, text, goes_on=goes_on, ended=ended)
    if turned_page and start == "no" and not goes_on:
        # Over a page break only what a format does tell: paragraphs open with an indent, or this one has not ended.
        moved_out = row.x0 < above.x0 - _INDENT * row.size
        whole = ended or (_LABEL.match(upper) is not None and not moved_out)
        return "no" if _same_face(above, row) and (frame.indents or not whole) else "maybe"
    return start


def _start_after_full(above: Row, row: Row, frame: Frame, text: str, *, goes_on: bool, ended: bool) -> Start:
    """`row` after a row so full that its first word had to go to a new line."""
    label = _LABEL.match(text) is not None and not _closes_bracket(above.plain, text)
    moved = (row.x0 - above.x0) / row.size
    if frame.is_column and abs(moved) <= _INDENT and _BULLETED.match(above.plain) and _BULLETED.match(text):
        return "yes"  # Two recipients, the first without a mark at its end.
    if label and (ended or (text.isupper() and _DIVISION.match(text))):
        return "yes"
    if moved < -_INDENT:
        return "no"
    if moved > _INDENT:
        hanging = _LABEL.match(above.plain) is not None and abs(row.x0 - _second_word(above)) < 0.6 * row.size
        return "no" if hanging else "maybe" if goes_on else "yes"
    if row.x0 - frame.left > _INDENT * row.size and not frame.is_column:
        # Both indented: two paragraphs of one full line, or a paragraph set in as a whole.
        return "no" if goes_on else "maybe" if not ended else "yes"
    if (frame.indents and not frame.is_column) or (label and text[0].isalpha() and _same_face(above, row)):
        return "no"
    if label and not text.startswith(("-", "–")):
        return "maybe"
    if _all_bold(above) and not row.pieces[0].bold:
        return "maybe"
    return "no"


def _centred_start(above: Row, row: Row, frame: Frame, *, goes_on: bool, ended: bool) -> Start:
    """A title of several lines is one paragraph as long as its letters stay the same."""
    capitals = row.plain.isupper()
    if not _same_face(above, row):
        return "yes"
    if above.plain.isupper() != capitals and not _BARE_NUMERAL.fullmatch(row.plain):
        return "maybe" if goes_on else "yes"
    # A title may list the bodies it is about: "của Sở Giao thông vận tải;" above "Sở Xây dựng; Ủy ban nhân dân …".
    listed = above.plain.endswith(";") and not frame.is_column and not _LABEL.match(row.plain)
    if goes_on or listed or (capitals and not frame.is_column and _OPEN_NAME.search(above.plain)):
        return "no"
    if frame.is_column or ended or _LABEL.match(row.plain) or _BARE_LABEL.fullmatch(above.plain):
        return "yes"
    # Lines in capitals stand for themselves (agency, type, title) unless the one above is too long for a name.
    long = above.x1 - above.x0 > _LONG_TITLE * (frame.right - frame.left)
    return "no" if long or not capitals else "yes"


def _are_centred(above: Row, row: Row, frame: Frame) -> bool:
    """Whether both rows have the same room on both sides, and at least one has room."""
    near = 0.9 * row.size
    left, left_above = row.x0 - frame.left, above.x0 - frame.left
    if abs(left - frame.right + row.x1) >= near or abs(left_above - frame.right + above.x1) >= near:
        return False
    return frame.is_column or max(left, left_above) > 1.2 * row.size


def _first_fits(above: Row, row: Row, frame: Frame) -> bool:
    """Whether the first word of `row` had room on the row above."""
    return above.x1 + (_SPACE + _SLACK) * row.size + _first_word(row) < frame.right


def _first_word(row: Row) -> float:
    return row.words[0][-1].x1 - row.x0


def _second_word(row: Row) -> float:
    return row.words[1][0].x0 if len(row.words) > 1 else row.x0


def _same_face(above: Row, row: Row) -> bool:
    """Whether the last letters of one row and the first of the next are both bold or not, italic or not."""
    last, first = above.pieces[-1], row.pieces[0]
    return (last.bold, last.italic) == (first.bold, first.italic)


def _all_bold(row: Row) -> bool:
    return all(piece.bold for piece in row.pieces)


def cell_start(above: Row | None, row: Row, room: float) -> Start:
    """How a row follows the one above in a cell that is `room` wide inside."""
    if above is None:
        return "yes"
    text, ended = row.plain, _has_ended(above.plain)
    goes_on = _SMALL.match(text) is not None and not ended
    if (above.x1 - above.x0) + _SPACE * row.size + _first_word(row) < room:
        return "no" if goes_on else "yes"
    if _LABEL.match(text):
        return "yes" if ended else "no" if _splits_code(above.plain, text) or text[0].isalpha() else "maybe"
    return "no"


def _has_ended(text: str) -> bool:
    """Whether a sentence or an item ends with the line."""
    return text.rstrip('”"’)* ').endswith((".", ";", ":", "?", "!", "…"))


def _closes_bracket(upper: str, text: str) -> bool:
    """Whether "251)" is the end of a remark and no label: "(sau đây gọi tắt là Kế hoạch" above "251), xã đã …"."""
    return upper.count("(") > upper.count(")") and text[:1].isalnum() and ")" in text[:6]


def _splits_code(upper: str, text: str) -> bool:
    """Whether a line ends inside a code: "30/2024/TT" above "-BGDĐT", "1208-" above "KL/TW"."""
    if upper.endswith(("-", "/")) and upper[-2:-1].isalnum():
        return True
    return _CODE_TAIL.match(text) is not None and _CODE_HEAD.search(upper) is not None
