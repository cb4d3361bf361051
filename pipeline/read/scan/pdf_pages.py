"""Pages of a PDF as pictures, rendered by pdfium."""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import compress, count
from math import sqrt

import numpy as np
import pypdfium2.raw as pdfium

from pipeline.read.pdf import native
from pipeline.read.scan.arrays import Picture
from pipeline.read.scan.pictures import (
    POINTS_PER_INCH,
    PagePicture,
    PictureError,
    bounded_dpi,
    check_size,
    chosen_dpi,
    without_empty_colour,
)
from pipeline.records import Box

_DEPTH = 3
_PICTURED = frozenset((pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM))
_WHITE = 0xFFFFFFFF


class PdfPages:
    """The pages of an open PDF as a sequence of pictures; none with an image of more than `most_pixels` is decoded."""

    def __init__(self, document: object, most_pixels: int) -> None:
        self._document = document
        self._most_pixels = most_pixels

    def __len__(self) -> int:
        return max(int(pdfium.FPDF_GetPageCount(self._document)), 0)

    def picture(self, index: int, *, dpi: float | None = None, clip: Box | None = None) -> PagePicture:
        """One page, or what stands in `clip`, at its own resolution or at `dpi`. Raises PictureError."""
        with _open_page(self._document, index) as page:
            images = list(_images(page))
            check_size([(width, height) for width, height, _ in images], self._most_pixels)
            width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
            if dpi is None:
                dpi = chosen_dpi(_resolution(images), width, height)
            place = clip or Box(0.0, 0.0, width, height)
            dpi = bounded_dpi(dpi, place.x1 - place.x0, place.y1 - place.y0)
            return PagePicture(without_empty_colour(_render(page, dpi, width, height, place)), dpi, place)

    def parts(self, index: int, clips: Sequence[Box], dpi: float) -> list[PagePicture]:
        """Parts of one page in grey, for a reader's eye; the page is opened once. Raises PictureError."""
        with _open_page(self._document, index) as page:
            check_size([(width, height) for width, height, _ in _images(page)], self._most_pixels)
            sides = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
            return [PagePicture(_render(page, dpi, *sides, clip, is_grey=True), dpi, clip) for clip in clips]


@contextmanager
def _open_page(document: object, index: int) -> Iterator[object]:
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        raise PictureError(f"page {index + 1} cannot be loaded")
    try:
        yield page
    finally:
        pdfium.FPDF_ClosePage(page)


def _images(page: object) -> Iterator[tuple[int, int, float]]:
    """Width and height in pixels and the area in square points of each image on the page, also inside of forms."""
    objects = native.page_objects(native.address_of(page), max(pdfium.FPDFPage_CountObjects(page), 0))
    wanted = compress(count(), map(_PICTURED.__contains__, objects.kinds))
    yield from _images_among((pdfium.FPDFPage_GetObject(page, at) for at in wanted), 1.0, _DEPTH)


def _images_among(objects: Iterator[object], scale: float, depth: int) -> Iterator[tuple[int, int, float]]:
    """`scale` is how much the forms around the objects enlarge an area."""
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    matrix = pdfium.FS_MATRIX()
    for one in objects:
        kind = pdfium.FPDFPageObj_GetType(one)
        if kind not in _PICTURED:
            continue
        pdfium.FPDFPageObj_GetMatrix(one, matrix)
        area = abs(matrix.a * matrix.d - matrix.b * matrix.c) * scale
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE and pdfium.FPDFImageObj_GetImagePixelSize(one, wide, high):
            yield wide.value, high.value, area
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
            inside = range(max(pdfium.FPDFFormObj_CountObjects(one), 0))
            yield from _images_among((pdfium.FPDFFormObj_GetObject(one, at) for at in inside), area, depth - 1)


def _resolution(images: list[tuple[int, int, float]]) -> float:
    """Pixels per inch of the image that covers most of the page; 0 without images: letters are drawn."""
    wide, high, area = max(images, key=lambda image: image[2], default=(0, 0, 1.0))
    return POINTS_PER_INCH * sqrt(wide * high / max(area, 1.0))


def _render(page: object, dpi: float, width: float, height: float, place: Box, *, is_grey: bool = False) -> Picture:
    scale = dpi / POINTS_PER_INCH
    columns = max(round((place.x1 - place.x0) * scale), 1)
    rows = max(round((place.y1 - place.y0) * scale), 1)
    stride = -(-columns * (1 if is_grey else 3) // 4) * 4
    pixels = np.empty((rows, stride), np.uint8)
    kind = pdfium.FPDFBitmap_Gray if is_grey else pdfium.FPDFBitmap_BGR
    bitmap = pdfium.FPDFBitmap_CreateEx(columns, rows, kind, pixels.ctypes.data, stride)
    if not bitmap:
        raise PictureError(f"no room for {columns} x {rows} pixels")
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, _WHITE)
        pdfium.FPDF_RenderPageBitmap(
            bitmap,
            page,
            -round(place.x0 * scale),
            -round(place.y0 * scale),
            max(round(width * scale), 1),
            max(round(height * scale), 1),
            0,
            pdfium.FPDF_ANNOT if is_grey else pdfium.FPDF_ANNOT | pdfium.FPDF_REVERSE_BYTE_ORDER,
        )
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return pixels[:, :columns] if is_grey else pixels[:, : 3 * columns].reshape(rows, columns, 3)
