"""C-AMEND: two documents that amend the same provision."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from pipeline.checks.mentions import code_key
from pipeline.checks.registry import check
from pipeline.checks.words_compared import mention_quote
from pipeline.records import Finding, Report
from pipeline.rules import Rules

_AMENDING = ("sua_doi", "thay_the", "bai_bo")
# Read loosely on purpose: "Điều a Khoản 2 Điều 3" means the same place as "Điểm a Khoản 2 Điều 3".
_PROVISION = regex.compile(
    r"\b(?:điểm|khoản|điều)\s(?P<part>\d+[a-zđ]?|[a-zđ])\b(?:,?\s(?:điểm|khoản|điều)\s(?P<part>\d+[a-zđ]?|[a-zđ])\b){0,3}",
    regex.IGNORECASE | regex.VERSION1,
)


@dataclass(frozen=True, slots=True)
class _Amendment:
    """The citation `by` says that it amends `provision` of the document `target`."""

    by: int
    target: str
    provision: str


@check("C-AMEND", name=("Hai văn bản cùng sửa một quy định", "Two documents amend one provision"), severity="warning")
def one_provision_amended_once(report: Report, rules: Rules) -> Iterator[Finding]:
    """A provision that two cited documents amend is shown, so that the one in force can be told."""
    first: dict[tuple[str, str], _Amendment] = {}
    shown: set[tuple[str, str]] = set()
    for amendment in _amendments(report):
        earlier = first.setdefault((code_key(amendment.target), amendment.provision), amendment)
        one, other = report.citations[earlier.by], report.citations[amendment.by]
        pair = (code_key(one.code), code_key(other.code))
        if pair[0] == pair[1] or pair in shown:
            continue
        shown.add(pair)
        yield Finding(
            quotes=(mention_quote(report, earlier.by), mention_quote(report, amendment.by)),
            message_vi=(
                f"{one.code} và {other.code} cùng được nói là sửa một quy định của {amendment.target}: "
                "ghi rõ văn bản nào đang áp dụng."
            ),
            message_en=(
                f"{one.code} and {other.code} are both said to amend one provision of {amendment.target}: "
                "say which one applies."
            ),
        )


def _amendments(report: Report) -> Iterator[_Amendment]:
    for citation in report.citations:
        if citation.parent is None or citation.relation not in _AMENDING or not citation.code:
            continue
        outer = report.citations[citation.parent]
        match = _PROVISION.search(report.text.value, outer.end, citation.start)
        if match is not None and outer.code:
            yield _Amendment(citation.parent, citation.code, " ".join(match.captures("part")).casefold())
