"""A sheet of the workbook: its columns are declared by what they show of an item."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from pipeline.language import Language, pick

Cell = str | int | float | datetime.date | None
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its heading and its width in characters. Columns that are not printed keep the page legible."""

    words: str
    width: int
    printed: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet to be written: its name, its columns (the printed ones first), its rows as they come."""

    name: str
    columns: Sequence[Heading]
    rows: Iterable[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Column(Generic[Item]):
    """A column as it is declared: its heading in both languages, its width, and what it shows of an item."""

    vietnamese: str
    english: str
    width: int
    shows: Callable[[Item], Cell]
    printed: bool = True


def sheet_of(name: str, columns: Sequence[Column[Item]], items: Iterable[Item], language: Language) -> Sheet:
    """The sheet that shows these items, one a row."""
    headings = [Heading(pick(language, one.vietnamese, one.english), one.width, one.printed) for one in columns]
    return Sheet(name, headings, (tuple(column.shows(item) for column in columns) for item in items))
