"""A text file opened in its own encoding; half a million rows are read as they are asked for."""

import codecs
import io
from pathlib import Path
from typing import TextIO

from pipeline.errors import UsageError
from pipeline.read.encoding import decode

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK = 1 << 20
# What has to be judged letter by letter is held in memory; registers of that age are small.
_MOST_OLD_BYTES = 128 << 20


def open_text(path: Path) -> TextIO:
    """The characters of the file. Raises UsageError when the bytes are no text."""
    encoding = _encoding_of(path)
    if encoding:
        return path.open(encoding=encoding, errors="replace", newline="")
    decoded = decode(path.read_bytes()) if path.stat().st_size <= _MOST_OLD_BYTES else None
    if decoded is None:
        raise UsageError(
            f"{path.name}: tệp không phải chữ; đưa vào sổ văn bản dạng .csv, .xlsx hoặc .json.",
            f"{path.name}: the bytes are no text; give a register as .csv, .xlsx or .json.",
        )
    return io.StringIO(decoded[0], newline="")


def _encoding_of(path: Path) -> str:
    """The encoding that every byte of the file agrees with; empty when it has to be guessed by its words."""
    with path.open("rb") as file:
        head = file.read(4)
        for mark, encoding in _MARKS:
            if head.startswith(mark):
                return encoding
        file.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while chunk := file.read(_CHUNK):
                if b"\0" in chunk:
                    return ""
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return ""
    return "utf-8"
