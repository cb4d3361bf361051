"""Orthography: words that no Vietnamese spelling allows."""

from pipeline.orthography.damage import DamagedWord, find_damaged_words

__all__ = ["DamagedWord", "find_damaged_words"]
