"""T-READ: a file that could not be read as a whole."""

from collections.abc import Iterator

from pipeline.checks.registry import check
from pipeline.records import Finding, Report
from pipeline.rules import Rules


@check("T-READ", name=("Tệp đọc chưa trọn", "File not wholly read"), severity="warning")
def file_was_wholly_read(report: Report, rules: Rules) -> Iterator[Finding]:
    """Every page of a file was read, and its letters are those that the page shows."""
    for one in report.text.source.shortcomings:
        yield Finding(
            quotes=(),
            message_vi=one.vietnamese,
            message_en=one.english,
            severity="info" if one.kind == "pictured_stamp" else "",
        )
