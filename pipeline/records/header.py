"""Header, period, recipients and signature of a document."""

import datetime
from dataclasses import dataclass
from typing import Literal

from pipeline.records.dates import NO_DATE, PartialDate
from pipeline.records.evidence import Evidence, Found

AgencySource = Literal["header", "subject", "body", "signature", ""]
RecipientKind = Literal["receive", "archive"]
HandwrittenPart = Literal["number", "day", "month", "year"]


@dataclass(frozen=True, slots=True)
class Period:
    """The reporting period (kỳ báo cáo) as labelled, and the calendar reading of the label."""

    label: str
    start: datetime.date | None
    end: datetime.date | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Signature:
    """The signature block (quyền hạn, chức vụ, họ tên người ký; NĐ 30/2020, Phụ lục I, II.7).

    `capacity` is "KT.", "TM.", "TL.", "TUQ.", "Q." or empty; `signs_for` the title after it ("GIÁM ĐỐC"). A
    capacity above the signer's own ("TM. ỦY BAN NHÂN DÂN" above "KT. CHỦ TỊCH") stands in `on_behalf_of`.
    """

    capacity: str
    signs_for: str
    position: str
    name: str
    on_behalf_of: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Recipient:
    """One line of "Nơi nhận": `name` without its `note` ("(báo cáo)"); `archive` for "Lưu: …"."""

    start: int
    end: int
    raw: str
    name: str
    kind: RecipientKind
    note: str


@dataclass(frozen=True, slots=True)
class Header:
    """What the head, the closing sentence and the foot of a document say of it. Missing parts are None, never guessed.

    `number_line` and `date_line` are the lines as printed, also when the number or the day is blank. `body_start` is
    the offset where the running text begins (after trích yếu and Kính gửi); `body_end` where recipients and signature
    begin (the length of the text when there are none); annexes come after them. `opening_end` closes the opening
    sentence ("… báo cáo như sau:"). `foot_end` closes recipients and signature: what follows are annexes.
    `number_year` is the year inside the code of a normative document ("09/2010/QĐ-UBND"). `handwritten` names the parts
    of number and date that are filled in by hand: there, and not read.
    """

    doc_type: Found | None = None
    doc_type_code: str = ""
    number: Found | None = None
    number_year: int | None = None
    number_separator: Literal["/", "-"] = "/"
    symbol: Found | None = None
    number_line: Evidence | None = None
    place: Found | None = None
    date: PartialDate = NO_DATE
    date_line: Evidence | None = None
    agency: Found | None = None
    agency_code: str = ""
    agency_source: AgencySource = ""
    parent_agency: Found | None = None
    province: Found | None = None
    subject: Found | None = None
    period: Period | None = None
    addressees: tuple[Found, ...] = ()
    signature: Signature | None = None
    recipients: tuple[Recipient, ...] = ()
    national_title: Evidence | None = None
    motto: Evidence | None = None
    is_party: bool = False
    is_draft: bool = False
    body_start: int = 0
    opening_end: int = 0
    body_end: int = 0
    foot_end: int = 0
    handwritten: tuple[HandwrittenPart, ...] = ()

    @property
    def code(self) -> str:
        """`412/BC-STC`, `05-NQ/TU`, `09/2010/QĐ-UBND`; empty unless both number and symbol are printed."""
        if self.number is None or self.symbol is None:
            return ""
        year = f"{self.number_year}/" if self.number_year else ""
        return f"{self.number.value}{self.number_separator}{year}{self.symbol.value}"
