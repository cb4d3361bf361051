"""What the report does with each document: the governing words before the mention decide."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from pipeline.citations.columns import Columns
from pipeline.citations.mention import Mention
from pipeline.citations.provisions import provision_before
from pipeline.citations.separators import BULLETS, line_start
from pipeline.citations.words import UPPER, one_of
from pipeline.fold import without_marks
from pipeline.records import Paragraph, Text
from pipeline.rules import Rules
from pipeline.rules.relations import RelationRules, RelationTrigger

_REACH = 300
_HEADING = 80
# "; được sửa đổi tại": so few words between a mark and a weak trigger make no clause of their own.
_FEW_WORDS, _SOME_WORDS = 2, 8
_LAST_WORD = 8
# Longer than what may stand between verbs side by side: ", và thường xuyên ".
_BESIDE = 24
_SEVERAL = ("các", "những")
# The letters of points ("điểm a") in an article.
_POINTS = "abcdđeghiklmnopqrstuvxy"


class Governor(NamedTuple):
    """The words that govern a mention: their place and the rule that reads them."""

    start: int
    end: int
    rule: RelationTrigger


class Meaning(dict[str, RelationTrigger | None]):
    """The rule that governing words belong to, as written or (in scans) with other marks on their letters."""

    def __missing__(self, words: str) -> RelationTrigger | None:
        return self[without_marks(words)]


@dataclass(frozen=True, slots=True, eq=False)
class Triggers:
    """All governing words as one pattern, and the rule that each belongs to (None: it governs nothing)."""

    pattern: re.Pattern[str]
    new_clause: re.Pattern[str]
    meaning: Meaning
    adjacent: dict[str, tuple[tuple[str, RelationTrigger], ...]]
    endings: frozenset[str]
    heads_end: frozenset[str]
    rules: RelationRules


@lru_cache(maxsize=4)
def _triggers_of(rules: Rules, loosely: bool) -> Triggers:
    meaning = Meaning({form: None for word in rules.relations.idle for form in _forms(word)})
    adjacent: dict[str, tuple[tuple[str, RelationTrigger], ...]] = {}
    for trigger in rules.relations.triggers:
        meaning.update({form: trigger for word in trigger.words for form in _forms(word)})
        for form in (form for word in trigger.adjacent for form in _forms(word)):
            last = form.rpartition(" ")[2]
            same = (*adjacent.get(last, ()), (form, trigger))
            adjacent[last] = tuple(sorted(same, key=lambda one: -len(one[0])))
    # "Căn cứThông tư số …": the space is missing, a capital letter opens the next word all the same.
    pattern = re.compile(rf"{one_of(meaning, loosely)}(?![^\W{UPPER}])")
    new_clause = re.compile(rf"[;,] {one_of(rules.relations.new_clause)}\b")
    if loosely:
        for form, rule in tuple(meaning.items()):
            meaning.setdefault(without_marks(form), rule)
    endings = frozenset((*(word[-2:] for word in (*adjacent, *_SEVERAL)), *(f" {letter}" for letter in _POINTS)))
    heads = frozenset((*(end[-1] for end in rules.relations.list_ends), *BULLETS))
    return Triggers(pattern, new_clause, meaning, adjacent, endings, heads, rules.relations)


def _forms(word: str) -> tuple[str, ...]:
    """A word in small letters stands for any case; one with a capital or a mark for itself."""
    plain = word.replace(",", "").replace(" ", "")
    return (word, word.capitalize(), word.upper()) if plain.islower() and plain.isalpha() else (word,)


def relate(text: Text, mentions: Sequence[Mention], rules: Rules) -> dict[int, Governor]:
    """Fill relation and relation_rule of each mention; returns the governors found, by index of the mention."""
    value = text.value
    triggers = _triggers_of(rules, text.source.is_recognised)
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
    low = max(line_start(value, mention.start), mention.start - _REACH)
    return max(low, value.rfind(". ", low, mention.start) + 1)


def _inherit(mention: Mention, previous: Mention, governors: dict[int, Governor]) -> None:
    mention.relation, mention.relation_rule = previous.relation, previous.relation_rule
    if previous.index in governors:
        governors[mention.index] = governors[previous.index]


def _column_governor(text: Text, cell: Paragraph, columns: Columns, triggers: Triggers) -> Governor | None:
    """In a table the head of the column governs: "Căn cứ pháp lý"."""
    for head in columns.heads(text, cell):
        if head.end - head.start < _HEADING:
            governor = _nearest(text.value, head.start, head.end, triggers)
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
    return _search(value, max(low, value.rfind(". ", low, high) + 1), high, triggers)


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
    return _search(value, low, mention.start, triggers)


def _search(value: str, low: int, high: int, triggers: Triggers) -> Governor | None:
    """The governor of what stands at `high`, looked for from `low` on; the head of a list hides what it holds."""
    last = value[high - 1]
    if (value[high - 2] if last == " " else last) in triggers.heads_end and _ends_head(
        value, low, high, triggers.rules.list_ends
    ):
        heads = [match.start() for match in triggers.rules.list_head.pattern.finditer(value, low, high)]
        clause = value.rfind(", ", low, high)
        if heads and heads[-1] < clause and _nearest(value, clause, high, triggers):
            heads = []  # "Thực hiện các chương trình …, Sở đã tham mưu ban hành:": another clause opens the list.
        found = _nearest(value, low, heads[-1], triggers) if heads and heads[-1] > low else None
        if found is not None:
            return found
    return _nearest(value, low, high, triggers)


def _ends_head(value: str, low: int, high: int, ends: tuple[str, ...]) -> bool:
    return value[max(low, high - 14) : high].rstrip(BULLETS).endswith(ends)


def _nearest(value: str, low: int, high: int, triggers: Triggers) -> Governor | None:
    """The last trigger; a weak one gives way to one before it, and of verbs side by side the first governs."""
    found: list[Governor] = []
    idle = (low, low)
    for match in triggers.pattern.finditer(value, low, high):
        start, end = match.span()
        words = value[start:end]
        rule = triggers.meaning[words]
        if rule is None:
            idle = (start, end)
            continue
        if value[start - 1 : start].isalnum():
            continue
        found.append(Governor(start, end, rule))
    if value[high - 3 : high - 1] in triggers.endings or not value[high - 2].islower():  # Else nothing is adjacent.
        adjacent = _adjacent(value, low, high, triggers)
        if adjacent is not None and not idle[0] < adjacent.start < idle[1]:
            found.append(adjacent)
    if not found:
        return None
    place = len(found) - 1 if not found[-1].rule.weak else _strong(value, found)
    if place is None:
        return _of_weak_ones(value, found)
    rule = found[place].rule
    if rule.tells_of and place > 0 and found[place - 1].rule.relation in rule.tells_of:
        between = value[found[place - 1].end : found[place].start]
        return found[place] if ";" in between or ". " in between else found[place - 1]
    while place > 0 and found[place].start - found[place - 1].end < _BESIDE:
        between = value[found[place - 1].end : found[place].start]
        if triggers.rules.side_by_side.pattern.match(between) is None:
            break
        place -= 1
    return found[place]


def _adjacent(value: str, low: int, high: int, triggers: Triggers) -> Governor | None:
    """What governs only what follows directly, or the article cited of it: "vi phạm Điều 9 Quy định …"."""
    end = high - 1
    if value.endswith(_SEVERAL, low, end):
        end = value.rfind(" ", low, end)
    elif part := provision_before(value, high):
        end = value.rfind(part, low, high) - 1
    last = value[max(low, end - _LAST_WORD) : end].rpartition(" ")[2]
    for words, rule in triggers.adjacent.get(last, ()):
        start = end - len(words)
        if start >= low and value.startswith(words, start) and not value[start - 1 : start].isalnum():
            return Governor(start, end, rule)
    return None


def _strong(value: str, found: Sequence[Governor]) -> int | None:
    """The place of the trigger to which all weak ones after it, in its clause, give way."""
    for place in range(len(found) - 2, -1, -1):
        weak = found[place + 1 :]
        between = value[found[place].end : found[-1].start]
        if ";" in between or ". " in between or " (" in between:
            return None
        if not found[place].rule.weak:
            relation = found[place].rule.relation
            return place if all(relation in one.rule.gives_way_to for one in weak) else None
    return None


def _of_weak_ones(value: str, found: Sequence[Governor]) -> Governor:
    """Of weak words alone, the last that says more than "vien_dan": "theo biểu mẫu quy định tại …"."""
    for one in reversed(found):
        if one.rule.weak and one.rule.relation != "vien_dan" and "," not in value[one.end : found[-1].start]:
            return one
    return found[-1]
