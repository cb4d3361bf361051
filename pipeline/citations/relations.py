"""What the report does with each document: the governing words before the mention decide."""

from collections.abc import Sequence

from pipeline.citations.columns import Columns
from pipeline.citations.governors import Governor, Triggers, nearest, search, triggers_of
from pipeline.citations.mention import Mention
from pipeline.citations.separators import BULLETS, line_start
from pipeline.records import Paragraph, Text
from pipeline.rules import Rules

_REACH = 300
_HEADING = 80
# "; được sửa đổi tại": so few words between a mark and a weak trigger make no clause of their own.
_FEW_WORDS, _SOME_WORDS = 2, 8


def relate(text: Text, mentions: Sequence[Mention], rules: Rules) -> dict[int, Governor]:
    """Fill relation and relation_rule of each mention; returns the governors found, by index of the mention."""
    value = text.value
    triggers = triggers_of(rules, text.source.is_recognised)
    columns = Columns()
    governors: dict[int, Governor] = {}
    last_of_rank: dict[int, Mention] = {}
    asides: dict[int, Mention] = {}
    for mention in mentions:
        rank = mention.within.index if mention.within is not None else -1
        previous = last_of_rank.get(rank)
        last_of_rank[rank] = mention
        if mention.form == "self":
            continue
        if mention.beside is not None:
            _inherit(mention, mention.beside, governors)
            if mention.beside.index in asides:
                asides[mention.index] = asides[mention.beside.index]
            continue
        low = _sentence_start(value, mention)
        if previous is not None and previous.whole_end <= low:
            previous = None
        low = low if previous is None else max(low, previous.whole_end)
        governor = _governor(value, mention, low, triggers)
        if previous is not None and _goes_on(value, low, mention, governor, triggers):
            _inherit(mention, _outside(value, mention, previous, asides), governors)
            continue
        if previous is not None and governor is not None and "(" in value[low : governor.start].rpartition(")")[2]:
            asides[mention.index] = _outside(value, mention, previous, asides)
        if governor is None and mention.within is None:
            cell = text.paragraphs[text.paragraph_index(mention.start)] if text.paragraphs else None
            if cell is not None and cell.kind == "cell":
                governor = _column_governor(text, cell, columns, triggers) or _above_table(
                    text, cell, columns, triggers
                )
            else:
                governor = _line_above(value, mention, triggers)
            if governor is None:
                _inherit_from_item_before(value, mention, mentions, governors, triggers)
        if governor is not None:
            mention.relation, mention.relation_rule = governor.rule.relation, governor.rule.id
            governors[mention.index] = governor
        if (governor is None or governor.rule.weak) and mention.relation == "vien_dan":
            _read_end(value, mention, triggers)
    return governors


def _outside(value: str, mention: Mention, previous: Mention, asides: dict[int, Mention]) -> Mention:
    """The mention before one in parentheses: "Thông tư A (sửa đổi bởi Thông tư B) …; Công văn C"."""
    if previous.index in asides and ")" in value[previous.end : mention.start]:
        return asides[previous.index]
    return previous


def _read_end(value: str, mention: Mention, triggers: Triggers) -> None:
    """“Nội dung tại Công văn số … hết hiệu lực kể từ ngày …”: what is said after the document counts."""
    ended = triggers.rules.ended
    if ended.pattern.match(value, mention.whole_end) is not None:
        mention.relation, mention.relation_rule = "bai_bo", ended.id


def _goes_on(value: str, low: int, mention: Mention, governor: Governor | None, triggers: Triggers) -> bool:
    """Whether what governs the mention before governs this one too, which ends at `low`.

    "thu lệ phí theo Nghị định A; bán nhà theo Nghị định B": the second clause has its own "theo".
    """
    if governor is None:
        return mention.start - low < _SOME_WORDS or triggers.new_clause.search(value, low, mention.start) is None
    if not governor.rule.weak or governor.rule.relation == "ket_qua":
        return False
    mark = value.rfind(";", low, governor.start)
    few = _SOME_WORDS if governor.rule.relation == "vien_dan" else _FEW_WORDS
    return mark < 0 or value.count(" ", mark, governor.start) <= few


def _sentence_start(value: str, mention: Mention) -> int:
    parent = mention.within
    if parent is not None and parent.subject_start < mention.start:
        return parent.subject_start or parent.end
    start = mention.start
    low = max(0, start - _REACH)
    low = max(low, value.rfind("\n", low, start) + 1)
    return max(low, value.rfind(". ", low, start) + 1)


def _inherit(mention: Mention, previous: Mention, governors: dict[int, Governor]) -> None:
    mention.relation, mention.relation_rule = previous.relation, previous.relation_rule
    if previous.index in governors:
        governors[mention.index] = governors[previous.index]


def _column_governor(text: Text, cell: Paragraph, columns: Columns, triggers: Triggers) -> Governor | None:
    """In a table the head of the column governs: "Căn cứ pháp lý"."""
    for head in columns.heads(text, cell):
        if head.end - head.start < _HEADING:
            governor = nearest(text.value, head.start, head.end, triggers)
            if governor is not None:
                return governor
    return None


def _above_table(text: Text, cell: Paragraph, columns: Columns, triggers: Triggers) -> Governor | None:
    """A table is governed by the line that announces it: "UBND tỉnh đã ban hành các văn bản sau:"."""
    high = columns.start(text, cell) - 1
    return _announced(text.value, high, triggers) if high > 0 else None


def _line_above(value: str, mention: Mention, triggers: Triggers) -> Governor | None:
    """An item of a list is governed by the line or heading that opens the list."""
    line = line_start(value, mention.start)
    if line == 0 or not _opens_line(value, line, mention.start, triggers):
        return None
    return _announced(value, line - 1, triggers)


def _announced(value: str, high: int, triggers: Triggers) -> Governor | None:
    """What governs in the line that ends at `high`, if it announces what follows: a heading, or it ends with a colon.

    "Căn cứ pháp lý: (sửa đổi, bổ sung)": a remark at its end governs nothing.
    """
    low = line_start(value, high)
    if value[high - 1] == ")":
        high = max(value.rfind("(", low, high), low)
    words = value[low:high].rstrip()
    if not words or (words[-1] != ":" and (high - low >= _HEADING or words[-1] in ".;,")):
        return None
    low = max(low, high - _REACH)
    return search(value, max(low, value.rfind(". ", low, high) + 1), high, triggers)


def _opens_line(value: str, line: int, start: int, triggers: Triggers) -> bool:
    """Whether a mention opens its line, or only the head of a list stands before it: "- Các Nghị định …: số …"."""
    before = value[line:start].strip(BULLETS)
    return not before or (before.endswith(":") and triggers.rules.list_head.pattern.match(before) is not None)


def _inherit_from_item_before(
    value: str, mention: Mention, mentions: Sequence[Mention], governors: dict[int, Governor], triggers: Triggers
) -> None:
    line = line_start(value, mention.start)
    if line == 0 or mention.index == 0 or not _opens_line(value, line, mention.start, triggers):
        return
    above, place = line_start(value, line - 1), mention.index - 1
    while place > 0 and mentions[place - 1].start >= above:
        place -= 1
    item = mentions[place]
    if above <= item.start < line and _opens_line(value, above, item.start, triggers):
        _inherit(mention, item, governors)


def _governor(value: str, mention: Mention, low: int, triggers: Triggers) -> Governor | None:
    if low >= mention.start:
        return None
    if value.startswith((" (", "("), low):
        # "Luật Xây dựng năm 2014 (được sửa đổi năm 2020); Luật …": the remark governs nothing after it.
        low = max(low, value.find(")", low, mention.start) + 1)
    return search(value, low, mention.start, triggers)
