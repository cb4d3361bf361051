"""Folding for comparison only: the key never goes back into a text."""

import re
import unicodedata
from functools import lru_cache

import regex

# Eth (U+00D0) and African D (U+0189) look like Đ and come from bad keyboards and OCR; all dashes are one.
_ALIKE = str.maketrans(
    {
        "Ð": "Đ",
        "ð": "đ",
        "Ɖ": "Đ",
        "ɖ": "đ",
        # Cyrillic capitals typed for Latin ones: "155/2020/NĐ-СР".
        **dict(zip("АВСЕНКМОРТХ", "ABCEHKMOPTX", strict=True)),
        "–": "-",
        "—": "-",
        "‑": "-",
        "‐": "-",
        "−": "-",
        "⁄": "/",
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "\u00a0": " ",
    }
)
_ANY_ALIKE = re.compile("[" + "".join(map(chr, _ALIKE)) + "]")
# The five tone marks (dấu thanh), decomposed: grave, acute, tilde, hook, dot below.
TONES = "\u0300\u0301\u0303\u0309\u0323"
# The letters that begin syllables and are no vowels.
CONSONANTS = frozenset("bcdđghklmnpqrstvx")
# Behind the tone come the rest of the word and, decomposed, the circumflex, breve or horn of its own letter ("ậ").
_TONED = re.compile(f"([{TONES}])([a-zđ\u0302\u0306\u031b]+)")
_CODE_GAPS = regex.compile(r"\s*([-/&.])\s*")
_NOT_SLUG = regex.compile(r"[^a-z0-9]+")


def alike(text: str) -> str:
    """Letters, dashes and quotes that look alike made one; length is kept, so offsets stay valid."""
    return text if _ANY_ALIKE.search(text) is None else text.translate(_ALIKE)


def fold(text: str) -> str:
    """Key of a phrase: case, tone placement (hoà = hòa, uỷ = ủy), look-alikes and runs of spaces do not matter."""
    return " ".join(map(_fold_word, text.split()))


@lru_cache(maxsize=16384)  # More than Vietnamese has syllables: nearly every word was met before.
def _fold_word(word: str) -> str:
    # The tone mark moves to the end of the word: "hoà" and "hòa" differ only in the letter that carries it.
    return _TONED.sub(r"\2\1", unicodedata.normalize("NFD", alike(word).casefold()))


@lru_cache(maxsize=8192)
def fold_code(code: str) -> str:
    """Key of a document code: case, spaces around - / & ., look-alikes and leading zeros do not matter."""
    key = _CODE_GAPS.sub(r"\1", alike(unicodedata.normalize("NFC", code))).strip().casefold()
    return key.lstrip("0") or key


def without_marks(text: str) -> str:
    """The letters without tones and other marks, as many as are printed: "GIÁM ĐÓC" -> "GIAM DOC"."""
    return "".join(map(_without_mark, alike(text)))


@lru_cache(maxsize=1024)
def _without_mark(letter: str) -> str:
    return "D" if letter == "Đ" else "d" if letter == "đ" else unicodedata.normalize("NFD", letter)[0]


def slug(text: str) -> str:
    """ASCII letters, digits and hyphens: "Lâm Đồng" -> "lam-dong"."""
    return "-".join(filter(None, map(_slug_word, text.split())))


@lru_cache(maxsize=16384)
def _slug_word(word: str) -> str:
    plain = unicodedata.normalize("NFD", alike(word).replace("Đ", "D").replace("đ", "d").casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NOT_SLUG.sub("-", plain).strip("-")
