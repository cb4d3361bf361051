"""Words with a little of what stands before and after them in their own paragraph."""

from typing import NamedTuple

_AROUND = 60


class Around(NamedTuple):
    """Words of a text and their neighbours in the paragraph, cut between words."""

    before: str
    words: str
    after: str


def words_around(text: str, start: int, end: int) -> Around:
    """The characters `start:end` with their neighbours; where much is left out there stands "…"."""
    opening = text.rfind("\n", 0, start) + 1
    closing = text.find("\n", end)
    closing = len(text) if closing < 0 else closing
    return Around(_last_words(text[opening:start]), text[start:end], _first_words(text[end:closing]))


def _first_words(words: str) -> str:
    return words if len(words) <= _AROUND else words[:_AROUND].rpartition(" ")[0] + " …"


def _last_words(words: str) -> str:
    return words if len(words) <= _AROUND else "… " + words[-_AROUND:].partition(" ")[2]
