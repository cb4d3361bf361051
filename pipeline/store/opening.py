"""The file of a store: opened, made anew when its tables are of another version, refused in words a user can act on."""

import sqlite3
import zlib
from collections.abc import Sequence
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.store.definitions import carry_registers_over, definitions

# The store among the outputs of a run.
STORE_FILE = "doichieu.sqlite"
# Seconds to wait for another program that holds the file.
_PATIENCE = 5.0
# By the name of SQLite's error. Only a file that is broken is to be deleted: imported registers go with it.
_WRONG = {
    "SQLITE_FULL": ("đĩa hết chỗ trống, dọn bớt rồi chạy lại", "the disk is full; make room and run again"),
    "SQLITE_BUSY": (
        "một lần chạy khác đang ghi vào đó, chờ xong rồi chạy lại",
        "another run is writing to it; run again when that has ended",
    ),
    "SQLITE_NOTADB": (
        "đây không phải tệp lưu kết quả, chuyển đi nơi khác rồi chạy lại",
        "it is no store; move it away and run again",
    ),
    "SQLITE_CORRUPT": (
        "tệp đã hỏng, xóa tệp rồi chạy lại và nhập lại sổ văn bản",
        "it is broken; delete it, run again and import the registers again",
    ),
}
_OTHERWISE = (
    "kiểm tra quyền ghi và chỗ trống trên đĩa rồi chạy lại",
    "see that it may be written and the disk has room, and run again",
)


def opened(path: Path) -> sqlite3.Connection:
    """Open the store at `path`, or make an empty one. Raises UsageError where the file cannot be used.

    One made by another version of the tables is made anew, for it holds derived rows; only the registers that were
    imported are taken over.
    """
    statements = tuple(definitions())
    version = _table_version()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and _version_of(path) != version:
            _make_anew(path, statements)
        connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        # What is kept here can be made again, and a killed run loses nothing: only a power cut could.
        connection.execute("PRAGMA synchronous = OFF")
        # One run at a time: a second one into the same folder is refused, not mixed in.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.executescript(f"BEGIN; {'; '.join(statements)}; PRAGMA user_version = {version}; COMMIT")
    except (sqlite3.Error, OSError) as error:
        raise unusable(str(path), error) from error
    return connection


def opened_to_read(folder: Path) -> sqlite3.Connection:
    """Open the store of the run that wrote to `folder`. Raises UsageError where this version cannot read one."""
    path = folder / STORE_FILE
    if not path.is_file():
        raise UsageError(
            f"Thư mục {folder} không có kết quả của doichieu run (thiếu {STORE_FILE}).",
            f"The folder {folder} holds no outputs of doichieu run ({STORE_FILE} is missing).",
        )
    try:
        if _version_of(path) != _table_version():
            raise UsageError(
                f"{path} do phiên bản khác của doichieu lập: chạy lại doichieu run.",
                f"{path} was made by another version of doichieu: run doichieu run again.",
            )
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_PATIENCE)
        connection.execute("SELECT count(*) FROM runs").fetchone()
    except sqlite3.Error as error:
        raise unusable(str(path), error) from error
    return connection


def unusable(name: str, error: Exception) -> UsageError:
    """What a user is told of a store that cannot be read or written: what is wrong, and what to do."""
    code = getattr(error, "sqlite_errorname", "")
    wrong_vi, wrong_en = next((words for start, words in _WRONG.items() if code.startswith(start)), _OTHERWISE)
    return UsageError(
        f"Không dùng được tệp lưu kết quả {name}: {wrong_vi} ({error}).",
        f"Cannot use the store {name}: {wrong_en} ({error}).",
    )


def _make_anew(path: Path, statements: Sequence[str]) -> None:
    """Put an empty store with the registers of the old one in its place, all at once."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    connection = sqlite3.connect(fresh, timeout=_PATIENCE, isolation_level=None)
    try:
        connection.executescript("; ".join(statements))
        carry_registers_over(connection, path)
    finally:
        connection.close()
    fresh.replace(path)


def _table_version() -> int:
    """Another number for every other shape of the tables; `user_version` is a signed 32-bit number."""
    return zlib.crc32("\n".join(definitions()).encode()) >> 1


def _version_of(path: Path) -> int:
    connection = sqlite3.connect(path, timeout=_PATIENCE)
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()
