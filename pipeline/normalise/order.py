"""The order in which lines are written: a cell cut by the end of a page is finished before the next one begins."""

from collections.abc import Iterator, Sequence

from pipeline.records import Line, Page

_Placed = tuple[int, int, Line]


def lines_in_order(pages: Sequence[Page]) -> Iterator[_Placed]:
    """Page index, line index and line, in reading order."""
    bodies = [_body(page_index, page) for page_index, page in enumerate(pages)]
    held: list[_Placed] = []
    for body, following in zip(bodies, [*bodies[1:], []], strict=True):
        rests = _rests(body, held)
        held += body[:rests]
        held.sort(key=lambda one: (one[2].row, one[2].column))  # Stable: what stands on one page keeps its order.
        if rests < len(body) or not rests:
            yield from held
            held = []
        cut = _first_cut(body, following)
        yield from body[rests:cut]
        held += body[max(rests, cut) :]
    yield from held


def _body(page_index: int, page: Page) -> list[_Placed]:
    return [(page_index, index, line) for index, line in enumerate(page.lines) if line.kind != "note"]


def _rests(body: Sequence[_Placed], before: Sequence[_Placed]) -> int:
    """How many lines at the top of a page go on with rows of the table that ends what stands before it."""
    if not before or before[-1][2].kind != "cell":
        return 0
    table = before[-1][2].table
    lowest = max(line.row for _, _, line in before if line.table == table)
    count = 0
    while count < len(body) and body[count][2].table == table and body[count][2].row <= lowest:
        count += 1
    return count


def _first_cut(body: Sequence[_Placed], following: Sequence[_Placed]) -> int:
    """From which line on a page holds rows that go on overleaf: a merged cell may have begun rows before the last."""
    rests = _rests(following, body)
    if not rests:
        return len(body)
    table, highest = body[-1][2].table, min(line.row for _, _, line in following[:rests])
    place = len(body)
    while place and body[place - 1][2].table == table and body[place - 1][2].row >= highest:
        place -= 1
    return place
