"""Whether a word looks like a Vietnamese syllable: initial, rhyme and one tone that the rhyme can bear.

Readers ask this of half-decoded letters and know no rules, so it is wider than what rules/orthography.yml calls right:
it takes every syllable those spell, and misspelled ones ("nghành") beside them.
"""

import unicodedata
from functools import lru_cache

import regex

from pipeline.fold import CONSONANTS, TONES

_ONSET = f"(?:ngh|ng|nh|gh|kh|ph|th|tr|ch|[{''.join(sorted(CONSONANTS))}])"
_LONE_ONSET = regex.compile(f"(?i){_ONSET}")
_SPELLING = regex.compile(
    rf"""(?:qu|gi|{_ONSET})?
    (?: a(?:ch|ng|nh|[ckimnoptuy])?
      | ă(?:ng|[ckmnpt])
      | â(?:ng|[cmnptuy])
      | e(?:ng|[ckmnopt])?
      | ê(?:ch|ng|nh|[kmnptu])?
      | i(?:ch|nh|[amnptu]|ê(?:ng|[cmnptu]))?
      | o(?:ng|oc|ong|[ckimnpt]|a(?:ch|ng|nh|[cimnopty])?|ă(?:ng|[cmnpt])|e(?:ng|[mnot])?)?
      | ô(?:ng|ông|[ckimnpt])?
      | ơ[imnpt]?
      | u(?:ng|[ackimnpt]|â(?:ng|[nty])|ê(?:ch|nh|n)?|ơ|y(?:ch|nh|[anptu]|ê[nt])?|ô(?:ng|[cimnt]))?
      | ư(?:ng|[acimntu]|ơ(?:ng|[cimnptu]))?
      | y(?:t|ê(?:ng|[mntu]))?
    )""",
    regex.VERBOSE,
)
_NO_TONES = dict.fromkeys(map(ord, TONES))
# A rhyme that ends in a stop bears two tones only; k stands at the end of names of the Highlands.
_STOPPED = ("c", "ch", "k", "p", "t")
_STOPPED_TONES = ("\u0301", "\u0323")


@lru_cache(maxsize=1 << 14)
def looks_vietnamese(word: str) -> bool:
    """Whether a word, in capitals or not, could be Vietnamese."""
    parts = unicodedata.normalize("NFD", word.lower())
    tones = [one for one in parts if one in TONES]
    bare = unicodedata.normalize("NFC", parts.translate(_NO_TONES))
    if len(tones) > 1 or not _SPELLING.fullmatch(bare):
        return False
    return not bare.endswith(_STOPPED) or not tones or tones[0] in _STOPPED_TONES


def is_onset(word: str) -> bool:
    """Whether a word is the initial of a syllable and no more: "C", "ngh"."""
    return _LONE_ONSET.fullmatch(word) is not None
