"""A register of issued documents (sổ văn bản, danh mục văn bản), and what it says of a document that is cited."""

import datetime
from dataclasses import dataclass
from typing import Literal, NamedTuple

from pipeline.records.dates import NO_DATE, PartialDate

EntryStatus = Literal["in_force", "partly", "repealed", "not_yet", ""]
# Why the date of an entry proves nothing: day and month may stand the other way round, the year in the code is
# another, or the cells of the row are not its own.
DateDoubt = Literal["order", "year", "row", ""]
MatchStatus = Literal["verified", "date_differs", "subject_differs", "not_found", "not_checked"]
# The last year of a claim that has no end.
FOR_EVER = 9999
EVERY = "*"
InForce = Literal["yes", "no", "unknown"]


class RegisterEntry(NamedTuple):
    """One document of a register, as written (`…_raw`) and canonical side by side; `row` is where it stands there.

    A tuple and no data class, as `Citation`: a register has half a million. `series` is the key by which mentions find
    it (see identity), empty where the code could not be read.
    """

    register: str
    row: int
    series: str
    code: str
    code_raw: str
    number: str = ""
    year: int | None = None
    symbol: str = ""
    date: PartialDate = NO_DATE
    date_raw: str = ""
    date_doubt: DateDoubt = ""
    type: str = ""
    issuer: str = ""
    subject: str = ""
    in_force_from: datetime.date | None = None
    in_force_from_raw: str = ""
    in_force_until: datetime.date | None = None
    in_force_until_raw: str = ""
    status: EntryStatus = ""
    status_raw: str = ""
    replaced_by: str = ""
    replaced_by_raw: str = ""
    reference: str = ""


def without_number(series: str) -> str:
    """Whose documents of which kind a series belongs to: "qd-ubnd 436 ha-tinh" -> "qd-ubnd ha-tinh"."""
    symbol, _, place = (*series.split(" ", 2), "", "")[:3]
    return f"{symbol} {place}".rstrip()


@dataclass(frozen=True, slots=True)
class Coverage:
    """A claim that a register is complete: all documents of `issuer` (as claimed) from `first` to `last` year.

    `symbol` is the folded code of the issuer ("ubnd") or a whole symbol ("qd-ubnd"), `place` the slug of whose it is;
    the symbol EVERY stands for each series of symbol and place of which the register holds any document.
    """

    issuer: str
    symbol: str
    place: str
    first: int
    last: int

    @property
    def years(self) -> str:
        """The span as the user writes it: "2019", "2019–2022", "2019–"."""
        if self.first == self.last:
            return str(self.first)
        return f"{self.first}–" if self.last == FOR_EVER else f"{self.first}–{self.last}"


@dataclass(frozen=True, slots=True)
class Register:
    """A register as it was imported: `columns` are pairs of a field and the heading of the column it was read from.

    `province` and `issuer` are what the user says of rows that name none; by `rules_version` the series were made.
    `held` are the symbols and places of its documents ("qd-ubnd ha-tinh"), kept where a claim is made for all of them.
    """

    name: str
    file: str
    sha256: str
    province: str
    imported: str
    entries: int
    columns: tuple[tuple[str, str], ...]
    coverage: tuple[Coverage, ...] = ()
    held: frozenset[str] = frozenset()
    issuer: str = ""
    rules_version: str = ""


class SoughtDocument(NamedTuple):
    """What reports say of one cited document, to be looked up: the most trusted date, subject and issuer first."""

    code: str
    number: str
    symbol: str
    year: int | None
    series: str
    dates: tuple[PartialDate, ...] = ()
    subjects: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    type: str = ""


class Match(NamedTuple):
    """What the registers say of a document: the entry that is it (None when there is none) and why it was taken."""

    status: MatchStatus
    entry: RegisterEntry | None
    how: Literal["code", "fuzzy code", ""]
    score: float
    reason_vi: str
    reason_en: str
