"""The words that follow and precede a place of the text."""

import re
from typing import NamedTuple

import regex

from pipeline.statistics.lexicon import key

# Words of one phrase: a space, a comma, a slash or a hyphen between them, nothing else.
_PHRASE = regex.compile(
    r" ?[\p{L}\p{N}]++(?:(?:(?:, | - |/)(?!\d)|[ -])(?!\p{L}\))[\p{L}\p{N}]++){0,13}+", regex.VERSION1
)
_GAP = re.compile(r"(, | - |[ /-])")


class Word(NamedTuple):
    """One word, its key, and what stands between it and the word before."""

    end: int
    key: str
    gap: str


def words_after(value: str, start: int, stop: int) -> list[Word]:
    """Up to 14 words from `start` that no punctuation but comma, slash and hyphen parts."""
    match = _PHRASE.match(value, start, stop)
    if match is None:
        return []
    pieces = _GAP.split(match.group())
    if not pieces[0]:
        gap, pieces, place = pieces[1], pieces[2:], start + 1
    else:
        gap, place = "", start
    words: list[Word] = []
    for index in range(0, len(pieces), 2):
        place += len(pieces[index])
        words.append(Word(place, key(pieces[index]), gap))
        if index + 1 < len(pieces):
            gap = pieces[index + 1]
            place += len(gap)
    return words


def keys_before(value: str, end: int, count: int = 5) -> list[str]:
    """Keys of up to `count` words that stand right before `end` with only spaces between, in reading order."""
    window = value[max(0, end - 12 * count) : end]
    keys: list[str] = []
    for piece in reversed(window[window.rfind("\n") + 1 :].split(" ")[-count - 1 :]):
        if not piece:
            continue
        if not piece.isalnum():
            tail = piece.rsplit("(", 1)[-1]
            if tail != piece and tail.isalnum():
                keys.append(key(tail))
            break
        keys.append(key(piece))
        if len(keys) == count:
            break
    return keys[::-1]
