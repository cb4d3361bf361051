"""Words written twice in a row: "của của Bộ trưởng", "trong lĩnh vực lĩnh vực"."""

from collections.abc import Iterator
from itertools import islice
from operator import eq

import regex

from pipeline.orthography.damage import DamagedWord
from pipeline.rules.orthography import OrthographyRules

# More than this is a form or a song, and no slip.
_MOST = 10


def find_doubled_words(text: str, rules: OrthographyRules) -> Iterator[DamagedWord]:
    """Each word that nothing doubles but a slip, and each pair of words, that stands twice in a row on one line."""
    words = text.split()
    for doubled in islice(dict.fromkeys((*_single_words(words, rules), *_pairs(words))), _MOST):
        yield from _where(text, doubled)


def _single_words(words: list[str], rules: OrthographyRules) -> Iterator[str]:
    for index in _runs(words, 1):
        word = words[index]
        if word in rules.never_doubled and f"{words[index - 1]} {word}" not in rules.closed_by_undoubled:
            yield word


def _pairs(words: list[str]) -> Iterator[str]:
    for index in _runs(words, 2):
        first, second = words[index : index + 2]
        if first != second and f"{first}{second}".isalpha() and f"{first}{second}".islower():
            yield f"{first} {second}"


def _runs(words: list[str], length: int) -> Iterator[int]:
    """Where `length` words are followed by the same words."""
    again = bytes(map(eq, words, words[length:]))
    found = again.find(b"\x01" * length)
    while found >= 0:
        yield found
        found = again.find(b"\x01" * length, found + 1)


def _where(text: str, doubled: str) -> Iterator[DamagedWord]:
    """The first place where the words stand twice with nothing but a space between, whole on both sides."""
    match = regex.search(rf"(?<!\S){regex.escape(doubled)} {regex.escape(doubled)}(?![\p{{L}}\p{{N}}])", text)
    if match is not None:
        yield DamagedWord(match.start(), match.end(), "doubled_words", doubled)
