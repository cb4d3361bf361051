"""Damaged words: letters of another script inside a word, syllables that cannot be, raw keystrokes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import regex

from pipeline.orthography.doubled import doubled_words
from pipeline.orthography.keystrokes import decode_keystrokes
from pipeline.orthography.syllables import is_syllable, lacks_onset
from pipeline.orthography.tones import with_tone_in_place
from pipeline.rules.orthography import OrthographyRules

DamageKind = Literal[
    "foreign_letter",
    "misplaced_tone",
    "impossible_syllable",
    "lost_onset",
    "raw_keystrokes",
    "joined_words",
    "doubled_words",
]

_WORD = regex.compile(r"[\p{L}\p{N}]+")
_VOWELS = frozenset("aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ")
_DOTTED = regex.compile(r"[ìíỉĩịỳýỷỹỵ]")
_LONGEST = 24
_MOST_KEPT = 1 << 16
# Parts of an address ("thuongnv@snv.gov.vn"), of a code or of a hyphenated foreign word are no Vietnamese words.
_TIED = regex.compile(r"\w[@/\\_.–’'&=+#-]+\w")


@dataclass(frozen=True, slots=True)
class DamagedWord:
    """A word that cannot be Vietnamese, or stands twice, at `start:end`; `suggestion`: the one thing it can be."""

    start: int
    end: int
    kind: DamageKind
    suggestion: str = ""


def find_damaged_words(text: str, rules: OrthographyRules) -> tuple[DamagedWord, ...]:
    """Each damaged or doubled word of `text` where it first stands, in reading order. Foreign words and names pass."""
    found: dict[str, DamagedWord] = {}
    words, sound = text.split(), _sound_tokens(rules)
    for token in set(words) - sound:
        judged = tuple(_judge_token(token, rules))
        if not judged and len(sound) < _MOST_KEPT:
            sound.add(token)
        for word, kind, suggestion in judged:
            start = _place(text, token, word, kind, rules)
            if start >= 0 and (word not in found or start < found[word].start):
                found[word] = DamagedWord(start, start + len(word), kind, suggestion)
    doubled = (DamagedWord(start, end, "doubled_words", word) for start, end, word in doubled_words(text, words, rules))
    return tuple(sorted((*found.values(), *doubled), key=lambda one: one.start))


@lru_cache(maxsize=4)
def _sound_tokens(rules: OrthographyRules) -> set[str]:
    """What was judged before and holds no damage; reports share most of their words."""
    return set()


def _judge_token(token: str, rules: OrthographyRules) -> Iterator[tuple[str, DamageKind, str]]:
    """The damaged words of what stands between two spaces."""
    if _TIED.search(token):
        return
    for word in _WORD.findall(token):
        verdict = _judge(word, rules)
        if verdict is not None:
            yield word, *verdict


def _judge(word: str, rules: OrthographyRules) -> tuple[DamageKind, str] | None:
    """What is wrong with a word on its own, and what its keystrokes decode to."""
    if len(word) > _LONGEST:
        return None  # No word, but a line of a form or a key.
    if rules.foreign_letter.search(word):
        # A name in its own script ("北京") is no damage; one stray letter, or one among Latin letters, is.
        own_script = len(word) > 1 and all(rules.foreign_letter.match(letter) for letter in word)
        return None if own_script else ("foreign_letter", "")
    if not word.islower() or word in rules.foreign_words or len(word) == 1 or word[-1] in rules.allowed_letters:
        return None
    if not word.isalpha() or word.isascii():
        decoded = decode_keystrokes(word, rules)
        return ("raw_keystrokes", decoded) if decoded else None
    if _VOWELS.isdisjoint(word):
        return None  # "hđnd" is an abbreviation in small letters.
    if is_syllable(word, rules):
        right = with_tone_in_place(word)
        # "quốc gỉa" is "gia" with its dot misread, "chỉ đaọ" is "đạo": on i and y the tone itself is in doubt.
        return None if right == word else ("misplaced_tone", "" if _DOTTED.search(word) else right)
    divided = tuple(_divide(word, rules))
    if not divided:
        return ("lost_onset" if lacks_onset(word, rules) else "impossible_syllable"), ""
    return "joined_words", divided[0] if len(divided) == 1 else ""


def _divide(word: str, rules: OrthographyRules) -> Iterator[str]:
    """Every pair of syllables between which a space may have been lost ("bị bãi" in "bịbãi")."""
    for at in range(2, len(word) - 1):
        if word[at] not in _VOWELS and is_syllable(word[:at], rules) and is_syllable(word[at:], rules):
            yield f"{word[:at]} {word[at:]}"


def _place(text: str, token: str, word: str, kind: DamageKind, rules: OrthographyRules) -> int:
    """Where the word stands as its own token; raw keystrokes only where Vietnamese words stand on both sides."""
    found = -1
    while (found := text.find(token, found + 1)) >= 0:
        end = found + len(token)
        whole = (found == 0 or text[found - 1].isspace()) and (end == len(text) or text[end].isspace())
        if whole and (kind != "raw_keystrokes" or _among_vietnamese(text, found, end, rules)):
            return found + token.index(word)
    return -1


def _among_vietnamese(text: str, start: int, end: int, rules: OrthographyRules) -> bool:
    """Whether Vietnamese syllables stand before and after, one of them with its marks; an English phrase has none."""
    sides = text[max(0, start - 12) : start].split()[-1:] + text[end : end + 12].split()[:1]
    words = [side.strip('.,;:()“”"').lower() for side in sides]
    return len(words) == 2 and not "".join(words).isascii() and all(one and is_syllable(one, rules) for one in words)
