"""A document in Word: two-column head in a table without borders, real numbering, bold runs or styles, footnotes.

The file holds no moment of its making: the same document gives the same bytes.
"""

import datetime
import io
import zipfile
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from pipeline.synthesize.blocks import Block, Document, Paragraph, Role, Table
from pipeline.synthesize.chance import Chance
from pipeline.synthesize.phrase import Phrase

_MOMENT = datetime.datetime(2000, 1, 1)
_CENTRED: frozenset[Role] = frozenset(
    {
        "parent",
        "agency",
        "number",
        "about",
        "nation",
        "motto",
        "dated",
        "kind",
        "subject",
        "enacting",
        "caption",
        "annex",
    }
)
_CENTRED_BELOW: frozenset[Role] = frozenset({"position", "signer"})


def write_word(document: Document, folder: Path) -> None:
    """One .docx file."""
    word = docx.Document()
    _page(word)
    habits = Chance(f"{document.name}/docx")
    _columns(word, document.head_left, document.head_right)
    heading = _heading_style(word) if habits.maybe(0.3) else None
    for block in document.blocks:
        _block(word, block, heading)
    _columns(word, document.foot_left, document.foot_right)
    for block in document.annex:
        _block(word, block, heading)
    properties = word.core_properties
    properties.created = properties.modified = properties.last_printed = _MOMENT
    properties.author = ""
    _save(word, folder / f"{document.name}.docx")


def _page(word: WordDocument) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2)
    normal = word.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), "Times New Roman")
    normal.paragraph_format.space_after = Pt(6)


def _heading_style(word: WordDocument) -> ParagraphStyle:
    """A paragraph style that is bold by itself: its runs carry no mark of their own."""
    style = word.styles.add_style("De muc", 1)
    assert isinstance(style, ParagraphStyle)
    style.base_style = word.styles["Normal"]
    style.font.bold = True
    return style


def _columns(word: WordDocument, left: tuple[Paragraph, ...], right: tuple[Paragraph, ...]) -> None:
    table = word.add_table(rows=1, cols=2)
    for cell, paragraphs in zip(table.rows[0].cells, (left, right), strict=True):
        for number, paragraph in enumerate(paragraphs):
            _fill(cell.paragraphs[0] if number == 0 else cell.add_paragraph(), paragraph.words)
            place = cell.paragraphs[-1]
            place.paragraph_format.space_after = Pt(60 if _above_name(paragraphs, number) else 0)
            if paragraph.role in _CENTRED | _CENTRED_BELOW:
                place.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _above_name(paragraphs: tuple[Paragraph, ...], number: int) -> bool:
    """The gap for the signature stands above the signer's name."""
    return number + 1 < len(paragraphs) and paragraphs[number + 1].role == "signer"


def _block(word: WordDocument, block: Block, heading: ParagraphStyle | None) -> None:
    if isinstance(block, Table):
        _table(word, block)
        return
    paragraph = word.add_paragraph()
    if block.role in _CENTRED:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    else:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Cm(1)
    whole = block.role == "heading" and all(piece.bold for piece in block.words)
    if heading is not None and whole:
        paragraph.style = heading
        paragraph.add_run("".join(piece.text for piece in block.words))
    else:
        _fill(paragraph, block.words)


def _table(word: WordDocument, table: Table) -> None:
    caption = word.add_paragraph()
    caption.alignment = WD_ALIGN_PARAGRAPH.CENTER
    caption.add_run(table.caption).bold = True
    grid = word.add_table(rows=table.rows, cols=table.columns)
    grid.style = "Table Grid"
    for number in range(table.header_rows):
        properties = grid.rows[number]._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:tblHeader"))
    for cell in table.cells:
        place: _Cell = grid.cell(cell.row, cell.column)
        if cell.rowspan > 1 or cell.colspan > 1:
            place = place.merge(grid.cell(cell.row + cell.rowspan - 1, cell.column + cell.colspan - 1))
        _fill(place.paragraphs[0], cell.words)
        if cell.centred:
            place.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    word.add_paragraph()


def _fill(paragraph: WordParagraph, phrase: Phrase) -> None:
    for piece in phrase:
        run = paragraph.add_run(piece.text)
        run.bold = piece.bold or None
        run.italic = piece.italic or None


def _save(word: WordDocument, file: Path) -> None:
    """Write the package with one fixed moment in every entry."""
    raw = io.BytesIO()
    word.save(raw)
    with zipfile.ZipFile(raw) as made, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as kept:
        for name in made.namelist():
            kept.writestr(zipfile.ZipInfo(name, _MOMENT.timetuple()[:6]), made.read(name), zipfile.ZIP_DEFLATED)
