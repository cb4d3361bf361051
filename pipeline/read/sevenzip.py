""".7z files, when py7zr is installed: unpacked once, for they can only be read from end to end."""

import atexit
import io
import lzma
import shutil
import tempfile
from pathlib import Path
from typing import IO

from pipeline.read.archive_safety import Budget, is_unsafe
from pipeline.read.limits import Limits
from pipeline.read.refusals import refuse, refuse_kind, refuse_locked, refuse_path


def unpack_sevenzip(name: str, file: IO[bytes], limits: Limits) -> Path:
    """Unpack into a folder that is removed when the program ends. Raises DocumentError."""
    try:
        import py7zr
    except ImportError as error:
        raise refuse(
            name,
            "converter_missing",
            "đọc tệp .7z cần gói py7zr: pip install 'doichieu[sevenzip]'; hoặc giải nén rồi đưa thư mục vào",
            "reading .7z needs py7zr: pip install 'doichieu[sevenzip]'; or unpack it and give the folder",
        ) from error
    folder = Path(tempfile.mkdtemp(prefix="doichieu-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    # Members packed together state no packed size of their own: the archive's stands for it.
    packed = file.seek(0, io.SEEK_END)
    file.seek(0)
    try:
        with py7zr.SevenZipFile(file) as archive:
            if archive.needs_password():
                raise refuse_locked(name)
            members = archive.list()
            if any(is_unsafe(member.filename) for member in members):
                raise refuse_path(name)
            Budget(limits).take(name, ((member.uncompressed, packed) for member in members))
            archive.extractall(folder)
    except py7zr.exceptions.PasswordRequired as error:
        raise refuse_locked(name) from error
    except (py7zr.exceptions.ArchiveError, lzma.LZMAError, EOFError, ValueError, OSError, RuntimeError) as error:
        raise refuse_kind(name, "broken_package") from error
    return folder
