"""The order in which lines are written: a cell cut by the end of a page is finished before the next one begins."""

from collections.abc import Iterator, Sequence

from pipeline.records import Line, Page


def lines_in_order(pages: Sequence[Page]) -> Iterator[tuple[int, int, Line]]:
    """Page index, line index and line, in reading order."""
    held: list[tuple[int, int, Line]] = []
    for page_index, page in enumerate(pages):
        body = [one for one in enumerate(page.lines) if one[1].kind != "note"]
        first = 0
        if held:
            cut = _row_of(held[-1][2])
            while first < len(body) and _row_of(body[first][1]) == cut:
                first += 1
            if first:
                held += [(page_index, index, line) for index, line in body[:first]]
                held.sort(key=lambda one: one[2].column)  # Stable: what stands on one page keeps its order.
            if first < len(body) or not first:
                yield from held
                held = []
        last = len(body)
        if first < last and body[-1][1].kind == "cell" and page_index + 1 < len(pages):
            row = _row_of(body[-1][1])
            while last > first and _row_of(body[last - 1][1]) == row:
                last -= 1
        yield from ((page_index, index, line) for index, line in body[first:last])
        held += [(page_index, index, line) for index, line in body[last:]]
    yield from held


def _row_of(line: Line) -> tuple[int, int]:
    return line.table, line.row
