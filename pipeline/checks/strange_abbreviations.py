"""Abbreviations in symbols that no list knows and that look like another: misread, or mistyped."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import regex
from rapidfuzz.distance import OSA

from pipeline.fold import alike
from pipeline.records import Report
from pipeline.rules import Rules

_ABBREVIATION = regex.compile(r"[\p{L}&]+")
_SHORTEST = 4
# What readers take for each other, and what lies beside each other on the keyboard or under one tone key.
_CONFUSED = frozenset(
    frozenset(pair)
    for pair in ("dđ", "đo", "do", "cg", "br", "be", "nm", "nh", "uv", "it", "il", "pr", "oq", "tf", "uư")
)
_TWICE, _MOST_USUAL = 2, 40


class Stranger(NamedTuple):
    """The abbreviation of the `citation` with this index as printed, and the one that it is likely meant to be."""

    citation: int
    printed: str
    meant: str


def strange_abbreviations(report: Report, rules: Rules) -> Iterator[Stranger]:
    """Each strange abbreviation of a report once, where it first stands.

    One that no list knows either and that the report writes at least twice is meant by any one edit away from it; one
    of the lists only by letters taken for each other, changed about or struck twice: an office may really be called so.
    """
    header = report.header.symbol
    printed = [
        (index, word, _key(word))
        for index, citation in enumerate(report.citations)
        if citation.symbol and not citation.raw.isupper() and (word := _body(citation.symbol, rules))
    ]
    own = _body(header.value, rules) if header is not None else ""
    times = Counter(key for _, _, key in printed)
    frequent = {key for key, count in times.most_common(_MOST_USUAL) if count >= _TWICE} | {_key(own)}
    usual = {key: word for _, word, key in printed if key in frequent}
    told: set[str] = set()
    for index, word, key in printed:
        if key in _known(rules) or key in usual or key in told:
            continue
        told.add(key)
        meant = next((usual[one] for one in usual if one not in _known(rules) and _one_edit(key, one)), "")
        meant = meant or next((word for one, word in _near(key, rules) if _is_confused(key, one)), "")
        if meant:
            yield Stranger(index, word, meant)


def _one_edit(one: str, other: str) -> bool:
    return OSA.distance(one, other, score_cutoff=1) == 1


def _is_confused(one: str, other: str) -> bool:
    """Whether one word becomes the other by letters taken for each other, changed about or struck twice."""
    if len(one) == len(other):
        unlike = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
        return len(unlike) == _TWICE or frozenset(unlike[0]) in _CONFUSED
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return any(
        longer[:at] + longer[at + 1 :] == shorter
        and longer[at] in longer[max(0, at - 1) : at] + longer[at + 1 : at + 2]
        for at in range(len(longer))
    )


@lru_cache(maxsize=2048)
def _near(key: str, rules: Rules) -> tuple[tuple[str, str], ...]:
    """Confirmed codes of bodies one edit away, by their keys."""
    codes = {_key(code): code for one in rules.agencies if one.verified for code in (one.code, *one.variants)}
    return tuple((one, code) for one, code in codes.items() if _one_edit(key, one))


@lru_cache(maxsize=8192)
def _body(symbol: str, rules: Rules) -> str:
    """The body in a symbol: what stands first, or right behind the type ("QĐ-UBND", "UBND-NC"); empty when short."""
    words = _ABBREVIATION.findall(alike(symbol))
    body = words[1] if len(words) > 1 and words[0] in _types(rules) else next(iter(words), "")
    return body if len(body) >= _SHORTEST else ""


def _key(word: str) -> str:
    return word.casefold().replace("&", "")


@lru_cache(maxsize=4)
def _types(rules: Rules) -> frozenset[str]:
    return frozenset(code for one in rules.document_types for code in one.codes)


@lru_cache(maxsize=4)
def _known(rules: Rules) -> frozenset[str]:
    codes = [code for one in rules.agencies for code in (one.code, *one.variants)]
    codes += [code for one in rules.issuers.issuers for code in one.codes]
    return frozenset(map(_key, (*codes, *_types(rules))))
