"""Bytes -> characters: which encoding a text file is written in."""

import codecs

import regex

from pipeline.read.mending import mend

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096
_MANY_BYTES = regex.compile(r"[\u0080-\ufffc]")
_LEAST_SOUND = 20
# Control characters that no text holds; tab, line ends, form feed, escape's neighbours and Ctrl-Z of old editors do.
_CONTROL = regex.compile(r"[\x00-\x08\x0E-\x19\x1B-\x1F\x7F]")


def decode(data: bytes) -> tuple[str, tuple[str, ...]] | None:
    """The characters of a text file, and what had to be done to them; None when the bytes are no text."""
    text = _characters(data)
    return None if text is None else mend(text)


def _characters(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    silent = _sixteen_bit(data)
    if silent:
        return _decoded(data, silent)
    if b"\x00" in data[:_SAMPLE]:
        return None
    return _decoded(data, "utf-8") or _damaged_utf8(data) or _eight_bit(data)


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return text if _is_text(text) else None


def _damaged_utf8(data: bytes) -> str | None:
    """UTF-8 with a few bytes cut or changed: the others are plain to see, and so is the damage."""
    text = data.decode("utf-8", errors="replace")
    lost = text.count("\ufffd")
    found = len(_MANY_BYTES.findall(text))
    return text if lost * _LEAST_SOUND <= found and _is_text(text) else None


def _is_text(text: str) -> bool:
    """At most one character in a hundred is a control character: text scraped from a form may hold a few."""
    sample = text[:_SAMPLE]
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


def _eight_bit(data: bytes) -> str | None:
    """Windows-1252, which old Vietnamese encodings are told from by their words; unknown bytes stay visible."""
    text = data.decode("cp1252", errors="replace")
    return text if _is_text(text) else None
