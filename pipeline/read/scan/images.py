"""Image files -> Source: letters recognised, lines and paragraphs by where they stand."""

from pipeline.read.limits import Limits
from pipeline.read.paper.pages import lay_out
from pipeline.read.paper.sheet import Sheet
from pipeline.read.quality import has_letters
from pipeline.read.recognition import Ocr
from pipeline.read.scan.engines import find_engine
from pipeline.read.scan.image_pages import open_images
from pipeline.read.scan.pages import Lost, recognise_pages
from pipeline.read.scan.refusals import refuse_lost, refuse_no_letters, refuse_unrecognised, refuse_without_engine
from pipeline.read.scan.shortcomings import scan_shortcomings
from pipeline.read.scan.trust import trust_in_sheets
from pipeline.records import Source


def read_images(data: bytes, name: str, sha256: str, limits: Limits, ocr: Ocr) -> Source:
    """Read one image file. Raises DocumentError when it shows no letters, or none that can be recognised."""
    if ocr.choice == "never":
        raise refuse_unrecognised(name)
    engine = find_engine(ocr)
    if engine is None:
        raise refuse_without_engine(name)
    with open_images(data, name, limits) as images:
        found = list(recognise_pages(images, range(len(images)), engine, ocr))
        media_type = images.media_type
    sheets = [one for one in found if isinstance(one, Sheet)]
    lost = [one for one in found if isinstance(one, Lost)]
    if not sheets:
        raise refuse_lost(name, [one.why for one in lost], limits.pixels)
    pages, tables = lay_out(sheets)
    if not any(has_letters(line.text) for page in pages for line in page.lines):
        raise refuse_no_letters(name)
    return Source(
        name=name,
        sha256=sha256,
        size=len(data),
        media_type=media_type,
        how="ocr",
        quality=trust_in_sheets(sheets),
        pages=pages,
        tables=tables,
        shortcomings=tuple(scan_shortcomings(sheets, [one.number for one in lost])),
    )
