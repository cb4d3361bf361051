"""What is published of the tables inside a report."""

from typing import Annotated, NamedTuple

from pipeline.tables.columns import Column
from pipeline.tables.schema.shared import Boxes, Ordinal, Page, ReportId, SectionId


class ReportTableRow(NamedTuple):
    """One data table inside a report; the borderless tables that place header and signature are none."""

    table_id: Annotated[str, Column("Mã bảng", "Table inside a report")]
    report_id: ReportId
    ordinal: Ordinal
    section_id: SectionId
    page: Page
    rows: Annotated[int, Column("Số hàng", "Rows, those on later pages included", unit="row")]
    columns: Annotated[int, Column("Số cột", "Columns of the grid", unit="column")]
    header_rows: Annotated[int, Column("Số hàng tiêu đề", "Rows at the top that name the columns", unit="row")]
    caption: Annotated[str | None, Column("Tên bảng", "The words above it that name it, as printed")]
    unit: Annotated[str | None, Column("Đơn vị tính", "The unit that the line above it states for its numbers")]
    start: Annotated[int | None, Column("Từ ký tự", "Offset of its first character", unit="character")]
    end: Annotated[int | None, Column("Đến ký tự", "Offset after its last character", unit="character")]


class ReportTableCellRow(NamedTuple):
    """One cell, empty ones included. A merged cell stands once, at its upper left."""

    cell_id: Annotated[str, Column("Mã ô", "<table_id>-r<row>c<column>")]
    report_id: ReportId
    ordinal: Ordinal
    table_id: Annotated[str, Column("Mã bảng", "The table it belongs to", refers_to="report_tables")]
    row: Annotated[int, Column("Hàng", "Row, from 1 at the top")]
    column: Annotated[int, Column("Cột", "Column, from 1 at the left")]
    rowspan: Annotated[int, Column("Số hàng gộp", "Rows it spans", unit="row")]
    colspan: Annotated[int, Column("Số cột gộp", "Columns it spans", unit="column")]
    is_header: Annotated[bool, Column("Là tiêu đề", "Stands in a row that names the columns")]
    text: Annotated[str | None, Column("Nội dung", "Its words, one paragraph a line")]
    bold: Annotated[bool, Column("In đậm", "Most of its letters are set in bold")]
    page: Page
    bbox: Boxes
    start: Annotated[int | None, Column("Từ ký tự", "Offset of its first character", unit="character")]
    end: Annotated[int | None, Column("Đến ký tự", "Offset after its last character", unit="character")]
