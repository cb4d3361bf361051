"""What a text file is read as."""

from typing import NamedTuple

from pipeline.records import Line, TableShape


class Written(NamedTuple):
    """All lines of a text in reading order, and the shapes of the data tables among them."""

    lines: tuple[Line, ...]
    tables: tuple[TableShape, ...] = ()
