"""Which record of one run is which record of the other: by the words they stand on, findings by their fingerprint."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.differences.alignment import Span

Pair = tuple[int | None, int | None]


class _Overlap(NamedTuple):
    """How well two spans fit, the better the smaller: most of both covered first, then reading order."""

    uncovered: float
    one: int
    other: int


def match_spans(ones: Sequence[Span], others: Sequence[Span]) -> list[Pair]:
    """Pairs of indexes in reading order, None where nothing overlaps; each span is used once, the best fit first."""
    taken: dict[int, int] = {}
    used: set[int] = set()
    for fit in sorted(_overlaps(ones, others)):
        if fit.one not in taken and fit.other not in used:
            taken[fit.one] = fit.other
            used.add(fit.other)
    pairs: list[Pair] = [(index, taken.get(index)) for index in range(len(ones))]
    pairs += [(None, index) for index in range(len(others)) if index not in used]
    return sorted(pairs, key=lambda pair: _at(pair, ones, others))


def match_keys(ones: Sequence[str], others: Sequence[str]) -> list[Pair]:
    """Pairs of indexes of equal keys, each used once; of several with one key the first goes with the first."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(others):
        waiting[key].append(index)
    pairs: list[Pair] = []
    for index, key in enumerate(ones):
        same = waiting[key]
        pairs.append((index, same.pop(0) if same else None))
    return pairs + [(None, index) for index in sorted(index for left in waiting.values() for index in left)]


def join_left(pairs: Sequence[Pair], keys: Sequence[str], keys_after: Sequence[str]) -> list[Pair]:
    """Pairs, with records joined that were found on one side alone and have the same key, if it is not empty."""
    gone = [one for one, other in pairs if one is not None and other is None and keys[one]]
    new = [other for one, other in pairs if one is None and other is not None]
    joined = match_keys([keys[one] for one in gone], [keys_after[other] for other in new])
    found = {gone[one]: new[other] for one, other in joined if one is not None and other is not None}
    taken = set(found.values())
    return [
        (one, found.get(one, other) if one is not None else other)
        for one, other in pairs
        if one is not None or other not in taken
    ]


def _overlaps(ones: Sequence[Span], others: Sequence[Span]) -> Iterator[_Overlap]:
    order = sorted(range(len(others)), key=lambda index: others[index])
    longest = max((span.end - span.start for span in others), default=0)
    opened = 0
    for one in sorted(range(len(ones)), key=lambda index: ones[index]):
        span = ones[one]
        while opened < len(order) and others[order[opened]].start + longest <= span.start:
            opened += 1
        for place in range(opened, len(order)):
            other = others[order[place]]
            if other.start >= span.end:
                break
            common = min(span.end, other.end) - max(span.start, other.start)
            if common > 0:
                whole = max(span.end, other.end) - min(span.start, other.start)
                yield _Overlap(1 - common / whole, one, order[place])


def _at(pair: Pair, ones: Sequence[Span], others: Sequence[Span]) -> tuple[Span, bool]:
    one, other = pair
    if other is not None:
        return others[other], one is None
    assert one is not None
    return ones[one], False
