"""Office files, web pages and archives made to harm."""

import io
import zipfile

import numpy as np

from tests.docx_making import make_docx, pack, paragraph
from tests.inputs_making import zipped
from tests.packed_making import MEGABYTE, Makers


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
                written.write(bytes(MEGABYTE))
    return saved.getvalue()


def zip_in_zip_bomb() -> bytes:
    """Zip files within zip files, nine deep."""
    inner = zipped({"a.txt": bytes(64 * MEGABYTE)})
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


PACKAGES: Makers = {
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
