"""Word lists as patterns: an alternation that shares beginnings, so that what is not there is soon known."""

import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.fold import CONSONANTS, without_marks

_BLOCKS = ((0x41, 0x5B), (0x61, 0x7B), (0xC0, 0x1B5), (0x1EA0, 0x1EFA))
_LETTERS = "".join(chr(code) for low, high in _BLOCKS for code in range(low, high))
UPPER = "A-Z" + "".join(letter for letter in _LETTERS if letter.isupper() and not letter.isascii())
"""Capital letters of Vietnamese, to stand inside a character class."""

# The one short word that opens most subjects; other short words would be too many other words without their marks.
_ALWAYS_LOOSELY = frozenset({"về", "Về"})

_Tree = dict[str, "_Tree"]


def one_of(words: Iterable[str], loosely: bool = False) -> str:
    """A group that matches one of the words, the longest that fits.

    `loosely`: words of several syllables also with other marks on their letters ("sửa đôi", "hướng dân"), as scans
    leave them.
    """
    root: _Tree = {}
    for word in words:
        node = root
        for letter in _loosened(word) if loosely else map(re.escape, word):
            node = node.setdefault(letter, {})
        node[""] = {}
    return _group(root)


def _loosened(word: str) -> Iterable[str]:
    if " " in word or word in _ALWAYS_LOOSELY:
        return [_any_marks(letter) for letter in word]
    return map(re.escape, word)


@lru_cache(maxsize=256)
def _any_marks(letter: str) -> str:
    """All letters that differ from a vowel or đ in their marks alone, as a class of a pattern."""
    bare = without_marks(letter)
    if not letter.isalpha() or letter in CONSONANTS - {"d", "đ"}:
        return re.escape(letter)
    return f"[{''.join(one for one in _LETTERS if without_marks(one) == bare)}]"


def _group(node: _Tree) -> str:
    branches = [letter + _group(below) for letter, below in node.items() if letter]
    if not branches:
        return ""
    together = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return f"{together}?" if "" in node else together
