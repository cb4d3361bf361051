"""Which row of a sheet holds the headings, and which field each heading names."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from pipeline.fold import slug
from pipeline.registers.raw_row import RawRow
from pipeline.rules import Rules
from pipeline.rules.registers import RegisterField

# Titles, the name of the office and the span of years stand above the headings.
_HIGHEST_ROWS = 40
_LEAST_NAMED = 2
_VAGUE = 0.7
# "so_ky_hieu", "soKyHieu".
_JOINED_WORDS = re.compile(r"_|(?<=[a-z])(?=[A-Z])")
# A code or a date: what stands below headings, never among them.
_VALUE = re.compile(r"\d+\w?[/-]\S")


def find_headings(rows: Sequence[RawRow], given: Collection[str], rules: Rules) -> int | None:
    """The index of the row with the headings that the user gives, else that names most fields; None without any.

    Where nothing is known by name, a first row of words without a digit is taken.
    """
    keys = {slug(heading) for heading in given if not heading.isdigit()}
    for place, row in enumerate(rows[:_HIGHEST_ROWS]):
        if keys and keys <= set(map(slug, row.cells)):
            return place
    named = [
        (sum(bool(named_fields(cell, rules)) for cell in row.cells), -place)
        for place, row in enumerate(rows[:_HIGHEST_ROWS])
        if not any(map(_VALUE.match, row.cells))
    ]
    most, place = max(named, default=(0, 0))
    if most >= _LEAST_NAMED:
        return -place
    first = next((place for place, row in enumerate(rows) if sum(map(bool, row.cells)) >= _LEAST_NAMED), None)
    return None if first is None or any(map(str.isdigit, "".join(rows[first].cells))) else first


def with_lower_row(upper: RawRow, lower: RawRow, rules: Rules) -> tuple[str, ...] | None:
    """The headings of two rows as one ("Thời hạn hiệu lực" over "từ ngày", "đến ngày"); None when the lower is none."""
    width = max(len(upper.cells), len(lower.cells))
    ups, lows = (row.cells + ("",) * (width - len(row.cells)) for row in (upper, lower))
    if not any(low and not up for up, low in zip(ups, lows, strict=True)):
        return None
    if sum(bool(named_fields(low, rules)) for low in lows) < 1 or any(any(map(str.isdigit, low)) for low in lows):
        return None
    above = ""
    joined = []
    for up, low in zip(ups, lows, strict=True):
        above = up or above
        joined.append(f"{above} {low}".strip() if low else up)
    return tuple(joined)


@lru_cache(maxsize=4096)
def named_fields(heading: str, rules: Rules) -> tuple[tuple[RegisterField | None, float], ...]:
    """The fields that a heading may name and how surely (0 to 1), best first; None stands for "nothing we need"."""
    key = slug(_JOINED_WORDS.sub(" ", heading))
    if not key:
        return ()
    best: dict[RegisterField | None, float] = {}
    for name, field, surely in _names(rules):
        if name == key:
            best[field] = surely
        elif f"-{name}-" in f"-{key}-":
            best[field] = max(best.get(field, 0.0), 0.5 + 0.4 * len(name) / len(key))
    return tuple(sorted(best.items(), key=lambda one: -one[1]))


@lru_cache(maxsize=4)
def _names(rules: Rules) -> tuple[tuple[str, RegisterField | None, float], ...]:
    """Every name that a heading may hold, the field it names and how surely it does when it is the whole heading."""
    columns = rules.registers.columns
    return (
        *((slug(name), one.field, 1.0) for one in columns for name in one.names),
        *((slug(name), one.field, _VAGUE) for one in columns for name in one.vague),
        *((slug(name), None, 1.0) for name in rules.registers.unused),
    )


def is_headings(row: RawRow, headings: Sequence[str]) -> bool:
    """A heading row printed again on the next page."""
    keys = [slug(cell) for cell in row.cells]
    return sum(bool(key) and key == slug(heading) for key, heading in zip(keys, headings, strict=False)) >= _LEAST_NAMED
