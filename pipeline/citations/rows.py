"""What a table's row says of the document whose code stands in one of its cells: "Số, ký hiệu | Ngày | Trích yếu"."""

import re
from collections.abc import Sequence
from operator import attrgetter

from pipeline.citations.columns import Columns
from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.dates import date_at
from pipeline.records import NO_DATE, Paragraph, Text
from pipeline.rules.citations import ColumnHeads

_HEAD = 60
_KIND = attrgetter("kind")
_MORE = re.compile(r"; [^\W\d_A-ZĐ]")


def read_rows(text: Text, mentions: Sequence[Mention], lexicon: Lexicon) -> None:
    """Fill date, subject and issuer of mentions that are alone in a cell from the cells beside them."""
    if "cell" not in map(_KIND, text.paragraphs):
        return
    columns, heads = Columns(), lexicon.rules.column_heads
    for mention in mentions:
        if not mention.code_raw:
            continue
        place = text.paragraph_index(mention.start)
        cell = text.paragraphs[place]
        if cell.kind != "cell" or text.value[cell.start : mention.start].strip(" -+*"):
            continue
        if text.value[mention.end : cell.end].strip(" ;.,"):
            _lengthen(text.value, mention, mentions, cell)
            continue
        for other in _row_of(text.paragraphs, place):
            _read(text, mention, other, columns, heads)


def _lengthen(value: str, mention: Mention, mentions: Sequence[Mention], cell: Paragraph) -> None:
    """In a cell that only tells of one document, a semicolon ends no subject: "quy định mức thu; chế độ nộp"."""
    following = mentions[mention.index + 1].start if mention.index + 1 < len(mentions) else cell.end
    if mention.subject and following >= cell.end and _MORE.match(value, mention.subject_end, cell.end):
        mention.subject_end = mention.whole_end = cell.start + len(value[cell.start : cell.end].rstrip(" ;.,"))
        mention.subject = value[mention.subject_start : mention.subject_end]


def _row_of(paragraphs: Sequence[Paragraph], place: int) -> list[Paragraph]:
    cell = paragraphs[place]
    low = high = place
    while low > 0 and (paragraphs[low - 1].table, paragraphs[low - 1].row) == (cell.table, cell.row):
        low -= 1
    while high + 1 < len(paragraphs) and (paragraphs[high + 1].table, paragraphs[high + 1].row) == (
        cell.table,
        cell.row,
    ):
        high += 1
    return [one for one in paragraphs[low : high + 1] if one.column != cell.column]


def _read(text: Text, mention: Mention, cell: Paragraph, columns: Columns, heads: ColumnHeads) -> None:
    head = next(columns.heads(text, cell), None)
    if head is None or head.end - head.start > _HEAD:
        return
    title = text.value[head.start : head.end].lower()
    words = text.value[cell.start : cell.end].strip()
    if mention.date is NO_DATE and any(word in title for word in heads.date):
        start = cell.start + text.value[cell.start : cell.end].find(words)
        date = date_at(text.value, start, cell.end)
        if date is not None and date.end == start + len(words):
            mention.date, mention.date_raw = date.date, words
    elif not mention.subject and words and title.startswith(heads.subject):
        mention.subject_start = cell.start + text.value[cell.start : cell.end].find(words)
        mention.subject_end = mention.subject_start + len(words)
        mention.subject = words
    elif not mention.issuer and words and title.startswith(heads.issuer):
        mention.issuer, mention.issuer_source = words, "stated"
