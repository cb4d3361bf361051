"""What the report does with each document: the governing words before the mention decide."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from pipeline.citations.around import BULLETS, separator_before
from pipeline.citations.mention import Mention
from pipeline.records import Text
from pipeline.rules.relations import RelationRules, RelationTrigger

_REACH = 300
_HEADING = 80
_CLAUSE = regex.compile(r"[;]|\.\s")


@dataclass(frozen=True, slots=True)
class Governor:
    """The words that govern a mention: their place and the rule that reads them."""

    start: int
    end: int
    rule: RelationTrigger


@dataclass(frozen=True, slots=True, eq=False)
class Triggers:
    """All triggers as one pattern; group `t3` belongs to `rules[3]`."""

    pattern: regex.Pattern[str]
    rules: tuple[RelationTrigger, ...]


@lru_cache(maxsize=4)
def triggers_of(rules: RelationRules) -> Triggers:
    """The triggers of the rules, compiled together once."""
    union = "|".join(f"(?P<t{place}>{one.pattern.pattern})" for place, one in enumerate(rules.triggers))
    return Triggers(regex.compile(union, regex.VERSION1), rules.triggers)


def relate(text: Text, mentions: Sequence[Mention], rules: RelationRules) -> dict[int, Governor]:
    """Fill relation and relation_rule of each mention; returns the governors found, by index of the mention."""
    value = text.value
    governors: dict[int, Governor] = {}
    triggers = triggers_of(rules)
    last_of_rank: dict[int, Mention] = {}
    for mention in mentions:
        rank = id(mention.parent) if mention.parent is not None else 0
        previous = last_of_rank.get(rank)
        last_of_rank[rank] = mention
        low = _sentence_start(value, mention)
        if previous is not None and previous.whole_end <= low:
            previous = None
        governor = _governor(value, mention, low if previous is None else max(low, previous.whole_end), rules, triggers)
        if mention.form == "self":
            continue
        if previous is not None and (governor is None or governor.rule.weak):
            _inherit(mention, previous, governors)
            continue
        if governor is None and mention.parent is None:
            governor = _column_governor(text, mention, rules, triggers)
            if governor is None:
                _from_paragraph_before(value, mention, mentions, governors, rules, triggers)
        if governor is not None:
            _govern(mention, governor, governors)
    return governors


def _sentence_start(value: str, mention: Mention) -> int:
    if mention.parent is not None and mention.parent.subject_start < mention.start:
        return mention.parent.subject_start or mention.parent.end
    low = max(value.rfind("\n", 0, mention.start) + 1, mention.start - _REACH)
    return max(low, value.rfind(". ", low, mention.start) + 1)


def _govern(mention: Mention, governor: Governor, governors: dict[int, Governor]) -> None:
    mention.relation, mention.relation_rule = governor.rule.relation, governor.rule.id
    governors[mention.index] = governor


def _inherit(mention: Mention, previous: Mention, governors: dict[int, Governor]) -> None:
    mention.relation, mention.relation_rule = previous.relation, previous.relation_rule
    if previous.index in governors:
        governors[mention.index] = governors[previous.index]


def _column_governor(text: Text, mention: Mention, rules: RelationRules, triggers: Triggers) -> Governor | None:
    """In a table the head of the column governs: "Căn cứ pháp lý"."""
    cell = text.paragraphs[text.paragraph_index(mention.start)] if text.paragraphs else None
    if cell is None or cell.kind != "cell":
        return None
    for head in text.paragraphs:
        if head.table == cell.table and head.column == cell.column and head.row < cell.row:
            return _nearest(text.value, head.start, head.end, rules, triggers)
    return None


def _from_paragraph_before(
    value: str,
    mention: Mention,
    mentions: Sequence[Mention],
    governors: dict[int, Governor],
    rules: RelationRules,
    triggers: Triggers,
) -> None:
    """An item of a list is governed by the line that opens the list, or as the item before it."""
    line = value.rfind("\n", 0, mention.start) + 1
    if line == 0 or value[line : mention.start].strip(BULLETS):
        return
    above = value.rfind("\n", 0, line - 1) + 1
    if value[above : line - 1].rstrip().endswith(":") or line - above < _HEADING and value[line - 2] not in ".;,":
        low = max(above, line - _REACH)
        governor = _search(value, max(low, value.rfind(". ", low, line) + 1), line - 1, rules, triggers)
        if governor is not None:
            _govern(mention, governor, governors)
        return
    sibling = mentions[mention.index - 1] if mention.index else None
    while sibling is not None and sibling.parent is not None:
        sibling = sibling.parent
    if sibling is not None and above <= sibling.start < line and not value[above : sibling.start].strip(BULLETS):
        _inherit(mention, sibling, governors)


def _governor(value: str, mention: Mention, low: int, rules: RelationRules, triggers: Triggers) -> Governor | None:
    if low >= mention.start or separator_before(value, low, mention.start) == low:
        return None
    if value.startswith((" (", "("), low):
        # "Luật Xây dựng năm 2014 (được sửa đổi năm 2020); Luật …": the remark governs nothing after it.
        close = value.find(")", low, mention.start)
        return None if close < 0 else _search(value, close + 1, mention.start, rules, triggers)
    return _search(value, low, mention.start, rules, triggers)


def _search(value: str, low: int, high: int, rules: RelationRules, triggers: Triggers) -> Governor | None:
    """The governor of what stands at `high`, looked for from `low` on."""
    if rules.list_end.pattern.search(value, max(low, high - 12), high):
        heads = [match.start() for match in rules.list_head.pattern.finditer(value, low, high)]
        if heads and heads[-1] > low:
            found = _nearest(value, low, heads[-1], rules, triggers)
            if found is not None:
                return found
    return _nearest(value, low, high, rules, triggers)


def _nearest(value: str, low: int, high: int, rules: RelationRules, triggers: Triggers) -> Governor | None:
    found = [
        Governor(match.start(), match.end(), triggers.rules[int(match.lastgroup[1:])])
        for match in triggers.pattern.finditer(value, low, high)
        if match.lastgroup
    ]
    if not found:
        return None
    place = len(found) - 1
    while found[place].rule.weak and place > 0 and not _CLAUSE.search(value, found[place - 1].end, found[place].start):
        place -= 1
    if found[place].rule.weak:
        return found[-1]
    while place > 0 and rules.side_by_side.pattern.match(value[found[place - 1].end : found[place].start]):
        place -= 1
    return found[place]
