"""Bytes -> characters: which encoding a text file is written in."""

import codecs

import regex

from pipeline.read.legacy import from_legacy
from pipeline.read.quality import text_quality

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


def _eight_bit(data: bytes) -> tuple[str, str] | None:
    """The code page in which the most words can be read; Windows-1252 when none is better, unknown bytes visible."""
    western = data.decode("cp1252", errors="replace")
    if not _is_text(western):
        return None
    latin = data.decode("latin-1")
    readings = (
        (western, "cp1252"),
        (data.decode("cp1258", errors="replace"), "cp1258"),
        (from_legacy(latin, "tcvn3"), "tcvn3"),
        (from_legacy(latin, "vni"), "vni"),
    )
    return max(readings, key=lambda reading: text_quality(reading[0]))
