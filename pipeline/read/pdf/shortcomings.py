"""What to know of a PDF that was read but not wholly: pages without text, stamps in pictures, bad letters."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from pipeline.read.paper.sheet import Sheet
from pipeline.records import Page, Shortcoming

_LEAST_QUALITY = 0.93
_END, _TAIL = b"%%EOF", 4096


def page_shortcomings(sheets: Sequence[Sheet], pages: Sequence[Page], failed: Sequence[int]) -> Iterator[Shortcoming]:
    """One for each kind of trouble, with the pages it concerns."""
    if failed:
        yield Shortcoming(
            "failed_pages",
            f"Không đọc được trang {_ranges(failed)}; nội dung các trang này không có trong bảng.",
            f"Page {_ranges(failed)} could not be read; what stands there is in no table.",
        )
    empty = [page.number for sheet, page in zip(sheets, pages, strict=True) if not page.lines and sheet.has_picture]
    if empty:
        yield Shortcoming(
            "pictured_pages",
            f"Trang {_ranges(empty)} là ảnh quét, không có lớp chữ; nội dung các trang này không có trong bảng.",
            f"Page {_ranges(empty)} is a picture without a text layer; what stands there is in no table.",
        )
    stamped = [sheet.number for sheet in sheets if sheet.pictured_stamps]
    if stamped:
        yield Shortcoming(
            "pictured_stamp",
            f"Trang {_ranges(stamped)} có số hoặc ngày đóng dấu bằng ảnh; số hoặc ngày đó để trống.",
            f"Page {_ranges(stamped)} bears a number or day stamped on as a picture; it is left empty.",
        )


def file_shortcomings(data: bytes) -> Iterator[Shortcoming]:
    """One when the file does not end as a PDF does: pdfium reads what is left of it without a word."""
    if _END not in data[-_TAIL:]:
        yield Shortcoming(
            "cut_short",
            "Tệp PDF không có phần cuối, có thể đã tải về thiếu; các trang sau có thể bị mất.",
            "The PDF does not end as it should and may be cut short; later pages may be lost.",
        )


def quality_shortcomings(quality: float) -> Iterator[Shortcoming]:
    """One when too many words of the text layer cannot be Vietnamese."""
    if quality < _LEAST_QUALITY:
        yield Shortcoming(
            "poor_text",
            f"Lớp chữ của tệp PDF kém tin cậy ({quality:.0%} số từ đọc được); nên đối chiếu với bản in.",
            f"The text layer of the PDF is poor ({quality:.0%} of its words can be read); compare with the print.",
        )


def _ranges(numbers: Sequence[int]) -> str:
    """1, 2, 3, 5 -> "1-3, 5"."""
    runs = [[number for _, number in run] for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0])]
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
