"""C-AMEND: two documents that amend the same provision, or replace the same document."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from pipeline.checks.mentions import code_key
from pipeline.checks.registry import check
from pipeline.checks.words_compared import mention_quote
from pipeline.records import Finding, Report, Statement
from pipeline.rules import Rules

_CHANGES = ("sua_doi", "thay_the", "bai_bo")
_WHOLE = ""
# Read loosely on purpose: "Điều a Khoản 2 Điều 3" means the same place as "Điểm a Khoản 2 Điều 3".
_PROVISION = regex.compile(
    r"\b(?:điểm|khoản|điều)\s(?P<part>\d+[a-zđ]?|[a-zđ])\b(?:,?\s(?:điểm|khoản|điều)\s(?P<part>\d+[a-zđ]?|[a-zđ])\b){0,3}",
    regex.IGNORECASE | regex.VERSION1,
)


@dataclass(frozen=True, slots=True)
class _Amendment:
    """The citation `by` changes `provision` of the document `target`; an empty provision means that it replaces it."""

    by: int
    target: str
    provision: str


@check("C-AMEND", name=("Hai văn bản cùng sửa một quy định", "Two documents amend one provision"), severity="warning")
def one_provision_amended_once(report: Report, rules: Rules) -> Iterator[Finding]:
    """A provision that two cited documents change, or a document that two replace: which one applies must be told."""
    first: dict[tuple[str, str], _Amendment] = {}
    shown: set[frozenset[str]] = set()
    for amendment in _amendments(report):
        earlier = first.setdefault((code_key(amendment.target), amendment.provision), amendment)
        one, other = report.citations[earlier.by], report.citations[amendment.by]
        pair = frozenset((code_key(one.code), code_key(other.code)))
        if len(pair) == 1 or pair in shown:
            continue
        shown.add(pair)
        whole = amendment.provision == _WHOLE
        done_vi = f"thay thế {amendment.target}" if whole else f"sửa một quy định của {amendment.target}"
        done_en = f"replace {amendment.target}" if whole else f"amend one provision of {amendment.target}"
        yield Finding(
            quotes=(mention_quote(report, earlier.by), mention_quote(report, amendment.by)),
            message_vi=f"{one.code} và {other.code} cùng được nói là {done_vi}: ghi rõ văn bản nào đang áp dụng.",
            message_en=f"{one.code} and {other.code} are both said to {done_en}: say which one applies.",
        )


def _amendments(report: Report) -> Iterator[_Amendment]:
    for one in report.statements:
        acting, acted_on = report.citations[one.acting], report.citations[one.acted_on]
        if one.relation not in _CHANGES or not acting.code or not acted_on.code:
            continue
        provision = _provision(report, one)
        if provision or (one.relation == "thay_the" and one.historical):
            yield _Amendment(one.acting, acted_on.code, provision)


def _provision(report: Report, one: Statement) -> str:
    """The provision that is changed, by its numbers; of one told in the passive only what stands before its name."""
    acting, acted_on = report.citations[one.acting], report.citations[one.acted_on]
    if acting.end <= acted_on.start:
        match = _PROVISION.search(report.text.value, acting.end, acted_on.start)
    else:
        match = _PROVISION.search(acted_on.provision)
    return " ".join(match.captures("part")).casefold() if match is not None else _WHOLE
