"""C-NODATE: a document whose date the report nowhere gives."""

from collections.abc import Iterator

import regex

from pipeline.checks.mentions import code_key, in_running_text, is_full, mentions_by_code
from pipeline.checks.recognised_text import is_on_scan
from pipeline.checks.registry import check
from pipeline.checks.words_compared import mention_quote
from pipeline.records import Citation, Finding, Report
from pipeline.rules import Rules
from pipeline.sentences import sentence_start

_LAWS = ("Luật", "Bộ luật", "Hiến pháp")
# "Ngày 09/01/2025, Hiệp hội có Công văn số 282/HHDN-K4": the date opens the sentence.
_DATE_OPENS = regex.compile(r"\W{0,4}(?:\d{1,2}[.)]\s|\p{L}[.)]\s)?(?:Vào )?[Nn]gày\s\d")
# "Thông tư số 556/2007/TT-TTCP của Thanh tra Chính phủ ngày 26 tháng 3 năm 2007": the date follows the issuer.
_DATE_FOLLOWS = regex.compile(
    r"[\s,.”\"-]{0,3}(?:(?:của|do)\s[^\d;.\n]{2,80})?(?<![^\s,])(?:ban hành\s)?(?:ngày|tháng)\s"
)
_YEAR_FOLLOWS = regex.compile(r"[^;\n]{0,40}?(?<!\d)(?:19|20)\d\d(?!\d)")
_JOINS = regex.compile(r"(?:\s?,|\svà)\s{1,2}")
_LONGEST_OPENING = 300
_MOST_APART = 2
_MOST_NAMED = 4


@check(
    "C-NODATE",
    name=("Viện dẫn thiếu ngày", "Citation without date"),
    severity="warning",
    basis="NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.b",
    party_basis="Hướng dẫn 36-HD/VPTW, II.1.6.1",
)
def first_citation_gives_the_date(report: Report, rules: Rules) -> Iterator[Finding]:
    """The date of a cited document is given at least once in the report; laws are cited by name alone.

    Whoever leaves out the dates of normative documents, which bear their year, does so throughout: that is said once.
    """
    undated = list(_undated(report))
    normative = [index for index in undated if report.citations[index].year is not None]
    if len(normative) > _MOST_APART:
        yield _finding_of_all(report, normative)
        undated = [index for index in undated if report.citations[index].year is None]
    for index in undated:
        yield _finding(report, index)


def _undated(report: Report) -> Iterator[int]:
    """The first mention of each document whose date stands nowhere."""
    # Normative documents follow rules of their own and leave dates out ("theo Nghị quyết số 203/2025/QH15"); a file
    # that does not say what document it is may be an annex or a form.
    if report.header.number_year is not None or report.header.doc_type is None:
        return
    own = code_key(report.header.code) if report.header.code else ""
    dated = {_without_stroke(one.code) for one in report.citations if one.code and one.date.year is not None}
    for group in mentions_by_code(report):
        first = report.citations[group.mentions[0]]
        if group.key == own or _without_stroke(first.code) in dated:
            continue
        if any(_is_dated_nearby(report, index) for index in group.mentions):
            continue
        if is_full(first) and not _is_named_law(first) and in_running_text(report, first.start):
            yield group.mentions[0]


def _finding(report: Report, index: int) -> Finding:
    words = report.citations[index].raw
    return Finding(
        quotes=(mention_quote(report, index),),
        message_vi=f"{words} được viện dẫn nhưng không chỗ nào ghi ngày ban hành: bổ sung ở lần dẫn đầu.",
        message_en=f"{words} is cited but its date is nowhere in the report: add it at the first mention.",
    )


def _finding_of_all(report: Report, indexes: list[int]) -> Finding:
    codes = ", ".join(report.citations[index].code for index in indexes[:_MOST_NAMED])
    if len(indexes) > _MOST_NAMED:
        codes += "…"
    return Finding(
        quotes=tuple(mention_quote(report, index) for index in indexes),
        message_vi=f"{len(indexes)} văn bản được viện dẫn mà không ghi ngày ban hành ({codes}): bổ sung ở lần dẫn đầu.",
        message_en=f"{len(indexes)} documents are cited without a date ({codes}): add it at the first mention.",
    )


def _without_stroke(code: str) -> str:
    """A key under which 11/TT-LDCL and 11/TT-LĐCL are one."""
    return code_key(code).replace("đ", "d")


def _is_dated_nearby(report: Report, index: int) -> bool:
    value, citation = report.text.value, report.citations[index]
    if _DATE_FOLLOWS.match(value, citation.end) or _shares_date(report, index):
        return True
    # "so 61/2018/ND-CP ngay 23 thong 4 nam 2018": a bad reading of a page does not lose its years.
    if is_on_scan(report, citation.start) and _YEAR_FOLLOWS.match(value, citation.end):
        return True
    sentence = sentence_start(value, citation.start, _LONGEST_OPENING)
    return _DATE_OPENS.match(value, sentence, citation.start) is not None


def _shares_date(report: Report, index: int) -> bool:
    """One date closes a row of documents: "Quyết định 217-QĐ/TW, 218-QĐ/TW ngày 12/12/2013"."""
    one = report.citations[index]
    for following in report.citations[index + 1 : index + 5]:
        if following.type != one.type or not _JOINS.fullmatch(report.text.value, one.end, following.start):
            return False
        if following.date.year is not None:
            return True
        one = following
    return False


def _is_named_law(citation: Citation) -> bool:
    """Laws need no date ("Luật Căn cước số 26/2023/QH15"); an ordinance (Pháp lệnh) needs none beside its name."""
    if citation.type == "Pháp lệnh":
        return citation.subject != ""
    return citation.type in _LAWS or (citation.symbol.startswith("QH") and citation.type != "Nghị quyết")
