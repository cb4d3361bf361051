"""C-TRUNC: a document named by its bare number."""

from collections.abc import Iterator

from pipeline.checks.registry import check
from pipeline.checks.words_compared import mention_quote
from pipeline.records import Finding, Report
from pipeline.rules import Rules


@check(
    "C-TRUNC",
    name=("Viện dẫn chỉ có số", "Bare number without its code"),
    severity="warning",
    basis="NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.b",
    party_basis="Hướng dẫn 36-HD/VPTW, II.1.6.1",
)
def bare_numbers_have_an_antecedent(report: Report, rules: Rules) -> Iterator[Finding]:
    """A document named by a bare number ("Quyết định 217") is cited with its full code somewhere in the report."""
    numbered = {one.name for one in rules.document_types if one.found_by_number or one.without_code}
    warned: set[tuple[str, str]] = set()
    for index, citation in enumerate(report.citations):
        if citation.form != "short" or citation.resolution != "none" or not citation.number:
            continue
        # "Đề án 06" and "Chương trình 135" are names by now, and the date finds a document as well as its symbol.
        if citation.type not in numbered or citation.date.complete:
            continue
        name = (citation.type, citation.number)
        if name in warned:
            continue
        warned.add(name)
        yield Finding(
            quotes=(mention_quote(report, index),),
            message_vi=(
                f"“{citation.raw}” chỉ ghi số, không chỗ nào ghi đủ số và ký hiệu của văn bản được dẫn: bổ sung."
            ),
            message_en=f"“{citation.raw}” gives only a number and the report nowhere gives its full code: add it.",
        )
