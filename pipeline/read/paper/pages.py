"""The sheets of a document -> its pages of lines and its tables: furniture out, columns in order, footnotes marked."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import regex

from pipeline.read.paper.columns import Block, split_columns
from pipeline.read.paper.footnotes import note_mark, notes_from
from pipeline.read.paper.frames import Frame, frame_of, wide_rows
from pipeline.read.paper.furniture import strip_furniture
from pipeline.read.paper.joining import Whole, join_tables
from pipeline.read.paper.lines import make_line
from pipeline.read.paper.paragraphs import cell_start, start_of
from pipeline.read.paper.rows import Row
from pipeline.read.paper.sheet import Cell, Sheet, Table, room_in
from pipeline.read.paper.view import View
from pipeline.read.table_shapes import make_shape
from pipeline.records import Line, Page, TableCell, TableShape
from pipeline.records.source import Start

_SUBJECT = regex.compile(r"(?i)\W*(?:v/v|về việc)\b")
_RULE = regex.compile(r"\s*|[\s\-–—_=*]{3,}")
_FEW_ROWS = 4
_NEAR = 12.0


def lay_out(sheets: Sequence[Sheet]) -> tuple[tuple[Page, ...], tuple[TableShape, ...]]:
    """All pages with their lines in reading order, and the shapes of the tables that run over them."""
    body_size = _usual_size(sheets)
    bodies, notes = [], []
    for sheet, rows in zip(sheets, strip_furniture(sheets, body_size), strict=True):
        first = notes_from(rows, sheet.rules, body_size, sheet.view.width)
        bodies.append([row for row in rows[:first] if sheet.how != "ocr" or _says_something(row)])
        notes.append(rows[first:])
    parts = [list(_parts(body, sheet.tables)) for sheet, body in zip(sheets, bodies, strict=True)]
    wholes = join_tables(sheets, parts)
    tables = ((index, cells) for index, whole in enumerate(wholes) for cells in whole.parts)
    writer = _Writer()
    pages = []
    frames = _PageFrames()
    for sheet, body, blocks, own_notes in zip(sheets, bodies, parts, notes, strict=True):
        frame = frames.of(sheet, body)
        writer.open_page(sheet)
        for part in blocks:
            if isinstance(part, Table):
                writer.write_table(*next(tables))
            else:
                writer.write_block(part, frame)
        writer.write_notes(own_notes)
        pages.append(_page(sheet, writer.lines))
    return tuple(pages), tuple(writer.shapes(wholes, pages))


def _page(sheet: Sheet, lines: Sequence[Line]) -> Page:
    shown = sheet.view.shown
    return Page(
        sheet.number,
        tuple(lines),
        round(shown.width, 2),
        round(shown.height, 2),
        rotation=90 * (sheet.view.turned % 4),
        how=sheet.how,
        quality=sheet.quality,
        seconds=sheet.seconds,
    )


def _says_something(row: Row) -> bool:
    """Letters, digits or a blank filled in by hand: "|" and "«" between the parts of a scanned table are specks."""
    return any(not piece.text or any(map(str.isalnum, piece.text)) for piece in row.pieces)


def _is_subject(row: Row, above: Row | None, *, in_subject: bool) -> bool:
    """Whether a row belongs to the subject that an official letter (công văn) has under its number: "V/v …"."""
    if _SUBJECT.match(row.plain):
        return True
    return in_subject and above is not None and abs(row.size - above.size) < 1 and row.foot - above.foot < 2 * row.size


def _usual_size(sheets: Sequence[Sheet]) -> float:
    """The size in which most letters of the document are set."""
    letters: Counter[float] = Counter()
    for sheet in sheets:
        for row in sheet.rows:
            letters[round(row.size * 2) / 2] += len(row.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _parts(rows: Sequence[Row], tables: Sequence[Table]) -> Iterator[Block | Table]:
    """Blocks of text and tables as they stand from top to bottom."""
    left = list(rows)
    for table in tables:
        above = [row for row in left if row.foot < table.grid.bottom]
        yield from split_columns(above)
        yield table
        left = left[len(above) :]
    yield from split_columns(left)


@dataclass(slots=True)
class _PageFrames:
    """The frame of each page; a page with little text takes that of the page before of the same width."""

    known: dict[float, Frame] = field(default_factory=dict)

    def of(self, sheet: Sheet, rows: Sequence[Row]) -> Frame:
        page_width = sheet.view.width
        usual = self.known.get(round(page_width))
        if not rows:
            return usual or Frame(0, page_width, 1.25)
        own = frame_of(rows, page_width)
        if len(wide_rows(rows, page_width)) < _FEW_ROWS:
            # Margins that nearly agree are the same text block; else a last page of short lines has none of its own.
            if usual is None:
                return own._replace(right=max(own.right, page_width - own.left))
            near = abs(own.left - usual.left) < _NEAR and abs(own.right - usual.right) < _NEAR
            return usual._replace(left=own.left, right=own.right) if near else usual
        self.known[round(page_width)] = own
        return own


@dataclass(slots=True)
class _Writer:
    """Makes the lines of one page after the other; remembers the row a paragraph may go on from over a page break."""

    lines: list[Line] = field(default_factory=list)
    sheet: Sheet | None = None
    above: Row | None = None
    turned_page: bool = False
    cells: dict[int, list[TableCell]] = field(default_factory=dict)

    def open_page(self, sheet: Sheet) -> None:
        self.sheet, self.lines, self.turned_page = sheet, [], True

    def write_block(self, block: Block, frame: Frame) -> None:
        if block.column:
            self.above = None
            frame = frame_of(block.rows, 0, is_column=True)
        in_subject = False
        for row in block.rows:
            starts = start_of(self.above, row, frame, turned_page=self.turned_page)
            if block.column:
                in_subject = _is_subject(row, self.above, in_subject=in_subject)
                starts = "no" if in_subject and not _SUBJECT.match(row.plain) else starts
            self._add(make_line(row, len(self.lines) + 1, starts, self._view))
            self.above, self.turned_page = row, False
        if block.column:
            self.above = None

    def write_table(self, index: int, cells: Sequence[Cell]) -> None:
        for cell in cells:
            room = room_in(cell)
            place = (index, cell.row, cell.column)
            above = cell.goes_on[0] if cell.goes_on else None
            for one in cell.rows:
                starts = cell_start(above, one, room)
                view = cell.view or self._view
                self._add(make_line(one, len(self.lines) + 1, starts, view, kind="cell", place=place))
                above = one
            self.cells.setdefault(index, []).append(self._shape_of(cell))
        self.above, self.turned_page = None, False

    def _shape_of(self, cell: Cell) -> TableCell:
        assert self.sheet is not None
        box = self._view.shown_box(cell.box)
        return TableCell(cell.row, cell.column, cell.rowspan, cell.colspan, self.sheet.number, box)

    def shapes(self, wholes: Sequence[Whole], pages: Sequence[Page]) -> Iterator[TableShape]:
        """The shapes of all tables written."""
        if wholes:
            lines = [line for page in pages for line in page.lines if line.kind == "cell"]
            for index, whole in enumerate(wholes):
                yield make_shape(index, self.cells[index], lines, whole.repeated)

    def write_notes(self, rows: Sequence[Row]) -> None:
        previous = ""
        for index, row in enumerate(rows):
            mark = note_mark(row, previous, ruled=index == 0)
            previous = mark or previous
            starts: Start = "yes" if mark or index == 0 else "no"
            self._add(make_line(row, len(self.lines) + 1, starts, self._view, kind="note", mark=mark))

    def _add(self, line: Line) -> None:
        if not _RULE.fullmatch(line.text):
            self.lines.append(line)

    @property
    def _view(self) -> View:
        assert self.sheet is not None
        return self.sheet.view
