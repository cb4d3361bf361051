"""Vietnamese typed before Unicode: TCVN3 (".VnTime" fonts) and VNI ("VNI-Times") -> letters."""

import unicodedata
from typing import Literal

import regex

LegacyEncoding = Literal["tcvn3", "tcvn3 capitals", "vni"]

# TCVN 5712:1993, the set of the ABC fonts: each byte, as a Latin-1 character, is one letter.
_TCVN3 = str.maketrans(
    "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ®¡¢£¤¥¦§",
    "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđĂÂÊÔƠƯĐ",
)
# Signs and letters that Unicode Vietnamese never holds inside a word, and TCVN3 text does in every line.
_ODD = "¸µ¶·¹¨¾»¼½Æ©ÇËÎÏªÖ×ØÜÞßåæçëîïñ«¬®÷øþ\u00ad¡¢£¤¥¦§"
_TCVN3_ONLY = regex.compile(rf"[{_ODD}]\p{{L}}|\p{{L}}[{_ODD}]")

# VNI writes a vowel and then its hat and tone as one further character.
_TONES = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
_VNI_MARKS = {
    mark: hat + tone
    for hat, marks in (("", " ùøûõï"), ("\u0302", "âáàåãä"), ("\u0306", "êéèúüë"))
    for mark, tone in zip(marks, _TONES, strict=True)
}
_VNI_LETTERS = {"ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ"}
_VNI = regex.compile(r"(?i)(?:(a)([ùøûõïâáàåãäêéèúüë])|([eo])([ùøûõïâáàåãä])|([uyôö])([ùøûõï])|([ôöæóòîñ])())")
_VNI_ONLY = regex.compile(r"(?i)[aeo][ùøûõïâáàåãä]|[ôö][ùøûõï]|ñ")
_UNICODE = regex.compile(r"[\u0100-\u01ff\u1ea0-\u1ef9\u0300-\u0323]")


def encoding_of_font(font: str) -> LegacyEncoding | None:
    """The encoding that a font was made for; its letters are capitals when its name ends in H."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return "tcvn3 capitals" if name.endswith("h") else "tcvn3"
    return "vni" if name.startswith(("vni-", "vni ")) else None


def is_legacy(text: str, encoding: LegacyEncoding) -> bool | None:
    """Whether a text in such a font is really in its encoding; None when the words do not tell.

    Files typed in Unicode keep old fonts in their styles: the font alone proves nothing.
    """
    if _UNICODE.search(text):
        return False
    return True if (_VNI_ONLY if encoding == "vni" else _TCVN3_ONLY).search(text) else None


def from_legacy(text: str, encoding: LegacyEncoding) -> str:
    """The letters that were printed."""
    if encoding == "vni":
        return _VNI.sub(_vni_letter, text)
    letters = text.translate(_TCVN3)
    return letters.upper() if encoding == "tcvn3 capitals" else letters


def _vni_letter(match: regex.Match[str]) -> str:
    base, mark = next((match[one], match[one + 1]) for one in (1, 3, 5, 7) if match[one] is not None)
    lower = _VNI_LETTERS.get(base.lower(), base.lower())
    if mark:
        lower += _VNI_MARKS[mark.lower()]
    letter = unicodedata.normalize("NFC", lower)
    return letter.upper() if base.isupper() else letter
