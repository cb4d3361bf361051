"""The words that follow and precede a place of the text."""

from dataclasses import dataclass

import regex

from pipeline.statistics.lexicon import key

# Words of one phrase: a space, a comma, a slash or a hyphen between them, nothing else.
_NEXT = regex.compile(r"(?P<gap>, | - | |/|-|)(?P<word>[\p{L}\p{N}]+)", regex.VERSION1)
_REACH = 18


@dataclass(frozen=True, slots=True)
class Word:
    """One word, its key, and what stands between it and the word before."""

    start: int
    end: int
    key: str
    gap: str


def words_after(value: str, start: int, stop: int) -> list[Word]:
    """Up to 18 words from `start` that no punctuation but comma, slash and hyphen parts."""
    words: list[Word] = []
    place = start
    while len(words) < _REACH:
        match = _NEXT.match(value, place, stop)
        if match is None or (not match["gap"] and words):
            break
        words.append(Word(match.start("word"), match.end(), key(match["word"]), match["gap"]))
        place = match.end()
    return words


def keys_before(value: str, end: int, count: int = 5) -> list[str]:
    """Keys of up to `count` words that stand right before `end` with only spaces between, in reading order."""
    window = value[max(0, end - 48) : end]
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
