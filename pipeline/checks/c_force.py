"""C-FORCE: a law that was no longer in force, cited as the ground of a document."""

import datetime
from collections.abc import Iterator

import regex

from pipeline.checks.registry import check
from pipeline.checks.words_compared import citation_quote
from pipeline.law_table import Days, LawTable, law_table
from pipeline.laws_meant import days_of
from pipeline.records import Citation, Finding, Header, Report
from pipeline.rules import Rules
from pipeline.rules.laws import Law
from pipeline.sentences import sentence_start

_LAW_TYPES = ("Luật", "Bộ luật", "Pháp lệnh")
_GROUNDS = ("can_cu", "thuc_hien")
# A law that no longer holds may be told of, as long as the sentence says that it tells of the past.
_PAST = regex.compile(
    r"\b(?:trước đây|trước khi|trước ngày|trước năm|thời điểm|thời kỳ|qua các thời|giai đoạn|hết hiệu lực|thay thế|"
    r"thay cho|bãi bỏ|chuyển tiếp|theo quy định cũ|đã được cấp|tổng kết|thi hành án|kể từ)\b",
    regex.IGNORECASE,
)
_YEAR = regex.compile(r"(?<![\d/.,])(?:19|20)\d\d(?![\d,])|(?<=\d[/-])(?:19|20)\d\d\b")
_SENTENCE = 400


@check(
    "C-FORCE",
    name=("Căn cứ văn bản đã hết hiệu lực", "Ground no longer in force"),
    severity="warning",
)
def grounds_are_in_force(report: Report, rules: Rules, *, reports_look_back: float = 366) -> Iterator[Finding]:
    """A law that a document is based on, or carries out, was in force on some day that the document speaks of.

    A report (Báo cáo) without a stated period speaks of so many days before its date.
    """
    days = _days(report.header, reports_look_back)
    if days is None:
        return
    table = law_table(rules.laws)
    cited = _cited_laws(report, table)
    warned: set[str] = set()
    for index, citation in enumerate(report.citations):
        law = cited.get(index)
        if law is None or law.code in warned or citation.relation not in _GROUNDS or citation.parent is not None:
            continue
        last = table.last_day(law)
        if last is None or last >= days.first:
            continue
        heirs = _in_force_after(law, days.last, table)
        if not heirs or any(heir in cited.values() for heir in _all_heirs(law, table)):
            continue
        if _tells_of_the_past(report, citation, last):
            continue
        warned.add(law.code)
        yield _finding(report, index, law, last, heirs)


def _finding(report: Report, index: int, law: Law, last: datetime.date, heirs: tuple[Law, ...]) -> Finding:
    after = last + datetime.timedelta(days=1)
    named = "; ".join(f"{heir.title} số {heir.code}" for heir in heirs)
    cited = f"{law.title} số {law.code}"
    return Finding(
        quotes=(citation_quote(report, index),),
        message_vi=f"{cited} hết hiệu lực từ {after:%d/%m/%Y}, thay bằng {named}: kiểm tra căn cứ.",
        message_en=f"{cited} ceased to be in force on {after:%d/%m/%Y}, replaced by {named}: check the ground.",
        suggestion=named,
    )


def _days(header: Header, look_back: float) -> Days | None:
    """The days that a document of a known date speaks of."""
    days = days_of(header) if header.date.year is not None else None
    is_report = header.doc_type is not None and header.doc_type.value == "Báo cáo"
    if days is None or header.period is not None or not is_report:
        return days
    return Days(days.first - datetime.timedelta(days=look_back), days.last)


def _cited_laws(report: Report, table: LawTable) -> dict[int, Law]:
    """The laws that the report cites, by the index of the citation."""
    cited: dict[int, Law] = {}
    for index, citation in enumerate(report.citations):
        code = citation.code or citation.resolves_to
        law = table.coded(code) if code and citation.type in _LAW_TYPES else None
        if law is not None:
            cited[index] = law
    return cited


def _all_heirs(law: Law, table: LawTable) -> tuple[Law, ...]:
    """The laws that replaced it, and those that replaced them."""
    heirs = table.successors(law)
    return (*heirs, *(later for heir in heirs for later in _all_heirs(heir, table)))


def _in_force_after(law: Law, day: datetime.date, table: LawTable) -> tuple[Law, ...]:
    """Those of its heirs that are in force on the day."""
    return tuple(heir for heir in _all_heirs(law, table) if table.in_force(heir, Days(day, day)))


def _tells_of_the_past(report: Report, citation: Citation, last: datetime.date) -> bool:
    """The sentence speaks of the past in words, or of a year in which the law still held."""
    value = report.text.value
    start = sentence_start(value, citation.start, _SENTENCE)
    end = min(
        report_end if (report_end := value.find("\n", citation.end)) >= 0 else len(value), citation.end + _SENTENCE
    )
    around = f"{value[start : citation.start]} {value[citation.end : end]}"
    if _PAST.search(around):
        return True
    if report.header.doc_type is not None and report.header.doc_type.value != "Báo cáo":
        return False
    return any(int(year.group()) <= last.year for year in _YEAR.finditer(around))
