"""Names of laws that are one word, or the marks of one word, away from an official one."""

from functools import lru_cache

import regex
from rapidfuzz.fuzz import ratio

from pipeline.fold import fold, slug
from pipeline.rules.laws import LawRules

_NOT_WORDS = regex.compile(r"[^\p{L}\p{M}\d]+")
_AND = fold("và")
# A word is misspelt, and no other word, when half of its letters and marks agree.
_MISSPELT_FROM = 50


def law_nearly_named(name: str, rules: LawRules) -> str:
    """The title of the one law that is nearly called so; empty where the name is right, or like none or several."""
    words = _words(name)
    return "" if words in _official(rules) else _only_one_like(words, rules)


@lru_cache(maxsize=1024)
def _only_one_like(words: tuple[str, ...], rules: LawRules) -> str:
    near = [title for official, title in _official(rules).items() if _has_slip(words, official)]
    return near[0] if len(near) == 1 else ""


def _has_slip(words: tuple[str, ...], official: tuple[str, ...]) -> bool:
    """One word differs; in a short name only in its marks: "Công chức" is another word than "Công chứng"."""
    if len(official) != len(words):
        return False
    other = [(one, two) for one, two in zip(words, official, strict=True) if one != two]
    if len(other) != 1 or len(words) < 2:
        return False
    return slug(other[0][0]) == slug(other[0][1]) or (len(words) > 2 and ratio(*other[0]) >= _MISSPELT_FROM)


@lru_cache(maxsize=4)
def _official(rules: LawRules) -> dict[tuple[str, ...], str]:
    """The words of all names of laws, short names too, each with the law's title."""
    titles = {_words(law.name): law.title for law in rules.laws if law.type != "Pháp lệnh"}
    return titles | {_words(one.short): f"Luật {one.name}" for one in rules.short_names if one.type == "Luật"}


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in _NOT_WORDS.sub(" ", fold(name)).split() if word != _AND)
