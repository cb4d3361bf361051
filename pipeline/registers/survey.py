"""The first look at a register: where its headings stand, which column is which, how its dates are to be read."""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from pipeline.errors import UsageError
from pipeline.fold import slug
from pipeline.registers.columns import Column, choose_columns
from pipeline.registers.day_order import DateColumn, Order, Writing
from pipeline.registers.headings import find_headings, with_lower_row
from pipeline.registers.raw_row import RawRow
from pipeline.registers.rows import read_rows
from pipeline.registers.spool import Spool
from pipeline.rules import Rules
from pipeline.rules.registers import RegisterField

_SAMPLE = 2000
_DATES: tuple[RegisterField, ...] = ("date", "in_force_from", "in_force_until")
_CHUNK = 1 << 20


class SheetStart(NamedTuple):
    """The headings of a sheet and the number of the row after which its documents begin."""

    headings: tuple[str, ...]
    last: int


@dataclass(frozen=True, slots=True)
class Survey:
    """What the first look found; the rows wait in `spool`. `sheets` are those that are read, `left_out` the others."""

    file: str
    sha256: str
    columns: tuple[Column, ...]
    sheets: Mapping[str, SheetStart]
    left_out: Mapping[str, int]
    orders: Mapping[RegisterField, Mapping[Writing, Order]]
    spool: Spool


def survey_register(path: Path, rules: Rules, given: Mapping[RegisterField, str] | None = None) -> Survey:
    """Look through a register once. Raises UsageError when it cannot be read or its columns are unclear."""
    spool = Spool()
    samples: dict[str, list[RawRow]] = {}
    counts: dict[str, int] = {}
    for row in read_rows(path):
        spool.add(row)
        counts[row.sheet] = counts.get(row.sheet, 0) + 1
        sample = samples.setdefault(row.sheet, [])
        if len(sample) < _SAMPLE or row.number == 0:
            sample.append(row)
    starts = {sheet: _start(sample, (given or {}).values(), rules) for sheet, sample in samples.items()}
    main, columns = _main_sheet(path.name, samples, starts, given or {}, rules)
    headings = tuple(map(slug, starts[main].headings))
    sheets = {sheet: start for sheet, start in starts.items() if tuple(map(slug, start.headings)) == headings}
    return Survey(
        file=path.name,
        sha256=_sha256(path),
        columns=columns,
        sheets=sheets,
        left_out={sheet: count for sheet, count in counts.items() if sheet not in sheets},
        orders=_orders(spool, sheets, columns),
        spool=spool,
    )


def _start(sample: list[RawRow], given: Collection[str], rules: Rules) -> SheetStart:
    keys = [row for row in sample if row.number == 0]
    if keys:  # JSON: the last row of keys has them all.
        return SheetStart(keys[-1].cells, 0)
    place = find_headings(sample, given, rules)
    if place is None:
        width = max(len(row.cells) for row in sample)
        return SheetStart(("",) * width, 0)
    upper = sample[place]
    if place + 1 < len(sample):
        both = with_lower_row(upper, sample[place + 1], rules)
        if both is not None:
            return SheetStart(both, sample[place + 1].number)
    return SheetStart(upper.cells, upper.number)


def _main_sheet(
    file: str,
    samples: Mapping[str, list[RawRow]],
    starts: Mapping[str, SheetStart],
    given: Mapping[RegisterField, str],
    rules: Rules,
) -> tuple[str, tuple[Column, ...]]:
    """The first sheet whose columns can be told; the first one's difficulty is told when there is none."""
    first: UsageError | None = None
    for sheet, sample in samples.items():
        rows = [row for row in sample if row.number > starts[sheet].last]
        try:
            return sheet, choose_columns(file, starts[sheet].headings, rows, given, rules)
        except UsageError as error:
            first = first or error
    raise first or UsageError(f"{file}: tệp không có dòng nào.", f"{file}: the file has no rows.")


def _orders(
    spool: Spool, sheets: Mapping[str, SheetStart], columns: tuple[Column, ...]
) -> dict[RegisterField, dict[Writing, Order]]:
    """How day and month stand in each column of dates, by all its cells."""
    dated = [(column.place, DateColumn()) for column in columns if column.field in _DATES]
    for row in spool:
        start = sheets.get(row.sheet)
        if start is not None and row.number > start.last:
            for index, learner in dated:
                if index < len(row.cells) and row.cells[index]:
                    learner.learn(row.cells[index])
    fields = [column.field for column in columns if column.field in _DATES]
    return {field: learner.orders() for field, (_, learner) in zip(fields, dated, strict=True)}


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
