"""What the command line names -> one Input a document, found in a fixed order and opened only where it is read."""

import glob
import os
import stat
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pipeline.errors import DocumentError, UsageError
from pipeline.read.archives import archive_kind, list_members, open_file, read_member
from pipeline.read.limits import DEFAULT_LIMITS, Limits
from pipeline.read.refusals import refuse, refuse_size
from pipeline.read.remote import find_remote, is_remote, read_remote
from pipeline.read.sevenzip import unpack_sevenzip
from pipeline.read.skipped import is_skipped


@dataclass(frozen=True, slots=True)
class Input:
    """One document to read: `name` as published, and where its bytes lie until a worker asks for them.

    `location` is a path or a URL; `members` leads from there through archives to the file. An input that was refused
    when it was found keeps the reason: `load` raises it, so a bad input travels like any other and becomes a failure.
    """

    name: str
    location: str
    members: tuple[str, ...] = ()
    size: int = 0
    refusal: DocumentError | None = None

    def load(self, limits: Limits = DEFAULT_LIMITS) -> bytes:
        """The bytes. Raises DocumentError when they cannot be had."""
        if self.refusal is not None:
            raise self.refusal
        if self.size > limits.file_bytes:
            raise refuse_size(self.name, self.size, limits.file_bytes)
        if self.members:
            return read_member(self.name, self.location, self.members, limits)
        if is_remote(self.location):
            return read_remote(self.name, self.location)
        try:
            return Path(self.location).read_bytes()
        except OSError as error:
            raise _unreadable(self.name, error) from error


def find_inputs(inputs: Sequence[str], limits: Limits = DEFAULT_LIMITS, skip: Collection[Path] = ()) -> Iterator[Input]:
    """Every document in files, folders, patterns, archives and object stores, each once, in the order of the names.

    `skip` names folders that are not entered (the outputs of earlier runs). Raises UsageError for a path that is not
    there, before anything is yielded.
    """
    roots = [root for one in inputs for root in _roots(one)]
    seen: set[str] = set()
    skipped = frozenset(os.path.realpath(folder) for folder in skip)
    for root in roots:
        for found in _find(root, several=len(roots) > 1, limits=limits, skipped=skipped):
            if not found.members:
                place = found.location if is_remote(found.location) else os.path.realpath(found.location)
                if place in seen:
                    continue
                seen.add(place)
            yield found


@dataclass(frozen=True, slots=True)
class _Root:
    """A place to look in: `base` is what names are relative to."""

    location: str
    base: str


def _roots(argument: str) -> list[_Root]:
    if is_remote(argument):
        return [_Root(argument, argument)]
    if os.path.lexists(argument):
        return [_Root(argument, argument if os.path.isdir(argument) else os.path.dirname(argument))]
    if not glob.has_magic(argument):
        raise UsageError(
            f"Không có tệp hay thư mục nào tên là {argument}; xem lại tên và nơi đang đứng.",
            f"There is no file or folder named {argument}; check the name and the folder you are in.",
        )
    fixed = PurePosixPath(argument).parts
    magic = next(position for position, part in enumerate(fixed) if glob.has_magic(part))
    base = os.path.join(*fixed[:magic]) if magic else ""
    found = sorted(path for path in glob.glob(argument, recursive=True) if not os.path.isdir(path))
    if not found:
        raise UsageError(f"Không có tệp nào khớp với {argument}.", f"No file matches {argument}.")
    return [_Root(path, base) for path in found if not is_skipped(_relative(path, base))]


def _find(root: _Root, *, several: bool, limits: Limits, skipped: frozenset[str]) -> Iterator[Input]:
    if is_remote(root.location):
        for name, location, size in find_remote(root.location):
            yield from _open_archive(Input(name, location, size=size), limits)
    elif os.path.isdir(root.location):
        prefix = f"{_printed(Path(root.location).resolve().name)}/" if several else ""
        yield from _walk(root.location, prefix, os.path.realpath(root.location), limits, skipped)
    else:
        yield from _look_at(root.location, _relative(root.location, root.base), limits)


def _walk(folder: str, prefix: str, top: str, limits: Limits, skipped: frozenset[str]) -> Iterator[Input]:
    try:
        with os.scandir(folder) as entries:
            ordered = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        name = prefix.rstrip("/") or _printed(folder)
        yield Input(name, folder, refusal=_unreadable(name, error))
        return
    for entry in ordered:
        name = prefix + _printed(entry.name)
        if is_skipped(entry.name):
            continue
        if entry.is_symlink() and not _lies_in(os.path.realpath(entry.path), top):
            yield Input(name, entry.path, refusal=_leaves_root(name))
        elif entry.is_dir(follow_symlinks=False):
            if os.path.realpath(entry.path) not in skipped:
                yield from _walk(entry.path, f"{name}/", top, limits, skipped)
        elif not os.path.isdir(entry.path):  # A link to a folder inside the root leads to what is walked anyway.
            yield from _look_at(entry.path, name, limits)


def _look_at(path: str, name: str, limits: Limits) -> Iterator[Input]:
    try:
        status = os.stat(path)
    except OSError as error:
        yield Input(name, path, refusal=_unreadable(name, error))
        return
    if not stat.S_ISREG(status.st_mode):  # Reading a pipe would wait for ever.
        yield Input(name, path, refusal=_no_file(name))
        return
    yield from _open_archive(Input(name, path, size=status.st_size), limits)


def _open_archive(found: Input, limits: Limits) -> Iterator[Input]:
    """The documents in an archive, or the file itself when it is none."""
    try:
        kind = archive_kind(found.location)
        if kind == "zip":
            for name, members, size, refusal in list_members(found.name, found.location, limits):
                yield Input(name, found.location, members, size, refusal)
        elif kind == "7z":
            with open_file(found.location) as file:
                folder = unpack_sevenzip(found.name, file, limits)
            yield from _walk(str(folder), f"{found.name}/", os.path.realpath(folder), limits, frozenset())
        else:
            yield found
    except DocumentError as error:
        yield Input(found.name, found.location, size=found.size, refusal=error)
    except OSError as error:
        yield Input(found.name, found.location, size=found.size, refusal=_unreadable(found.name, error))


def _relative(path: str, base: str) -> str:
    return _printed(os.path.relpath(path, base or ".").replace(os.sep, "/"))


def _printed(name: str) -> str:
    """A name that can be written: bytes of it that are no UTF-8, of old disks and archives, come as escapes."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _lies_in(path: str, top: str) -> bool:
    return path == top or path.startswith(top.rstrip(os.sep) + os.sep)


def _leaves_root(name: str) -> DocumentError:
    return refuse(
        name,
        "unsafe_path",
        "liên kết dẫn ra ngoài thư mục đầu vào nên không được mở; hãy chép tệp vào thư mục hoặc nêu thẳng đường dẫn",
        "the link leads out of the input folder and was not followed; copy the file in or name its path",
    )


def _no_file(name: str) -> DocumentError:
    return refuse(
        name,
        "unsupported_type",
        "đây là thiết bị hoặc đường ống, không phải tệp; hãy nêu tệp văn bản",
        "this is a device or a pipe and no file; name a file",
    )


def _unreadable(name: str, error: OSError) -> DocumentError:
    reason = os.strerror(error.errno) if error.errno else str(error)
    return refuse(
        name,
        "unreadable",
        f"không mở được ({reason}); kiểm tra quyền đọc và đường dẫn",
        f"cannot be opened ({reason}); check permissions and the path",
    )
