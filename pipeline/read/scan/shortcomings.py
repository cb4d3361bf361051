"""What to know of a scan that was read but not wholly, or not well."""

from collections.abc import Iterator, Sequence

from pipeline.read.page_ranges import page_ranges
from pipeline.read.paper.sheet import Sheet
from pipeline.records import Shortcoming

_POOR = 0.75


def scan_shortcomings(sheets: Sequence[Sheet], lost: Sequence[int]) -> Iterator[Shortcoming]:
    """One for the pages that were not read, one for those that were read poorly."""
    if lost:
        yield Shortcoming(
            "failed_pages",
            f"Không đọc được trang {page_ranges(lost)}; nội dung các trang này không có trong bảng.",
            f"Page {page_ranges(lost)} could not be read; what stands there is in no table.",
        )
    poor = [sheet.number for sheet in sheets if sheet.how == "ocr" and sheet.rows and sheet.quality < _POOR]
    if poor:
        yield Shortcoming(
            "poor_text",
            f"Chữ nhận dạng ở trang {page_ranges(poor)} kém tin cậy; nên đối chiếu với bản in hoặc quét lại rõ hơn.",
            f"The letters recognised on page {page_ranges(poor)} are doubtful; compare with the print or scan again.",
        )
