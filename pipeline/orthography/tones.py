"""Which letter of a syllable carries the tone mark."""

import unicodedata

from pipeline.fold import TONES

VOWELS = "aăâeêioôơuưy"
_MARKED_VOWELS = "ăâêôơư"
# Both ways of writing these are in use: "hòa" and "hoà", "khỏe" and "khoẻ", "thủy" and "thuỷ".
_EITHER = frozenset({"oa", "oe", "uy"})


def put_tone(letters: str, tone: str) -> str:
    """The syllable `letters` with the combining mark `tone` where it belongs."""
    places = _tone_places(letters)
    if not tone or not places:
        return letters
    at = places[0] + 1
    return unicodedata.normalize("NFC", letters[:at] + tone + letters[at:])


def with_tone_in_place(word: str) -> str:
    """The word with its tone mark moved from a letter that cannot carry it ("đaọ" -> "đạo"); unchanged when right."""
    letters, tone, carrier = "", "", -1
    for letter in word:
        parts = unicodedata.normalize("NFD", letter)
        own = next((part for part in parts if part in TONES), "")
        if own:
            tone, carrier = own, len(letters)
        letters += unicodedata.normalize("NFC", parts.replace(own, "")) if own else letter
    return word if not tone or carrier in _tone_places(letters) else put_tone(letters, tone)


def _tone_places(letters: str) -> tuple[int, ...]:
    """Where the tone mark may stand in a syllable written without it, the usual place first."""
    vowels = [at for at, letter in enumerate(letters) if letter in VOWELS]
    if letters == "quy":
        return (2, 1)
    if letters.startswith(("qu", "gi")) and len(vowels) > 1:
        vowels = vowels[1:]
    marked = [at for at in vowels if letters[at] in _MARKED_VOWELS]
    if marked:
        return (marked[-1],)
    if len(vowels) < 2 or letters[-1] not in VOWELS:
        return tuple(vowels[-1:])
    if len(vowels) > 2:
        return (vowels[1],)
    return tuple(vowels) if letters[vowels[0]] + letters[vowels[1]] in _EITHER else (vowels[0],)
