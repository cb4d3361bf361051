"""The cells of one row -> what they say of a document, beside what is wrong with them."""

import datetime
import re
from dataclasses import dataclass, field

from pipeline.dates import find_dates
from pipeline.fold import fold
from pipeline.records import NO_DATE, DateDoubt, PartialDate, RegisterEntry
from pipeline.registers.codes import join_code, read_codes
from pipeline.registers.content import is_nothing, status_of
from pipeline.registers.day_order import read_date
from pipeline.registers.faults import Faults
from pipeline.registers.headings import is_headings
from pipeline.registers.layout import Layout
from pipeline.registers.raw_row import RawRow
from pipeline.registers.survey import Orders
from pipeline.rules import Rules
from pipeline.rules.registers import RegisterField

_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?|\([a-z]\)")
_MARKUP = re.compile(r"&(?:nbsp|amp|quot|lt|gt|#\d{2,5});|</?(?:br|p|b|i|span|div|a)\b[^>]{0,200}>", re.IGNORECASE)
_BROKEN = re.compile(r"\ufffd|[ÃÂ][\u0080-\u00bf]|áº|á»|Æ°")
_BEFORE_NUMBER = re.compile(r"([^\d]{0,60}?)(?:\ssố)?\s?:?\s?(?=\d)", re.IGNORECASE)
_REPLACES = re.compile(r"thay thế", re.IGNORECASE)
_LONG_ISSUER = 160
_GROUP_CELLS = 3
# How far behind a code its date may end: ", ngày 20 tháng 5 năm 2010".
_NEAR = 32


@dataclass(slots=True)
class RowReader:
    """Reads the rows of one sheet."""

    layout: Layout
    orders: Orders
    name: str
    rules: Rules
    faults: Faults
    today: datetime.date
    _places: dict[RegisterField, int] = field(init=False)

    def __post_init__(self) -> None:
        self._places = {column.field: column.place for column in self.layout.columns}

    @property
    def dates_beside_codes(self) -> bool:
        """Whether code and date stand in one column ("Số 12/2010/QĐ-UBND ngày 20/5/2010")."""
        return "date" in self._places and self._places["date"] == self._places.get("code")

    def code_cell(self, row: RawRow) -> str:
        """The code as written, put together where number and symbol have columns of their own."""
        code = self._named(row, "code")
        if code or "number" not in self._places:
            return code
        number = self._cell(row, "number")
        return join_code(number, self._cell(row, "symbol")) if number else ""

    def is_no_document(self, row: RawRow, written: str) -> bool:
        """Repeated headings, column numbers, names of groups, sums and signatures: noted as what they are."""
        filled = [cell for cell in row.cells if cell]
        if is_headings(row, self.layout.headings) or (len(filled) > 2 and all(map(_COLUMN_NUMBER.fullmatch, filled))):
            self.faults.note("heading_row", row.number, in_words(row))
            return True
        words = fold(in_words(row)).replace(":", " ")
        if any(f" {words} ".startswith(f" {fold(one)} ") for one in self.rules.registers.closing_rows):
            self.faults.note("closing_row", row.number, in_words(row))
            return True
        # "I | QUYẾT ĐỊNH", "NĂM 2018".
        is_group = len(filled) <= 2 and len(row.cells) <= _GROUP_CELLS and not written[:1].isdigit()
        if is_group and (len(filled) == 1 or not any(map(str.isdigit, in_words(row)))):
            self.faults.note("heading_row", row.number, in_words(row))
            return True
        return False

    def read(self, row: RawRow, written: str) -> RegisterEntry:
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
        status_raw = self._cell(row, "status") or self.layout.status
        status = status_of(status_raw, self.rules) if status_raw else ""
        if status_raw and not status:
            self.faults.note("status_not_read", row.number, status_raw)
        replaced_by_raw = self._cell(row, "replaced_by")
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
            replaced_by=self._replacing(replaced_by_raw) if replaced_by_raw else "",
            replaced_by_raw=replaced_by_raw,
            reference=self._cell(row, "reference"),
        )

    def _date(self, row: RawRow) -> tuple[PartialDate, str, DateDoubt]:
        if "date" not in self._places:
            return NO_DATE, "", ""
        cell = self._named(row, "date")
        if not cell:
            self.faults.note("missing_date", row.number, in_words(row))
            return NO_DATE, "", ""
        found = read_date(cell, self.orders["date"])
        if found is None:
            is_none = self.dates_beside_codes and not any(find_dates(cell))
            self.faults.note("missing_date" if is_none else "date_not_read", row.number, cell)
            return NO_DATE, "" if is_none else cell, ""
        for kind in found.faults:
            self.faults.note(kind, row.number, f"{cell} → {found.date.iso or found.date.year}")
        day = found.date.calendar
        if day is not None and day > self.today:
            self.faults.note("later_than_today", row.number, cell)
        return found.date, cell, found.doubt

    def _force(self, row: RawRow, kind: RegisterField) -> tuple[datetime.date | None, str]:
        cell = self._cell(row, kind)
        if not cell:
            return None, ""
        found = read_date(cell, self.orders[kind])
        if found is None or found.date.calendar is None or found.doubt:
            self.faults.note("force_not_read", row.number, cell)
            return None, cell
        return found.date.calendar, cell

    def _replacing(self, words: str) -> str:
        """The codes of the documents that replace this one; none where the words tell of something else."""
        said = _REPLACES.search(words)
        found = read_codes(words[said.end() :] if said else words, self.rules)
        # "Quyết định số 12/2010/QĐ-UBND ngày …" names it, "Hết thời hạn theo Quyết định số …" does not.
        if not said and "words_around_code" in found.faults and not self._begins_with_type(words):
            return ""
        return "; ".join(code.text for code in found.codes)

    def _begins_with_type(self, words: str) -> bool:
        """Whether nothing but a type of document stands before the first number."""
        before = _BEFORE_NUMBER.match(words)
        return before is not None and any(fold(before[1]) == fold(one.name) for one in self.rules.document_types)

    def _look_at_title(self, row: int, title: str) -> None:
        if "subject" not in self._places:
            return
        if not title:
            self.faults.note("missing_title", row, "")
        elif title.islower():
            self.faults.note("lower_case_title", row, title)
        if ("&" in title or "<" in title) and _MARKUP.search(title):
            self.faults.note("markup", row, title)
        if not title.isascii() and _BROKEN.search(title):
            self.faults.note("broken_letters", row, title)

    def _named(self, row: RawRow, kind: RegisterField) -> str:
        """A cell of code or date; of a title that begins with them, the beginning."""
        cell = self._cell(row, kind)
        if not cell or self._places[kind] != self._places.get("subject"):
            return cell
        code = self.rules.citations.scan.pattern.search(cell)
        if code is None:
            return ""
        date = next(find_dates(cell, code.end(), code.end() + _NEAR), None)
        return cell[: date.end if date else code.end()]

    def _cell(self, row: RawRow, kind: RegisterField) -> str:
        place = self._places.get(kind, -1)
        if not 0 <= place < len(row.cells):
            return ""
        cell = row.cells[place]
        return "" if is_nothing(cell, self.rules) else cell


def in_words(row: RawRow) -> str:
    """All that stands in a row."""
    return " | ".join(filter(None, row.cells))
