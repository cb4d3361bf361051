"""A document as a digital PDF: real letters in an embedded font, no moment of its making, the same bytes each time."""

import io
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from pipeline.synthesize.blocks import CENTRED, Block, Document, Table
from pipeline.synthesize.chance import Chance
from pipeline.synthesize.render.fonts import load_fonts
from pipeline.synthesize.render.pages import PAGE_HEIGHT, PAGE_WIDTH, Align, Layout, Page, finish
from pipeline.synthesize.render.table_pages import set_table


def write_pdf(document: Document, folder: Path) -> None:
    """One .pdf file."""
    (folder / f"{document.name}.pdf").write_bytes(print_pages(lay_out(document)))


def lay_out(document: Document) -> list[Page]:
    """All pages of a document."""
    load_fonts()
    layout = Layout(Chance(f"{document.name}/pages"))
    layout.columns(document.head_left, document.head_right)
    for block in document.blocks:
        _set_block(layout, block)
    layout.columns(document.foot_left, document.foot_right)
    if document.annex:
        layout.turn()
    for block in document.annex:
        _set_block(layout, block)
    finish(layout)
    return layout.pages


def _set_block(layout: Layout, block: Block) -> None:
    if isinstance(block, Table):
        set_table(layout, block)
        return
    align: Align = "centre" if block.role in CENTRED or _is_title(block.words[0].text) else "both"
    layout.paragraph(block.words, align, indent=0 if align == "centre" else 28.0)


def _is_title(text: str) -> bool:
    return text.startswith(("Phần thứ", "Chương "))


def print_pages(pages: list[Page]) -> bytes:
    """The file; `invariant` keeps date and id the same."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, pageCompression=1)
    canvas.setTitle("")
    for page in pages:
        canvas.setLineWidth(0.6)
        for rule in page.rules:
            canvas.line(rule.x0, PAGE_HEIGHT - rule.y0, rule.x1, PAGE_HEIGHT - rule.y1)
        for ink in page.inks:
            canvas.setFont(ink.face, ink.size)
            canvas.drawString(ink.x, PAGE_HEIGHT - ink.y, ink.text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()
