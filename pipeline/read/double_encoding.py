"""UTF-8 that was taken for Windows-1252 and encoded once more ("Quyáº¿t Ä‘á»‹nh") -> the letters that were meant."""

from functools import lru_cache

import regex

# What Windows-1252 makes of each byte; the five it does not know stay control characters, as programs leave them.
_CHARACTERS = [bytes([code]).decode("cp1252", errors="ignore") or chr(code) for code in range(256)]
_BYTES = {character: code for code, character in enumerate(_CHARACTERS) if code >= 0x80}


def _one_of(codes: range) -> str:
    return "[" + "".join(regex.escape(_CHARACTERS[code]) for code in codes) + "]"


_NEXT = _one_of(range(0x80, 0xC0))
# Letters of two and three bytes; and à, whose second byte is a no-break space that many programs make a plain one.
_ENCODED = regex.compile(f"{_one_of(range(0xC3, 0xC7))}{_NEXT}|[ÌÍ]{_NEXT}|[áâï]{_NEXT}{{2}}|Ã(?= )")
_FEWEST_LETTERS = 3
_VIETNAMESE = regex.compile(r"[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
# Letters that Windows-1252 does not have: a line with one of them was encoded once ("XÃ HỘI", "XÃ”" are what they say).
_ENCODED_ONCE = regex.compile(r"[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")


def undo_double_encoding(text: str) -> str | None:
    """The text with every such letter put right; None when it holds too few to be an accident of encoding."""
    lines = text.split("\n")
    twice = [place for place, line in enumerate(lines) if _ENCODED_ONCE.search(line) is None]
    letters = [_decoded(found) for place in twice for found in _ENCODED.findall(lines[place]) if len(found) > 1]
    if sum(_VIETNAMESE.fullmatch(letter) is not None for letter in letters) < _FEWEST_LETTERS:
        return None
    for place in twice:
        lines[place] = _ENCODED.sub(lambda match: _decoded(match[0]), lines[place])
    return "\n".join(lines)


@lru_cache(maxsize=1024)
def _decoded(written: str) -> str:
    """The letter that these characters are the bytes of; themselves where they are no UTF-8."""
    if written == "Ã":
        return "à"
    try:
        return bytes(_BYTES[one] for one in written).decode("utf-8")
    except UnicodeDecodeError:
        return written
