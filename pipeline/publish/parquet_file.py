"""A table as Parquet, typed."""

import datetime
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import pyarrow
import pyarrow.parquet

from pipeline.tables.columns import Field, Kind, Row, Table, Value

_TYPES: dict[Kind, pyarrow.DataType] = {
    "string": pyarrow.string(),
    "integer": pyarrow.int64(),
    "number": pyarrow.float64(),
    "boolean": pyarrow.bool_(),
    "date": pyarrow.date32(),
    "array": pyarrow.string(),
}
_ROWS_AT_ONCE = 5_000


def write_parquet(table: Table[Row], rows: Iterable[Row], path: Path) -> None:
    """Write the rows, some thousands at a time, so that memory stays flat."""
    schema = pyarrow.schema(
        [pyarrow.field(field.name, _TYPES[field.kind], nullable=not field.required) for field in table.fields]
    )
    remaining = iter(rows)
    with pyarrow.parquet.ParquetWriter(path, schema) as writer:
        while batch := list(islice(remaining, _ROWS_AT_ONCE)):
            arrays = [
                _array(field, values) for field, values in zip(table.fields, zip(*batch, strict=True), strict=True)
            ]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))


def _array(field: Field, values: tuple[Value, ...]) -> pyarrow.Array:
    if field.kind == "date":
        days = [datetime.date.fromisoformat(str(value)) if value else None for value in values]
        return pyarrow.array(days, _TYPES["date"])
    if field.kind == "number" and field.held_as is str:
        return pyarrow.array([None if value is None else float(value) for value in values], _TYPES["number"])
    return pyarrow.array(values, _TYPES[field.kind])
