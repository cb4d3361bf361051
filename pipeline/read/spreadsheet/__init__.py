"""XLSX -> Source: an annex that is a table with its title, read as it is shown."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.ranges import add_range
from pipeline.read.legacy import LegacyEncoding, encoding_of_font, is_legacy
from pipeline.read.limits import Limits
from pipeline.read.package import open_package
from pipeline.read.quality import has_letters, text_quality
from pipeline.read.refusals import refuse, refuse_kind
from pipeline.read.spreadsheet.regions import Region, find_regions
from pipeline.read.spreadsheet.workbook import Cell, Run, Workbook
from pipeline.read.table_shapes import make_shape
from pipeline.records import Line, Page, Source, TableCell, TableShape

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MOST_CELLS = 200_000


def read_spreadsheet(data: bytes, name: str, sha256: str, limits: Limits) -> Source:
    """Read a workbook. Raises DocumentError when it is damaged, or data and no document."""
    story = _Story()
    try:
        for cells in Workbook(open_package(data, name, limits)).sheets():
            if len(cells) > _MOST_CELLS:
                raise refuse_kind(name, "data")
            story.look_at(cells)
            for region in find_regions(cells):
                story.add(region)
    except ValueError as error:  # Words where numbers must stand.
        raise refuse_kind(name, "broken_package") from error
    words = "\n".join(line.text for line in story.lines)
    if not has_letters(words):
        raise refuse(
            name,
            "no_text",
            "bảng tính không có chữ nào để đọc; kiểm tra lại tệp đã gửi",
            "there are no words in the workbook; check that the right file was sent",
        )
    if not any(line.kind == "body" and has_letters(line.text) for line in story.lines):
        raise refuse_kind(name, "data")
    quality = text_quality(words)
    return Source(
        name=name,
        sha256=sha256,
        size=len(data),
        media_type=_MEDIA_TYPE,
        how="doc",
        quality=quality,
        pages=(Page(0, tuple(story.lines), how="doc", quality=quality),),
        tables=tuple(story.tables),
        conversions=tuple(story.converted),
    )


@dataclass(slots=True)
class _Story:
    """The lines and tables of all sheets, one after the other."""

    lines: list[Line] = field(default_factory=list)
    tables: list[TableShape] = field(default_factory=list)
    converted: list[LegacyEncoding] = field(default_factory=list)

    def look_at(self, cells: list[Cell]) -> None:
        """Find out by all words of a sheet in old fonts whether they are in the encodings of these."""
        words: dict[LegacyEncoding, list[str]] = {}
        for run in (run for cell in cells for run in cell.runs):
            old = encoding_of_font(run.font.name)
            if old is not None:
                words.setdefault(old.encoding, []).append(run.text)
        self.converted += [
            encoding
            for encoding, found in words.items()
            if encoding not in self.converted and is_legacy(" ".join(found), encoding)
        ]

    def add(self, region: Region) -> None:
        """Append the words of a region."""
        if not region.is_table:
            for cell in region.cells:
                self._print(cell)
            return
        index = len(self.tables)
        rows = {row: number for number, row in enumerate(sorted({cell.row for cell in region.cells}))}
        columns = {column: number for number, column in enumerate(sorted({cell.column for cell in region.cells}))}
        first = len(self.lines)
        shapes = []
        for cell in region.cells:
            row, column = rows[cell.row], columns[cell.column]
            shapes.append(TableCell(row, column, cell.rowspan, cell.colspan))
            self._print(cell, table=index, row=row, column=column)
        self.tables.append(make_shape(index, _without_covered(shapes), self.lines[first:]))

    def _print(self, cell: Cell, table: int = -1, row: int = -1, column: int = -1) -> None:
        for number, runs in enumerate(self._by_line(cell.runs)):
            text = "".join(run.text for run in runs)
            if not text.strip():
                continue
            bold: list[tuple[int, int]] = []
            italic: list[tuple[int, int]] = []
            position = 0
            for run in runs:
                for ranges, is_set in ((bold, run.font.bold), (italic, run.font.italic)):
                    if is_set:
                        add_range(ranges, position, position + len(run.text))
                position += len(run.text)
            self.lines.append(
                Line(
                    text=text,
                    number=len(self.lines) + 1,
                    starts="maybe" if number else "yes",
                    bold=tuple(bold),
                    italic=tuple(italic),
                    kind="cell" if table >= 0 else "body",
                    table=table,
                    row=row,
                    column=column,
                )
            )

    def _by_line(self, runs: tuple[Run, ...]) -> list[list[Run]]:
        """The runs of each printed line of a cell."""
        lines: list[list[Run]] = [[]]
        for run in runs:
            old = encoding_of_font(run.font.name)
            text = old.printed(run.text) if old is not None and old.encoding in self.converted else run.text
            for number, words in enumerate(text.replace("\r", "").split("\n")):
                if number:
                    lines.append([])
                lines[-1].append(Run(words, run.font))
        return lines


def _without_covered(cells: list[TableCell]) -> Iterator[TableCell]:
    """The cells that are printed: a merged cell covers those it spans."""
    covered: set[tuple[int, int]] = set()
    for cell in cells:
        if (cell.row, cell.column) not in covered:
            yield cell
            covered |= {
                (cell.row + down, cell.column + across)
                for down in range(cell.rowspan)
                for across in range(cell.colspan)
            }
