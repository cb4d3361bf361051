"""C-NODATE: a document whose date the report nowhere gives."""

from collections.abc import Iterator

from pipeline.checks.registry import check
from pipeline.checks.same_document import code_key, mentions_by_code
from pipeline.checks.words_compared import mention_quote
from pipeline.records import Citation, Finding, Report
from pipeline.rules import Rules

_LAWS = ("Luật", "Bộ luật", "Hiến pháp")


@check("C-NODATE", severity="warning", basis="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.b")
def first_citation_gives_the_date(report: Report, rules: Rules) -> Iterator[Finding]:
    """The date of a cited document is given at least once in the report; laws are cited by name alone."""
    own = code_key(report.header.code) if report.header.code else ""
    for group in mentions_by_code(report):
        cited = [report.citations[index] for index in group.mentions]
        if group.key == own or any(one.date.year is not None for one in cited):
            continue
        first = cited[0]
        if first.form not in ("full", "enumerated") or _is_named_law(first) or not _in_running_text(report, first):
            continue
        yield Finding(
            quotes=(mention_quote(report, group.mentions[0]),),
            message_vi=(
                f"{first.raw} được viện dẫn nhưng báo cáo không có chỗ nào ghi ngày ban hành: bổ sung ở lần dẫn đầu."
            ),
            message_en=(
                f"{first.raw} is cited but its date is given nowhere in the report: add it at the first mention."
            ),
        )


def _is_named_law(citation: Citation) -> bool:
    """Laws need no date; an ordinance (Pháp lệnh) needs none where its name is given."""
    return citation.type in _LAWS or (citation.type == "Pháp lệnh" and citation.subject != "")


def _in_running_text(report: Report, citation: Citation) -> bool:
    """Outside annexes and tables, where columns hold the dates or lists of provisions name documents by the dozen."""
    if citation.start >= report.header.body_end:
        return False
    return report.text.paragraphs[report.text.paragraph_index(citation.start)].kind == "body"
