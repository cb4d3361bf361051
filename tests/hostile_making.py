"""Files made to harm, one for each way known to us, each with what must become of it: "read" or a failure code."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from functools import lru_cache

import numpy as np
from PIL import Image

from tests.docx_making import make_docx, pack, paragraph
from tests.inputs_making import zipped
from tests.pdf_making import pdf_of, stream

Made = tuple[bytes, frozenset[str]]
_CATALOG = "<< /Type /Catalog /Pages 2 0 R >>"
_PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"
_WORDS = b"BT /F 12 Tf 90 700 Td (Bao cao ket qua cong tac nam cua don vi) Tj ET"
_MEGABYTE = 1 << 20


@lru_cache(maxsize=1)
def hostile_files() -> dict[str, Made]:
    """Every file by its name."""
    return {name: (make(), frozenset(codes.split())) for name, (make, codes) in _MAKERS.items()}


def packed_blanks(megabytes: int, blank: bytes = b" ") -> bytes:
    """So many megabytes of one byte, as zlib packs them."""
    packer = zlib.compressobj(9, wbits=-15)
    one = packer.compress(blank * _MEGABYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = 1
    for _ in range(megabytes):
        checksum = zlib.adler32(blank * _MEGABYTE, checksum)
    return b"\x78\xda" + one * megabytes + b"\x03\x00" + struct.pack(">I", checksum)


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
    picture = stream(zlib.compress(bytes(_MEGABYTE)), f"{entries} /Filter /FlateDecode")
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


def png_with(width: int, height: int, *, wrong_checksum: bool = False) -> bytes:
    """A PNG of a few bytes that says how large it is."""
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes((width // 8 + 2) * min(height, 100)))
    chunks = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body) ^ wrong_checksum)
        for kind, body in chunks
    )


def png_text_bomb() -> bytes:
    """A PNG whose comment unpacks to a gigabyte."""
    comment = b"Comment\0\0" + packed_blanks(1024)
    chunk = struct.pack(">I", len(comment)) + b"zTXt" + comment + struct.pack(">I", zlib.crc32(b"zTXt" + comment))
    plain = png_with(80, 80)
    return plain[:33] + chunk + plain[33:]


def jpeg_of_gigapixels() -> bytes:
    """A JPEG whose header says 65,000 by 65,000."""
    saved = io.BytesIO()
    Image.new("L", (64, 64), 255).save(saved, "JPEG")
    data = bytearray(saved.getvalue())
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", 65_000, 65_000)
    return bytes(data)


def tiff_of(entries: list[tuple[int, int, int, int]], following: int = 0) -> bytes:
    """A TIFF of one directory."""
    body = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\0" + struct.pack("<IH", 8, len(entries)) + body + struct.pack("<I", following)


def _bilevel(width: int, height: int) -> list[tuple[int, int, int, int]]:
    return [
        *((256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 1), (259, 3, 1, 1), (262, 3, 1, 1)),
        *((273, 4, 1, 8), (277, 3, 1, 1), (278, 4, 1, height), (279, 4, 1, 100)),
    ]


def tiff_of_many_directories(count: int = 100_000) -> bytes:
    """A TIFF with more pages than any document has, all of the same few bytes."""
    size = len(tiff_of(_bilevel(8, 8))) - 8
    directories = (
        struct.pack("<H", 9)
        + b"".join(struct.pack("<HHII", *entry) for entry in _bilevel(8, 8))
        + struct.pack("<I", 8 + (number + 1) * size if number + 1 < count else 0)
        for number in range(count)
    )
    return b"II*\0" + struct.pack("<I", 8) + b"".join(directories)


def xlsx_of(rows: bytes, *, dimension: str = "A1:XFD1048576") -> bytes:
    """A workbook of one sheet with these rows."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    default = '<Default Extension="xml" ContentType="application/xml"/>'
    files: dict[str, bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{types}">{default}</Types>'.encode(),
        "_rels/.rels": (
            f'<Relationships xmlns="{package}"><Relationship Id="r" Type="{related}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>'
        ).encode(),
        "xl/workbook.xml": (
            f'<workbook xmlns="{main}" xmlns:r="{related}"><sheets><sheet name="Sheet" sheetId="1" r:id="s"/></sheets>'
            "</workbook>"
        ).encode(),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{package}"><Relationship Id="s" Type="{related}/worksheet" '
            'Target="worksheets/sheet1.xml"/></Relationships>'
        ).encode(),
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{main}"><dimension ref="{dimension}"/><sheetData>'.encode()
            + rows
            + b"</sheetData></worksheet>"
        ),
    }
    return zipped(files)


def _cell(place: str, words: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>'


def xlsx_of_empty_rows() -> bytes:
    """A workbook with words in the first row and the last, a million empty rows between."""
    first, last = _cell("A1", "Báo cáo kết quả công tác"), _cell("XFD1048576", "Hết báo cáo")
    rows = b"".join(b'<row r="%d"/>' % number for number in range(2, 1_048_576))
    return xlsx_of(f'<row r="1">{first}</row>'.encode() + rows + f'<row r="1048576">{last}</row>'.encode())


def bomb_inside(outer: str, part: str) -> bytes:
    """A package with the words of a document and a part that unpacks to far more than it is packed."""
    saved = io.BytesIO(make_docx(paragraph("Báo cáo kết quả công tác năm"))) if outer == "docx" else io.BytesIO()
    with zipfile.ZipFile(saved, "a", zipfile.ZIP_DEFLATED) as package:
        if outer == "odt":
            package.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        if outer == "xlsx":
            with zipfile.ZipFile(io.BytesIO(xlsx_of(b""))) as plain:
                for name in plain.namelist():
                    package.writestr(name, plain.read(name))
        with package.open(part, "w", force_zip64=True) as written:
            for _ in range(64):
                written.write(bytes(_MEGABYTE))
    return saved.getvalue()


def zip_in_zip_bomb() -> bytes:
    """Zip files within zip files, nine deep."""
    inner = zipped({"a.txt": bytes(64 * _MEGABYTE)})
    for depth in range(9):
        inner = zipped({f"{depth}-{copy}.zip": inner for copy in range(4)})
    return inner


def docx_with_deep_tables(depth: int = 3_000) -> bytes:
    """Tables within tables, deeper than any program follows."""
    cell = "<w:tbl><w:tr><w:tc>"
    return make_docx(
        paragraph("Báo cáo kết quả công tác năm")
        + cell * depth
        + paragraph("sâu")
        + "</w:tc></w:tr></w:tbl>" * depth
        + paragraph("Hết")
    )


def docx_with_a_wide_table() -> bytes:
    """A cell that says it spans two thousand million columns."""
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>{paragraph("Một ô")}</w:tc>'
    return make_docx(paragraph("Báo cáo kết quả công tác năm") + f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>")


def rtf_with_objects() -> bytes:
    """An RTF with an embedded object, and binary data that says it is longer than the file."""
    embedded = "{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata " + "0105000002000000" * 4_000 + "}}"
    return f"{{\\rtf1\\ansi Bao cao ket qua cong tac {embedded} nam 2024\\par\\bin2147483647 x}}".encode()


def rtf_in_groups() -> bytes:
    """An RTF of groups within groups."""
    return b"{\\rtf1 " + b"{" * 200_000 + b"Bao cao" + b"}" * 200_000 + b"}"


def html_with_scripts() -> bytes:
    """A page of the web that would run programs and load others."""
    return (
        "<html><head><meta charset='utf-8'><script>document.write('MÃ ĐÃ CHẠY')</script>"
        "<script src='http://127.0.0.1:9/a.js'></script><link rel='stylesheet' href='http://127.0.0.1:9/a.css'></head>"
        "<body onload='alert(1)'><p>Báo cáo kết quả công tác năm 2024 của Sở Nội vụ</p>"
        "<iframe src='file:///etc/hostname'></iframe><object data='http://127.0.0.1:9/x'></object>"
        "<img src='http://127.0.0.1:9/a.png'></body></html>"
    ).encode()


def noise_image(kind: str, **options: object) -> bytes:
    """A picture without letters."""
    saved = io.BytesIO()
    grains = np.random.default_rng(1).integers(0, 255, (900, 700)).astype(np.uint8)
    Image.fromarray(grains).save(saved, kind, **options)
    return saved.getvalue()


def broken_doc() -> bytes:
    """The beginning of an old Word file, the rest of which is noise."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + b"\x3e\0\x03\0\xfe\xff\x09\0" + bytes(480)
    noise = np.random.default_rng(2).bytes(40_000)
    return head + "WordDocument".encode("utf-16-le").ljust(512, b"\0") + noise


def external_docx() -> bytes:
    """A DOCX whose template, picture and styles lie on other machines."""
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    named = [("attachedTemplate", "http://127.0.0.1:9/x.dotm"), ("styles", "file:///etc/hostname"), ("image", "//h/x")]
    relations = "".join(
        f'<Relationship Id="x{number}" Type="{kinds}/{kind}" Target="{target}" TargetMode="External"/>'
        for number, (kind, target) in enumerate(named)
    )
    with zipfile.ZipFile(io.BytesIO(make_docx(paragraph("Báo cáo kết quả công tác năm 2024")))) as package:
        document = package.read("word/document.xml")
    names = "http://schemas.openxmlformats.org/package/2006/relationships"
    return pack(
        {
            "word/document.xml": document,
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{names}">{relations}</Relationships>',
        }
    )


def entities_docx() -> bytes:
    """A DOCX whose text names a file of the machine and multiplies itself."""
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    declared = f'<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname"><!ENTITY e0 "ha">{levels}]>'
    names = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    text = "<w:body><w:p><w:r><w:t>Báo cáo &secret;&e9;</w:t></w:r></w:p></w:body>"
    return pack(
        {"word/document.xml": f'<?xml version="1.0"?>{declared}<w:document xmlns:w="{names}">{text}</w:document>'}
    )


_MAKERS: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "pdf-stream.pdf": (pdf_stream_bomb, "no_text too_large corrupt out_of_memory"),
    "pdf-stream-twice.pdf": (pdf_stream_packed_twice, "no_text too_large corrupt out_of_memory"),
    "pdf-gigapixels.pdf": (pdf_picture_of_gigapixels, "too_large"),
    "pdf-rings.pdf": (pdf_outlines_in_a_ring, "read"),
    "pdf-font.pdf": (pdf_font_bomb, "read no_text out_of_memory"),
    "pdf-letters.pdf": (pdf_map_of_letters_bomb, "read no_text"),
    "png-gigapixels.png": (lambda: png_with(50_000, 40_000), "too_large"),
    "png-checksum.png": (lambda: png_with(80, 80, wrong_checksum=True), "corrupt"),
    "png-comment.png": (png_text_bomb, "corrupt no_text"),
    "jpeg-gigapixels.jpg": (jpeg_of_gigapixels, "too_large"),
    "jpeg-noise-cut.jpg": (lambda: noise_image("JPEG", quality=90)[:5_000], "corrupt no_text"),
    "tiff-gigapixels.tif": (lambda: tiff_of(_bilevel(50_000, 40_000)) + bytes(100), "too_large"),
    "tiff-ring.tif": (lambda: tiff_of(_bilevel(8, 8), following=8) + bytes(100), "no_text corrupt too_many_pages"),
    "tiff-directories.tif": (tiff_of_many_directories, "too_many_pages"),
    "xlsx-rows.xlsx": (xlsx_of_empty_rows, "read"),
    "docx-bomb.docx": (lambda: bomb_inside("docx", "word/media/image1.bin"), "archive_bomb"),
    "xlsx-bomb.xlsx": (lambda: bomb_inside("xlsx", "xl/sharedStrings.xml"), "archive_bomb"),
    "odt-bomb.odt": (lambda: bomb_inside("odt", "content.xml"), "archive_bomb"),
    "zip-bomb.zip": (zip_in_zip_bomb, "archive_bomb"),
    "docx-deep.docx": (docx_with_deep_tables, "read corrupt"),
    "docx-wide.docx": (docx_with_a_wide_table, "read"),
    "docx-external.docx": (external_docx, "read"),
    "docx-entities.docx": (entities_docx, "corrupt"),
    "rtf-objects.rtf": (rtf_with_objects, "read corrupt"),
    "rtf-groups.rtf": (rtf_in_groups, "read corrupt unreadable"),
    "html-scripts.html": (html_with_scripts, "read"),
    "doc-noise.doc": (broken_doc, "corrupt no_text unreadable"),
}
