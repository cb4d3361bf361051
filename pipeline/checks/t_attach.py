"""T-ATTACH: the text announces an attachment that is not there."""

from collections.abc import Iterator, Sequence

from pipeline.checks.registry import check
from pipeline.records import Finding, Quote, Report
from pipeline.rules import Rules
from pipeline.rules.header import AttachmentRules

_MOST_QUOTES = 5
_REACH = 120
_LONG_REST = 300
_MARKS = "().;\n"


@check(
    "T-ATTACH",
    name=("Thiếu tài liệu kèm theo", "Attachment missing"),
    severity="warning",
    basis="NĐ 30/2020/NĐ-CP, Phụ lục I, III.1",
)
def attachments_are_there(report: Report, rules: Rules) -> Iterator[Finding]:
    """What a document says is attached to it follows it in the same file."""
    spans = sorted(_announced(report, rules.header.attachments))
    value, announcing = report.text.value, rules.header.attachments
    if not spans or report.header.doc_type is None or _has_annex(report, spans, announcing):
        return
    quotes = tuple(Quote(start, end, value[start:end]) for start, end in spans[:_MOST_QUOTES])
    words = "; ".join(f"“{quote.text}”" for quote in quotes)
    apart = report.header.doc_type_code in announcing.issuing_types
    yield Finding(
        quotes=quotes,
        message_vi=f"Văn bản nhắc tài liệu kèm theo nhưng tệp này không có: {words}. Tài liệu có thể nằm ở tệp khác.",
        message_en=f"An attachment is announced that this file does not hold: {words}. It may be a file of its own.",
        severity="info" if apart else "",
    )


def _announced(report: Report, rules: AttachmentRules) -> set[tuple[int, int]]:
    """Clauses of the body that announce an attachment of this document."""
    value = report.text.value
    return {
        (start, end)
        for cue in rules.cues
        for start, end in _clauses(value, cue, report.header.body_start, report.header.body_end)
        if _announces(("(" if value[start - 1 : start] == "(" else "") + value[start:end], rules)
    }


def _announces(clause: str, rules: AttachmentRules) -> bool:
    return not rules.other.pattern.search(clause) and any(rule.pattern.search(clause) for rule in rules.announced)


def _clauses(value: str, cue: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """The clause around each cue, from mark to mark; a long one is cut between words."""
    place = value.find(cue, low, high)
    while place >= 0:
        first, last = max(low, place - _REACH), min(high, place + _REACH)
        start = max(value.rfind(mark, first, place) + 1 for mark in _MARKS)
        if not start:
            start = first if first == low else value.find(" ", first, place) + 1 or place
        end = min((found for mark in _MARKS if (found := value.find(mark, place, last)) >= 0), default=0)
        if not end:
            end = last if last == high else max(value.rfind(" ", place, last), place + len(cue))
        clause = value[start:end]
        yield start + len(clause) - len(clause.lstrip()), start + len(clause.rstrip())
        place = value.find(cue, max(end, place + 1), high)


def _has_annex(report: Report, announced: Sequence[tuple[int, int]], rules: AttachmentRules) -> bool:
    """An annex, a table or a good deal of text behind the foot; without a foot, a heading behind the announcement.

    A table of the body is what was announced as a table above it, but no "Phụ lục".
    """
    header, text = report.header, report.text
    behind = header.foot_end if header.body_end < len(text.value) else announced[0][0]
    in_annex = all(any(word in text.value[a:b].lower() for word in rules.never_in_body) for a, b in announced)
    tables_from = behind if in_annex else announced[0][0]
    return (
        any(section.kind == "annex" for section in report.sections)
        or any(paragraph.kind == "cell" and paragraph.start > tables_from for paragraph in text.paragraphs)
        or bool(rules.annex.pattern.search(text.value, behind))
        or (behind == header.foot_end and len(text.value) - behind > _LONG_REST)
    )
