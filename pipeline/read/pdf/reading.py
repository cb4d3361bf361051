"""Each page of a PDF by its text layer, or by its picture where the layer is not what the page shows; never by both."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import pypdfium2.raw as pdfium

from pipeline.read.limits import Limits
from pipeline.read.paper.sheet import Sheet
from pipeline.read.pdf.sheets import Layer, PageError, read_layer
from pipeline.read.pdf.trust import Doubt
from pipeline.read.quality import count_words
from pipeline.read.recognition import Ocr
from pipeline.read.scan.refusals import WhyLost

# Why pages that should have been recognised were not.
Unrecognised = Literal["never", "no_engine"] | WhyLost

# On a page that is mostly a picture, a picture of a signature adds a few letters that are none.
_MUCH_MORE = 1.5


class PageReading(NamedTuple):
    """One page as it is handed on; `sheet` is None for a page that cannot be read at all.

    `doubt` is what speaks against its text layer when nothing better was had, `unrecognised` why that is so, if not
    for the reason that recognition reads even less.
    """

    number: int
    sheet: Sheet | None
    doubt: Doubt | None = None
    unrecognised: Unrecognised | None = None


def read_pages(document: object, limits: Limits, ocr: Ocr) -> list[PageReading]:
    """All pages in their order, each in the better of its readings."""
    layers = [_read_layer(document, index) for index in range(pdfium.FPDF_GetPageCount(document))]
    wanted = [index for index, layer in enumerate(layers) if layer and (layer.doubt or ocr.choice == "always")]
    recognised = _recognise(document, wanted, limits, ocr) if wanted else {}
    readings = [
        PageReading(index + 1, None)
        if layer is None
        else _choose(layer, recognised[index], always=ocr.choice == "always")
        if index in recognised
        else PageReading(index + 1, layer.sheet)
        for index, layer in enumerate(layers)
    ]
    if ocr.choice != "never" and any(page.sheet and page.sheet.pictured_stamps for page in readings):
        return _with_stamped_values(document, readings, limits, ocr)
    return readings


def _with_stamped_values(
    document: object, readings: Sequence[PageReading], limits: Limits, ocr: Ocr
) -> list[PageReading]:
    """The same pages; numbers and days that stand on them as small pictures are read where that is sure."""
    from pipeline.read.pdf.stamped_values import read_stamped_values
    from pipeline.read.scan.engines import find_engine
    from pipeline.read.scan.pdf_pages import PdfPages

    engine = find_engine(ocr)
    if engine is None:
        return list(readings)
    pictures = PdfPages(document, limits.pixels)
    with engine:
        return [
            page._replace(sheet=read_stamped_values(page.sheet, pictures, engine))
            if page.sheet and page.sheet.pictured_stamps
            else page
            for page in readings
        ]


def _read_layer(document: object, index: int) -> Layer | None:
    try:
        return read_layer(document, index)
    except PageError:
        return None


def _recognise(document: object, wanted: Sequence[int], limits: Limits, ocr: Ocr) -> dict[int, Sheet | Unrecognised]:
    """The wanted pages by their pictures, or why they are not."""
    if ocr.choice == "never":
        return dict.fromkeys(wanted, "never")
    # Heavy imports, for scans only.
    from pipeline.read.scan.engines import find_engine
    from pipeline.read.scan.pages import Lost, recognise_pages
    from pipeline.read.scan.pdf_pages import PdfPages

    engine = find_engine(ocr)
    if engine is None:
        return dict.fromkeys(wanted, "no_engine")
    found = recognise_pages(PdfPages(document, limits.pixels), wanted, engine, ocr)
    return {index: one.why if isinstance(one, Lost) else one for index, one in zip(wanted, found, strict=True)}


def _choose(layer: Layer, recognised: Sheet | Unrecognised, *, always: bool) -> PageReading:
    """The better reading of a page, and what remains to be said against it."""
    number = layer.sheet.number
    if not isinstance(recognised, Sheet):
        return PageReading(number, layer.sheet, layer.doubt, recognised)
    if always or _reads_better(recognised, layer):
        return PageReading(number, recognised)
    # That a picture shows no more than its text layer says speaks for the layer.
    return PageReading(number, layer.sheet, None if layer.doubt in ("blank", "sparse") else layer.doubt)


def _reads_better(recognised: Sheet, layer: Layer) -> bool:
    """Whether the picture gives more that can be read than the doubted layer does."""
    more = _MUCH_MORE if layer.doubt == "sparse" else 1.0
    return _worth(recognised, count_words(recognised.text).quality) > more * _worth(layer.sheet, layer.sheet.quality)


def _worth(sheet: Sheet, quality: float) -> float:
    """How many letters of a sheet can be read."""
    return quality * sum(map(str.isalpha, sheet.text))
