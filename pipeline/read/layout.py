"""Tables that only place header and signature side by side are no data: their columns are read one after the other."""

import unicodedata
from collections.abc import Sequence

import regex

# The fixed words of the two blocks that are set in two columns (NĐ 30/2020/NĐ-CP, Phụ lục I, II.1-II.9).
_PLACED = regex.compile(
    r"""(?mi:^\W*(?:
        CỘNG\s+(?:HÒA|HOÀ)\s+X[ÃA]\s+HỘI\s+CHỦ\s+NGHĨA
      | ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM
      | ĐOÀN\s+(?:TNCS|THANH\s+NIÊN\s+CỘNG\s+SẢN)\s+HỒ\s+CHÍ\s+MINH\s*$
      | Độc\s+lập\s*[-–—]\s*Tự\s+do
      | Nơi\s+nhận\s*:
    ))
    | (?m:^\W*(?:(?:KT|TM|TL|TUQ)(?:\.\s?|\s)|[TK]/[TML]\.?\s?|Q\.\s?)\p{Lu}{2})""",  # QUYẾT ĐỊNH is no "Q."
    regex.VERBOSE,
)
# Quốc hiệu, tiêu ngữ and the Party's title, wherever they stand in a line.
NATIONAL = r"cộng\s+h(?:òa|oà)\s+xã\s+hội|đảng\s+cộng\s+sản|độc\s+lập\s*[-–—]"
_MOST_COLUMNS = 4
_MOST_ROWS = 12


def places_blocks(rows: Sequence[Sequence[str]]) -> bool:
    """Whether these cells hold the header or the signature block of a document, not data."""
    if not rows or len(rows) > _MOST_ROWS or max(map(len, rows)) > _MOST_COLUMNS:
        return False
    return any(_PLACED.search(unicodedata.normalize("NFC", cell)) for row in rows for cell in row)


def is_layout_text(text: str) -> bool:
    """Whether a line belongs to such a block."""
    return _PLACED.search(unicodedata.normalize("NFC", text)) is not None
