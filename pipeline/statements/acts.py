"""The words of an act right before a mention: which act, and whether it is told of what acts or of what is acted on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import regex

from pipeline.records import DocumentRelation
from pipeline.rules import Rules
from pipeline.rules.statements import ActRule, StatementRules

_REACH = 260


class Act(NamedTuple):
    """One act told right before a mention, from `start` on.

    `is_passive`: the mention acts, and a document before the verb is acted on. `bare`: passive without "được" or "bị".
    `partly`: only a part of the document acted on is meant.
    """

    relation: DocumentRelation
    rule: str
    start: int
    changes: bool = False
    carries_out: bool = False
    is_passive: bool = False
    bare: bool = False
    partly: bool = False


class _Verb(NamedTuple):
    start: int
    rule: ActRule | None
    """None for words that say a document lost its force."""
    after: str


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """The rules with their words made one pattern."""

    rules: StatementRules
    acts: dict[str, ActRule]
    verb: regex.Pattern[str]

    def act_before(self, value: str, low: int, start: int) -> Act | None:
        """The act told in `value[low:start]` of the mention that begins at `start`."""
        low = max(low, start - _REACH)
        words = value[low:start]
        verbs = tuple(self._verbs(words))
        act = next((act for verb in verbs if (act := self._closely(words, verb, low)) is not None), None)
        if act is None:
            act = next((act for verb in reversed(verbs) if (act := self._loosely(words, verb, low)) is not None), None)
        return act or self._attached(words, low)

    def _verbs(self, words: str) -> Iterator[_Verb]:
        for match in self.verb.finditer(words):
            rule = self.acts.get(match.lastgroup or "")
            yield _Verb(match.start(), rule, words[match.end() :])

    def _closely(self, words: str, verb: _Verb, low: int) -> Act | None:
        """A verb with the mention right behind it as its object or agent."""
        rules = self.rules
        if verb.rule is None:
            gone = rules.loses_force.pattern.match(verb.after) is not None
            return Act("bai_bo", rules.loses_force.id, low + verb.start, True, is_passive=True) if gone else None
        mark = rules.passive_mark.pattern.search(words, 0, verb.start)
        if mark is None and rules.object_link.pattern.match(verb.after):
            return self._act(verb.rule, verb, low + verb.start)
        if not verb.rule.passive or not (mark or verb.rule.changes) or not rules.agent_link.pattern.match(verb.after):
            return None
        start = low + (mark.start() if mark else verb.start)
        return self._act(verb.rule, verb, start)._replace(is_passive=True, bare=mark is None)

    def _loosely(self, words: str, verb: _Verb, low: int) -> Act | None:
        """A verb whose object stands in the mention, or came with it."""
        if verb.rule is None or self.rules.passive_mark.pattern.search(words, 0, verb.start):
            return None
        link = self.rules.title_link if verb.rule.changes else self.rules.purpose_link
        if not (verb.rule.changes or verb.rule.carries_out) or link.pattern.match(verb.after) is None:
            return None
        return self._act(verb.rule, verb, low + verb.start)

    def _act(self, rule: ActRule, verb: _Verb, start: int) -> Act:
        partly = self.rules.part.pattern.match(verb.after) is not None
        return Act(rule.relation, rule.id, start, rule.changes, rule.carries_out, partly=partly)

    def _attached(self, words: str, low: int) -> Act | None:
        match = self.rules.attached.pattern.search(words)
        if match is None:
            return None
        mark = self.rules.passive_mark.pattern.search(words, 0, match.start())
        start = low + (mark or match).start()
        return Act("ban_hanh_kem_theo", self.rules.attached.id, start, is_passive=True)


@lru_cache(maxsize=4)
def grammar_of(rules: Rules) -> Grammar:
    """The grammar of the statements, made once."""
    own = rules.statements
    words = {act.id: tuple(_words(act, rules)) for act in own.acts}
    changing = [word for act in own.acts if act.changes for word in words[act.id]]
    gone = frozenset(own.loses_force_words)
    alternatives = [f"(?P<lost>{_one_of(gone)})"]
    for act in own.acts:
        also = f"(?:{own.joined.pattern.pattern}{_one_of(changing)})*" if act.changes else ""
        alternatives.append(f"(?P<{act.id}>{_one_of(word for word in words[act.id] if word not in gone)}{also})")
    verb = regex.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)", regex.IGNORECASE | regex.VERSION1)
    return Grammar(own, {act.id: act for act in own.acts}, verb)


def _words(act: ActRule, rules: Rules) -> Iterator[str]:
    for trigger in rules.relations.triggers:
        if trigger.relation in act.triggers:
            yield from trigger.words
    yield from act.words


def _one_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(regex.escape, sorted(words, key=lambda word: (-len(word), word))))})"
