"""Any file of pages as pictures, whatever its format: for the recognition of letters and for whoever shows a page."""

from collections.abc import Iterator
from contextlib import contextmanager

from pipeline.read.kinds import kind_of
from pipeline.read.limits import DEFAULT_LIMITS, Limits
from pipeline.read.refusals import refuse_kind
from pipeline.read.scan.pictures import Pictures


@contextmanager
def open_pictures(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Iterator[Pictures]:
    """The pages of a PDF or of an image file. Raises DocumentError when there are none."""
    kind = kind_of(data)
    if kind == "pdf":
        from pipeline.read.pdf.opening import open_document
        from pipeline.read.scan.pdf_pages import PdfPages

        with open_document(data, name, limits.pages) as document:
            yield PdfPages(document, limits.pixels)
    elif kind == "image":
        from pipeline.read.scan.image_pages import open_images

        with open_images(data, name, limits) as images:
            yield images
    else:
        raise refuse_kind(name, kind)
