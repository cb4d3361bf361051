"""Labels typed without their closing mark ("II KẾT QUẢ", "2 Công tác"): which of them are borne out by their list."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.records import Text
from pipeline.rules.headings import HeadingRules
from pipeline.sections.emphasis import read_setting
from pipeline.sections.labels import Label, read_label, read_unclosed

_OPENING = frozenset("IVX123456789")
_SECOND = frozenset(" IVX0123456789")
_LONGEST_LABEL = 12


@dataclass(frozen=True, slots=True)
class _Item:
    """A numbered line: `label` is None where it is closed as usual; `alone`: it may be a heading of one line."""

    paragraph: int
    style: str
    number: int
    label: Label | None
    emphasised: bool
    alone: bool


def unclosed_labels(text: Text, first: int, last: int, rules: HeadingRules) -> dict[int, Label]:
    """The labels without a closing mark among the paragraphs `first:last`, by paragraph.

    "1 Bằng khen của Bộ" is no label: a list of them has headings as its lines with text between, or emphasised ones,
    or it goes on with a list that is labelled.
    """
    borne_out: dict[int, Label] = {}
    if not _any_unclosed(text, first, last, rules):
        return borne_out
    numbered = tuple(_items(text, first, last, rules))
    for style in (marker.style for marker in rules.unclosed):
        items = [item for item in numbered if item.style == style]
        for index, item in enumerate(items):
            if item.label is not None and _is_borne_out(items, index, borne_out):
                borne_out[item.paragraph] = item.label
    return borne_out


def _any_unclosed(text: Text, first: int, last: int, rules: HeadingRules) -> bool:
    value = text.value
    for paragraph in text.paragraphs[first:last]:
        start = paragraph.start
        # Most labels are closed right behind their first character.
        may_be = value[start] in _OPENING and value[start + 1 : start + 2] in _SECOND and paragraph.kind == "body"
        if may_be and any(one.pattern.match(value, start, paragraph.end) for one in rules.unclosed):
            return True
    return False


def _is_borne_out(items: list[_Item], index: int, borne_out: dict[int, Label]) -> bool:
    item = items[index]
    before = items[index - 1] if index else None
    after = items[index + 1] if index + 1 < len(items) else None
    if item.number > 1 and before is not None and item.number == before.number + 1:
        return before.paragraph in borne_out or (item.emphasised and before.label is None)
    if item.number != 1 or after is None or after.number != 2 or after.label is None:
        return False
    return item.emphasised or bool(borne_out) or (item.alone and after.alone and after.paragraph > item.paragraph + 1)


def _items(text: Text, first: int, last: int, rules: HeadingRules) -> Iterator[_Item]:
    value = text.value
    for index in range(first, last):
        paragraph = text.paragraphs[index]
        if paragraph.kind != "body" or value[paragraph.start] not in _OPENING:
            continue
        end = min(paragraph.end, paragraph.start + _LONGEST_LABEL)
        closed = read_label(value, paragraph.start, end, rules)
        label = closed or read_unclosed(value, paragraph.start, end, rules)
        reading = label.readings[0] if label else None
        if label is None or reading is None or reading.number is None:
            continue
        setting, until = read_setting(text, label.end + 1, paragraph.end)
        emphasised = setting != "plain" and until == paragraph.end
        alone = value[paragraph.end - 1] not in ".;,:!?"
        yield _Item(index, reading.style, reading.number, None if closed else label, emphasised, alone)
