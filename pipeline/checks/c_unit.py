"""C-UNIT: provisions named in a way that no document has."""

from collections.abc import Iterator

import regex

from pipeline.checks.registry import check
from pipeline.records import Finding, Quote, Report
from pipeline.rules import Rules

# Articles (Điều) and clauses (Khoản) bear numbers, points (Điểm) bear letters; the order is điểm, khoản, điều.
# "Điều 4a" and "khoản 2a" were inserted by later laws and are right.
_LETTERED_ARTICLE = regex.compile(
    r"\b(?P<wrong>Điều|điều) [a-zđ],? (?:Khoản|khoản) \d+\p{Ll}?(?:,? (?:Điều|điều) \d+\p{Ll}?)?"
)
_LETTERED_CLAUSE = regex.compile(r"\b(?P<wrong>Khoản|khoản) [a-zđ],? (?:Điều|điều) \d+\p{Ll}?")
_NUMBERED_POINT = regex.compile(r"\b(?:Điểm|điểm) \d+,? (?:Khoản|khoản) \d+\p{Ll}?,? (?:Điều|điều) \d+\p{Ll}?")


@check("C-UNIT", severity="warning")
def provisions_are_well_formed(report: Report, rules: Rules) -> Iterator[Finding]:
    """A provision is named by letter for a point and by number for a clause or an article ("điểm a khoản 2 Điều 3")."""
    text = report.text.value
    for pattern in (_LETTERED_ARTICLE, _LETTERED_CLAUSE):
        for match in pattern.finditer(text):
            point = "Điểm" if match["wrong"][0].isupper() else "điểm"
            yield _finding(match, f"{point}{match.group()[len(match['wrong']) :]}")
    for match in _NUMBERED_POINT.finditer(text):
        yield _finding(match, "")


def _finding(match: regex.Match[str], suggestion: str) -> Finding:
    return Finding(
        quotes=(Quote(match.start(), match.end(), match.group()),),
        message_vi=(
            f"“{match.group()}” viết sai: điểm ghi bằng chữ cái, khoản và điều ghi bằng số; kiểm tra chỗ được dẫn."
        ),
        message_en=(
            f"“{match.group()}” is malformed: points bear letters, clauses and articles numbers; check the place."
        ),
        suggestion=suggestion,
    )
