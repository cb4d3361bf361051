"""C-NOISSUER: a document whose symbol many bodies share, and whose issuer the report nowhere names."""

from collections.abc import Iterator

from pipeline.checks.issuing_bodies import Body, bodies_of_symbol, is_named
from pipeline.checks.mentions import CodeMentions, code_key, in_running_text, is_full, mentions_by_code
from pipeline.checks.recognised_text import is_recognised
from pipeline.checks.registry import check
from pipeline.checks.words_compared import citation_quote
from pipeline.fold import fold
from pipeline.records import Finding, Report
from pipeline.rules import Rules
from pipeline.sentences import sentence_start

# Each province, district and commune has one of these; TW stands for three bodies.
_SHARED = frozenset({"ubnd", "hđnd", "tu", "tw", "hu", "đu"})
_LONGEST_SENTENCE, _BEHIND = 400, 160


@check(
    "C-NOISSUER",
    name=("Viện dẫn thiếu cơ quan ban hành", "Citation without issuer"),
    severity="info",
    basis="NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.b",
    party_basis="Hướng dẫn 36-HD/VPTW, II.1.6.1",
)
def issuers_of_shared_symbols_are_named(report: Report, rules: Rules) -> Iterator[Finding]:
    """A document whose symbol many bodies share (UBND, TU, TW) is cited at least once with its issuer."""
    # Normative documents follow rules of their own; a file without a type of document may be an annex or a form. What
    # is missing in recognised text may have been lost there.
    if report.header.number_year is not None or report.header.doc_type is None or is_recognised(report):
        return
    own = code_key(report.header.code) if report.header.code else ""
    at_home = _shared_bodies(report.header.symbol.value, rules) if report.header.symbol else ()
    for group in mentions_by_code(report):
        first = report.citations[group.mentions[0]]
        bodies = _shared_bodies(first.symbol, rules)
        if group.key == own or not bodies or any(body in at_home for body in bodies):
            continue
        if not is_full(first) or not in_running_text(report, first.start) or _is_told(report, group, bodies):
            continue
        yield Finding(
            quotes=(citation_quote(report, group.mentions[0]),),
            message_vi=(
                f"{first.raw} không ghi cơ quan ban hành, ký hiệu {first.symbol} thì nhiều cơ quan dùng chung: "
                "ghi rõ cơ quan ở lần dẫn đầu."
            ),
            message_en=(
                f"{first.raw} is cited without its issuer, and many bodies share the symbol {first.symbol}: name the "
                "body at the first mention."
            ),
        )


def _shared_bodies(symbol: str, rules: Rules) -> tuple[Body, ...]:
    """The body of a symbol that many share; a joint document ("08/KHPH-MTTQ-UBND") names its issuers in the symbol."""
    bodies = bodies_of_symbol(symbol, rules)
    return bodies if len(bodies) == 1 and bodies[0].codes & _SHARED else ()


def _is_told(report: Report, group: CodeMentions, bodies: tuple[Body, ...]) -> bool:
    """Whether any mention has its issuer, or stands in a sentence that names such a body."""
    value = report.text.value
    names = tuple(name for body in bodies for name in (*body.names, *body.loosely))
    for index in group.mentions:
        citation = report.citations[index]
        if citation.issuer_source in ("stated", "enumeration"):
            return True
        start = sentence_start(value, citation.start, _LONGEST_SENTENCE)
        if is_named(names, fold(value[start : citation.start])):
            return True
        end = value.find("\n", citation.end, citation.end + _BEHIND)
        if is_named(names, fold(value[citation.end : end if end >= 0 else citation.end + _BEHIND])):
            return True
    return False
