"""Writes Unicode text as it was typed before Unicode; made from the tables of the standards, not from the reader's."""

import re
import unicodedata

# TCVN 5712:1993 as in the ABC fonts: the letters in the order of the bytes beside them.
_TCVN3_LETTERS = "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđĂÂÊÔƠƯĐ"
_TCVN3_BYTES = bytes.fromhex(
    "B8B5B6B7B9A8BEBBBCBDC6A9CAC7C8C9CBD0CCCECFD1AAD5D2D3D4D6DDD7D8DCDEE3DFE1E2E4"
    "ABE8E5E6E7E9ACEDEAEBECEEF3EFF1F2F4ADF8F5F6F7F9FDFAFBFCFEAEA1A2A3A4A5A6A7"
)
TCVN3 = dict(zip(_TCVN3_LETTERS, _TCVN3_BYTES.decode("latin-1"), strict=True))

# VNI for Windows: what is written after a vowel for its tone, and for its hat with the tone.
_TONES = {"": "", "\u0301": "F9", "\u0300": "F8", "\u0309": "FB", "\u0303": "F5", "\u0323": "EF"}
_HATS = {
    "\u0302": {"": "E2", "\u0301": "E1", "\u0300": "E0", "\u0309": "E5", "\u0303": "E3", "\u0323": "E4"},
    "\u0306": {"": "EA", "\u0301": "E9", "\u0300": "E8", "\u0309": "FA", "\u0303": "FC", "\u0323": "EB"},
}
_WHOLE = {"đ": "F1", "í": "ED", "ì": "EC", "ỉ": "E6", "ĩ": "F3", "ị": "F2", "ỵ": "EE"}


def in_tcvn3(text: str) -> str:
    """Characters as an ABC font keeps them; capitals with a tone have no place there."""
    composed = unicodedata.normalize("NFC", text)
    lost = [one for one in composed if one.isupper() and one.lower() in TCVN3 and one not in TCVN3]
    assert not lost, f"no capital of this kind in the set: {lost}"
    return "".join(TCVN3.get(one, one) for one in composed)


def in_tcvn3_fonts(text: str) -> list[tuple[str, str]]:
    """(font, characters): words with capitals that the set lacks stand in the font of capitals."""
    runs: list[tuple[str, str]] = []
    for word in re.findall(r"\s+|\S+", unicodedata.normalize("NFC", text)):
        lacking = any(one.isupper() and one.lower() in TCVN3 and one not in TCVN3 for one in word)
        if lacking and word.isupper():
            runs.append((".VnTimeH", in_tcvn3(word.lower())))
        elif lacking:
            for one in word:
                own = one.isupper() and one.lower() in TCVN3 and one not in TCVN3
                runs.append((".VnTimeH", in_tcvn3(one.lower())) if own else (".VnTime", in_tcvn3(one)))
        else:
            runs.append((".VnTime", in_tcvn3(word)))
    return runs


def in_vni(text: str) -> str:
    """Characters as a VNI font keeps them."""
    return "".join(map(_vni_letter, unicodedata.normalize("NFC", text)))


def _vni_letter(letter: str) -> str:
    lower = letter.lower()
    if lower in _WHOLE:
        code = _WHOLE[lower]
        return _char(code, letter)
    parts = unicodedata.normalize("NFD", lower)
    base, marks = parts[0], parts[1:]
    tone = next((mark for mark in marks if mark in _TONES), "")
    hat = next((mark for mark in marks if mark in _HATS), "")
    if "\u031b" in marks:
        written = _char("F4" if base == "o" else "F6", letter)
        return written + (_char(_TONES[tone], letter) if tone else "")
    if not (tone or hat):
        return letter
    code = _HATS[hat][tone] if hat else _TONES[tone]
    return (base.upper() if letter.isupper() else base) + _char(code, letter)


def _char(code: str, like: str) -> str:
    character = bytes.fromhex(code).decode("cp1252")
    return character.upper() if like.isupper() else character


def error_rate(read: str, written: str) -> float:
    """Characters to change, put in or leave out, to each character written."""
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(read, written) / max(len(written), 1)
