"""Rows kept on disk between the two looks at a register: the first learns its columns, the second reads them."""

import marshal
from collections.abc import Iterator
from tempfile import TemporaryFile
from typing import IO

from pipeline.registers.raw_row import RawRow

_BATCH = 200
# Later versions of the format look for words that repeat, which rows hardly do.
_VERSION = 2


class Spool:
    """Rows in the order in which they were added, in a temporary file that goes away by itself."""

    def __init__(self) -> None:
        self._file: IO[bytes] = TemporaryFile()  # noqa: SIM115 - it lives as long as the spool
        self._batch: list[tuple[object, ...]] = []

    def add(self, row: RawRow) -> None:
        """Keep one more row."""
        self._batch.append(tuple(row))
        if len(self._batch) == _BATCH:
            self._flush()

    def __iter__(self) -> Iterator[RawRow]:
        self._flush()
        self._file.seek(0)
        while True:
            try:
                batch = marshal.load(self._file)
            except EOFError:
                return
            yield from map(RawRow._make, batch)

    def _flush(self) -> None:
        if self._batch:
            marshal.dump(self._batch, self._file, _VERSION)
            self._batch = []
