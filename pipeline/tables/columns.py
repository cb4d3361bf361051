"""How a table is declared: a NamedTuple is its row, each field carries its column's titles."""

import types
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Generic, Literal, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

Kind = Literal["string", "integer", "number", "boolean", "date", "array"]
Value = str | int | float | bool | None
Row = TypeVar("Row", bound=tuple[Value, ...], covariant=True)

_KINDS: dict[type, Kind] = {str: "string", int: "integer", float: "number", bool: "boolean"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: titles in both languages, and what its Python type does not tell.

    `kind` is given where rows hold a value in writing: an ISO day, a plain decimal number, a JSON array. `refers_to`
    names the table whose first column this one points to. What is `measured` (seconds) differs from run to run: CSV,
    whose bytes are the same for the same input, leaves it empty.
    """

    vietnamese: str
    english: str
    kind: Kind | None = None
    unit: str = ""
    refers_to: str = ""
    measured: bool = False


class Field(NamedTuple):
    """A column in its place in a table: name, kind, the Python type that rows hold, always filled?, allowed values."""

    name: str
    kind: Kind
    held_as: type
    required: bool
    allowed: tuple[str, ...]
    column: Column


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """One published table; its first column is its key unless `key` says otherwise."""

    name: str
    row: type[Row]
    vietnamese: str
    english: str
    key: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[Field, ...]:
        """The columns, in order."""
        return _fields(self.row)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(field.name for field in self.fields)

    @property
    def primary_key(self) -> tuple[str, ...]:
        """The columns that tell one row from all others."""
        return self.key or self.names[:1]

    def row_of(self, values: Iterable[Value]) -> Row:
        """The row of these values, given in the order of the columns."""
        return self.row._make(values)  # type: ignore[attr-defined, no-any-return]


AnyTable = Table[tuple[Value, ...]]


@cache
def _fields(row: type[tuple[Value, ...]]) -> tuple[Field, ...]:
    return tuple(_field(name, hint) for name, hint in get_type_hints(row, include_extras=True).items())


def _field(name: str, hint: object) -> Field:
    if get_origin(hint) is not Annotated:
        raise TypeError(f"column {name} has no titles")
    inner, column = get_args(hint)
    members = get_args(inner) if get_origin(inner) in (Union, types.UnionType) else (inner,)
    required = type(None) not in members
    (kept,) = (member for member in members if member is not type(None))
    allowed = tuple(value for value in get_args(kept) if value) if get_origin(kept) is Literal else ()
    held_as = str if get_origin(kept) is Literal else kept
    return Field(name, column.kind or _KINDS[held_as], held_as, required, allowed, column)
