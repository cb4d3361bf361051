"""C-YEAR: the year inside the code against the year of the date."""

from collections.abc import Iterator

from pipeline.checks.mentions import same_words
from pipeline.checks.recognised_text import weight_of_one_digit
from pipeline.checks.registry import check
from pipeline.checks.words_compared import citation_quote
from pipeline.records import Citation, Finding, Report
from pipeline.rules import Rules


@check(
    "C-YEAR",
    name=("Năm trong số hiệu khác năm của ngày", "Year in code differs from date"),
    severity="error",
    basis="NĐ 30/2020/NĐ-CP, Phụ lục I, II.3.a",
)
def year_of_code_is_year_of_date(report: Report, rules: Rules) -> Iterator[Finding]:
    """The year inside the code of a cited document is the year of its date."""
    unlike = (index for index, citation in enumerate(report.citations) if _years_differ(citation))
    for mentions in same_words(report, unlike):
        citation = report.citations[mentions[0]]
        yield Finding(
            quotes=tuple(citation_quote(report, index) for index in mentions),
            message_vi=(
                f"Số, ký hiệu {citation.code} mang năm {citation.year} nhưng ngày ghi năm {citation.date.year}: "
                "đối chiếu số và ngày với bản gốc."
            ),
            message_en=(
                f"The code {citation.code} carries the year {citation.year} but the date says {citation.date.year}: "
                "check both against the original."
            ),
            severity=weight_of_one_digit(report, mentions) if _one_digit_apart(citation) else "",
        )


def _one_digit_apart(citation: Citation) -> bool:
    return sum(a != b for a, b in zip(f"{citation.year:04}", f"{citation.date.year:04}", strict=True)) == 1


def _years_differ(citation: Citation) -> bool:
    if citation.year is None or citation.date.year is None:
        return False
    # A document signed in December may take the first numbers of January; the last number of December may be signed
    # in the first days of January.
    late_number = citation.year - citation.date.year == 1 and citation.date.month == 12
    late_date = citation.date.year - citation.year == 1 and citation.date.month == 1 and (citation.date.day or 1) <= 10
    return citation.year != citation.date.year and not late_number and not late_date
