"""Characters of fonts that hold signs instead of letters (Symbol, Wingdings) -> the signs that they print."""

from functools import lru_cache

# Word keeps the codes of such a font from F000 on; other programs write the plain characters of the font.
_BASE = 0xF000
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ"
_SYMBOL = dict(zip(map(ord, _LATIN), _GREEK, strict=True)) | {
    0x2D: "-", 0xA3: "≤", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    0xBB: "≈", 0xD7: "·",
}  # fmt: skip
_WINGDINGS = {
    0x28: "☎", 0x2A: "✉", 0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "◆",
    0x9F: "•", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "☒", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☒",
}  # fmt: skip
# Signs that no report has need of stand before the items of its lists.
_ANY_SIGN = "•"


@lru_cache(maxsize=64)
def signs_of(font: str) -> dict[int, str] | None:
    """The signs in a font; None for a font of letters."""
    name = font.strip().lower()
    if name in ("symbol", "symbolmt"):
        return _SYMBOL
    return _WINGDINGS if name.startswith(("wingdings", "webdings")) else None


def printed_signs(text: str, font: str) -> str:
    """The characters of a run in such a font as printed."""
    signs = signs_of(font)
    return text if signs is None else "".join(_sign(one, signs) for one in text)


def without_private(text: str, font: str) -> str:
    """The same characters; those that are codes of such a font, and of nothing else, as the font prints them."""
    signs = signs_of(font)
    return text if signs is None else "".join(_sign(one, signs) if one >= chr(_BASE) else one for one in text)


def printed_sign(code: int, font: str) -> str:
    """What a w:sym prints: the sign of its font, or the letter of a font that has letters in its low half."""
    signs = signs_of(font)
    if not 0x20 <= code < 0x110000:
        return ""
    if signs is None:
        return chr(code - _BASE if code > _BASE + 0x20 and code <= _BASE + 0xFF else code)
    return _sign(chr(code), signs)


def _sign(character: str, signs: dict[int, str]) -> str:
    code = ord(character)
    if code >= _BASE:
        code -= _BASE
    elif code > 0xFF:  # No sign of the font: Word takes it from another.
        return character
    if code in signs:
        return signs[code]
    is_plain = code <= 0x20 or (signs is _SYMBOL and code < 0x7F)
    return chr(code) if is_plain else _ANY_SIGN
