"""The data tables inside a report as rows."""

from collections.abc import Iterator, Sequence
from itertools import count

from pipeline.records import DataCell, DataTable
from pipeline.tables.boxes import write_boxes
from pipeline.tables.located import Located
from pipeline.tables.schema import ReportTableCellRow, ReportTableRow

_MOSTLY = 0.5


def table_rows(located: Located, tables: Sequence[DataTable]) -> Iterator[ReportTableRow]:
    """One row a table."""
    for index, table in enumerate(tables):
        yield ReportTableRow(
            table_id=located.id_of("table", index),
            report_id=located.report_id,
            ordinal=index + 1,
            section_id=located.section_id(table.start),
            page=located.place(table.start, table.start).page,
            rows=table.shape.rows,
            columns=table.shape.columns,
            header_rows=table.shape.header_rows,
            caption=table.caption.raw if table.caption else None,
            unit=table.unit.raw if table.unit else None,
            start=table.start,
            end=table.end,
        )


def cell_rows(located: Located, tables: Sequence[DataTable]) -> Iterator[ReportTableCellRow]:
    """One row a cell."""
    ordinal = count(1)
    for index, table in enumerate(tables):
        for cell in table.cells:
            yield _cell_row(located, index, table, cell, next(ordinal))


def _cell_row(located: Located, index: int, table: DataTable, cell: DataCell, ordinal: int) -> ReportTableCellRow:
    shape, spans = cell.shape, cell.paragraphs
    letters = sum(end - start for start, end in spans)
    bold = sum(located.bold_share(start, end) * (end - start) for start, end in spans)
    place = located.place(spans[0][0], spans[-1][1]) if spans else None
    return ReportTableCellRow(
        cell_id=located.cell_id_at(index, shape.row, shape.column),
        report_id=located.report_id,
        ordinal=ordinal,
        table_id=located.id_of("table", index),
        row=shape.row + 1,
        column=shape.column + 1,
        rowspan=shape.rowspan,
        colspan=shape.colspan,
        is_header=shape.row < table.shape.header_rows,
        text="\n".join(located.words(start, end) for start, end in spans) or None,
        bold=letters > 0 and bold > _MOSTLY * letters,
        page=shape.page or (place.page if place else None),
        bbox=write_boxes((shape.box,)) if shape.box else (place.bbox if place else None),
        start=spans[0][0] if spans else None,
        end=spans[-1][1] if spans else None,
    )
