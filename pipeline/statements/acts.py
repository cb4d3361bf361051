"""The words of an act right before a mention: which act, and whether it is told of what acts or of what is acted on."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import regex

from pipeline.records import DocumentRelation
from pipeline.rules import Rules
from pipeline.rules.statements import ActRule, StatementRules

_REACH, _MARK, _ATTACHED = 260, 6, 30
_MARKS = ' \n\t,;:.-–+*"“”'


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
    """The rules with their words made one pattern; `acts` gives the rule of each (None: words of lost force)."""

    rules: StatementRules
    acts: Mapping[str, ActRule | None]
    verb: re.Pattern[str]

    def act_before(self, value: str, low: int, start: int) -> Act | None:
        """The act told in `value[low:start]` of the mention that begins at `start`."""
        low = max(low, start - _REACH)
        words = value[low:start]
        if not words.strip(_MARKS):
            return None  # The next one of a list.
        verbs = tuple(self._verbs(words))
        act = next((act for verb in verbs if (act := self._closely(words, verb, low)) is not None), None)
        if act is None:
            act = next((act for verb in reversed(verbs) if (act := self._loosely(words, verb, low)) is not None), None)
        return act or self._attached(words, low)

    def _verbs(self, words: str) -> Iterator[_Verb]:
        # Small letters and no flag: a fifth of the time.
        small = words.lower()
        for match in self.verb.finditer(small if len(small) == len(words) else words):
            if not words[match.start() - 1 : match.start()].isalnum():
                yield _Verb(match.start(), self.acts[match["head"]], words[match.end() :])

    def _closely(self, words: str, verb: _Verb, low: int) -> Act | None:
        """A verb with the mention right behind it as its object or agent."""
        rules = self.rules
        if verb.rule is None:
            gone = rules.loses_force.pattern.match(verb.after) is not None
            return Act("bai_bo", rules.loses_force.id, low + verb.start, True, is_passive=True) if gone else None
        mark = self._passive_mark(words, verb.start)
        if mark is None and rules.object_link.pattern.match(verb.after):
            return self._act(verb.rule, verb, low + verb.start)
        if not verb.rule.passive or not (mark or verb.rule.changes) or not rules.agent_link.pattern.match(verb.after):
            return None
        start = low + (mark.start() if mark else verb.start)
        return self._act(verb.rule, verb, start)._replace(is_passive=True, bare=mark is None)

    def _loosely(self, words: str, verb: _Verb, low: int) -> Act | None:
        """A verb whose object came with the document of the mention, or stands in it."""
        rules = self.rules
        if verb.rule is None or self._passive_mark(words, verb.start):
            return None
        links = [rules.title_link]
        if verb.rule.relation == "sua_doi":
            links.append(rules.inside_link)
        if verb.rule.carries_out:
            links.append(rules.purpose_link)
        if not any(link.pattern.match(verb.after) for link in links):
            return None
        return self._act(verb.rule, verb, low + verb.start)

    def _act(self, rule: ActRule, verb: _Verb, start: int) -> Act:
        partly = self.rules.part.pattern.match(verb.after) is not None
        return Act(rule.relation, rule.id, start, rule.changes, rule.carries_out, partly=partly)

    def _passive_mark(self, words: str, end: int) -> regex.Match[str] | None:
        return self.rules.passive_mark.pattern.search(words, max(0, end - _MARK), end)

    def _attached(self, words: str, low: int) -> Act | None:
        match = self.rules.attached.pattern.search(words, max(0, len(words) - _ATTACHED))
        if match is None:
            return None
        mark = self._passive_mark(words, match.start())
        start = low + (mark or match).start()
        return Act("ban_hanh_kem_theo", self.rules.attached.id, start, is_passive=True)


@lru_cache(maxsize=4)
def grammar_of(rules: Rules) -> Grammar:
    """The grammar of the statements, made once."""
    own = rules.statements
    acts: dict[str, ActRule | None] = {word: act for act in own.acts for word in _words(act, rules)}
    acts.update(dict.fromkeys(own.loses_force_words))
    changing = _one_of(word for word, act in acts.items() if act is None or act.changes)
    verb = re.compile(rf"(?P<head>{_one_of(acts)})(?:{own.joined.pattern.pattern}{changing})*(?!\w)")
    return Grammar(own, acts, verb)


def _words(act: ActRule, rules: Rules) -> Iterator[str]:
    """The words of an act; of a verb with the link to its agent ("sửa đổi theo") the verb alone."""
    triggers = [
        one for trigger in rules.relations.triggers if trigger.relation in act.triggers for one in trigger.words
    ]
    link = rules.statements.agent_link.pattern
    for words in triggers:
        if not any(words.startswith(f"{verb} ") and link.match(f"{words[len(verb) :]} ") for verb in triggers):
            yield words
    yield from act.words


def _one_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))})"
