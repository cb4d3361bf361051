"""Word lists as patterns: an alternation that shares beginnings, so that what is not there is soon known."""

import re
from collections.abc import Iterable

UPPER = "A-Z" + "".join(
    letter for code in (*range(0xC0, 0x1B5), *range(0x1EA0, 0x1EFA)) if (letter := chr(code)).isupper()
)
"""Capital letters of Vietnamese, to stand inside a character class."""

_Tree = dict[str, "_Tree"]


def one_of(words: Iterable[str]) -> str:
    """A group that matches one of the words, the longest that fits."""
    root: _Tree = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _group(root)


def _group(node: _Tree) -> str:
    branches = [re.escape(letter) + _group(below) for letter, below in node.items() if letter]
    if not branches:
        return ""
    together = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return f"{together}?" if "" in node else together
