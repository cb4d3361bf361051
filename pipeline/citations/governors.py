"""The words that govern a mention: where they stand, and the rule that reads them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from string import punctuation
from typing import NamedTuple

from pipeline.citations.provisions import provision_before
from pipeline.citations.separators import BULLETS
from pipeline.citations.words import UPPER, one_of
from pipeline.fold import without_marks
from pipeline.rules import Rules
from pipeline.rules.relations import RelationRules, RelationTrigger

# Words begin behind one of these: most places are passed over at once.
_BEFORE = rf"[\s_“”‘’«»–—•·…{re.escape(punctuation)}]"
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
    """All governing words as one pattern, and the rule that each belongs to (None: it governs nothing).

    `adjacent` are those that govern only what follows directly, by their last word; `endings` are the last letters of
    what may stand right before such a document, `heads_end` those of the head of a list: a quick look tells most apart.
    """

    pattern: re.Pattern[str]
    new_clause: re.Pattern[str]
    meaning: Meaning
    adjacent: dict[str, tuple[tuple[str, RelationTrigger], ...]]
    endings: frozenset[str]
    heads_end: frozenset[str]
    rules: RelationRules


@lru_cache(maxsize=4)
def triggers_of(rules: Rules, loosely: bool) -> Triggers:
    """The word lists of the rules as one pattern; `loosely` reads them also with other marks on their letters."""
    meaning = Meaning({form: None for word in rules.relations.idle for form in _forms(word)})
    adjacent: dict[str, tuple[tuple[str, RelationTrigger], ...]] = {}
    for trigger in rules.relations.triggers:
        meaning.update({form: trigger for word in trigger.words for form in _forms(word)})
        for form in (form for word in trigger.adjacent for form in _forms(word)):
            last = form.rpartition(" ")[2]
            same = (*adjacent.get(last, ()), (form, trigger))
            adjacent[last] = tuple(sorted(same, key=lambda one: -len(one[0])))
    # "Căn cứThông tư số …": the space is missing, a capital letter opens the next word all the same.
    pattern = re.compile(rf"{_BEFORE}{one_of(meaning, loosely)}(?![^\W{UPPER}])")
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


def search(value: str, low: int, high: int, triggers: Triggers) -> Governor | None:
    """The governor of what stands at `high`, looked for from `low` on; the head of a list hides what it holds."""
    last = value[high - 1]
    if (value[high - 2] if last == " " else last) in triggers.heads_end and _ends_head(
        value, low, high, triggers.rules.list_ends
    ):
        heads = [match.start() for match in triggers.rules.list_head.pattern.finditer(value, low, high)]
        clause = value.rfind(", ", low, high)
        if heads and heads[-1] < clause and nearest(value, clause, high, triggers):
            heads = []  # "Thực hiện các chương trình …, Sở đã tham mưu ban hành:": another clause opens the list.
        found = nearest(value, low, heads[-1], triggers) if heads and heads[-1] > low else None
        if found is not None:
            return found
    return nearest(value, low, high, triggers)


def _ends_head(value: str, low: int, high: int, ends: tuple[str, ...]) -> bool:
    return value[max(low, high - 14) : high].rstrip(BULLETS).endswith(ends)


def nearest(value: str, low: int, high: int, triggers: Triggers) -> Governor | None:
    """The last trigger; a weak one gives way to one before it, and of verbs side by side the first governs."""
    found: list[Governor] = []
    idle = (low, low)
    for match in triggers.pattern.finditer(f" {value[low:high]}"):
        start, end = match.span()
        start, end = low + start, low + end - 1
        rule = triggers.meaning[value[start:end]]
        if rule is None:
            idle = (start, end)
        else:
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
