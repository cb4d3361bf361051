"""XLSX -> rows of all its sheets, read as a stream."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from pipeline.errors import UsageError
from pipeline.registers.raw_row import RawRow, in_writing, raw_row

_MOST_BYTES = 4 << 30
# Words that the cells share are all held in memory.
_MOST_SHARED_BYTES = 256 << 20
_CHUNK = 4 << 20
_OVERLAP = 4096
# What a broken, locked or forged package makes zipfile, the XML parser and openpyxl raise.
_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError),
    *(KeyError, IndexError, ValueError, TypeError, AttributeError, SyntaxError),
)
# A formula whose cell holds no value: written by a program and never opened in Excel.
_NOT_COMPUTED = re.compile(rb"<f(?:\s[^<>]{0,400})?(?:/>|>[^<]{0,4000}</f>)(?:<v/>|<v></v>)?</c>")


def workbook_rows(path: Path) -> Iterator[RawRow]:
    """The rows of every sheet. Raises UsageError when it is no workbook, damaged, or holds formulas without values."""
    # openpyxl loads for half a second.
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        _refuse_dangers(path)
        workbook = load_workbook(path, read_only=True, data_only=True, keep_links=False)
        for sheet in workbook.worksheets:
            # What a sheet says of its own size may be wrong, and would be padded to.
            sheet.reset_dimensions()
            for number, values in enumerate(sheet.iter_rows(values_only=True), start=1):
                row = raw_row(path.name, sheet.title, number, list(map(in_writing, values)))
                if any(row.cells):
                    yield row
        workbook.close()
    except (InvalidFileException, *_DAMAGED) as error:
        raise UsageError(
            f"{path.name}: không mở được như tệp Excel ({type(error).__name__}); lưu lại thành .xlsx hoặc .csv.",
            f"{path.name}: cannot be opened as a workbook ({type(error).__name__}); save it again as .xlsx or .csv.",
        ) from error


def _refuse_dangers(path: Path) -> None:
    with zipfile.ZipFile(path) as package:
        parts = package.infolist()
        if not any(part.filename == "xl/workbook.xml" for part in parts):
            raise UsageError(
                f"{path.name}: tệp này không phải bảng tính; đưa vào sổ dạng .xlsx, .csv hoặc .json.",
                f"{path.name}: this is no workbook; give the register as .xlsx, .csv or .json.",
            )
        shared = sum(part.file_size for part in parts if part.filename.endswith("sharedStrings.xml"))
        if shared > _MOST_SHARED_BYTES or sum(part.file_size for part in parts) > _MOST_BYTES:
            raise UsageError(
                f"{path.name}: tệp bung ra lớn bất thường nên không được mở.",
                f"{path.name}: the file unpacks to an abnormal size and was not opened.",
            )
        sheets = [part for part in parts if part.filename.startswith("xl/worksheets/")]
        empty = 0
        for part in sheets:
            with package.open(part) as sheet:
                empty += _formulas_without_value(sheet)
    if empty:
        raise UsageError(
            f"{path.name}: {empty} ô là công thức chưa có kết quả; mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi"
            " nhập.",
            f"{path.name}: {empty} cells are formulas without a value; open the file in Excel or LibreOffice, save it"
            " and import it again.",
        )


def _formulas_without_value(sheet: IO[bytes]) -> int:
    found, tail = 0, b""
    while chunk := sheet.read(_CHUNK):
        if b"<f" not in chunk and b"<f" not in tail:
            tail = chunk[-_OVERLAP:]
            continue
        window = tail + chunk
        ends = [match.end() for match in _NOT_COMPUTED.finditer(window)]
        found += len(ends)
        tail = window[max(ends[-1] if ends else 0, len(window) - _OVERLAP) :]
    return found
