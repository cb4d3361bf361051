"""Places where a number is never a reported quantity: head, foot, labels, cited documents."""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from pipeline.records import Citation, Header, Section, Text

Spans = tuple[tuple[int, int], ...]


def closed_spans(text: Text, header: Header, sections: tuple[Section, ...], citations: tuple[Citation, ...]) -> Spans:
    """Header, recipients and signature, section labels, citations with their subjects."""
    spans = [(0, header.body_start)]
    if header.body_end:
        spans.append((header.body_end, header.foot_end or len(text.value)))
    spans += [(section.start, section.title_start) for section in sections]
    spans += [(one.start, one.end) for one in citations]
    spans += [(one.subject_start, one.subject_end) for one in citations]
    return merge_spans(spans)


def merge_spans(spans: Iterable[tuple[int, int]]) -> Spans:
    """The same places as disjoint ascending spans."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def next_closed(spans: Spans, offset: int) -> int:
    """Where the first span from `offset` on begins; beyond any text when there is none."""
    index = bisect_left(spans, (offset,))
    return spans[index][0] if index < len(spans) else sys.maxsize


def is_closed(spans: Spans, offset: int) -> bool:
    """Whether `offset` lies in one of the spans."""
    index = bisect_right(spans, (offset, sys.maxsize)) - 1
    return index >= 0 and offset < spans[index][1]
