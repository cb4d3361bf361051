"""T-NUM: the number of the document is missing."""

from collections.abc import Iterator

import regex

from pipeline.checks.blank_places import blank_place
from pipeline.checks.recognised_text import is_on_scan
from pipeline.checks.registry import check
from pipeline.checks.words_compared import header_quote
from pipeline.fold import fold_code
from pipeline.records import Finding, Quote, Report
from pipeline.rules import Rules

# "(Kèm theo Quyết định số /QĐ-UBND ngày tháng 02 năm 2025 …)": written before the number was known.
_BLANK_IN_ANNEX = regex.compile(
    r"[Kk]èm theo \p{Lu}[\p{L} ]{3,30}? số\s?:?\s?[.…_]{0,20}\s?/\s?(?P<symbol>\p{Lu}[^\s,;()]{1,30})"
)


@check(
    "T-NUM",
    name=("Thiếu số văn bản", "Missing document number"),
    severity="error",
    basis="NĐ 30/2020/NĐ-CP, Phụ lục I, II.3",
    party_basis="Hướng dẫn 36-HD/VPTW, II.1.3",
)
def document_has_its_number(report: Report, rules: Rules) -> Iterator[Finding]:
    """A document bears its number, written before its symbol ("Số: 183/BC-SNV")."""
    header = report.header
    if header.number is not None:
        yield from _blank_in_annexes(report)
        return
    if "number" in header.handwritten:
        return  # Filled in by hand, it is there for the reader of the page.
    if header.number_line is not None:
        yield blank_place(report, header.number_line, named=("Số văn bản", "number"), unread=("số", "number"))
    elif header.doc_type is not None and header.doc_type.value not in rules.header.head.attached_types:
        yield Finding(
            quotes=(header_quote(header.doc_type.evidence),),
            message_vi=(
                f"Không thấy dòng số và ký hiệu của văn bản “{header.doc_type.evidence.raw}”: "
                "kiểm tra bản đã phát hành."
            ),
            message_en=(
                f"No line with number and symbol was found for “{header.doc_type.evidence.raw}”: check the issued copy."
            ),
            # Without any line of a head, the head may have been cut off when the file was made.
            severity="info" if header.is_draft else "" if _has_head(report) else "warning",
        )


def _has_head(report: Report) -> bool:
    """Whether other lines of the head were read where letters are certain."""
    line = report.header.national_title or report.header.date_line
    return line is not None and not is_on_scan(report, line.start)


def _blank_in_annexes(report: Report) -> Iterator[Finding]:
    """An annex names the document that it comes with by its whole number."""
    own = report.header.symbol
    if own is None:
        return
    for blank in _BLANK_IN_ANNEX.finditer(report.text.value, report.header.body_end):
        if fold_code(blank["symbol"]) == fold_code(own.value) and not is_on_scan(report, blank.start()):
            yield Finding(
                quotes=(Quote(blank.start(), blank.end(), blank.group()),),
                message_vi=f"Đầu phụ lục ghi “{blank.group()}”, số còn để trống: ghi số của chính văn bản này.",
                message_en=f"The head of the annex says “{blank.group()}” without a number: give this document's own.",
                suggestion=report.header.code,
                severity="info",
            )
            return
