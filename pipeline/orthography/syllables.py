"""Vietnamese syllables (âm tiết): initial consonant, rhyme and tone."""

from pipeline.fold import CONSONANTS, TONES, fold
from pipeline.rules.orthography import OrthographyRules

_SHARP_OR_HEAVY = frozenset("\u0301\u0323")
_VOWELS = frozenset("aeiouy")


def is_syllable(word: str, rules: OrthographyRules) -> bool:
    """Whether `word`, in small letters with their marks, can be one written Vietnamese syllable.

    Which vowel carries the tone mark is a habit, not a fault: "hoà" and "hòa" are both right.
    """
    key = fold(word)
    base, tone = (key[:-1], key[-1]) if key[-1] in TONES else (key, "")
    if base[0] in _VOWELS:
        return key in rules.bare_syllables
    if base not in rules.syllables:
        return False
    return tone in _SHARP_OR_HEAVY or not base.endswith(rules.stop_codas)


def lacks_onset(word: str, rules: OrthographyRules) -> bool:
    """Whether `word` would be a syllable, had it an initial consonant: "ọc" of "du học sinh"."""
    return word[0] not in CONSONANTS and is_syllable(f"h{word}", rules)
