"""Tables on pages: widths, heights, rules; rows go over to the next page, where the head rows stand again."""

from itertools import pairwise

from pipeline.synthesize.blocks import Cell, Table
from pipeline.synthesize.phrase import say
from pipeline.synthesize.render.lines import Line, break_lines, words_in
from pipeline.synthesize.render.pages import Layout, Rule

_PAD = 4.0


def set_table(layout: Layout, table: Table, size: float = 12.0) -> None:
    """The caption, then the rows."""
    layout.paragraph(say(table.caption, bold=True), "centre", indent=0)
    edges = _edges(layout, table)
    lines = {id(cell): _lines(layout, cell, edges, size) for cell in table.cells}
    heights = _heights(table, lines, size)
    head = list(range(table.header_rows))
    if layout.y + sum(heights[: table.header_rows + 1]) > layout.page.floor:
        layout.turn()
    _rows(layout, table, head, edges, lines, heights, size)
    for row in range(table.header_rows, table.rows):
        if layout.y + heights[row] > layout.page.floor:
            layout.turn()
            _rows(layout, table, head, edges, lines, heights, size)
        _rows(layout, table, [row], edges, lines, heights, size)
    layout.y += 20


def _edges(layout: Layout, table: Table) -> list[float]:
    whole, edges = sum(table.widths), [layout.left]
    for share in table.widths:
        edges.append(edges[-1] + layout.wide * share / whole)
    return edges


def _lines(layout: Layout, cell: Cell, edges: list[float], size: float) -> list[Line]:
    wide = edges[cell.column + cell.colspan] - edges[cell.column] - 2 * _PAD
    return list(break_lines(words_in(cell.words, size, layout.marks), wide, 0, size * 0.25))


def _heights(table: Table, lines: dict[int, list[Line]], size: float) -> list[float]:
    heights = [size * 1.2 + 2 * _PAD] * table.rows
    for cell in sorted(table.cells, key=lambda one: one.rowspan):
        rows = range(cell.row, cell.row + cell.rowspan)
        needed = len(lines[id(cell)]) * size * 1.2 + 2 * _PAD
        lacking = needed - sum(heights[row] for row in rows)
        if lacking > 0:
            heights[rows[-1]] += lacking
    return heights


def _rows(
    layout: Layout,
    table: Table,
    rows: list[int],
    edges: list[float],
    lines: dict[int, list[Line]],
    heights: list[float],
    size: float,
) -> None:
    """Rows that hang together, at the present height; spans never leave the head rows."""
    tops = [layout.y - size]
    for row in rows:
        tops.append(tops[-1] + heights[row])
    start = layout.y
    for cell in (one for one in table.cells if one.row in rows):
        top, bottom = tops[cell.row - rows[0]], tops[cell.row - rows[0] + cell.rowspan]
        x0, x1 = edges[cell.column], edges[cell.column + cell.colspan]
        corners = [(x0, top), (x1, top), (x1, bottom), (x0, bottom), (x0, top)]
        layout.page.rules += [Rule(*one, *other) for one, other in pairwise(corners)]
        layout.y = top + _PAD + size * 0.9
        for line in lines[id(cell)]:
            layout.set_line(line, x0 + _PAD, x1 - x0 - 2 * _PAD, "centre" if cell.centred else "left", size=size)
            layout.y += size * 1.2
    layout.y = start + tops[-1] - tops[0]
