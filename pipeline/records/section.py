"""One division of the text."""

from dataclasses import dataclass
from typing import Literal

SectionKind = Literal[
    "phan",
    "chuong",
    "muc",
    "roman",
    "arabic",
    "decimal",
    "letter",
    "dieu",
    "khoan",
    "diem",
    "tieu_chi",
    "noi_dung",
    "dash",
    "unnumbered",
    "annex",
]


@dataclass(frozen=True, slots=True)
class Section:
    """One division in the logical tree, whatever the layout's heading levels say.

    `parent` is the index of the parent in the report's tuple of sections (None at the top), `level` counts from 1.
    `label` is as printed ("II.", "a)", "Phần thứ nhất"), `number` its integer value (letters by the Vietnamese list
    alphabet), None where there is none. `start:end` covers label, title and the whole text of the division;
    `title_start:title_end` the title without its label.
    """

    start: int
    end: int
    parent: int | None
    level: int
    path: str
    kind: SectionKind
    label: str
    number: int | None
    title: str
    title_start: int
    title_end: int
    is_heading: bool
    rule: str
