"""PDF: every cell of a ruled table is read with exactly its words, its weight and its span."""

from hypothesis import HealthCheck, assume, given, settings

from pipeline.records import TableShape
from tests.pdf_making import BODY
from tests.printing import Press, needs_font, print_pdf, read
from tests.table_truth import Truth, cells_read, set_table, truths

pytestmark = needs_font
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def in_own_columns(truth: Truth) -> Truth:
    """The truth in a grid of the edges that are drawn: an edge that every row is merged over is not on the paper."""
    rows = sorted({row for row, *_ in truth.cells})
    columns = sorted({column for _, column, *_ in truth.cells})
    return Truth(
        truth.xs,
        len(rows),
        {
            (
                rows.index(r),
                columns.index(c),
                sum(r <= one < r + down for one in rows),
                sum(c <= one < c + across for one in columns),
            ): cell
            for (r, c, down, across), cell in truth.cells.items()
        },
    )


def covers_its_grid_once(shape: TableShape) -> bool:
    places = [
        (one.row + r, one.column + c) for one in shape.cells for r in range(one.rowspan) for c in range(one.colspan)
    ]
    return sorted(places) == [(r, c) for r in range(shape.rows) for c in range(shape.columns)]


@SLOW
@given(truths())
def test_every_cell_is_read_as_it_was_printed(truth: Truth) -> None:
    known = in_own_columns(truth)
    filled = sum(bool(cell.words) for cell in known.cells.values())
    assume(filled > 1 and known.rows > 1 and len({column for _, column, *_ in known.cells}) > 1)

    def draw(press: Press) -> None:
        y = press.paragraph(90, BODY)
        end = set_table(press, truth, y + 10)
        press.paragraph(end + 40, BODY)

    source = read(print_pdf(draw))
    assert cells_read(source) == [known.cells]
    assert all(map(covers_its_grid_once, source.tables))
    around = [line.text for page in source.pages for line in page.lines if line.kind == "body"]
    assert " ".join(around).split() == f"{BODY} {BODY}".split()
