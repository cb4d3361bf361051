"""The second look: each row becomes the entries of its documents, and what is wrong with it is noted."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.identity import series_of
from pipeline.records import Coverage, PartialDate, RegisterEntry
from pipeline.registers.codes import Code, read_codes
from pipeline.registers.faults import Faults
from pipeline.registers.raw_row import RawRow
from pipeline.registers.row_reader import RowReader, in_words
from pipeline.registers.survey import Survey
from pipeline.rules import Rules

# Stands for any province: bodies that exist once in the country have none.
_SOMEWHERE = "x"


class Origin(NamedTuple):
    """What the user says of a register: its name, and whose documents it holds where its rows do not tell."""

    name: str
    province: str = ""
    issuer: str = ""
    coverage: tuple[Coverage, ...] = ()

    def issuer_of(self, named: str, is_own: bool) -> str:
        """The issuer of a row that names one, unless its words are not its own."""
        return (named if is_own else "") or self.issuer


@dataclass(slots=True)
class EntryReader:
    """Reads the entries of a surveyed register; `faults` is complete when the last one was read."""

    survey: Survey
    origin: Origin
    rules: Rules
    faults: Faults = field(default_factory=Faults)
    # The first entry of each code and year: (day, title, row).
    _seen: dict[tuple[str, int | None], tuple[PartialDate, int, int]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[RegisterEntry]:
        for sheet, rows in self.survey.left_out.items():
            self.faults.note("sheet_not_read", 1, f"{sheet} ({rows})")
        today = datetime.date.today()
        readers = {
            sheet: RowReader(layout, self.survey.orders[sheet], self.origin.name, self.rules, self.faults, today)
            for sheet, layout in self.survey.layouts.items()
        }
        for row in self.survey.spool:
            reader = readers.get(row.sheet)
            if reader is not None and row.number > reader.layout.last:
                yield from self._read(row, reader)

    def _read(self, row: RawRow, reader: RowReader) -> Iterator[RegisterEntry]:
        written = reader.code_cell(row)
        cell = read_codes(written, self.rules) if written else None
        if (cell is None or not cell.codes) and reader.is_no_document(row, written):
            return
        if cell is None:
            self.faults.note("no_code", row.number, in_words(row))
            return
        for kind in cell.faults:
            if not (reader.dates_beside_codes and kind == "words_around_code"):
                self.faults.note(kind, row.number, written)
        if len(row.cells) > len(reader.layout.headings):
            self.faults.note("extra_cells", row.number, in_words(row))
        if not cell.codes:
            self.faults.note("number_only" if written.isdigit() else "code_not_read", row.number, written)
        entry = reader.read(row, written)
        for code in cell.codes or (None,):
            coded = entry if code is None else self._with_code(entry, code)
            if code is None or not self._is_repeated(coded):
                yield coded

    def _with_code(self, entry: RegisterEntry, code: Code) -> RegisterEntry:
        issuer = self.origin.issuer_of(entry.issuer, entry.date_doubt != "row")
        series = series_of(code.symbol, code.number, issuer, self.origin.province, self.rules)
        if not series.place and series_of(code.symbol, code.number, issuer, _SOMEWHERE, self.rules).place:
            self.faults.note("no_place", entry.row, code.text)
        doubt = entry.date_doubt
        if not doubt and code.year and entry.date.year and code.year != entry.date.year:
            self.faults.note("year_differs", entry.row, f"{code.text} — {entry.date_raw}")
            doubt = "year"
        return entry._replace(
            series=series.key, code=code.text, number=code.number, year=code.year, symbol=code.symbol, date_doubt=doubt
        )

    def _is_repeated(self, entry: RegisterEntry) -> bool:
        """Whether an earlier row says the same; one that says otherwise of the same code is noted and kept."""
        title = hash(entry.subject.casefold())
        key = entry.series, entry.year or entry.date.year
        date, other, row = self._seen.setdefault(key, (entry.date, title, entry.row))
        if row == entry.row:
            return False
        words = f"{entry.code} — {row}"
        if date == entry.date and other == title:
            self.faults.note("duplicate", entry.row, words)
            return True
        self.faults.note("two_titles" if date == entry.date else "two_dates", entry.row, words)
        return False
