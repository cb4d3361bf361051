"""Bytes -> characters: which encoding a text file is written in."""

import codecs

import regex

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096
# Control characters that no text holds; tab, line ends, form feed, escape's neighbours and Ctrl-Z of old editors do.
_CONTROL = regex.compile(r"[\x00-\x08\x0E-\x19\x1B-\x1F\x7F]")
# Windows-1258 writes the tone as a mark of its own after the vowel; read as cp1252 the marks are Ì Ò Þ ì ò þ.
_TONED_VOWEL = regex.compile(r"(?i)[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]")


def decode(data: bytes) -> tuple[str, str] | None:
    """The characters of a text file and the name of its encoding; None when the bytes are no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    silent = _sixteen_bit(data)
    if silent:
        return _decoded(data, silent)
    if b"\x00" in data[:_SAMPLE]:
        return None
    return _decoded(data, "utf-8") or _eight_bit(data)


def _decoded(data: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return (text, encoding) if _is_text(text) else None


def _is_text(text: str) -> bool:
    """At most one character in a hundred is a control character: text scraped from a form may hold a few."""
    sample = text[: _SAMPLE * 4]
    return len(_CONTROL.findall(sample)) * 100 <= len(sample)


def _sixteen_bit(data: bytes) -> str:
    """UTF-16 without a mark: in Vietnamese text most high bytes are zero, and all of them lie on one side."""
    sample = data[:_SAMPLE]
    if len(sample) < 4 or len(data) % 2:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    return ""


def _eight_bit(data: bytes) -> tuple[str, str] | None:
    """Windows-1258 when its tone marks follow vowels as they must, else Windows-1252, unknown bytes kept visible."""
    vietnamese = data.decode("cp1258", errors="replace")
    marks = sum(vietnamese.count(mark) for mark in "\u0300\u0301\u0303\u0309\u0323")
    if marks and len(_TONED_VOWEL.findall(vietnamese)) >= marks * 0.9:
        return (vietnamese, "cp1258") if _is_text(vietnamese) else None
    western = data.decode("cp1252", errors="replace")
    return (western, "cp1252") if _is_text(western) else None
