"""How words are set: in capitals, in bold, in italics, and up to where."""

from bisect import bisect_right
from typing import Literal

from pipeline.records import Text

Setting = Literal["capitals", "bold", "italic", "plain"]


def read_setting(text: Text, start: int, end: int) -> tuple[Setting, int]:
    """How the words from `start` are set, and up to where: `end`, or the end of the first emphasised words."""
    words = text.value[start:end]
    if words.isupper() and any(len(word) > 1 for word in words.split(" ")):
        return "capitals", end
    stop = _emphasis_end(text.value, text.bold, start, end)
    if _is_run(text.value, start, stop, end):
        return "bold", stop
    stop = _emphasis_end(text.value, text.italic, start, end)
    if _is_run(text.value, start, stop, end):
        return "italic", stop
    return "plain", start


def _is_run(value: str, start: int, stop: int, end: int) -> bool:
    """One bold word at the start of a line ("**22** đoàn") is a stressed word and no heading."""
    return stop > start and (stop == end or " " in value[start:stop])


def _emphasis_end(value: str, ranges: tuple[tuple[int, int], ...], start: int, end: int) -> int:
    """Up to where `start` onwards is emphasised, with no gap but spaces and marks; `start` when it is not."""
    if not ranges:
        return start
    stop = start
    for index in range(max(0, bisect_right(ranges, (start, end)) - 1), len(ranges)):
        low, high = ranges[index]
        if low >= end or (low > stop and _has_words(value, stop, low)):
            break
        stop = max(stop, min(high, end))
    if stop == start:
        return start
    if not _has_words(value, stop, end):
        return end
    # The mark that closes a run-in heading is often set plain: "**Về tổ chức**. Sở đã …".
    while value[stop] in ".:)":
        stop += 1
    while value[stop - 1].isspace():
        stop -= 1
    return stop


def _has_words(value: str, start: int, end: int) -> bool:
    return any(letter.isalnum() for letter in value[start:end])
