"""Tables broken over pages: parts with the same columns make one table, and a row cut by the page end is one row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from pipeline.read.paper.columns import Block
from pipeline.read.paper.paragraphs import cell_start
from pipeline.read.paper.sheet import Cell, Sheet, Table, room_in

Parts = Sequence[Block | Table]

_SAME_EDGE = 6.0
_SLACK = 24.0
_WORDS_OF_A_LINE = 3
_LABEL = regex.compile(r"\W*(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,6}|\p{L})\W*")
# How the words of a cell break off at the end of a page, and how they go on.
_OPEN = regex.compile(r"(?i)(?:[,/(–-]|\b(?:số|ngày|tháng|năm|khoản|điều|điểm|của|và|về|các|theo|tại|từ|đến|với|cho))$")
_ENDED = regex.compile(r"[.;:?!…][”\"’)\s]*$")
_GOES_ON = regex.compile(r"\p{Ll}(?!\d?[.)]\s)|[,;)/-]")


@dataclass(frozen=True, slots=True)
class Whole:
    """A table over all its pages: the cells of each part, counted in the whole; rows of its head that it repeats."""

    parts: tuple[tuple[Cell, ...], ...]
    repeated: int = 0


def join_tables(sheets: Sequence[Sheet], pages: Sequence[Parts]) -> list[Whole]:
    """The tables of a document; their parts are those of the pages in order."""
    return [_join(group) for group in _groups(sheets, pages)]


def _groups(sheets: Sequence[Sheet], pages: Sequence[Parts]) -> Iterator[list[Table]]:
    """The parts of each table."""
    lowest: dict[int, float] = {}
    for sheet, parts in zip(sheets, pages, strict=True):
        size = round(sheet.view.height)
        lowest[size] = max([lowest.get(size, 0.0), *map(_foot, parts)])
    group: list[Table] = []
    before: Sheet | None = None
    for sheet, parts in zip(sheets, pages, strict=True):
        for position, part in enumerate(parts):
            if group:
                room = lowest[round(before.view.height)] - group[-1].grid.bottom if before else 0.0
                if position == 0 and isinstance(part, Table) and _is_rest(group, part, room):
                    group.append(part)
                    continue
                yield group
                group = []
            if isinstance(part, Table):
                group = [part]
        before = sheet
    if group:
        yield group


def _foot(part: Block | Table) -> float:
    return part.grid.bottom if isinstance(part, Table) else part.rows[-1].foot


def _is_rest(group: Sequence[Table], part: Table, room: float) -> bool:
    """Whether `part`, first on its page, goes on with the table that ends the page before with `room` below it."""
    if not _fits(_edges(group), part.grid.xs):
        return False
    repeated = _repeated(group[0], part)
    ys = part.grid.ys
    return repeated > 0 or room < ys[1] - ys[0] + _SLACK


def _edges(group: Sequence[Table]) -> tuple[float, ...]:
    """The edges of the columns, from the left one: of a part whose rows are not all merged."""
    widest = max(group, key=lambda table: len(table.grid.xs)).grid.xs
    return tuple(x - widest[0] for x in widest)


def _fits(edges: Sequence[float], xs: Sequence[float]) -> bool:
    """Whether the same columns are drawn: all edges of the one are edges of the other, from left to right."""
    own = [x - xs[0] for x in xs]
    few, many = (own, edges) if len(own) <= len(edges) else (edges, own)
    return abs(own[-1] - edges[-1]) <= _SAME_EDGE and all(
        min(abs(x - edge) for edge in many) <= _SAME_EDGE for x in few
    )


def _repeated(first: Table, part: Table) -> int:
    """How many rows at the top of `part` repeat the head of the `first` part."""
    count = 0
    head, own = _words_of_rows(first), _words_of_rows(part)
    while count < min(len(head), len(own) - 1) and len(own[count]) > 1 and own[count] == head[count]:
        count += 1
    while count and any(cell.row < count < cell.row + cell.rowspan for cell in part.cells):
        count -= 1
    return count


def _words_of_rows(table: Table) -> list[list[str]]:
    rows: list[list[str]] = [[] for _ in range(len(table.grid.ys) - 1)]
    for cell in table.cells:
        if cell.words:
            rows[cell.row].append(cell.words)
    return rows


def _join(group: Sequence[Table]) -> Whole:
    edges = _edges(group)
    parts: list[tuple[Cell, ...]] = [tuple(_in_columns(group[0], edges))]
    most, rows = 0, len(group[0].grid.ys) - 1
    for table in group[1:]:
        repeated = _repeated(group[0], table)
        most = max(most, repeated)
        cells = [cell for cell in _in_columns(table, edges) if cell.row >= repeated]
        top = [cell for cell in cells if cell.row == repeated]
        last = _last_row(parts, rows)
        offset = rows - repeated
        continued: list[Cell] = []
        if _is_cut(last, top, [*(cell for part in parts for cell in part), *cells]):
            offset -= 1
            continued = [_continued(cell, last[cell.column]) for cell in top if cell.column in last]
            cells = [cell for cell in cells if cell not in top or cell.column not in last]
            parts = [tuple(_grown(cell, continued) for cell in part) for part in parts]
        rows = len(table.grid.ys) - 1 + offset
        parts.append((*continued, *(replace(cell, row=cell.row + offset) for cell in cells)))
    return Whole(tuple(parts), most)


def _in_columns(table: Table, edges: Sequence[float]) -> Iterator[Cell]:
    """The cells with their columns counted among `edges`."""
    xs = table.grid.xs
    if len(xs) == len(edges):
        yield from table.cells
        return
    places = [min(range(len(edges)), key=lambda place: abs(edges[place] - x + xs[0])) for x in xs]
    for cell in table.cells:
        column = places[cell.column]
        yield replace(cell, column=column, colspan=places[cell.column + cell.colspan] - column)


def _last_row(parts: Sequence[Sequence[Cell]], rows: int) -> dict[int, Cell]:
    """The cells that end the table so far, by column."""
    return {cell.column: cell for part in parts for cell in part if cell.row + cell.rowspan == rows}


def _is_cut(last: dict[int, Cell], top: Sequence[Cell], cells: Sequence[Cell]) -> bool:
    """Whether the row at the top of a page is the rest of the row that ends the page before."""
    filled = [cell for cell in top if cell.words]
    pairs = [(last[cell.column], cell) for cell in filled if cell.column in last]
    if not filled or len(pairs) < len(filled) or min(cell.rowspan for cell in top) > 1:
        return False
    if any(above.colspan != cell.colspan or not above.words or _LABEL.fullmatch(cell.words) for above, cell in pairs):
        return False
    if any(_breaks_off(above.words, cell.words) for above, cell in pairs) or all(map(_runs_on, pairs)):
        return True
    # Every row of a numbered table has its number: one without is no row of its own.
    first = [cell.words for cell in cells if cell.column == 0 and cell.row > 0]
    numbered = sum(1 for words in first if _LABEL.fullmatch(words)) >= max(2, len(first) - 1)
    return numbered and not any(cell.column == 0 for cell in filled) and 0 in last and bool(last[0].words)


def _breaks_off(above: str, words: str) -> bool:
    if _ENDED.search(above):
        return False
    return _OPEN.search(above) is not None or _GOES_ON.match(words) is not None


def _runs_on(pair: tuple[Cell, Cell]) -> bool:
    """Whether the words above fill their last line, so that the next word had to go to a new one, here a new page."""
    above, cell = pair
    if _ENDED.search(above.words):
        return False
    last, first = (*above.goes_on, *above.rows)[-1], cell.rows[0]
    return len(last.words) >= _WORDS_OF_A_LINE and cell_start(last, first, room_in(cell)) == "no"


def _continued(cell: Cell, above: Cell) -> Cell:
    """A cell at the top of a page as the rest of the one above it."""
    rows = above.rowspan + cell.rowspan - 1
    before = (*above.goes_on, *above.rows)[-1:]
    return replace(above, rowspan=rows, box=cell.box, rows=cell.rows, words=cell.words, goes_on=before)


def _grown(cell: Cell, rest: Sequence[Cell]) -> Cell:
    """A cell with the rows that it spans on the page after as well."""
    spans = [one.rowspan for one in rest if (one.row, one.column) == (cell.row, cell.column)]
    return replace(cell, rowspan=spans[0]) if spans else cell
