"""What of number and date is there and not read: filled in by hand, or ink that a scan makes nothing of."""

from collections.abc import Iterator

import regex

from pipeline.records import HandwrittenPart, PartialDate, Text

_WORDS = regex.compile(r"(?i)(?P<day>ng\wy)|(?P<month>th\w{1,2}ng)|(?P<year>n\wm(?![\p{L}]))")
_MARKS = regex.compile(r"[/.-]")
# Digits that the reader of a scan is less sure of are mostly by hand: 2014 was read as 201, 155 as 455, 2107 as 210.
_LEAST_SURE = 0.5
_INK = regex.compile(r"[^\s.…_‥·:;/-]")
_PARTS: tuple[HandwrittenPart, ...] = ("day", "month", "year")


def number_by_hand(text: Text, match: regex.Match[str]) -> bool:
    """Whether ink that is no print stands between "Số" and the symbol, or letters where digits were expected."""
    start, end = match.end("label"), match.end("separator")
    unread = not match["number"] and _is_ink(text, start, match.start("separator"))
    return unread or _has_ink(text, match.start(), end) or _is_scrawl(text, start, match.start("separator"))


def parts_by_hand(text: Text, match: regex.Match[str], date: PartialDate) -> tuple[HandwrittenPart, ...]:
    """The parts of a date line that are there and not read; a day that no month has was not read either."""
    read = {"day": _possible(date.day, 31), "month": _possible(date.month, 12), "year": date.year}
    return tuple(
        part
        for part, start, end in _slots(match)
        if _has_ink(text, start, end) or _is_scrawl(text, start, end) or (not read[part] and _is_ink(text, start, end))
    )


def _possible(number: int | None, highest: int) -> int | None:
    return number if number is not None and number <= highest else None


def _slots(match: regex.Match[str]) -> Iterator[tuple[HandwrittenPart, int, int]]:
    """Where day, month and year stand: behind their words, or between the slashes of "ngày / /2025"."""
    words = [
        (one.lastgroup, one.end(), one.start()) for one in _WORDS.finditer(match.string, match.start(), match.end())
    ]
    if len(words) > 1:
        starts = [start for _, _, start in words[1:]] + [match.end()]
        for (part, start, _), end in zip(words, starts, strict=True):
            for known in _PARTS:
                if part == known:
                    yield known, start, end
    elif words:
        stops = [one.start() for one in _MARKS.finditer(match.string, words[0][1], match.end())]
        bounds = [words[0][1], *stops, match.end()]
        for known, low, high in zip(_PARTS, bounds, bounds[1:], strict=False):
            yield known, low, high


def _has_ink(text: Text, start: int, end: int) -> bool:
    return any(start <= at <= end for at in text.handwritten)


def _is_ink(text: Text, start: int, end: int) -> bool:
    return text.source.is_recognised and _INK.search(text.value, start, end) is not None


def _is_scrawl(text: Text, start: int, end: int) -> bool:
    """A number read out of one letter alone, or out of a letter that may be two digits: "ngày Ï", "Số: ZZ2"."""
    if text.confidence(start, end) < _LEAST_SURE:
        return True
    return text.source.is_recognised and any(
        one.is_doubtful or (one.end - one.start == 1 and not text.value[one.start].isdecimal())
        for one in text.misread
        if start <= one.start and one.end <= end
    )
