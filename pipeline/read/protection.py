"""Whether an old Word or Excel file is encrypted: its own first records say so."""

import struct

_SECTOR = 512
_LOOKED_AT = 1 << 20
# The marks that open the text of Word 6 and later (FibBase.wIdent), and the flag beside them for an encrypted text.
_WORD_MARKS = (b"\xec\xa5", b"\xdc\xa5")
_WORD_FLAGS_AT, _WORD_ENCRYPTED = 10, 0x0100
_WORD_VERSIONS = range(0x0065, 0x0113)
# The records that open an Excel file: its beginning, and the one that carries the password's check.
_EXCEL_BEGINNING, _EXCEL_PASSWORD = (0x0009, 0x0209, 0x0409, 0x0809), 0x002F
_EXCEL_FIRST_RECORDS = 12


def is_protected(data: bytes) -> bool:
    """Whether the streams of an OLE file begin with words or cells that need a password."""
    for start in range(_SECTOR, min(len(data), _LOOKED_AT) - _SECTOR + 1, _SECTOR):
        if data[start : start + 2] in _WORD_MARKS:
            version, flags = (struct.unpack_from("<H", data, start + at)[0] for at in (2, _WORD_FLAGS_AT))
            if version in _WORD_VERSIONS:
                return bool(flags & _WORD_ENCRYPTED)
        elif _begins_workbook(data, start):
            return _has_password(data, start)
    return False


def _begins_workbook(data: bytes, start: int) -> bool:
    kind, length, version = struct.unpack_from("<HHH", data, start)
    return kind in _EXCEL_BEGINNING and length in (8, 16) and version in (0x0500, 0x0600)


def _has_password(data: bytes, start: int) -> bool:
    for _ in range(_EXCEL_FIRST_RECORDS):
        if start + 4 > len(data):
            return False
        kind, length = struct.unpack_from("<HH", data, start)
        if kind == _EXCEL_PASSWORD:
            return True
        start += 4 + length
    return False
