"""A document as a scanner gives it: pictures of its pages, worn as paper and machines wear them."""

import io
from pathlib import Path

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image

from pipeline.synthesize.blocks import Document
from pipeline.synthesize.chance import Chance
from pipeline.synthesize.render.pages import PAGE_WIDTH
from pipeline.synthesize.render.pdf import lay_out, print_pages
from pipeline.synthesize.render.wear import Wear, sign, stamp, wear, worn_by

Pixels = NDArray[np.uint8]


def write_scan(document: Document, folder: Path) -> None:
    """One file of page pictures: PDF, many-paged TIFF, or JPEG when there is one page."""
    chance = Chance(f"{document.name}/scan")
    habits = worn_by(chance)
    pages = [_picture(page, chance, habits) for page in _rendered(document, habits, chance)]
    kind = "jpg" if len(pages) == 1 else chance.choice(["pdf", "pdf", "tif"])
    (folder / f"{document.name}.{kind}").write_bytes(_bound(pages, kind, habits))


def _rendered(document: Document, habits: Wear, chance: Chance) -> list[Pixels]:
    """The clean pages; seal and signature stand on the page of the signature."""
    laid = lay_out(document)
    with pypdfium2.PdfDocument(print_pages(laid)) as pdf:
        pages = [np.array(page.render(scale=habits.dpi / 72).to_pil().convert("RGB")) for page in pdf]
    if habits.sealed:
        name = document.foot_right[-1].words[0].text.split()[0]
        place, ink = next(
            (place, ink)
            for place, page in reversed(list(enumerate(laid)))
            for ink in reversed(page.inks)
            if ink.text.strip() == name and ink.x > PAGE_WIDTH / 2
        )
        scale = habits.dpi / 72
        sign(pages[place], (ink.x - 4) * scale, (ink.y - 38) * scale, scale, chance)
        stamp(pages[place], (ink.x - chance.uniform(18, 40)) * scale, (ink.y - chance.uniform(34, 52)) * scale, scale)
    return pages


def _picture(page: Pixels, chance: Chance, habits: Wear) -> Image.Image:
    return Image.fromarray(wear(page, chance, habits))


def _bound(pages: list[Image.Image], kind: str, habits: Wear) -> bytes:
    """The file; nothing in it tells when it was made."""
    if habits.two_tone:
        pages = [page.convert("L").point(lambda value: 255 if value > 150 else 0).convert("1") for page in pages]
    elif habits.grey:
        pages = [page.convert("L") for page in pages]
    file = io.BytesIO()
    resolution = (habits.dpi, habits.dpi)
    if kind == "jpg":
        pages[0].convert("RGB").save(file, "JPEG", quality=habits.quality, dpi=resolution)
    elif kind == "tif":
        compression = "group4" if habits.two_tone else "tiff_lzw"
        pages[0].save(file, "TIFF", save_all=True, append_images=pages[1:], compression=compression, dpi=resolution)
    else:
        return _pdf_of(pages, habits)
    return file.getvalue()


def _pdf_of(pages: list[Image.Image], habits: Wear) -> bytes:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    for page in pages:
        wide, high = page.width * 72 / habits.dpi, page.height * 72 / habits.dpi
        canvas.setPageSize((wide, high))
        packed = io.BytesIO()
        if habits.two_tone:
            page.save(packed, "PNG")
        else:
            page.save(packed, "JPEG", quality=habits.quality)
        canvas.drawImage(ImageReader(packed), 0, 0, wide, high)
        canvas.showPage()
    canvas.save()
    return file.getvalue()
