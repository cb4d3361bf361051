"""Attachments: whole documents (Quy chế, Điều lệ, Danh mục) that follow the signature of the one that issues them."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.records import Text
from pipeline.rules.headings import HeadingRules

_LINES_ABOVE = 6
# A title with its remark is no long paragraph.
_LONGEST_TITLE = 400


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attached document: the paragraphs of its title, `first` to `last`, and that of the remark under it."""

    first: int
    last: int
    remark: int


def find_attachments(text: Text, first: int, last: int, rules: HeadingRules) -> Iterator[Attachment]:
    """The attached documents in the paragraphs `first:last`.

    They are known by the remark "(Kèm theo Quyết định số …)", or by their type over divisions of their own.
    """
    done = first
    for index in range(first, last):
        if index < done:
            continue
        if _is_remark(text, index, rules):
            opening = _title_start(text, max(done, index - _LINES_ABOVE), index, rules)
            if opening is not None:
                yield Attachment(opening, max(opening, index - 1), index)
            done = index + 1
        elif (below := _divided_document(text, index, last, rules)) is not None:
            yield Attachment(index, below - 1, below - 1)
            done = below


def _is_remark(text: Text, index: int, rules: HeadingRules) -> bool:
    paragraph = text.paragraphs[index]
    if paragraph.kind != "body" or paragraph.end - paragraph.start > _LONGEST_TITLE:
        return False
    bracket = text.value.find("(", paragraph.start, paragraph.end)
    if bracket > paragraph.start and rules.attached.pattern.search(text.value, bracket, paragraph.end):
        return True
    return rules.attached.pattern.match(text.value, paragraph.start, paragraph.end) is not None


def _divided_document(text: Text, index: int, last: int, rules: HeadingRules) -> int | None:
    """Where the divisions begin of a document whose type stands in paragraph `index`; None when it is none."""
    value, paragraph = text.value, text.paragraphs[index]
    if paragraph.kind != "body" or not rules.attached_document.pattern.match(value, paragraph.start, paragraph.end):
        return None
    for below in range(index + 1, min(index + _LINES_ABOVE, last)):
        under = text.paragraphs[below]
        if under.kind != "body" or _is_remark(text, below, rules):
            return None
        if rules.opening.match(value, under.start, under.end):
            return below
    return None


def _title_start(text: Text, earliest: int, remark: int, rules: HeadingRules) -> int | None:
    """Where the title above a remark begins: at the name of a document type, else at the capitals just above.

    None when a numbered annex stands there, which opens a division of its own.
    """
    value, capitals = text.value, remark
    for index in range(remark - 1, earliest - 1, -1):
        paragraph = text.paragraphs[index]
        if paragraph.kind != "body":
            break
        if rules.annex.pattern.match(value, paragraph.start, paragraph.end):
            return None
        if rules.attached_title.pattern.match(value, paragraph.start, paragraph.end):
            return index
        if index == capitals - 1 and value[paragraph.start : paragraph.end].isupper():
            capitals = index
    return capitals
