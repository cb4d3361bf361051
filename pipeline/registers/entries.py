"""The second look: each row becomes the entries of its documents, and what is wrong with it is noted."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.dates import find_dates
from pipeline.fold import fold
from pipeline.identity import series_of
from pipeline.records import NO_DATE, DateDoubt, PartialDate, RegisterEntry
from pipeline.registers.codes import Code, join_code, read_codes
from pipeline.registers.content import is_nothing, status_of
from pipeline.registers.day_order import read_date
from pipeline.registers.faults import Faults
from pipeline.registers.headings import is_headings
from pipeline.registers.raw_row import RawRow
from pipeline.registers.survey import SheetStart, Survey
from pipeline.rules import Rules
from pipeline.rules.registers import RegisterField

_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?|\([a-z]\)")
_MARKUP = re.compile(r"&(?:nbsp|amp|quot|lt|gt|#\d{2,5});|</?(?:br|p|b|i|span|div|a)\b[^>]{0,200}>", re.IGNORECASE)
_BROKEN = re.compile(r"\ufffd|[ÃÂ][\u0080-\u00bf]|áº|á»|Æ°")
_LONG_ISSUER = 160
# Stands for any province: bodies that exist once in the country have none.
_SOMEWHERE = "x"


@dataclass(slots=True)
class EntryReader:
    """Reads the entries of a surveyed register; `faults` is complete when the last one was read."""

    survey: Survey
    name: str
    province: str
    rules: Rules
    faults: Faults = field(default_factory=Faults)
    _columns: dict[RegisterField, int] = field(init=False)
    # The first entry of each code and year: (day, title, row).
    _seen: dict[tuple[str, int | None], tuple[PartialDate, int, int]] = field(default_factory=dict)
    _today: datetime.date = field(default_factory=datetime.date.today)

    def __post_init__(self) -> None:
        self._columns = {column.field: column.place for column in self.survey.columns}

    def __iter__(self) -> Iterator[RegisterEntry]:
        for sheet, rows in self.survey.left_out.items():
            self.faults.note("sheet_not_read", 1, f"{sheet} ({rows})")
        for row in self.survey.spool:
            start = self.survey.sheets.get(row.sheet)
            if start is not None and row.number > start.last:
                yield from self._read(row, start)

    def _read(self, row: RawRow, start: SheetStart) -> Iterator[RegisterEntry]:
        written = self._code_cell(row)
        cell = read_codes(written, self.rules) if written else None
        if (cell is None or not cell.codes) and self._is_no_document(row, start, written):
            return
        if cell is None:
            self.faults.note("no_code", row.number, _words(row))
            return
        for kind in cell.faults:
            self.faults.note(kind, row.number, written)
        if len(row.cells) > len(start.headings):
            self.faults.note("extra_cells", row.number, _words(row))
        if not cell.codes:
            self.faults.note("number_only" if written.isdigit() else "code_not_read", row.number, written)
        entry = self._entry(row, written)
        for code in cell.codes or (None,):
            coded = entry if code is None else self._with_code(entry, code)
            if code is None or not self._is_repeated(coded):
                yield coded

    def _code_cell(self, row: RawRow) -> str:
        code = self._cell(row, "code")
        if code or "number" not in self._columns:
            return code
        number = self._cell(row, "number")
        return join_code(number, self._cell(row, "symbol")) if number else ""

    def _is_no_document(self, row: RawRow, start: SheetStart, written: str) -> bool:
        """Repeated headings, column numbers, names of groups, sums and signatures: noted as what they are."""
        filled = [cell for cell in row.cells if cell]
        if is_headings(row, start.headings) or (len(filled) > 2 and all(map(_COLUMN_NUMBER.fullmatch, filled))):
            self.faults.note("heading_row", row.number, _words(row))
            return True
        words = fold(_words(row)).replace(":", " ")
        if any(f" {words} ".startswith(f" {fold(one)} ") for one in self.rules.registers.closing_rows):
            self.faults.note("closing_row", row.number, _words(row))
            return True
        if len(filled) == 1 and len(row.cells) <= 2 and (not written or not written[0].isdigit()):
            self.faults.note("heading_row", row.number, _words(row))
            return True
        return False

    def _entry(self, row: RawRow, written: str) -> RegisterEntry:
        """Everything of a row but its code."""
        date, date_raw, doubt = self._date(row)
        issuer, subject = self._cell(row, "issuer"), self._cell(row, "subject")
        if issuer and (len(issuer) > _LONG_ISSUER or (any(map(str.isdigit, issuer)) and any(find_dates(issuer)))):
            self.faults.note("mixed_row", row.number, issuer)
            doubt = "row"
        self._look_at_title(row.number, subject)
        begun, begun_raw = self._force(row, "in_force_from")
        ended, ended_raw = self._force(row, "in_force_until")
        issued = date.calendar
        if begun is not None and issued is not None and not doubt and begun < issued:
            self.faults.note("force_before_date", row.number, f"{begun_raw} < {date_raw}")
        status_raw = self._cell(row, "status")
        status = status_of(status_raw, self.rules) if status_raw else ""
        if status_raw and not status:
            self.faults.note("status_not_read", row.number, status_raw)
        return RegisterEntry(
            register=self.name,
            row=row.number,
            series="",
            code=written,
            code_raw=written,
            date=date,
            date_raw=date_raw,
            date_doubt=doubt,
            type=self._cell(row, "type"),
            issuer=issuer,
            subject=subject,
            in_force_from=begun,
            in_force_from_raw=begun_raw,
            in_force_until=ended,
            in_force_until_raw=ended_raw,
            status=status,
            status_raw=status_raw,
            replaced_by=self._cell(row, "replaced_by"),
            reference=self._cell(row, "reference"),
        )

    def _with_code(self, entry: RegisterEntry, code: Code) -> RegisterEntry:
        issuer = "" if entry.date_doubt == "row" else entry.issuer
        series = series_of(code.symbol, code.number, issuer, self.province, self.rules)
        if not series.place and series_of(code.symbol, code.number, issuer, _SOMEWHERE, self.rules).place:
            self.faults.note("no_place", entry.row, code.text)
        doubt = entry.date_doubt
        if not doubt and code.year and entry.date.year and code.year != entry.date.year:
            self.faults.note("year_differs", entry.row, f"{code.text} — {entry.date_raw}")
            doubt = "year"
        return entry._replace(
            series=series.key, code=code.text, number=code.number, year=code.year, symbol=code.symbol, date_doubt=doubt
        )

    def _date(self, row: RawRow) -> tuple[PartialDate, str, DateDoubt]:
        if "date" not in self._columns:
            return NO_DATE, "", ""
        cell = self._cell(row, "date")
        if not cell:
            self.faults.note("missing_date", row.number, _words(row))
            return NO_DATE, "", ""
        found = read_date(cell, self.survey.orders["date"])
        if found is None:
            self.faults.note("date_not_read", row.number, cell)
            return NO_DATE, cell, ""
        for kind in found.faults:
            self.faults.note(kind, row.number, f"{cell} → {found.date.iso or found.date.year}")
        day = found.date.calendar
        if day is not None and day > self._today:
            self.faults.note("later_than_today", row.number, cell)
        return found.date, cell, found.doubt

    def _force(self, row: RawRow, kind: RegisterField) -> tuple[datetime.date | None, str]:
        cell = self._cell(row, kind)
        if not cell:
            return None, ""
        found = read_date(cell, self.survey.orders[kind])
        if found is None or found.date.calendar is None or found.doubt:
            self.faults.note("force_not_read", row.number, cell)
            return None, cell
        return found.date.calendar, cell

    def _look_at_title(self, row: int, title: str) -> None:
        if "subject" not in self._columns:
            return
        if not title:
            self.faults.note("missing_title", row, "")
        elif title.islower():
            self.faults.note("lower_case_title", row, title)
        if ("&" in title or "<" in title) and _MARKUP.search(title):
            self.faults.note("markup", row, title)
        if not title.isascii() and _BROKEN.search(title):
            self.faults.note("broken_letters", row, title)

    def _is_repeated(self, entry: RegisterEntry) -> bool:
        """Whether an earlier row says the same; one that says otherwise of the same code is noted and kept."""
        title = hash(entry.subject.casefold())
        key = entry.series, entry.year or entry.date.year
        first = self._seen.setdefault(key, (entry.date, title, entry.row))
        date, other, row = first
        if row == entry.row:
            return False
        words = f"{entry.code} — {row}"
        if date == entry.date and other == title:
            self.faults.note("duplicate", entry.row, words)
            return True
        self.faults.note("two_titles" if date == entry.date else "two_dates", entry.row, words)
        return False

    def _cell(self, row: RawRow, kind: RegisterField) -> str:
        index = self._columns.get(kind, -1)
        if not 0 <= index < len(row.cells):
            return ""
        cell = row.cells[index]
        return "" if is_nothing(cell, self.rules) else cell


def _words(row: RawRow) -> str:
    return " | ".join(filter(None, row.cells))
