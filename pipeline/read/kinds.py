"""What a file is: told by its first bytes and, in a package, by what it holds; never by its name."""

import io
import zipfile
from typing import Literal

Kind = Literal[
    "empty", "pdf", "docx", "doc", "encrypted", "spreadsheet", "slides", "odt", "archive", "broken_package",
    "image", "rtf", "html", "xml", "data", "other", "text",
]  # fmt: skip

_IMAGES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"\x00\x00\x00\x0cjP  ")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ARCHIVES = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd")
_PACKAGES: tuple[tuple[str, Kind], ...] = (("word/", "docx"), ("xl/", "spreadsheet"), ("ppt/", "slides"))


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
    if start.startswith((b"<!doctype html", b"<html")) or (start.startswith(b"<?xml") and b"<html" in start):
        return "html"
    if start.startswith(b"<?xml"):
        return "xml"
    return "text"


def _kind_of_package(data: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return "broken_package"
    if "[Content_Types].xml" in names:
        return next((kind for folder, kind in _PACKAGES if any(name.startswith(folder) for name in names)), "other")
    return "odt" if "mimetype" in names and "content.xml" in names else "archive"


def _kind_of_ole(data: bytes) -> Kind:
    """Entries of an OLE directory are named in UTF-16; a package with a password is one named EncryptedPackage."""
    for name, kind in _OLE_STREAMS:
        if name.encode("utf-16-le") in data:
            return kind
    return "other"


_OLE_STREAMS: tuple[tuple[str, Kind], ...] = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "spreadsheet"),
    ("PowerPoint Document", "slides"),
)
