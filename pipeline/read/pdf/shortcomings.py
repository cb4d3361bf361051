"""What to know of a PDF that was read but not wholly: pages without text, stamps in pictures, bad letters."""

from collections.abc import Iterator, Sequence

from pipeline.read.page_ranges import page_ranges
from pipeline.read.pdf.reading import PageReading, Unrecognised
from pipeline.read.scan.shortcomings import scan_shortcomings
from pipeline.records import Shortcoming

_LEAST_QUALITY = 0.93
_END, _TAIL = b"%%EOF", 4096
# Why a page was not recognised, in both languages, as the end of a sentence on it.
_WHY: dict[Unrecognised | None, tuple[str, str]] = {
    "never": ("chưa nhận dạng vì chọn --ocr never", "it was not recognised because of --ocr never"),
    "no_engine": ("máy chưa cài phần nhận dạng chữ (Tesseract)", "no recognition of letters (Tesseract) is installed"),
    "too_large": ("ảnh trang quá lớn để nhận dạng", "its picture is too large to be recognised"),
    "unreadable": ("ảnh trang bị hỏng", "its picture is damaged"),
    "engine": ("nhận dạng không xong trong thời gian cho phép", "it was not recognised within the time allowed"),
    None: ("nhận dạng lại cũng không đọc được hơn", "recognition reads no better"),
}


def page_shortcomings(readings: Sequence[PageReading]) -> Iterator[Shortcoming]:
    """One for each kind of trouble, with the pages it concerns."""
    failed = [page.number for page in readings if page.sheet is None]
    yield from scan_shortcomings([page.sheet for page in readings if page.sheet and not page.doubt], failed)
    for why, (reason_vi, reason_en) in _WHY.items():
        doubted = [page for page in readings if page.doubt and page.unrecognised == why]
        pictured = page_ranges([page.number for page in doubted if page.doubt in ("blank", "sparse")])
        if pictured:
            yield Shortcoming(
                "pictured_pages",
                f"Trang {pictured} là ảnh quét, {reason_vi}; nội dung các trang này không có trong bảng.",
                f"Page {pictured} is a picture, {reason_en}; what stands there is in no table.",
            )
        garbled = page_ranges([page.number for page in doubted if page.doubt in ("garbled", "recognised")])
        if garbled:
            yield Shortcoming(
                "poor_text",
                f"Lớp chữ trang {garbled} không đúng với chữ in, {reason_vi}; nên đối chiếu với bản in.",
                f"The text layer of page {garbled} is not what is printed, {reason_en}; compare with the print.",
            )
        lossy = page_ranges([page.number for page in doubted if page.doubt == "lost_letters"])
        if lossy:
            yield Shortcoming(
                "poor_text",
                f"Lớp chữ trang {lossy} thiếu một số chữ cái, {reason_vi}; nên đối chiếu với bản in.",
                f"The text layer of page {lossy} lacks some letters, {reason_en}; compare with the print.",
            )
    stamped = [page.number for page in readings if page.sheet and page.sheet.pictured_stamps]
    if stamped:
        yield Shortcoming(
            "pictured_stamp",
            f"Trang {page_ranges(stamped)} có số hoặc ngày đóng dấu bằng ảnh; số hoặc ngày đó để trống.",
            f"Page {page_ranges(stamped)} bears a number or day stamped on as a picture; it is left empty.",
        )


def file_shortcomings(data: bytes) -> Iterator[Shortcoming]:
    """One when the file does not end as a PDF does: pdfium reads what is left of it without a word."""
    if _END not in data[-_TAIL:]:
        yield Shortcoming(
            "cut_short",
            "Tệp PDF không có phần cuối, có thể đã tải về thiếu; các trang sau có thể bị mất.",
            "The PDF does not end as it should and may be cut short; later pages may be lost.",
        )


def quality_shortcomings(quality: float, readings: Sequence[PageReading]) -> Iterator[Shortcoming]:
    """One when too many words cannot be Vietnamese though no page is bad enough to be doubted or recognised."""
    if quality < _LEAST_QUALITY and all(page.sheet and page.sheet.how == "pdf" and not page.doubt for page in readings):
        yield Shortcoming(
            "poor_text",
            f"Lớp chữ của tệp PDF kém tin cậy ({quality:.0%} số từ đọc được); nên đối chiếu với bản in.",
            f"The text layer of the PDF is poor ({quality:.0%} of its words can be read); compare with the print.",
        )
