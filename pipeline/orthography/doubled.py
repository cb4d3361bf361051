"""Words written twice in a row: "của của Bộ trưởng", "trong lĩnh vực lĩnh vực"."""

from collections.abc import Iterator
from operator import eq

import regex

from pipeline.rules.orthography import OrthographyRules

# More than this is a form or a song, and no slip.
_MOST = 10


def doubled_words(text: str, words: list[str], rules: OrthographyRules) -> Iterator[tuple[int, int, str]]:
    """Each word that nothing doubles but a slip, and each pair of words, that stands twice in a row on one line.

    Start and end of both, and what is meant; `words` are those of the text.
    """
    for word in rules.never_doubled:
        found = text.find(f" {word} {word} ")
        while found >= 0 and text.endswith(rules.closing_words, 0, found + 1 + len(word)):
            found = text.find(f" {word} {word} ", found + 1)
        if found >= 0:
            yield found + 1, found + 2 + 2 * len(word), word
    for pair in list(dict.fromkeys(_pairs(words)))[:_MOST]:
        match = regex.search(rf"(?<!\S){regex.escape(pair)} {regex.escape(pair)}(?![\p{{L}}\p{{N}}])", text)
        if match is not None:
            yield match.start(), match.end(), pair


def _pairs(words: list[str]) -> Iterator[str]:
    """Of the four words of a doubled pair, two that are the same stand at even places; so every second is enough."""
    evens = words[::2]
    again = bytes(map(eq, evens, evens[1:]))
    found = again.find(1)
    while found >= 0:
        at = 2 * found
        for first in (at - 1, at):
            pair = words[first : first + 2] if first >= 0 else []
            if pair == words[first + 2 : first + 4] and _is_plain(pair):
                yield " ".join(pair)
        found = again.find(1, found + 1)


def _is_plain(pair: list[str]) -> bool:
    letters = "".join(pair)
    return len(set(pair)) == 2 and letters.isalpha() and letters.islower()
