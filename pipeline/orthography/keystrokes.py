"""Raw keystrokes: what a word typed by Telex or VNI would be, had the input method been on."""

import unicodedata

from pipeline.orthography.syllables import is_syllable
from pipeline.orthography.tones import VOWELS, put_tone
from pipeline.rules.orthography import InputMethod, OrthographyRules

_MARKED_LETTERS = frozenset("\u0302\u0306\u031b")  # Circumflex, breve and horn, decomposed.
# Typists who forget the circumflex still mean the only rhyme there is: "tiens" is "tiến", "chuongr" none but "chưởng".
_COMPLETED = (("", ""), ("ie", "iê"), ("ye", "yê"), ("uo", "ươ"), ("uo", "uô"), ("uơ", "ươ"))


def decode_keystrokes(word: str, rules: OrthographyRules) -> str:
    """The syllable behind raw keystrokes ("thuowngf" -> "thường", "tie6n1" -> "tiến"); empty when there is none."""
    for method in (rules.telex, rules.vni):
        letters, tone = _take_keys(word, method)
        if letters == word or not letters.isalpha():
            continue
        for short, full in _COMPLETED:
            decoded = put_tone(letters.replace(short, full) if short else letters, tone)
            if _is_meant(word, decoded) and is_syllable(decoded, rules):
                return decoded
    return ""


def _is_meant(word: str, decoded: str) -> bool:
    """Whether the keys make more than a tone: "tests" is English too, but no English word ends like "toanf"."""
    if any(letter in _MARKED_LETTERS for letter in unicodedata.normalize("NFD", decoded)) or "đ" in decoded:
        return True
    return not decoded.isascii() and len(word) >= 5 and word[-1] in "fj"


def _take_keys(word: str, method: InputMethod) -> tuple[str, str]:
    """The word with its letter keys made letters, and the mark of its one tone key, which is taken out."""
    letters = word
    for keys, letter in method.letters.items():
        letters = letters.replace(keys, letter)
    first = next((at for at, letter in enumerate(letters) if letter in VOWELS), len(letters))
    tones = [at for at in range(first, len(letters)) if letters[at] in method.tones]
    if len(tones) != 1:
        return letters, ""
    return letters[: tones[0]] + letters[tones[0] + 1 :], method.tones[letters[tones[0]]]
