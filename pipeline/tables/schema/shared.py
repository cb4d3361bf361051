"""The columns that many tables share."""

from typing import Annotated

from pipeline.tables.columns import Column

ReportId = Annotated[str, Column("Mã báo cáo", "Report", refers_to="reports")]
Ordinal = Annotated[int, Column("Thứ tự", "Place in reading order, from 1")]
SectionId = Annotated[str | None, Column("Mã mục", "Deepest section that holds it", refers_to="sections")]
Raw = Annotated[str, Column("Nguyên văn", "The words as printed: text[start:end]")]
Page = Annotated[int | None, Column("Trang", "Page, from 1; empty for plain text")]
Line = Annotated[int | None, Column("Dòng", "Line, from 1: in the file for text input, else on the page")]
Boxes = Annotated[str | None, Column("Vị trí trên trang", "x0 y0 x1 y1 from the top left, ; between boxes", unit="pt")]
Overleaf = Annotated[
    str | None,
    Column("Vị trí trên trang sau", "Page and x0 y0 x1 y1 of what runs over the page break, ; between", unit="pt"),
]
Start = Annotated[int, Column("Từ ký tự", "Offset of the first character in text/<report_id>.txt", unit="character")]
End = Annotated[int, Column("Đến ký tự", "Offset after the last character", unit="character")]
CellId = Annotated[
    str | None, Column("Mã ô", "The cell of a table that it stands in; else empty", refers_to="report_table_cells")
]
