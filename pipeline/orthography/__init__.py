"""Orthography: words that no Vietnamese spelling allows."""

from pipeline.orthography.damage import DamagedWord, find_damaged_words
from pipeline.orthography.syllables import is_syllable

__all__ = ["DamagedWord", "find_damaged_words", "is_syllable"]
