"""Titles that a seal, a pen or a poor scan left with a wrong letter or two: "PHO CHV TỊCH", ", GIÁM ĐÓ"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex
from rapidfuzz.distance import Levenshtein

from pipeline.fold import without_marks
from pipeline.rules.header import SignatureRules

_WORD = regex.compile(r"\p{L}+")
_LONGEST_LINE = 80
# Of five letters one wrong leaves too many words it can be; "BÍ THƯ" must be read as it is.
_FEWEST_LETTERS, _LETTERS_PER_FAULT = 6, 5
_MOST_FAULTS = 2
# What else stands on the line in capitals is little: the rest of a seal, not "HỌP BAN GIÁM ĐÓ".
_SHARE_OF_LINE = 0.6
_WORD_BEFORE = 3


class WornTitle(NamedTuple):
    """A title at `start:end` of a line: what it must have been, or what is printed where two are as likely."""

    start: int
    end: int
    words: str


class _Fit(NamedTuple):
    """How a title fits a stretch of words: the longest stretch counts, then the fewest faults."""

    letters: int
    faults: int
    title: str
    start: int
    end: int


def find_worn_title(words: str, rules: SignatureRules) -> WornTitle | None:
    """The one title of a line of recognised text that no title matches as it is printed."""
    if len(words) > _LONGEST_LINE:
        return None
    capitals = [word for word in _WORD.finditer(words) if word.group().isupper()]
    fits = list(_fits(capitals, _titles(rules)))
    if not fits:
        return None
    best = min(fits, key=lambda fit: (-fit.letters, fit.faults))
    as_likely = {fit.title for fit in fits if (fit.letters, fit.faults) == (best.letters, best.faults)}
    shown = best.title if len(as_likely) == 1 else words[best.start : best.end]
    return WornTitle(best.start, best.end, shown)


def _fits(capitals: Sequence[regex.Match[str]], titles: tuple[tuple[str, str, int], ...]) -> Iterator[_Fit]:
    total = sum(len(word.group()) for word in capitals)
    for first in range(len(capitals)):
        if first and len(capitals[first - 1].group()) >= _WORD_BEFORE:
            break
        letters = ""
        for word in capitals[first:]:
            letters += without_marks(word.group()).casefold()
            if len(letters) < _SHARE_OF_LINE * total:
                continue
            for title, key, most in titles:
                faults = Levenshtein.distance(letters, key, score_cutoff=most)
                if faults <= most:
                    yield _Fit(len(letters), faults, title, capitals[first].start(), word.end())


@lru_cache(maxsize=4)
def _titles(rules: SignatureRules) -> tuple[tuple[str, str, int], ...]:
    """Each title alone and as a deputy's, its bare letters, and how many of them may be wrong."""
    named = (*rules.titles, *(f"{prefix} {title}" for prefix in rules.title_prefixes for title in rules.titles))
    bare = ((title, without_marks(title).replace(" ", "").casefold()) for title in named)
    return tuple(
        (title, key, min(len(key) // _LETTERS_PER_FAULT, _MOST_FAULTS))
        for title, key in bare
        if len(key) >= _FEWEST_LETTERS
    )
