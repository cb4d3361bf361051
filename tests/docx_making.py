"""Small makers for tests: a DOCX file from the XML of its parts, as Word writes them."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{_W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MAIN = {"document": "document.main", "header1": "header"}
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "header1": "hdr",
}


def make_docx(body: str, **parts: str) -> bytes:
    """A DOCX whose body is the given XML; `styles`, `numbering`, `footnotes`, `endnotes`, `header1` add those parts."""
    main = f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>"
    files = {"word/document.xml": main}
    relations = ""
    for name, content in parts.items():
        files[f"word/{name}.xml"] = f"<w:{_ROOTS[name]} {_SPACES}>{content}</w:{_ROOTS[name]}>"
        relations += f'<Relationship Id="{name}" Type="{_KINDS}/{name.rstrip("1")}" Target="{name}.xml"/>'
    files["word/_rels/document.xml.rels"] = _relationships(relations)
    return pack(files)


def pack(files: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A package with what every DOCX holds, and the given files."""
    office = f'<Relationship Id="main" Type="{_KINDS}/officeDocument" Target="word/document.xml"/>'
    contents = io.BytesIO()
    with zipfile.ZipFile(contents, "w", compression) as package:
        package.writestr("[Content_Types].xml", _content_types(files))
        package.writestr("_rels/.rels", _relationships(office))
        for name, content in files.items():
            package.writestr(name, content)
    return contents.getvalue()


def paragraph(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs; a plain string is a run of its own."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run of characters set as its properties say ("<w:b/>")."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def numbered(text: str, level: int = 0, number: int = 1) -> str:
    """A paragraph of an automatic list."""
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(text, properties=listed) if text else paragraph(properties=listed)


def table(*rows: list[str], borders: bool = True) -> str:
    """A table; each cell is the XML of its paragraphs, or plain words."""
    drawn = "single" if borders else "nil"
    lines = "".join(f'<w:{side} w:val="{drawn}" w:sz="4"/>' for side in _SIDES)
    written = ""
    for row in rows:
        cells = (one if one.startswith("<") else paragraph(one) for one in row)
        written += "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"
    properties = f'<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{lines}</w:tblBorders></w:tblPr>'
    return f"<w:tbl>{properties}{written}</w:tbl>"


def abstract_list(*levels: str, number: int = 1) -> str:
    """An abstract list; a level is "format text [start]" ("decimal %1.")."""
    written = ""
    for level, one in enumerate(levels):
        form, text, start = (*one.split(" "), "1")[:3]
        written += (
            f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
        )
    return f'<w:abstractNum w:abstractNumId="{number}">{written}</w:abstractNum>'


def list_of(abstract: int = 1, number: int = 1, overrides: str = "") -> str:
    """A list that follows an abstract list."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'


def _content_types(files: Mapping[str, str | bytes]) -> str:
    """What each part is; LibreOffice opens no package without it."""
    parts = "".join(
        f'<Override PartName="/{name}" ContentType="{_WORD}.{_MAIN.get(part, part)}+xml"/>'
        for name in files
        if (part := name.removeprefix("word/").removesuffix(".xml")) in {"document", *_ROOTS}
    )
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{rels}{parts}</Types>'


def _relationships(content: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{content}</Relationships>'
