"""Whether a fault may be the reader's and not the author's: recognised text, stamps that are pictures."""

from pipeline.records import Report, Severity

# Below this share of plain words a text layer comes from bad recognition, whatever the file says of itself.
_PLAIN_ENOUGH = 0.9


def is_recognised(report: Report) -> bool:
    """True for scans, and for files whose text layer reads like a bad scan."""
    source = report.text.source
    return source.is_scan or source.quality < _PLAIN_ENOUGH


def severity_of_blank(report: Report) -> Severity | None:
    """How loud a blank number or day is, None for the check's own: a draft has none yet, a stamp may be a picture.

    In a scan they may be written by hand.
    """
    source = report.text.source
    if report.header.is_draft or any(one.kind == "pictured_stamp" for one in source.shortcomings):
        return "info"
    return "warning" if source.is_scan else None
