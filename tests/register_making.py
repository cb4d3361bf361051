"""Registers for tests: a table of words as CSV, XLSX or JSON."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from pipeline.records import RegisterEntry
from pipeline.registers import Faults, Origin, Survey, survey_register
from pipeline.registers.entries import EntryReader
from pipeline.rules import load_rules
from pipeline.rules.registers import RegisterField

Cells = Sequence[object]
HEADINGS = ("STT", "Số, ký hiệu", "Ngày ban hành", "Trích yếu")
TITLE = "Về việc phê duyệt kế hoạch cải cách hành chính năm 2020"


def write_csv(file: Path, rows: Sequence[Cells], *, separator: str = ",", encoding: str = "utf-8") -> Path:
    """A delimited text file."""
    with file.open("w", encoding=encoding, newline="") as out:
        csv.writer(out, delimiter=separator).writerows(rows)
    return file


def write_xlsx(file: Path, **sheets: Sequence[Cells]) -> Path:
    """A workbook."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    workbook.save(file)
    return file


def write_json(file: Path, rows: Sequence[Cells], *, lines: bool = False) -> Path:
    """A list of objects, or one object a line; the first row names their keys."""
    objects = [dict(zip(map(str, rows[0]), row, strict=False)) for row in rows[1:]]
    if lines:
        text = "\n".join(json.dumps(one, ensure_ascii=False) for one in objects)
    else:
        text = json.dumps(objects, ensure_ascii=False, indent=1)
    file.write_text(text, encoding="utf-8")
    return file


def numbered(*rows: Cells) -> list[Cells]:
    """Rows of code, date and title under the usual headings, numbered."""
    return [HEADINGS, *((place, *row) for place, row in enumerate(rows, start=1))]


# A register in order.
ROWS = numbered(
    ("436/QĐ-UBND", "12/05/2019", TITLE),
    ("20/2013/QĐ-UBND", "25/06/2013", "Ban hành Quy định về quản lý hồ sơ"),
    ("114-KL/TW", "14/07/2015", "Kết luận về công tác cán bộ của Ban Bí thư"),
)


def iso(entries: list[RegisterEntry]) -> list[str]:
    """The dates of entries."""
    return [one.date.iso for one in entries]


def read_all(
    file: Path, *, province: str = "Hà Tĩnh", issuer: str = "", columns: dict[RegisterField, str] | None = None
) -> tuple[list[RegisterEntry], Faults, Survey]:
    """The entries of a register, its faults and what the first look found."""
    rules = load_rules()
    survey = survey_register(file, rules, columns)
    reader = EntryReader(survey, Origin("sổ", province, issuer), rules)
    return list(reader), reader.faults, survey


def read_rows_of(folder: Path, *rows: Cells) -> tuple[list[RegisterEntry], Faults]:
    """The entries and faults of rows of code, date and title."""
    entries, faults, _ = read_all(write_csv(folder / "so.csv", numbered(*rows)))
    return entries, faults
