"""Paragraphs and tables of one story of a document (its text, a header, a footnote) -> lines."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import regex
from lxml import etree

from pipeline.read.docx import names as w
from pipeline.read.docx.numbering import Label, Numbering
from pipeline.read.docx.printed import Printed
from pipeline.read.docx.runs import ParagraphReader, first_alternative
from pipeline.read.docx.styles import NOTHING, Style, Styles, Toggles, number_of, value_of
from pipeline.read.docx.table_styles import TableLook
from pipeline.read.docx.tables import head_rows, is_layout, read_cells
from pipeline.read.docx.wrappers import wraps
from pipeline.read.drawn_lines import is_drawn_line
from pipeline.read.line_starts import has_label
from pipeline.read.table_shapes import make_shape
from pipeline.records import Line, TableCell, TableShape
from pipeline.records.source import LineKind, Start

_SHORT = 60
_ENDED = regex.compile(r"[.;:?!…][”\"’)\s]*$")
_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: in the body, in a cell of a data table, in a block of the header, in a footnote."""

    kind: LineKind = "body"
    table: int = -1
    row: int = -1
    column: int = -1
    placed: bool = False
    depth: int = 0
    toggles: Toggles = NOTHING


_BODY = Place()


@dataclass(slots=True)
class Story:
    """Reads stories of one document, counting its lines, lists and tables as it goes."""

    styles: Styles
    numbering: Numbering
    paragraphs: ParagraphReader
    lines: int = 0
    goes_on: bool = False
    tables: int = 0
    shapes: list[TableShape] = field(default_factory=list)

    def read(self, parent: etree._Element, place: Place = _BODY) -> Iterator[Line]:
        """The lines of everything in `parent`."""
        for child in parent:
            tag = child.tag
            if tag == w.PARAGRAPH:
                yield from self._paragraph(child, place)
            elif tag == w.TABLE:
                yield from self._table(child, place)
            elif wraps(child):
                yield from self.read(child, place)
            elif tag == w.ALTERNATIVES:
                for one in first_alternative(child):
                    yield from self.read(one, place)

    def _paragraph(self, element: etree._Element, place: Place) -> Iterator[Line]:
        properties = element.find(w.PARAGRAPH_FORMAT)
        style_id = (
            value_of(properties, w.PARAGRAPH_STYLE) if properties is not None else ""
        ) or self.styles.default_paragraph
        style = self.styles[style_id]
        if place.toggles is not NOTHING:
            style = replace(style, toggles=place.toggles.against(style.toggles))
        outline, centred = _setting(properties, style)
        label = self._label(properties, style, style_id)
        printed, boxes = self.paragraphs.read(element, style, label)
        # An empty paragraph prints its number too: that is how the first column of a data table is counted.
        bare = len(label.text) if label is not None and place.kind != "cell" else 0
        previous: Printed | None = None
        for position, one in enumerate(printed):
            words = one.text if position else one.text[bare:]
            if (words.strip() and not is_drawn_line(words)) or one.marks:
                starts = _start(previous, one, place.placed or centred)
                line = self._line(one, "no" if self.goes_on and previous is None else starts, outline, place)
                yield self._as_note(line) if line.kind == "body" and one.marks and not position else line
                previous = one
        self.goes_on = _runs_on(properties) and (self.goes_on or previous is not None)
        for box in boxes:
            if place.depth < _DEEPEST:
                yield from self.read(box, replace(place, placed=True, depth=place.depth + 1))

    def _label(self, properties: etree._Element | None, style: Style, style_id: str) -> Label | None:
        list_id, level = style.numbering, style.level
        own = properties.find(w.NUMBERING) if properties is not None else None
        if own is not None:
            list_id = value_of(own, w.NUM_ID) or list_id
            level = number_of(own, w.LEVEL) if number_of(own, w.LEVEL) is not None else level
        if not list_id or list_id == "0" or _is_deleted(properties):
            return None
        return self.numbering.label(list_id, level, style_id)

    def _line(self, printed: Printed, starts: Start, outline: int, place: Place) -> Line:
        self.lines += 1
        return Line(
            text=printed.text,
            number=self.lines,
            starts=starts,
            bold=tuple(printed.bold),
            italic=tuple(printed.italic),
            kind=place.kind,
            heading=outline,
            table=place.table,
            row=place.row,
            column=place.column,
            marks=tuple(printed.marks),
        )

    def _as_note(self, line: Line) -> Line:
        """A paragraph that opens with a raised mark, typed by hand as it was in the text above, is a footnote."""
        (offset, mark), *others = line.marks
        is_typed = not offset and line.text and mark in self.paragraphs.typed
        return replace(line, kind="note", mark=mark, marks=tuple(others)) if is_typed else line

    def _table(self, element: etree._Element, place: Place) -> Iterator[Line]:
        if place.depth >= _DEEPEST:
            return
        cells = read_cells(element)
        inner = replace(place, depth=place.depth + 1)
        in_note = place.kind == "note"
        if in_note or is_layout(element, cells, self.styles):
            # The left column to its end, then the right one: agency and number, then the national title and the date.
            for cell in cells if in_note else sorted(cells, key=lambda cell: (cell.column, cell.row)):
                yield from self.read(cell.element, replace(inner, placed=True))
            return
        number, self.tables = self.tables, self.tables + 1
        lines: list[Line] = []
        look = TableLook.of(element, cells, self.styles)
        for cell in cells:
            toggles = look.of_cell(cell)
            place = replace(inner, kind="cell", table=number, row=cell.row, column=cell.column, toggles=toggles)
            for line in self.read(cell.element, place):
                lines.append(line)
                yield line
        grid = [TableCell(cell.row, cell.column, cell.rowspan, cell.colspan) for cell in cells]
        self.shapes.append(make_shape(number, grid, lines, head_rows(element)))


def _setting(properties: etree._Element | None, style: Style) -> tuple[int, bool]:
    """Outline level (0: none) and whether the paragraph is centred."""
    outline, alignment = style.outline, style.alignment
    if properties is not None:
        own = number_of(properties, w.OUTLINE)
        outline = outline if own is None else own
        alignment = value_of(properties, w.ALIGNMENT) or alignment
    return (outline + 1 if outline is not None and outline < 9 else 0), alignment == "center"


def _runs_on(properties: etree._Element | None) -> bool:
    """A paragraph whose end was deleted, or is a style separator, runs on in the next: a heading and its words."""
    return properties is not None and (_is_deleted(properties) or properties.find(w.STYLE_SEPARATOR) is not None)


def _is_deleted(properties: etree._Element | None) -> bool:
    """A paragraph whose end was deleted under tracking is no paragraph of its own and has no label."""
    return properties is not None and properties.find(f"{w.RUN_FORMAT}/{w.DELETED}") is not None


def _start(previous: Printed | None, line: Printed, placed: bool) -> Start:
    """A break inside a paragraph parts the lines of a block or a list; in running text it only fills the line."""
    if previous is None or has_label(line.text) or _ENDED.search(previous.text):
        return "yes"
    return "maybe" if placed or len(previous.text) < _SHORT else "no"
