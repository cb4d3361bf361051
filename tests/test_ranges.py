from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pipeline.ranges import Ranges, add_range


def test_what_touches_is_one_range() -> None:
    ranges: Ranges = []
    add_range(ranges, 0, 4)
    add_range(ranges, 4, 6)
    add_range(ranges, 7, 9)
    assert ranges == [(0, 6), (7, 9)]


def test_a_space_may_be_bridged() -> None:
    ranges: Ranges = [(0, 6)]
    add_range(ranges, 7, 9, across=1)
    assert ranges == [(0, 9)]


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5))), st.integers(0, 1))
def test_ranges_are_ascending_apart_and_never_empty(steps: list[tuple[int, int]], across: int) -> None:
    ranges: Ranges = []
    place = 0
    for gap, length in steps:
        add_range(ranges, place + gap, place + gap + length, across=across)
        place += gap + length
    assert all(start < end for start, end in ranges)
    assert all(after[0] - before[1] > across for before, after in pairwise(ranges))
