"""What a file is: told by its first bytes and, in a package, by what it holds; never by its name."""

import io
import struct
import zipfile
import zlib
from typing import Literal

from pipeline.read.protection import is_protected

Kind = Literal[
    "empty", "pdf", "docx", "doc", "rtf", "odt", "html", "mhtml", "word_xml", "xlsx", "xls", "ods", "slides",
    "encrypted", "archive", "broken_package", "image", "xml", "data", "other", "text",
]  # fmt: skip

_IMAGES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"\x00\x00\x00\x0cjP  ")
_MANIFEST = "META-INF/manifest.xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ARCHIVES = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd")
_PACKAGES: tuple[tuple[str, Kind], ...] = (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "slides"))
_OPEN_DOCUMENTS: tuple[tuple[bytes, Kind], ...] = (
    (b"opendocument.text", "odt"),
    (b"opendocument.spreadsheet", "ods"),
    (b"opendocument.presentation", "slides"),
)
_SHIFT_AT, _DIRECTORY_AT, _LARGEST_SHIFT = 30, 48, 16
_OLE_STREAMS: tuple[tuple[str, Kind], ...] = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "slides"),
)


def kind_of(data: bytes) -> Kind:
    """The kind of the bytes; "text" still has to prove that it can be decoded."""
    if not data:
        return "empty"
    head = data[:1024]
    if b"%PDF-" in head:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_package(data)
    if head.startswith(_OLE):
        return _kind_of_ole(data)
    if head.startswith(_IMAGES) and not (head.startswith(b"BM") and head.isascii()):
        return "image"
    if (head[:4] == b"RIFF" and head[8:12] == b"WEBP") or head[4:12] in (b"ftypheic", b"ftypmif1", b"ftypavif"):
        return "image"
    if head.startswith(_ARCHIVES):
        return "archive"
    return _kind_of_markup(head)


def _kind_of_markup(head: bytes) -> Kind:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"{\\rtf"):
        return "rtf"
    if start.startswith((b"<!doctype html", b"<html")) or (start.startswith((b"<?xml", b"<!--")) and b"<html" in start):
        return "html"
    if b"mime-version:" in start[:512] and (b"multipart/related" in start or b"text/html" in start):
        return "mhtml"
    if start.startswith(b"<?xml"):
        return "word_xml" if b'progid="word.document"' in start else "xml"
    return "text"


def _kind_of_package(data: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            own = package.read("mimetype")[:100] if "mimetype" in names else b""
            locked = b"encryption-data" in package.read(_MANIFEST) if own and _MANIFEST in names else False
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        return "broken_package"
    if locked:
        return "encrypted"
    if "[Content_Types].xml" in names:
        return next((kind for folder, kind in _PACKAGES if any(name.startswith(folder) for name in names)), "other")
    return next((kind for mark, kind in _OPEN_DOCUMENTS if mark in own), "archive")


def _kind_of_ole(data: bytes) -> Kind:
    """Entries of an OLE directory are named in UTF-16; a package with a password is one named EncryptedPackage."""
    if len(data) < _DIRECTORY_AT + 4 or _first_entry(data) > len(data):
        return "broken_package"
    for name, kind in _OLE_STREAMS:
        if name.encode("utf-16-le") in data:
            return "encrypted" if is_protected(data) else kind
    return "other"


def _first_entry(data: bytes) -> int:
    """Where the directory of an OLE file begins; its sectors are counted from the end of the first."""
    sector, shift = struct.unpack_from("<I", data, _DIRECTORY_AT)[0], struct.unpack_from("<H", data, _SHIFT_AT)[0]
    return int((sector + 1) << min(shift, _LARGEST_SHIFT))
