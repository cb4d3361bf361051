"""What to know of a PDF that was read but not wholly: pages without text, stamps in pictures, bad letters."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from pipeline.read.pdf.sheets import Sheet
from pipeline.records import Page

_LEAST_QUALITY = 0.93
_END, _TAIL = b"%%EOF", 4096


def page_warnings(sheets: Sequence[Sheet], pages: Sequence[Page], failed: Sequence[int]) -> Iterator[str]:
    """One sentence for each kind of trouble, with the pages it concerns."""
    if failed:
        yield f"Không đọc được trang {_ranges(failed)}; nội dung các trang này không có trong bảng."
    empty = [page.number for sheet, page in zip(sheets, pages, strict=True) if not page.lines and sheet.has_picture]
    if empty:
        yield f"Trang {_ranges(empty)} là ảnh quét, không có lớp chữ; nội dung các trang này không có trong bảng."
    stamped = [sheet.number for sheet in sheets if sheet.pictured_stamps]
    if stamped:
        yield f"Trang {_ranges(stamped)} có số hoặc ngày đóng dấu bằng ảnh; số hoặc ngày đó để trống."


def file_warnings(data: bytes) -> Iterator[str]:
    """A sentence when the file does not end as a PDF does: pdfium reads what is left of it without a word."""
    if _END not in data[-_TAIL:]:
        yield "Tệp PDF không có phần cuối, có thể đã tải về thiếu; các trang sau có thể bị mất."


def quality_warnings(quality: float) -> Iterator[str]:
    """A sentence when too many words of the text layer cannot be Vietnamese."""
    if quality < _LEAST_QUALITY:
        yield f"Lớp chữ của tệp PDF kém tin cậy ({quality:.0%} số từ đọc được); nên đối chiếu với bản in."


def _ranges(numbers: Sequence[int]) -> str:
    """1, 2, 3, 5 -> "1-3, 5"."""
    runs = [[number for _, number in run] for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0])]
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
