"""The rows of a register file: CSV, XLSX or JSON, told by its first bytes and never by its name."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.registers.json_rows import json_rows
from pipeline.registers.raw_row import RawRow
from pipeline.registers.text_file import open_text
from pipeline.registers.text_rows import text_rows
from pipeline.registers.workbook_rows import workbook_rows

_OTHERS: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "tệp Excel đời cũ (.xls) hoặc tệp đặt mật khẩu", "an old Excel file (.xls), or a locked one"),
    (b"%PDF", "tệp PDF", "a PDF"),
    (b"<", "trang web hoặc XML", "a web page or XML"),
    (b"{\\rtf", "tệp RTF", "an RTF file"),
)


def read_rows(path: Path) -> Iterator[RawRow]:
    """All rows that hold anything. Raises UsageError when the file cannot be read as a register."""
    try:
        with path.open("rb") as file:
            head = file.read(512).removeprefix(b"\xef\xbb\xbf").lstrip()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(f"Không mở được {path}: {reason}.", f"Cannot open {path}: {reason}.") from error
    if not head:
        raise UsageError(f"{path.name}: tệp không có gì.", f"{path.name}: the file is empty.")
    if head.startswith(b"PK"):
        if not zipfile.is_zipfile(path):
            raise UsageError(
                f"{path.name}: tệp bị hỏng hoặc tải về thiếu; xin lại tệp.",
                f"{path.name}: the file is damaged or cut short; ask for it again.",
            )
        return workbook_rows(path)
    for start, vietnamese, english in _OTHERS:
        if head.startswith(start):
            raise UsageError(
                f"{path.name}: đây là {vietnamese}; hãy mở ra và lưu thành .xlsx hoặc .csv.",
                f"{path.name}: this is {english}; open it and save it as .xlsx or .csv.",
            )
    with open_text(path) as text:
        first = text.read(1)
    return json_rows(path) if head.startswith((b"[", b"{")) or first in ("[", "{") else text_rows(path)
