"""Whether a fault may be the reader's and not the author's: recognised text, stamps that are pictures."""

from pipeline.records import Report


def is_recognised(report: Report) -> bool:
    """True for scans, and for files whose text layer reads like a bad scan."""
    return report.text.source.is_recognised


def blank_is_no_fault(report: Report) -> bool:
    """Whether a blank number or day tells nothing: a draft has none yet, and a stamp may be a picture."""
    stamped = any(one.kind == "pictured_stamp" for one in report.text.source.shortcomings)
    return stamped or report.header.is_draft
