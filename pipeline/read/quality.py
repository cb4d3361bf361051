"""How far a text can be trusted: the share of its words that can be read."""

import unicodedata
from collections import Counter
from functools import lru_cache
from typing import Literal, NamedTuple

import regex

from pipeline.read.spelling import is_onset, looks_vietnamese

WordKind = Literal["marked", "unmarked", "capitals", "lone", "english", "latin", "odd", "none"]

_FROM_WORST: tuple[WordKind, ...] = ("odd", "latin", "english", "unmarked", "lone", "capitals", "marked")
_SAMPLE = 1_000
_WORD = regex.compile(r"[^\W\d_]+")
_LATIN = regex.compile(r"[\p{Latin}]+")
# Characters that no text is printed in, and signs inside of words, as wrong decoding leaves them ("cá»§a"). Where they
# stand alone, the first are bullets.
_UNMAPPED = regex.compile(
    r"[\p{Co}\p{Cn}\ufffd\x00-\x08\x0e-\x1f\x7f-\x9f]|\p{L}[\u00a1-\u00bf\u2020-\u2022\u2030\u20ac\u2122]++\p{L}"
)
# The commonest words of English that are no syllables of Vietnamese.
_ENGLISH = frozenset(
    ("the", "of", "and", "for", "by", "with", "from", "is", "are", "was", "were", "that", "this", "which", "as", "at")
)
_LONGEST_ABBREVIATION = 12

_FEW_WORDS = 20
# Of the syllables on a page 78 to 100% bear a tone or a hat; recognised without them 0 to 30%.
_LEAST_MARKED = 0.5
_LEAST_ENGLISH = 0.05


class WordCount(NamedTuple):
    """The words of a text by kind: Vietnamese syllables with and without marks, abbreviations, others, noise.

    A lone consonant is the name of a column or a unit ("C", "kg" is latin), or what is left of a word.
    """

    marked: int
    unmarked: int
    capitals: int
    lone: int
    english: int
    latin: int
    odd: int

    @property
    def total(self) -> int:
        """All words."""
        return sum(self)

    @property
    def quality(self) -> float:
        """0 to 1: the share of readable words. Vietnamese recognised without its marks is not readable, English is."""
        if not self.total:
            return 0.0
        plain, latin = 1.0, 0.5
        if self.total >= _FEW_WORDS and self.marked < _LEAST_MARKED * (self.marked + self.unmarked):
            if self.english >= _LEAST_ENGLISH * self.total:
                latin = 1.0
            else:
                plain = self.marked / (self.marked + self.unmarked) / _LEAST_MARKED
                latin *= plain
        readable = self.marked + self.capitals + plain * (self.unmarked + self.lone)
        readable += latin * (self.english + self.latin)
        return round(readable / self.total, 3)


def count_words(text: str) -> WordCount:
    """The words of a text, composed or not, between its spaces."""
    kinds: Counter[str] = Counter(map(_kind_between_spaces, text.split()))
    return WordCount(*(kinds[kind] for kind in WordCount._fields))


def text_quality(text: str) -> float:
    """0 to 1: the share of words that are Vietnamese syllables, abbreviations or plain Latin words, on a sample."""
    words = _WORD.findall(_sample(text))
    if not words:
        return 0.0
    return round(sum(map(_readability, words)) / len(words), 3)


def has_letters(text: str) -> bool:
    """Whether there is any letter at all: a text of digits and dashes has nothing to be read."""
    return any(map(str.isalpha, text))


def _sample(text: str) -> str:
    """Head, middle and tail: a cover page or an annex alone would mislead."""
    if len(text) <= 3 * _SAMPLE:
        return unicodedata.normalize("NFC", text)
    middle = len(text) // 2
    parts = (text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:])
    return unicodedata.normalize("NFC", "\n".join(parts))


@lru_cache(maxsize=1 << 14)
def _readability(word: str) -> float:
    match _kind(word):
        case "marked" | "unmarked" | "capitals" | "lone":
            return 1.0
        case "english" | "latin":
            # Covid, website, Ban: words of other languages are readable, but a text of them alone is doubtful.
            return 0.5
        case _:
            return 0.0


@lru_cache(maxsize=1 << 15)
def _kind_between_spaces(token: str) -> WordKind:
    """The kind of what stands between two spaces: that of its worst word ("30/2020/NĐ-CP" has two of capitals)."""
    if len(token) > 1 and _UNMAPPED.search(token):
        return "odd"
    kinds = set(map(_kind, _WORD.findall(unicodedata.normalize("NFC", token))))
    return next((kind for kind in _FROM_WORST if kind in kinds), "none")


def _kind(word: str) -> WordKind:
    """The kind of letters that stand together."""
    if looks_vietnamese(word):
        return "unmarked" if word.isascii() else "marked"
    if is_onset(word):
        return "lone"
    if word.isupper() and len(word) <= _LONGEST_ABBREVIATION and _LATIN.fullmatch(word):
        return "capitals"  # UBND, CBCCVC, SNV
    if word.isascii():
        return "english" if word.lower() in _ENGLISH else "latin"
    return "odd"
