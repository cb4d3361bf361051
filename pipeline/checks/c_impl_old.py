"""C-IMPL-OLD: a document told as carrying out another one that came after it."""

import datetime
from collections.abc import Iterator

import regex

from pipeline.checks.mentions import code_key
from pipeline.checks.registry import check
from pipeline.checks.words_compared import citation_quote
from pipeline.records import Citation, Finding, Report, Section
from pipeline.rules import Rules
from pipeline.sentences import sentence_start

_ISSUED_TO_CARRY_OUT = regex.compile(
    r"\b(?:cụ thể hóa|cụ thể hoá|ban hành)\b[^.\n]{0,90}\b(?:triển khai|thực hiện|thi hành)\b", regex.IGNORECASE
)
# An older document that is kept on purpose is said to be kept.
_KEPT = regex.compile(r"\b(?:tiếp tục|vẫn|hiện hành|trước đó|đã có|sửa đổi|thay thế)\b", regex.IGNORECASE)
_ISSUES = regex.compile(r"\b(?:ban hành|xây dựng|soạn thảo|tham mưu|có)\b", regex.IGNORECASE)
_LONGEST_SENTENCE = 400
# The older document, the one it carries out, and that one's day.
Pair = tuple[int, int, datetime.date]


@check(
    "C-IMPL-OLD",
    name=("Văn bản triển khai có trước văn bản gốc", "Implementing document older than its origin"),
    severity="warning",
)
def implementing_documents_are_younger(report: Report, rules: Rules) -> Iterator[Finding]:
    """No document is older than the one it was issued to carry out, as a heading or its own sentence says."""
    for older, target, target_day in sorted({*_under_headings(report), *_in_sentences(report)}):
        citation, origin = report.citations[older], report.citations[target]
        yield Finding(
            quotes=(citation_quote(report, older), citation_quote(report, target)),
            message_vi=(
                f"{citation.code or citation.raw} ghi “{citation.date_raw}” nhưng được nêu là văn bản triển khai "
                f"{origin.code}, ban hành sau đó ({target_day:%d/%m/%Y}): kiểm tra ngày, hoặc "
                "xem văn bản này có đúng là để triển khai không."
            ),
            message_en=(
                f"{citation.code or citation.raw} is dated “{citation.date_raw}” but told as carrying out "
                f"{origin.code}, issued later ({target_day:%d/%m/%Y}): check the date, or "
                "whether it was made to carry that one out."
            ),
        )


def _under_headings(report: Report) -> Iterator[Pair]:
    """Under a heading on what was issued to carry out a document."""
    for section in report.sections:
        if not section.is_heading or not _ISSUED_TO_CARRY_OUT.search(section.title):
            continue
        carried_out = _carried_out(report, section)
        if carried_out is None:
            continue
        target, target_day = carried_out
        for index, citation in enumerate(report.citations):
            if section.title_end <= citation.start < section.end and _is_older(report, citation, target_day):
                yield index, target, target_day


def _in_sentences(report: Report) -> Iterator[Pair]:
    """“Thực hiện Nghị quyết số … ngày …, Ủy ban nhân dân huyện đã ban hành Kế hoạch số … ngày …”.

    Where several are carried out, the plan may have been made for the first of them.
    """
    origins: list[tuple[int, datetime.date | None]] = []
    sentence = -1
    for index, citation in enumerate(report.citations):
        if citation.parent is not None:
            continue
        start = sentence_start(report.text.value, citation.start, _LONGEST_SENTENCE)
        if start != sentence:
            sentence, origins = start, []
        if citation.relation == "thuc_hien":
            origins.append((index, citation.date.calendar))
            continue
        days = [day for _, day in origins if day is not None]
        if not origins or len(days) < len(origins) or _is_listed_with(report, origins[-1][0], citation):
            continue
        first = min(days)
        if _is_older(report, citation, first):
            yield index, next(target for target, day in origins if day == first), first


def _is_listed_with(report: Report, origin: int, citation: Citation) -> bool:
    """“Thực hiện Thông tư A; Công văn B; Quyết định C, Sở đã …”: a semicolon lists what is carried out together."""
    before = report.text.value[report.citations[origin].end : citation.start]
    return ";" in before and _ISSUES.search(before.rpartition(";")[2]) is None


def _is_older(report: Report, citation: Citation, than: datetime.date) -> bool:
    """Whether a document that is told as issued, and not as kept, has an earlier day."""
    day = citation.date.calendar
    if day is None or day >= than or citation.parent is not None or citation.relation not in ("ban_hanh", "ket_qua"):
        return False
    sentence = sentence_start(report.text.value, citation.start, _LONGEST_SENTENCE)
    return _KEPT.search(report.text.value, sentence, citation.start) is None


def _carried_out(report: Report, section: Section) -> tuple[int, datetime.date] | None:
    """The citation in a heading, and the first date that the report gives for its document."""
    for index, citation in enumerate(report.citations):
        if section.title_start <= citation.start < section.title_end and citation.code:
            key = code_key(citation.code)
            days = [
                day
                for one in report.citations
                if one.code and code_key(one.code) == key and (day := one.date.calendar) is not None
            ]
            return (index, min(days)) if days else None
    return None
