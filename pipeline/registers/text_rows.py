"""CSV and its kin -> rows; the separator is the one that cuts the first lines into equally many cells."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.registers.raw_row import RawRow, raw_row
from pipeline.registers.text_file import open_text

_SEPARATORS = (",", ";", "\t", "|")
_SAMPLE_LINES = 60
_MOST_LETTERS = 8 << 20
# Titles run over a few lines; a cell with so many lines that each look like a row has swallowed them.
_LINES_OF_A_ROW, _SWALLOWED = 3, 2
_DATE = re.compile(r'\s*"?(?:\d\d?[./-]\d\d?[./-]\d{2,4}|\d{4}-\d\d-\d\d)[ T\d:.]*"?\s*')


def text_rows(path: Path) -> Iterator[RawRow]:
    """The rows of a delimited text file, numbered as records, which is how a spreadsheet shows them."""
    with open_text(path) as file:
        sample = list(islice(file, _SAMPLE_LINES))
    separator = _separator(sample)
    csv.field_size_limit(_MOST_LETTERS)
    with open_text(path) as file:
        reader = csv.reader(file, delimiter=separator)
        number = line = 0
        try:
            for number, values in enumerate(reader, start=1):
                if reader.line_num > line + _LINES_OF_A_ROW and _has_swallowed_rows(values, separator):
                    raise csv.Error("rows inside a cell")
                line = reader.line_num
                row = raw_row(path.name, "", number, values)
                if any(row.cells):
                    yield row
        except csv.Error as error:
            raise UsageError(
                f"{path.name}, sau dòng {number}: không tách được các ô ({error}); thường do một dấu nháy kép không"
                " đóng.",
                f"{path.name}, after row {number}: cannot tell the cells apart ({error}); most often a quotation mark"
                " is not closed.",
            ) from error


def _has_swallowed_rows(values: list[str], separator: str) -> bool:
    """Whether a cell holds whole rows, each with a date: a quotation mark was opened and not closed."""
    return any(
        sum(any(map(_DATE.fullmatch, line.split(separator))) for line in value.split("\n")[1:]) >= _SWALLOWED
        for value in values
        if "\n" in value
    )


def _separator(sample: list[str]) -> str:
    """The separator that gives most of the first records one same number of cells, the more cells the better."""
    return max(_SEPARATORS, key=lambda one: _agreement(sample, one))


def _agreement(sample: list[str], separator: str) -> tuple[float, int]:
    try:
        widths = Counter(len(values) for values in csv.reader(sample, delimiter=separator) if values)
    except csv.Error:
        return 0.0, 0
    wide = {width: times for width, times in widths.items() if width > 1}
    if not wide:
        return 0.0, 0
    width, times = max(wide.items(), key=lambda one: (one[1], one[0]))
    # A comma in a few titles may agree with itself too: what cuts every line counts most.
    return round(times / widths.total(), 1), width
