"""The first look at a register: how each sheet is laid out and how its dates are to be read."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.registers.columns import Column
from pipeline.registers.day_order import DateColumn, Order
from pipeline.registers.layout import Layout, lay_out
from pipeline.registers.raw_row import RawRow
from pipeline.registers.rows import read_rows
from pipeline.registers.spool import Spool
from pipeline.registers.written_dates import Writing
from pipeline.rules import Rules
from pipeline.rules.registers import RegisterField

_SAMPLE = 2000
_DATES: tuple[RegisterField, ...] = ("date", "in_force_from", "in_force_until")
_CHUNK = 1 << 20
Orders = Mapping[RegisterField, Mapping[Writing, Order]]


@dataclass(frozen=True, slots=True)
class Survey:
    """What the first look found; the rows wait in `spool`.

    `layouts` are those of the sheets that are read, `left_out` the others with their number of rows.
    """

    file: str
    sha256: str
    layouts: Mapping[str, Layout]
    left_out: Mapping[str, int]
    orders: Mapping[str, Orders]
    spool: Spool

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of the first sheet that is read."""
        return next(iter(self.layouts.values())).columns


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
    layouts = _layouts(path.name, samples, given or {}, rules)
    return Survey(
        file=path.name,
        sha256=_sha256(path),
        layouts=layouts,
        left_out={sheet: count for sheet, count in counts.items() if sheet not in layouts},
        orders=_orders(spool, layouts),
        spool=spool,
    )


def _layouts(
    file: str, samples: Mapping[str, list[RawRow]], given: Mapping[RegisterField, str], rules: Rules
) -> dict[str, Layout]:
    """The layout of each sheet that has one; the first one's difficulty is told when there is none."""
    layouts: dict[str, Layout] = {}
    first: UsageError | None = None
    for sheet, sample in samples.items():
        try:
            layouts[sheet] = lay_out(file, sheet, sample, given, rules)
        except UsageError as error:
            first = first or error
    if not layouts:
        raise first or UsageError(f"{file}: tệp không có dòng nào.", f"{file}: the file has no rows.")
    return layouts


def _orders(spool: Spool, layouts: Mapping[str, Layout]) -> dict[str, Orders]:
    """How day and month stand in each column of dates of each sheet, by all its cells."""
    learners = {
        sheet: [(column.field, column.place, DateColumn()) for column in layout.columns if column.field in _DATES]
        for sheet, layout in layouts.items()
    }
    for row in spool:
        layout = layouts.get(row.sheet)
        if layout is not None and row.number > layout.last:
            for _, place, learner in learners[row.sheet]:
                if place < len(row.cells) and row.cells[place]:
                    learner.learn(row.cells[place])
    return {sheet: {field: learner.orders() for field, _, learner in dated} for sheet, dated in learners.items()}


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
