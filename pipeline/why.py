"""Answers "why was this not read": for each rule, how far its pattern gets at a place and which part fails there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from pipeline.rules.base import PatternRule

# One part of a pattern: an escape, a class, a group head or a plain character. Groups are closed by counting.
_TOKEN = regex.compile(r"\\p\{[^}]*\}|\\L<\w+>|\\.|\[(?:\\.|\[[^\]]*\]|[^\]\\])*\]|[()|]|(?s:.)")
_QUANTIFIER = regex.compile(r"(?:[*+?]|\{\d*,?\d*\})[+?]?")
_AROUND = 40


@dataclass(frozen=True, slots=True)
class NearMiss:
    """How far one rule gets: the words its first parts match, and the part of the pattern that then fails."""

    rule: str
    matched: str
    failed_part: str
    share: float


def near_misses(text: str, start: int, end: int, rules: Iterable[PatternRule]) -> tuple[NearMiss, ...]:
    """The rules that begin to match at `start:end` but fail, best first; rules that match fully are left out."""
    low, high = max(0, start - _AROUND), min(len(text), end + _AROUND)
    found = [miss for rule in rules for miss in _try(rule, text, low, high, start, end)]
    return tuple(sorted(found, key=lambda miss: (-miss.share, miss.rule)))


def _try(rule: PatternRule, text: str, low: int, high: int, start: int, end: int) -> Iterator[NearMiss]:
    best: NearMiss | None = None
    for parts in _alternatives(_bare(rule.pattern)):
        reached = 0
        words = ""
        for count in range(1, len(parts) + 1):
            seen = _search(rule.pattern, "".join(parts[:count]), text, low, high, start, end)
            if seen is None:
                break
            reached, words = count, seen
        if reached == len(parts):
            return  # It matches here: whatever is missing was lost later, not by this rule.
        if words.strip():
            miss = NearMiss(rule.id, words, parts[reached], reached / len(parts))
            best = max(best or miss, miss, key=lambda one: one.share)
    if best is not None:
        yield best


def _search(whole: regex.Pattern[str], part: str, text: str, low: int, high: int, start: int, end: int) -> str | None:
    """The words that `part` matches and that touch `start:end`; None when there are none."""
    try:
        pattern = regex.compile(part, whole.flags & ~regex.VERBOSE, **whole.named_lists)  # type: ignore[arg-type]
    except regex.error:  # A part may lean on a group that is not in it yet.
        return None
    for match in pattern.finditer(text, low, high, overlapped=True):
        if match.end() > start and match.start() < end:
            return match.group()
    return None


def _bare(pattern: regex.Pattern[str]) -> str:
    """The pattern without the white space and comments of verbose form."""
    if not pattern.flags & regex.VERBOSE:
        return pattern.pattern
    kept = []
    for token in _TOKEN.findall(regex.sub(r"(?<!\\)#[^\n]*", "", pattern.pattern)):
        if not token.isspace():
            kept.append(token)
    return "".join(kept)


def _alternatives(pattern: str) -> list[list[str]]:
    """The pattern's alternatives, each as its top-level parts with their quantifiers."""
    alternatives: list[list[str]] = [[]]
    position = 0
    while position < len(pattern):
        token = _TOKEN.match(pattern, position)
        assert token is not None
        stop = _group_end(pattern, position) if token.group() == "(" else token.end()
        if token.group() == "|":
            alternatives.append([])
            position = stop
            continue
        quantifier = _QUANTIFIER.match(pattern, stop)
        if quantifier is not None:
            stop = quantifier.end()
        alternatives[-1].append(pattern[position:stop])
        position = stop
    return [parts for parts in alternatives if parts]


def _group_end(pattern: str, position: int) -> int:
    """The offset after the bracket that closes the group opened at `position`."""
    depth = 0
    for token in _TOKEN.finditer(pattern, position):
        depth += {"(": 1, ")": -1}.get(token.group(), 0)
        if depth == 0:
            return token.end()
    return len(pattern)
