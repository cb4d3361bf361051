"""How far a text can be trusted: the share of its words that can be read."""

import unicodedata
from functools import lru_cache

import regex

from pipeline.fold import TONES

_SAMPLE = 1_000
_WORD = regex.compile(r"[^\W\d_]+")
# Letters of a Vietnamese syllable without its tone: initial, vowels, final. "nghiêng" is the longest.
_SYLLABLE = regex.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?"
    r"(?:i|e|ê|y|a|ă|â|o|ô|ơ|u|ư){1,3}"
    r"(?:ng|nh|ch|[cmnpt])?"
)
_LATIN = regex.compile(r"[\p{Latin}]+")
_NO_TONES = dict.fromkeys(map(ord, TONES))


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
    if word.isupper() and len(word) <= 12 and _LATIN.fullmatch(word):
        return 1.0  # UBND, CBCCVC, SNV
    toneless = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word.lower()).translate(_NO_TONES))
    if _SYLLABLE.fullmatch(toneless):
        return 1.0
    # Covid, website, Ban: words of other languages and names are readable, but a text of them alone is doubtful.
    return 0.5 if word.isascii() else 0.0
