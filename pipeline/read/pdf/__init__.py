"""PDF -> Source: words with place, size and weight by pdfium, or by recognition where a page is a picture."""

from collections.abc import Sequence

from pipeline.read.limits import DEFAULT_LIMITS, Limits
from pipeline.read.paper.pages import lay_out
from pipeline.read.pdf.opening import open_document
from pipeline.read.pdf.reading import read_pages
from pipeline.read.pdf.refusals import refuse_unreadable, refuse_wordless
from pipeline.read.pdf.shortcomings import file_shortcomings, page_shortcomings, quality_shortcomings
from pipeline.read.pdf.signatures import read_signatures
from pipeline.read.quality import has_letters
from pipeline.read.recognition import DEFAULT_OCR, Ocr
from pipeline.records import Page, Source, TextSource

__all__ = ["read_pdf"]


def read_pdf(data: bytes, name: str, sha256: str, limits: Limits = DEFAULT_LIMITS, ocr: Ocr = DEFAULT_OCR) -> Source:
    """Read one PDF. Raises DocumentError when it holds no text, or none that can be reached."""
    with open_document(data, name, limits.pages) as document:
        signatures = read_signatures(document)  # First: a page that is flattened loses its fields.
        readings = read_pages(document, limits, ocr)
    sheets = [page.sheet for page in readings if page.sheet]
    if not sheets:
        raise refuse_unreadable(name)
    pages, tables = lay_out(sheets)
    if not any(has_letters(line.text) for page in pages for line in page.lines):
        raise refuse_wordless(name, readings, limits)
    quality = _quality(pages)
    return Source(
        name=name,
        sha256=sha256,
        size=len(data),
        media_type="application/pdf",
        how=_how(pages),
        quality=quality,
        pages=pages,
        tables=tables,
        signed_by=tuple(signature.by for signature in signatures),
        signed_at=tuple(signature.at for signature in signatures),
        conversions=tuple(dict.fromkeys(one for sheet in sheets for one in sheet.conversions)),
        shortcomings=(*file_shortcomings(data), *page_shortcomings(readings), *quality_shortcomings(quality, readings)),
    )


def _how(pages: Sequence[Page]) -> TextSource:
    """How the text was had; "mixed" when some pages have a text layer and others were recognised."""
    ways = {page.how for page in pages if page.lines}
    return ways.pop() if len(ways) == 1 else "mixed"


def _quality(pages: Sequence[Page]) -> float:
    """How far the text can be trusted: the mean of its pages, each by the length of its text."""
    lengths = [sum(len(line.text) for line in page.lines) for page in pages]
    weighted = sum(page.quality * length for page, length in zip(pages, lengths, strict=True))
    return round(weighted / max(sum(lengths), 1), 3)
