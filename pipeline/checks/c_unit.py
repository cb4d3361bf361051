"""C-UNIT: provisions named in a way that no document has."""

from collections.abc import Iterator

import regex

from pipeline.checks.registry import check
from pipeline.records import Finding, Quote, Report
from pipeline.rules import Rules

# Articles (Điều) and clauses (Khoản) bear numbers, points (Điểm) bear letters; the order is điểm, khoản, điều.
# "Điều 4a" and "khoản 2a" were inserted by later laws and are right.
_MALFORMED = regex.compile(
    r"""
    \b(?:
      (?P<wrong>Điều|điều)\ [a-zđ],?\ [Kk]hoản\ \d+\p{Ll}?(?:,?\ [Đđ]iều\ \d+\p{Ll}?)?
    | (?P<wrong>Khoản|khoản)\ [a-zđ],?\ [Đđ]iều\ \d+\p{Ll}?
    | [Kk]hoản\ [a-zđ],?\ [Đđ]iểm\ \d+(?:,?\ [Đđ]iều\ \d+\p{Ll}?)?
    | [Đđ]iểm\ \d+,?\ [Kk]hoản\ \d+\p{Ll}?,?\ [Đđ]iều\ \d+\p{Ll}?
    )""",
    regex.VERBOSE | regex.VERSION1,
)
# Each of them holds the word khoản, which is rare enough to look for first.
_CLAUSE = regex.compile(r"hoản ")
_BEFORE, _AFTER = 16, 24


@check("C-UNIT", name=("Điểm, khoản, điều viết sai", "Provision malformed"), severity="warning")
def provisions_are_well_formed(report: Report, rules: Rules) -> Iterator[Finding]:
    """A provision is named by letter for a point and by number for a clause or an article ("điểm a khoản 2 Điều 3")."""
    text = report.text.value
    done = 0
    for anchor in _CLAUSE.finditer(text):
        match = _MALFORMED.search(text, max(done, anchor.start() - _BEFORE), anchor.end() + _AFTER)
        if match is None:
            continue
        done = match.end()
        words = match.group()
        yield Finding(
            quotes=(Quote(match.start(), match.end(), words),),
            message_vi=f"“{words}” viết sai: điểm ghi bằng chữ cái, khoản và điều ghi bằng số; kiểm tra chỗ được dẫn.",
            message_en=f"“{words}” is malformed: points bear letters, clauses and articles numbers; check the place.",
            suggestion=_with_point(words, match["wrong"]),
        )


def _with_point(words: str, wrong: str | None) -> str:
    """The same place with the letter given to a point: "Điều a Khoản 2" -> "Điểm a Khoản 2"."""
    if wrong is None:
        return ""
    return ("Điểm" if wrong[0].isupper() else "điểm") + words.removeprefix(wrong)
