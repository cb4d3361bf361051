"""How one sheet of a register is laid out: where its headings stand, which column is which, what its title says."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipeline.registers.columns import Column, choose_columns
from pipeline.registers.content import only_status_of
from pipeline.registers.headings import find_headings, with_lower_row
from pipeline.registers.raw_row import RawRow
from pipeline.rules import Rules
from pipeline.rules.registers import RegisterField


class Layout(NamedTuple):
    """The documents of a sheet stand below row `last`.

    `status` is what its title or name says of all of them ("DANH MỤC VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ"), where it has no
    column for that.
    """

    headings: tuple[str, ...]
    last: int
    columns: tuple[Column, ...]
    status: str


def lay_out(
    file: str, sheet: str, sample: Sequence[RawRow], given: Mapping[RegisterField, str], rules: Rules
) -> Layout:
    """The layout of a sheet by its first rows. Raises UsageError where its columns are unclear."""
    headings, first, last = _headings(sample, given, rules)
    columns = choose_columns(file, headings, [row for row in sample if row.number > last], given, rules)
    if any(column.field == "status" for column in columns):
        return Layout(headings, last, columns, "")
    titles = [cell for row in sample if 0 < row.number < first for cell in row.cells if cell]
    return Layout(headings, last, columns, next((one for one in (sheet, *titles) if only_status_of(one, rules)), ""))


def _headings(
    sample: Sequence[RawRow], given: Mapping[RegisterField, str], rules: Rules
) -> tuple[tuple[str, ...], int, int]:
    """The headings, and the first and the last row that they take."""
    keys = [row for row in sample if row.number == 0]
    if keys:  # JSON: the last row of keys has them all.
        return keys[-1].cells, 0, 0
    place = find_headings(sample, given.values(), rules)
    if place is None:
        return ("",) * max(len(row.cells) for row in sample), 0, 0
    upper, lower = sample[place], sample[place + 1 : place + 2]
    both = with_lower_row(upper, lower[0], rules) if lower else None
    if both is not None:
        return both, upper.number, lower[0].number
    return upper.cells, upper.number, upper.number
