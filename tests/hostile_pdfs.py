"""PDF files made to harm."""

import zlib

from tests.packed_making import MEGABYTE, Makers, packed_blanks
from tests.pdf_making import pdf_of, stream

_CATALOG = "<< /Type /Catalog /Pages 2 0 R >>"
_PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"
_WORDS = b"BT /F 12 Tf 90 700 Td (Bao cao ket qua cong tac nam cua don vi) Tj ET"


def pdf_page(content: bytes, entries: str = "", *more: str | bytes, filters: str = "") -> bytes:
    """A PDF of one page."""
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        f"/Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> {entries} >>"
    )
    return pdf_of(_CATALOG, _PAGES, page, stream(content, filters), _FONT, *more)


def pdf_stream_bomb() -> bytes:
    """A page whose drawing unpacks to two gigabytes."""
    return pdf_page(packed_blanks(2048), filters="/Filter /FlateDecode")


def pdf_stream_packed_twice() -> bytes:
    """A few kilobytes that unpack to megabytes that unpack to gigabytes."""
    return pdf_page(zlib.compress(packed_blanks(2048), 9), filters="/Filter [/FlateDecode /FlateDecode]")


def pdf_picture_of_gigapixels() -> bytes:
    """A page with a picture of three gigapixels."""
    entries = "/Type /XObject /Subtype /Image /Width 60000 /Height 50000 /ColorSpace /DeviceGray /BitsPerComponent 8"
    picture = stream(zlib.compress(bytes(MEGABYTE)), f"{entries} /Filter /FlateDecode")
    return pdf_page(b"595 0 0 842 0 0 cm /X Do", "", picture)


def pdf_outlines_in_a_ring() -> bytes:
    """Outlines, forms and destinations that lead back to themselves."""
    catalog = "<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R /AcroForm << /Fields [7 0 R] >> /Dests 1 0 R >>"
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [7 0 R 7 0 R] "
        "/Resources << /Font << /F 5 0 R >> /XObject << /X 8 0 R >> >> >>"
    )
    outlines = "<< /First 6 0 R /Last 6 0 R /Next 6 0 R /Parent 6 0 R /Count 9 /Title (a) >>"
    field = "<< /FT /Tx /T (a) /V 7 0 R /Kids [7 0 R] /Parent 7 0 R /Subtype /Widget /AP << /N 8 0 R >> >>"
    form = stream(b"/X Do", "/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 8 0 R >> >>")
    return pdf_of(catalog, _PAGES, page, stream(_WORDS + b" /X Do"), _FONT, outlines, field, form)


def pdf_font_bomb() -> bytes:
    """A font file that unpacks to a gigabyte, under letters that need it."""
    font = "<< /Type /Font /Subtype /TrueType /BaseFont /Aa /FirstChar 0 /LastChar 255 /FontDescriptor 7 0 R >>"
    described = "<< /Type /FontDescriptor /FontName /Aa /Flags 4 /FontFile2 6 0 R >>"
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"
    )
    file = stream(packed_blanks(1024, b"\0"), "/Filter /FlateDecode /Length1 1073741824")
    return pdf_of(_CATALOG, _PAGES, page, stream(_WORDS), font, file, described)


def pdf_map_of_letters_bomb() -> bytes:
    """A ToUnicode map that unpacks to half a gigabyte of ranges."""
    packer = zlib.compressobj(9)
    ranges = b"100 beginbfrange\n" + b"<0000> <ffff> <0041>\n" * 100 + b"endbfrange\n"
    body = b"".join(packer.compress(ranges * 500) for _ in range(100)) + packer.flush()
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /ToUnicode 6 0 R >>"
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"
    )
    return pdf_of(_CATALOG, _PAGES, page, stream(_WORDS), font, stream(body, "/Filter /FlateDecode"))


PDFS: Makers = {
    "pdf-stream.pdf": (pdf_stream_bomb, "no_text too_large corrupt out_of_memory"),
    "pdf-stream-twice.pdf": (pdf_stream_packed_twice, "no_text too_large corrupt out_of_memory"),
    "pdf-gigapixels.pdf": (pdf_picture_of_gigapixels, "too_large"),
    "pdf-rings.pdf": (pdf_outlines_in_a_ring, "read"),
    "pdf-font.pdf": (pdf_font_bomb, "read no_text out_of_memory"),
    "pdf-letters.pdf": (pdf_map_of_letters_bomb, "read no_text"),
}
