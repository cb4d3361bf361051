"""Zip files: their members listed within limits, and one member's bytes fetched when it is read."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import IO, Literal

from pipeline.errors import DocumentError
from pipeline.read.archive_safety import Budget, is_unsafe
from pipeline.read.limits import Limits
from pipeline.read.refusals import refuse_bomb, refuse_kind, refuse_locked, refuse_path, refuse_size
from pipeline.read.remote import is_remote, open_remote
from pipeline.read.skipped import is_skipped

ArchiveKind = Literal["zip", "7z", ""]
Member = tuple[str, tuple[str, ...], int, DocumentError | None]

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError)
# A DOCX, XLSX or ODT is a zip file too: these members tell a document from an archive.
_DOCUMENT_PARTS = frozenset({"[Content_Types].xml", "mimetype"})


def archive_kind(location: str) -> ArchiveKind:
    """Whether the file is an archive, by its first bytes; a damaged one is left to `read`, which says so."""
    with open_file(location) as file:
        return _kind_of_file(file)


def list_members(name: str, location: str, limits: Limits) -> Iterator[Member]:
    """(name, way to it, size, refusal) of every document in a zip file and in the archives inside it."""
    with open_file(location) as file, zipfile.ZipFile(file) as archive:
        budget = Budget(limits)
        budget.take(name, _sizes(archive))
        yield from _list(name, archive, (), budget)


def read_member(name: str, location: str, members: tuple[str, ...], limits: Limits) -> bytes:
    """The bytes of one member. Raises DocumentError when it is damaged or protected."""
    try:
        archive = _opened(location, members[:-1])
        part = archive.getinfo(members[-1])
        if part.file_size > limits.file_bytes:
            raise refuse_size(name, part.file_size, limits.file_bytes)
        return archive.read(part)
    except (*_BROKEN, KeyError, OSError) as error:
        raise refuse_kind(name, "broken_package") from error


def _list(name: str, archive: zipfile.ZipFile, way: tuple[str, ...], budget: Budget) -> Iterator[Member]:
    for part in sorted(archive.infolist(), key=lambda part: part.filename):
        shown = f"{name}/{_printed(part)}"
        here = (*way, part.filename)
        if is_unsafe(part.filename) or _is_link(part):
            yield shown, here, part.file_size, refuse_path(shown)
        elif part.is_dir() or is_skipped(part.filename):
            continue
        elif part.flag_bits & 1:
            yield shown, here, part.file_size, refuse_locked(shown)
        else:
            yield from _list_part(shown, archive, part, here, budget)


def _list_part(
    shown: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo, here: tuple[str, ...], budget: Budget
) -> Iterator[Member]:
    """A member, or what lies in it when it is itself an archive."""
    try:
        with archive.open(part) as file:
            starts_like_zip = file.read(4) == b"PK\x03\x04"
        inner = _open_inner(shown, archive, part, len(here), budget) if starts_like_zip else None
    except DocumentError as error:
        yield shown, here, part.file_size, error
        return
    except (*_BROKEN, OSError):
        yield shown, here, part.file_size, refuse_kind(shown, "broken_package")
        return
    if inner is None:
        yield shown, here, part.file_size, None
    else:
        with inner:
            yield from _list(shown, inner, here, budget)


def _open_inner(
    shown: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo, depth: int, budget: Budget
) -> zipfile.ZipFile | None:
    """The archive inside an archive, None when it is a document; opened in memory within its own limit."""
    if part.file_size > budget.limits.nested_archive_bytes:
        raise refuse_bomb(shown)
    try:
        inner = zipfile.ZipFile(io.BytesIO(archive.read(part)))
    except zipfile.BadZipFile:
        return None  # Cut short: `read` says what is wrong with it.
    if _DOCUMENT_PARTS.intersection(inner.NameToInfo):
        return None
    if depth >= budget.limits.archive_depth:
        raise refuse_bomb(shown)
    budget.take(shown, _sizes(inner))
    return inner


@lru_cache(maxsize=8)
def _opened(location: str, way: tuple[str, ...]) -> zipfile.ZipFile:
    """An archive kept open in the worker that reads its members one after the other."""
    if not way:
        return zipfile.ZipFile(open_file(location))
    return zipfile.ZipFile(io.BytesIO(_opened(location, way[:-1]).read(way[-1])))


def open_file(location: str) -> IO[bytes]:
    """The file at a path or a URL, opened for reading at any place."""
    return open_remote(location) if is_remote(location) else Path(location).open("rb")


def _kind_of_file(file: IO[bytes]) -> ArchiveKind:
    head = file.read(8)
    if head.startswith(b"7z\xbc\xaf\x27\x1c"):
        return "7z"
    if not head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return ""
    try:
        with zipfile.ZipFile(file) as archive:
            return "" if _DOCUMENT_PARTS.intersection(archive.NameToInfo) else "zip"
    except _BROKEN:
        return ""


def _printed(part: zipfile.ZipInfo) -> str:
    """A member's name as it was written: many programs store UTF-8 without saying so."""
    if part.flag_bits & 0x800:
        return part.filename
    try:
        return part.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return part.filename


def _sizes(archive: zipfile.ZipFile) -> list[tuple[int, int]]:
    return [(part.file_size, part.compress_size) for part in archive.infolist()]


def _is_link(part: zipfile.ZipInfo) -> bool:
    return (part.external_attr >> 16) & 0o170000 == 0o120000
