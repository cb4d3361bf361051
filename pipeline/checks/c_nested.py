"""C-NESTED: a document that acts on, or names in its own subject, a document dated later."""

import datetime
from collections.abc import Iterator

import regex

from pipeline.checks.mentions import code_key
from pipeline.checks.registry import check
from pipeline.checks.words_compared import citation_quote
from pipeline.records import Citation, Finding, PartialDate, Report
from pipeline.rules import Rules

# "bãi bỏ Thông tư A về …, Thông tư B", "sửa đổi Điều 8 Thông tư A … và Điều 10 Thông tư B": members of one list.
_LISTED = regex.compile(r"(?:[,;]\s{1,2}|\b(?:và|hoặc|cùng)\s[^,;]{0,60})$")
# "Nghị định 81/2013/NĐ-CP … được sửa đổi, bổ sung theo Nghị định 97/2017/NĐ-CP": the later acts on the earlier.
_ACTED_ON_BY = r"""
    \b(?:được|bị|đã)\s+(?:sửa\ đổi|bổ\ sung|thay\ thế|bãi\ bỏ|hủy\ bỏ|đính\ chính|gia\ hạn|điều\ chỉnh|hợp\ nhất)
    | \b(?:sửa\ đổi|bổ\ sung|thay\ thế|bãi\ bỏ)\s+(?:bởi|bằng|tại|theo)\b
    | \b(?:hết\ hiệu\ lực|nay\ là|hiện\ nay\ là)\b
"""
_IS_ACTED_ON = regex.compile(_ACTED_ON_BY, regex.IGNORECASE | regex.VERBOSE | regex.VERSION1)
_NOT_ITS_SUBJECT = regex.compile(
    _ACTED_ON_BY
    + r"""
    | [;(\n]
    # "Công văn A về việc … và ý kiến của Sở Nội vụ tại Tờ trình B": the second is the speaker's.
    | \b(?:ý\ kiến|đề\ nghị|đề\ xuất|báo\ cáo|thẩm\ định)\ của\b
    # A letter on a draft comes before what becomes of the draft.
    | \b(?:dự\ thảo|góp\ ý|thẩm\ định|thẩm\ tra|trình\ ban\ hành|trình\ thông\ qua)\b
    """,
    regex.IGNORECASE | regex.VERBOSE | regex.VERSION1,
)
_PREPARES = ("Tờ trình",)
_ISSUED_TOGETHER = "ban_hanh_kem_theo"


@check("C-NESTED", name=("Văn bản nói về văn bản chưa ban hành", "Document speaks of a later one"), severity="error")
def acts_come_after_what_they_act_on(report: Report, rules: Rules) -> Iterator[Finding]:
    """A document that implements, amends, replaces or names another one is not older than that one."""
    given = _days_given(report)
    for older, younger in dict.fromkeys((*_stated(report), *_named(report))):
        one, other = report.citations[older], report.citations[younger]
        day, other_day = one.date.calendar, other.date.calendar or _only_day(other, given)
        if day is None or other_day is None or day >= other_day:
            continue
        other_printed = other.date_raw or f"ngày {other_day:%d/%m/%Y}"
        yield Finding(
            quotes=(citation_quote(report, older), citation_quote(report, younger)),
            message_vi=(
                f"{one.code or one.raw} (“{one.date_raw}”) lại nói về {other.code or other.raw} (“{other_printed}”), "
                "là văn bản ban hành sau nó: kiểm tra lại hai ngày."
            ),
            message_en=(
                f"{one.code or one.raw} (“{one.date_raw}”) speaks of {other.code or other.raw}, which is dated "
                f"later (“{other_printed}”): check both dates."
            ),
            severity="" if other.date_raw else "warning",
        )


def _days_given(report: Report) -> dict[tuple[str, str], set[PartialDate]]:
    """By code and series: the dates under which a document is cited."""
    days: dict[tuple[str, str], set[PartialDate]] = {}
    for one in report.citations:
        if one.code and one.date.year is not None:
            days.setdefault((code_key(one.code), one.series), set()).add(one.date)
    return days


def _only_day(cited: Citation, given: dict[tuple[str, str], set[PartialDate]]) -> datetime.date | None:
    """The day under which all other mentions cite a document that is named here without one."""
    if not cited.code or cited.date.year is not None:
        return None
    days = given.get((code_key(cited.code), cited.series), set())
    return next(iter(days)).calendar if len(days) == 1 else None


def _stated(report: Report) -> Iterator[tuple[int, int]]:
    """What acts, and what is acted on."""
    for one in report.statements:
        between = report.text.value[report.citations[one.acting].end : report.citations[one.acted_on].start]
        if one.relation != _ISSUED_TOGETHER and not _IS_ACTED_ON.search(between):
            yield one.acting, one.acted_on


def _named(report: Report) -> Iterator[tuple[int, int]]:
    """A document, and one that its subject names without an act between them."""
    told = {frozenset((one.acting, one.acted_on)) for one in report.statements}
    for index, inner in enumerate(report.citations):
        if inner.parent is None or frozenset((inner.parent, index)) in told:
            continue
        outer = report.citations[inner.parent]
        between = report.text.value[outer.end : inner.start]
        if outer.type not in _PREPARES and not _LISTED.search(between) and not _NOT_ITS_SUBJECT.search(between):
            yield inner.parent, index
