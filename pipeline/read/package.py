"""The package of a DOCX or XLSX file: parts opened one by one, each within its limits, no entity ever resolved."""

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from pipeline.errors import DocumentError
from pipeline.read.archive_safety import is_bomb
from pipeline.read.limits import Limits
from pipeline.read.refusals import refuse, refuse_bomb, refuse_kind

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

_STRICT, _OPENING = b"http://purl.oclc.org/ooxml/", 4096
_NAMESPACES = (
    *(
        (_STRICT + name + b"/main", b"http://schemas.openxmlformats.org/" + name + b"/2006/main")
        for name in (b"wordprocessingml", b"spreadsheetml", b"drawingml")
    ),
    (_STRICT + b"officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
)


@dataclass(frozen=True, slots=True)
class Package:
    """An open file of Office. `main` is the part with the document's text, `relations` where its other parts lie."""

    name: str
    archive: zipfile.ZipFile
    main: str
    relations: tuple[tuple[str, str, str], ...]

    def part_of_kind(self, kind: str) -> etree._Element | None:
        """The document's part of that kind ("styles", "numbering", "footnotes"), or None when it has none."""
        return next(
            (self.xml(target) for _, what, target in self.relations if what == kind and self.holds(target)), None
        )

    def part_of_relation(self, relation: str) -> etree._Element | None:
        """The part that the document names by a relation id."""
        return next(
            (self.xml(target) for one, _, target in self.relations if one == relation and self.holds(target)), None
        )

    def holds(self, part: str) -> bool:
        """Whether the part is there."""
        return part in self.archive.NameToInfo

    def xml(self, part: str) -> etree._Element:
        """The root of a part. Raises DocumentError when it is damaged."""
        return _parse(self.archive, part, self.name)


def open_package(data: bytes, name: str, limits: Limits) -> Package:
    """Open a file of Office. Raises DocumentError when it is a bomb, protected or damaged."""
    archive = open_safely(data, name, limits)
    main = next((target for _, kind, target in _relations(archive, "", name) if kind == "officeDocument"), "")
    if main not in archive.NameToInfo:
        raise refuse_kind(name, "broken_package")
    return Package(name, archive, main, tuple(_relations(archive, main, name)))


def open_safely(data: bytes, name: str, limits: Limits) -> zipfile.ZipFile:
    """Open a package of any kind. Raises DocumentError when it is a bomb, protected or damaged."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise refuse_kind(name, "broken_package") from error
    _refuse_dangers(archive, name, limits)
    return archive


def _refuse_dangers(archive: zipfile.ZipFile, name: str, limits: Limits) -> None:
    """Raise DocumentError when the parts unpack to more than any document needs, or need a password."""
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise refuse_kind(name, "encrypted")
    if sum(part.file_size for part in parts) > limits.unpacked_bytes:
        raise refuse_bomb(name)
    for part in parts:
        too_long = part.file_size > limits.xml_bytes and part.filename.endswith(".xml")
        if too_long or is_bomb(part.file_size, part.compress_size, limits):
            raise refuse_bomb(name)


def _relations(archive: zipfile.ZipFile, part: str, name: str) -> list[tuple[str, str, str]]:
    """(id, kind, target) of what a part names; the package itself is the part "" ."""
    folder, file = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{file}.rels")
    if relations not in archive.NameToInfo:
        return []
    found = []
    for one in _parse(archive, relations, name).iter(_RELATIONSHIP):
        if one.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, unquote(one.get("Target", "")))).lstrip("/")
            found.append((one.get("Id", ""), posixpath.basename(one.get("Type", "")), target))
    return found


def _parse(archive: zipfile.ZipFile, part: str, name: str) -> etree._Element:
    try:
        content = _in_common_names(archive.read(part))
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
        root = etree.fromstring(content, parser)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise refuse_kind(name, "broken_package") from error
    except etree.XMLSyntaxError as error:
        raise refuse_kind(name, "broken_package") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _declares_entities(name)
    return root


def _in_common_names(content: bytes) -> bytes:
    """A part with the names that Word commonly writes: "Strict Open XML" has the same elements under other names."""
    if _STRICT not in content[:_OPENING]:
        return content
    for strict, common in _NAMESPACES:
        content = content.replace(strict, common)
    return content


def _declares_entities(name: str) -> DocumentError:
    return refuse(
        name,
        "corrupt",
        "tệp khai báo thực thể XML, điều Word và Excel không bao giờ làm, nên không được mở; kiểm tra nguồn gốc tệp",
        "the file declares XML entities, which Word and Excel never do, and was not opened; check where it comes from",
    )
