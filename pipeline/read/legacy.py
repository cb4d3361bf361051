"""Vietnamese typed before Unicode: TCVN3 (".VnTime" fonts) and VNI ("VNI-Times") -> letters."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import regex

from pipeline.read.spelling import looks_vietnamese

LegacyEncoding = Literal["tcvn3", "vni", "cp1258"]

# TCVN 5712:1993, the set of the ABC fonts: each byte, as a Latin-1 character, is one letter.
_TCVN3 = str.maketrans(
    "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ®¡¢£¤¥¦§",
    "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđĂÂÊÔƠƯĐ",
)
# A font with an encoding of its own keeps the same bytes in the private use area.
_SYMBOLIC = {0xF000 + code: code for code in range(0x20, 0x100)}

# VNI writes a vowel and then its hat and tone as one further character.
_TONES = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
_VNI_MARKS = {
    mark: hat + tone
    for hat, marks in (("", " ùøûõï"), ("\u0302", "âáàåãä"), ("\u0306", "êéèúüë"))
    for mark, tone in zip(marks, _TONES, strict=True)
}
_VNI_LETTERS = {"ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ"}
_VNI = regex.compile(r"(?i)(?:(a)([ùøûõïâáàåãäêéèúüë])|([eo])([ùøûõïâáàåãä])|([uyôö])([ùøûõï])|([ôöæóòîñ])())")
# What stands for letters in either encoding, with the letters around it; and what neither of them can hold.
_WORD = regex.compile(r"[\p{L}\p{M}\u00a1-\u00be\u00ad\u00d7\uf020-\uf0ff]++")
_BEYOND = regex.compile(r"[\u0100-\u017f\u01a0\u01a1\u01af\u01b0\u0300-\u0323\u1ea0-\u1ef9]")
_ABBREVIATION = regex.compile(r"[\p{Lu}--[AĂÂEÊIOÔƠUƯY]]+", regex.VERSION1)
# Signs beside letters, and letters that Vietnamese in Unicode never holds: what makes it worth while to look closer.
_SIGNS = r"[\u00a1-\u00be\u00ad\u00d7]"
_SUSPECT = regex.compile(rf"{_SIGNS}(?:(?=\p{{L}})|(?<=\p{{L}}.))|[åäæçëîïñöøûüÅÄÆÇËÎÏÑÖØÛÜßþÞ\uf0a1-\uf0ff]")
_WITHOUT_FONT: tuple[LegacyEncoding, ...] = ("tcvn3", "vni", "cp1258")
_FEWEST_WORDS, _SURELY = 3, 4
# Pages of the web name other fonts to take where the first is not installed.
_OTHER_CHOICES = regex.compile(r"[;,].*", regex.DOTALL)
# "nghiêng" is the longest syllable; VNI writes up to two characters for each of its letters.
_LONGEST_WORD = 14


@dataclass(frozen=True, slots=True)
class Balance:
    """Words of a text that an encoding turns into Vietnamese, and words that it would spoil."""

    explained: int = 0
    spoiled: int = 0


@dataclass(frozen=True, slots=True)
class OldFont:
    """The encoding that a font was made for, and whether it prints small letters as capitals."""

    encoding: LegacyEncoding
    capitals: bool = False

    def printed(self, text: str, before: str = "") -> str:
        """The letters that the font prints."""
        letters = from_legacy(text, self.encoding, before)
        return letters.upper() if self.capitals else letters


@lru_cache(maxsize=4096)
def encoding_of_font(font: str) -> OldFont | None:
    """What an old font was made for; the letters of an ABC font are capitals when its name ends in H."""
    name = _OTHER_CHOICES.sub("", font).strip().lower()
    if name.startswith(".vn"):
        return OldFont("tcvn3", capitals=name.endswith("h"))
    return OldFont("vni") if name.startswith(("vni-", "vni ")) else None


def is_suspect(text: str) -> bool:
    """Whether a text holds signs that old encodings leave and Unicode Vietnamese does not; quick, and often wrong."""
    return _SUSPECT.search(text) is not None


def is_unicode(text: str) -> bool:
    """Whether a text holds letters of Vietnamese that no old encoding has."""
    return _BEYOND.search(text) is not None


def weigh(text: str, encoding: LegacyEncoding) -> Balance:
    """What speaks for and against a text being in an encoding; words that are Vietnamese either way do neither."""
    explained = spoiled = 0
    for word in _WORD.findall(text):
        if word.isascii() or len(word) < 2:
            continue
        spoils = len(word) > _LONGEST_WORD or _BEYOND.search(word) is not None
        letters = "" if spoils else from_legacy(word, encoding)
        if not looks_vietnamese(letters):
            spoiled += not _ABBREVIATION.fullmatch(letters)
        elif not looks_vietnamese(word):
            explained += 1
    return Balance(explained, spoiled)


def is_legacy(text: str, encoding: LegacyEncoding) -> bool | None:
    """Whether a text in such a font is really in its encoding; None when the words do not tell.

    Files typed in Unicode keep old fonts in their styles: the font alone proves nothing.
    """
    found = weigh(text, encoding)
    return None if found.explained == found.spoiled else found.explained > found.spoiled


def surely_legacy(text: str) -> LegacyEncoding | None:
    """The encoding of a text whose fonts say nothing: several words must speak for it and hardly any against."""
    for encoding in _WITHOUT_FONT:
        found = weigh(text, encoding)
        if found.explained >= _FEWEST_WORDS and found.explained >= _SURELY * found.spoiled:
            return encoding
    return None


def from_legacy(text: str, encoding: LegacyEncoding, before: str = "") -> str:
    """The letters that were printed; a mark that belongs to the vowel `before` the text is a mark of its own."""
    if encoding == "cp1258":
        return text.encode("cp1252", errors="replace").decode("cp1258", errors="replace")
    text = text.translate(_SYMBOLIC)
    if encoding == "tcvn3":
        return text.translate(_TCVN3)
    if before and (cut := _VNI.fullmatch(before + text[:1])) and len(cut[0]) > 1:
        return _VNI_MARKS[text[0].lower()] + _VNI.sub(_vni_letter, text[1:])
    return _VNI.sub(_vni_letter, text)


def _vni_letter(match: regex.Match[str]) -> str:
    base, mark = next((match[one], match[one + 1]) for one in (1, 3, 5, 7) if match[one] is not None)
    lower = _VNI_LETTERS.get(base.lower(), base.lower())
    if mark:
        lower += _VNI_MARKS[mark.lower()]
    letter = unicodedata.normalize("NFC", lower)
    return letter.upper() if base.isupper() else letter
