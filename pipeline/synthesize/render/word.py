"""A document in Word: two-column head in a table without borders, real numbering, bold runs or styles, footnotes.

The file holds no moment of its making: the same document gives the same bytes.
"""

import datetime
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph as WordParagraph

from pipeline.synthesize.blocks import CENTRED, Block, Document, Paragraph, Table
from pipeline.synthesize.chance import Chance
from pipeline.synthesize.phrase import Phrase
from pipeline.synthesize.render.word_notes import Footnotes
from pipeline.synthesize.render.word_numbering import add_list, number, numbered_levels

_MOMENT = datetime.datetime(2000, 1, 1)


def write_word(document: Document, folder: Path) -> None:
    """One .docx file."""
    writer = _Writer(Chance(f"{document.name}/docx"), document)
    writer.columns(document.head_left, document.head_right)
    for block in document.blocks:
        writer.block(block)
    writer.columns(document.foot_left, document.foot_right)
    for block in document.annex:
        writer.block(block)
    writer.notes.bind(writer.word)
    properties = writer.word.core_properties
    properties.created = properties.modified = properties.last_printed = _MOMENT
    properties.author = ""
    _save(writer.word, folder / f"{document.name}.docx")


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


class _Writer:
    """Writes blocks in the manner of one typist."""

    def __init__(self, habits: Chance, document: Document) -> None:
        self.word = docx.Document()
        _page(self.word)
        self.notes = Footnotes()
        self.heading = _heading_style(self.word) if habits.maybe(0.3) else None
        levels = numbered_levels(document.blocks)
        self.numbered = bool(levels) and habits.maybe(0.35)
        if self.numbered:
            add_list(self.word, levels)

    def columns(self, left: tuple[Paragraph, ...], right: tuple[Paragraph, ...]) -> None:
        """Two columns in a table without borders."""
        table = self.word.add_table(rows=1, cols=2)
        for cell, paragraphs in zip(table.rows[0].cells, (left, right), strict=True):
            for place, paragraph in enumerate(paragraphs):
                shown = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
                self._fill(shown, paragraph.words)
                shown.paragraph_format.space_after = Pt(60 if _above_name(paragraphs, place) else 0)
                if paragraph.role in CENTRED:
                    shown.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def block(self, block: Block) -> None:
        """A paragraph or a table of the running text."""
        if isinstance(block, Table):
            self._table(block)
            return
        shown = self.word.add_paragraph()
        words, section = block.words, block.section
        if block.role == "heading" and self.heading is not None and all(piece.bold for piece in words):
            shown.style = self.heading
            words = tuple(replace(piece, bold=False) for piece in words)
        if section is not None and self.numbered:
            number(shown, section.level)
            words = (replace(words[0], text=words[0].text.removeprefix(section.label).lstrip()), *words[1:])
        if block.role in CENTRED:
            shown.alignment = WD_ALIGN_PARAGRAPH.CENTER
        else:
            shown.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            shown.paragraph_format.first_line_indent = Cm(1)
        self._fill(shown, words)

    def _table(self, table: Table) -> None:
        caption = self.word.add_paragraph()
        caption.alignment = WD_ALIGN_PARAGRAPH.CENTER
        caption.add_run(table.caption).bold = True
        grid = self.word.add_table(rows=table.rows, cols=table.columns)
        grid.style = "Table Grid"
        for row in grid.rows[: table.header_rows]:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for cell in table.cells:
            place = grid.cell(cell.row, cell.column)
            if cell.rowspan > 1 or cell.colspan > 1:
                place = place.merge(grid.cell(cell.row + cell.rowspan - 1, cell.column + cell.colspan - 1))
            self._fill(place.paragraphs[0], cell.words)
            if cell.centred:
                place.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
        self.word.add_paragraph()

    def _fill(self, paragraph: WordParagraph, phrase: Phrase) -> None:
        for piece in phrase:
            run = paragraph.add_run(piece.text)
            run.bold = piece.bold or None
            run.italic = piece.italic or None
            if piece.note:
                self.notes.refer(paragraph, piece.note)


def _above_name(paragraphs: tuple[Paragraph, ...], place: int) -> bool:
    """The gap for the signature stands above the signer's name."""
    return place + 1 < len(paragraphs) and paragraphs[place + 1].role == "signer"


def _save(word: WordDocument, file: Path) -> None:
    """Write the package with one fixed moment in every entry."""
    raw = io.BytesIO()
    word.save(raw)
    with zipfile.ZipFile(raw) as made, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as kept:
        for name in made.namelist():
            kept.writestr(zipfile.ZipInfo(name, _MOMENT.timetuple()[:6]), made.read(name), zipfile.ZIP_DEFLATED)
