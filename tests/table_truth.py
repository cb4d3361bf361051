"""Tables whose every cell is known, set on a page with all their walls, and what is read of them."""

from dataclasses import dataclass
from typing import NamedTuple

from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from pipeline.data_tables import find_data_tables
from pipeline.normalise import normalise
from pipeline.records import Source
from pipeline.rules import load_rules
from tests.printing import Press

Place = tuple[int, int, int, int]
WORDS = (
    "hồ sơ",
    "Sở Nội vụ",
    "1.234",
    "12,5%",
    "đã giải quyết",
    "436/QĐ-UBND",
    "xã",
    "chậm muộn",
    "ngày 05/12/2016",
    "Ủy ban",
)
_PAD, _LEADING, _SIZE = 4.0, 16.0, 12.0


class Printed(NamedTuple):
    """The words of one cell and whether they are set in bold."""

    words: str
    bold: bool


@dataclass(frozen=True, slots=True)
class Truth:
    """A table: where its columns begin and end, and its cells by row, column, rowspan and colspan."""

    xs: tuple[float, ...]
    rows: int
    cells: dict[Place, Printed]


@st.composite
def truths(draw: st.DrawFn) -> Truth:
    """Tables of two to seven rows and two to five columns with merged, empty and bold cells."""
    rows, columns = draw(st.integers(2, 7)), draw(st.integers(2, 5))
    widths = draw(st.lists(st.integers(70, 105), min_size=columns, max_size=columns))
    taken: set[tuple[int, int]] = set()
    cells: dict[Place, Printed] = {}
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            down, across = draw(st.sampled_from([(1, 1)] * 6 + [(1, 2), (2, 1), (2, 2), (1, columns)]))
            down = min(down, rows - row)
            free = range(column, columns)
            across = min(across, next((one - column for one in free if (row, one) in taken), len(free)))
            taken.update((row + r, column + c) for r in range(down) for c in range(across))
            words = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=0 if row else 1, max_size=4)))
            cells[row, column, down, across] = Printed(words, draw(st.booleans()) and bool(words))
    xs = [60.0]
    for width in widths:
        xs.append(xs[-1] + width)
    return Truth(tuple(xs), rows, cells)


def set_table(press: Press, truth: Truth, top: float) -> float:
    """Set the table with the walls of its cells; returns where it ends."""
    wrapped = {
        place: _wrap(one, truth.xs[place[1] + place[3]] - truth.xs[place[1]] - 2 * _PAD)
        for place, one in truth.cells.items()
    }
    ys = [top]
    for row in range(truth.rows):
        ends = [
            ys[place[0]] + len(lines) * _LEADING + 6
            for place, lines in wrapped.items()
            if place[0] + place[2] == row + 1
        ]
        ys.append(max([ys[-1] + _LEADING + 4, *ends]))
    for (row, column, down, across), lines in wrapped.items():
        x0, x1 = truth.xs[column], truth.xs[column + across]
        y0, y1 = ys[row], ys[row + down]
        press.canvas.rect(x0, press.height - y1, x1 - x0, y1 - y0)
        font = "Serif-Bold" if truth.cells[row, column, down, across].bold else "Serif"
        for number, line in enumerate(lines):
            press.text(x0 + _PAD, y0 + 13 + number * _LEADING, line, font=font, size=_SIZE)
    return ys[-1]


def _wrap(cell: Printed, room: float) -> list[str]:
    font = "Serif-Bold" if cell.bold else "Serif"
    lines: list[str] = []
    for word in cell.words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and pdfmetrics.stringWidth(longer, font, _SIZE) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def cells_read(source: Source) -> list[dict[Place, Printed]]:
    """The cells of every table read, in the form of the truth; paragraphs of a cell with a space between."""
    rules = load_rules()
    text = normalise(source, rules.characters)
    return [
        {
            (one.shape.row, one.shape.column, one.shape.rowspan, one.shape.colspan): Printed(
                " ".join(text.value[start:end] for start, end in one.paragraphs),
                bool(one.paragraphs) and all(text.bold_share(*span) > 0.5 for span in one.paragraphs),
            )
            for one in table.cells
        }
        for table in find_data_tables(text, rules.data_tables)
    ]
