"""Whether a text was recognised from an image, so that a fault in it may be the reader's and not the author's."""

from pipeline.records import Report

# Below this share of plain words a text layer comes from bad recognition, whatever the file says of itself.
_PLAIN_ENOUGH = 0.9


def is_recognised(report: Report) -> bool:
    """True for scans, and for files whose text layer reads like a bad scan."""
    source = report.text.source
    return source.is_scan or source.quality < _PLAIN_ENOUGH
