"""Object stores and other places that fsspec reaches: "s3://bucket/reports/"."""

from collections.abc import Iterator
from typing import IO, Any

from pipeline.errors import UsageError
from pipeline.read.refusals import refuse
from pipeline.read.skipped import is_skipped


def is_remote(location: str) -> bool:
    """Whether the location is a URL and no path."""
    return "://" in location


def find_remote(url: str) -> Iterator[tuple[str, str, int]]:
    """(name, URL, size) of every file under a URL or matching its pattern. Raises UsageError when there is none."""
    system, path = _open_system(url)
    scheme = url.split("://", 1)[0]
    pattern = any(sign in path for sign in "*?[")
    if not pattern and not system.exists(path):
        raise UsageError(f"Không có gì ở {url}.", f"There is nothing at {url}.")
    found = system.glob(path, detail=True) if pattern else system.find(path, detail=True)
    base = path.split("*")[0].rpartition("/")[0] if pattern else path.rstrip("/")
    for one in sorted(found):
        details = found[one]
        name = one[len(base) :].lstrip("/") if one.startswith(base) else one
        if details.get("type") == "file" and not is_skipped(name):
            yield name or one.rpartition("/")[2], f"{scheme}://{one.lstrip('/')}", int(details.get("size") or 0)


def open_remote(location: str) -> IO[bytes]:
    """The file at a URL, opened for reading at any place."""
    system, path = _open_system(location)
    file: IO[bytes] = system.open(path, "rb")
    return file


def read_remote(name: str, location: str) -> bytes:
    """The bytes at a URL. Raises DocumentError when they cannot be had."""
    try:
        with open_remote(location) as file:
            return file.read()
    except Exception as error:  # Every store has errors of its own, which fsspec passes on.
        raise refuse(
            name,
            "unreadable",
            f"không tải được từ kho ({type(error).__name__}); kiểm tra kết nối và quyền đọc",
            f"cannot be fetched from the store ({type(error).__name__}); check connection and permissions",
        ) from error


def _open_system(url: str) -> tuple[Any, str]:
    """The file system of a URL and the path in it; Any, for fsspec has no types."""
    scheme = url.split("://", 1)[0]
    try:
        import fsspec
    except ImportError as error:
        raise UsageError(
            f"Muốn đọc {scheme}:// cần cài thêm: pip install 'doichieu[remote]'",
            f"Reading {scheme}:// needs fsspec: pip install 'doichieu[remote]'",
        ) from error
    try:
        return fsspec.core.url_to_fs(url)  # type: ignore[no-any-return]
    except (ImportError, ValueError) as error:
        raise UsageError(f"Không đọc được {url}: {error}", f"Cannot read {url}: {error}") from error
