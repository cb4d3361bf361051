"""flags.xlsx: every flag with the words it compares, for an officer who works in a spreadsheet."""

import datetime
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from math import ceil
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pipeline.language import Language, pick
from pipeline.store import Store
from pipeline.tables.labels import label
from pipeline.workbook.sheet import Cell, Heading, Sheet
from pipeline.workbook.sheets import sheets

__all__ = ["write_workbook"]

# What a sheet, a cell and a row's height can hold (limits of the file format).
_ROWS_OF_A_SHEET = 1_048_575
_CHARACTERS_OF_A_CELL = 32_000
_TALLEST_ROW = 409
# The same reports give the same bytes: the time of making is no part of the workbook.
_CREATED = datetime.datetime(2000, 1, 1)
_SEVERITY_COLOURS = {"error": "#F8C9C5", "warning": "#FFE3A6", "info": "#D3E4FA"}
# Height of a line in points, and characters of Times New Roman 12 to a unit of column width.
_LINE = 15.75
_CHARACTERS = 1.1


def write_workbook(store: Store, path: Path, language: Language) -> None:
    """Write the flags, the reports, the citations and the statistics, each on a sheet of its own with filters."""
    options = {
        "constant_memory": True,
        # The words of a report are never a formula, a link or a number, whatever they look like.
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(str(path), options) as workbook:
        workbook.set_properties({"title": pick(language, "Đối chiếu báo cáo", "Reports compared"), "created": _CREATED})
        looks = _Looks(workbook, language)
        for sheet in sheets(store, language):
            _write(workbook, sheet, looks)


class _Looks:
    """How cells look: a heading, a plain cell, a day, and a severity in its colour."""

    def __init__(self, workbook: xlsxwriter.Workbook, language: Language) -> None:
        cell = {"text_wrap": True, "valign": "top", "font_name": "Times New Roman", "font_size": 12}
        self.heading: Format = workbook.add_format({**cell, "bold": True, "bg_color": "#DDE5EF", "valign": "vcenter"})
        self.plain: Format = workbook.add_format(cell)
        self.day: Format = workbook.add_format({**cell, "num_format": "dd/mm/yyyy", "align": "center"})
        self.severities: dict[str, Format] = {
            label(severity, language): workbook.add_format({**cell, "bold": True, "bg_color": colour})
            for severity, colour in _SEVERITY_COLOURS.items()
        }


def _write(workbook: xlsxwriter.Workbook, sheet: Sheet, looks: _Looks) -> None:
    """Write a sheet; rows that one sheet cannot hold go on to a next one."""
    rows = iter(sheet.rows)
    part = list(islice(rows, 1))
    name, number = sheet.name, 1
    while part or number == 1:
        _write_part(workbook.add_worksheet(name), sheet, chain(part, islice(rows, _ROWS_OF_A_SHEET - 1)), looks)
        part = list(islice(rows, 1))
        number += 1
        name = f"{sheet.name} ({number})"


def _write_part(target: Worksheet, sheet: Sheet, rows: Iterable[Sequence[Cell]], looks: _Looks) -> None:
    headings = tuple(heading.words for heading in sheet.columns)
    target.set_row(0, _height(headings, sheet.columns))
    for column, heading in enumerate(sheet.columns):
        target.set_column(column, column, heading.width)
        target.write_string(0, column, heading.words, looks.heading)
    last = 0
    for last, row in enumerate(rows, start=1):
        # LibreOffice does not fit rows to wrapped text by itself.
        target.set_row(last, _height(row, sheet.columns))
        for column, value in enumerate(row):
            _write_cell(target, last, column, value, looks)
    target.freeze_panes(1, 0)
    target.autofilter(0, 0, last, len(sheet.columns) - 1)
    target.hide_gridlines(0)  # on paper too
    target.set_landscape()
    target.set_paper(9)  # A4
    target.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    target.print_area(0, 0, last, sum(heading.printed for heading in sheet.columns) - 1)
    target.fit_to_pages(1, 0)
    target.repeat_rows(0)
    target.set_footer("&L&A&R&P/&N")


def _height(row: Sequence[Cell], columns: Sequence[Heading]) -> float:
    lines = (
        sum(max(1, ceil(len(line) / (heading.width * _CHARACTERS))) for line in value.split("\n"))
        for value, heading in zip(row, columns, strict=True)
        if isinstance(value, str)
    )
    return min(_TALLEST_ROW, _LINE * max(lines, default=1) + 2)


def _write_cell(target: Worksheet, row: int, column: int, value: Cell, looks: _Looks) -> None:
    match value:
        case None | "":
            return
        case str():
            words = value if len(value) <= _CHARACTERS_OF_A_CELL else f"{value[:_CHARACTERS_OF_A_CELL]}…"
            target.write_string(row, column, words, looks.severities.get(value, looks.plain))
        case datetime.date():
            target.write_datetime(row, column, value, looks.day)
        case _:
            target.write_number(row, column, value, looks.plain)
