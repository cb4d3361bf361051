"""Whether a fault may be the reader's and not the author's: what was recognised may be misread."""

from collections.abc import Iterable
from typing import Literal

from pipeline.records import Report


def is_recognised(report: Report) -> bool:
    """True for scans, and for files whose text layer reads like a bad scan."""
    return report.text.source.is_recognised


def is_on_scan(report: Report, start: int) -> bool:
    """Whether the words at `start` were recognised; a file may hold scans beside pages with letters of their own."""
    source = report.text.source
    if source.how != "mixed" or not report.text.segments:
        return source.is_recognised
    page = source.pages[report.text.source_range(start, start + 1)[0][0]]
    return page.how == "ocr"


def weight_of_one_digit(report: Report, citations: Iterable[int]) -> Literal["info", ""]:
    """A fault that one misread digit explains is a note where any of the citations was recognised, else what it is."""
    return "info" if any(is_on_scan(report, report.citations[index].start) for index in citations) else ""
