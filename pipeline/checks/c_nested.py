"""C-NESTED: a document that names, in its own subject, a document dated later."""

from collections.abc import Iterator

import regex

from pipeline.checks.registry import check
from pipeline.checks.words_compared import citation_quote
from pipeline.records import Finding, Report
from pipeline.rules import Rules

# "bãi bỏ Thông tư A về …, Thông tư B", "sửa đổi Điều 8 Thông tư A … và Điều 10 Thông tư B": members of one list.
_LISTED = regex.compile(r"(?:[,;]\s{1,2}|\b(?:và|hoặc|cùng)\s[^,;]{0,60})$")
_NOT_ITS_SUBJECT = regex.compile(
    r"""
    [;(\n]
    # "Nghị định 81/2013/NĐ-CP … được sửa đổi, bổ sung theo Nghị định 97/2017/NĐ-CP": the later acts on the earlier.
    | \b(?:được|bị|đã)\s+(?:sửa\ đổi|bổ\ sung|thay\ thế|bãi\ bỏ|hủy\ bỏ|đính\ chính|gia\ hạn|điều\ chỉnh|hợp\ nhất)
    | \b(?:sửa\ đổi|bổ\ sung|thay\ thế|bãi\ bỏ)\s+(?:bởi|bằng|tại|theo)\b
    | \b(?:hết\ hiệu\ lực|nay\ là|hiện\ nay\ là)\b
    # "Công văn A về việc … và ý kiến của Sở Nội vụ tại Tờ trình B": the second is the speaker's.
    | \b(?:ý\ kiến|đề\ nghị|đề\ xuất|báo\ cáo|thẩm\ định)\ của\b
    # A letter on a draft comes before what becomes of the draft.
    | \b(?:dự\ thảo|góp\ ý|thẩm\ định|thẩm\ tra|trình\ ban\ hành|trình\ thông\ qua)\b
    """,
    regex.IGNORECASE | regex.VERBOSE | regex.VERSION1,
)
_PREPARES = ("Tờ trình",)


@check("C-NESTED", name=("Văn bản nói về văn bản chưa ban hành", "Document speaks of a later one"), severity="error")
def subject_names_older_documents(report: Report, rules: Rules) -> Iterator[Finding]:
    """A document that implements, amends or names another one in its subject is not older than that one."""
    for index, inner in enumerate(report.citations):
        if inner.parent is None:
            continue
        outer = report.citations[inner.parent]
        if outer.type in _PREPARES:
            continue
        day, outer_day = inner.date.calendar, outer.date.calendar
        if day is None or outer_day is None or outer_day >= day:
            continue
        between = report.text.value[outer.end : inner.start]
        if _LISTED.search(between) or _NOT_ITS_SUBJECT.search(between):
            continue
        yield Finding(
            quotes=(citation_quote(report, inner.parent), citation_quote(report, index)),
            message_vi=(
                f"{outer.code or outer.raw} ghi “{outer.date_raw}” nhưng nội dung lại nói về {inner.code or inner.raw} "
                f"ghi “{inner.date_raw}”, tức là văn bản có sau: kiểm tra lại hai ngày."
            ),
            message_en=(
                f"{outer.code or outer.raw} (“{outer.date_raw}”) speaks of {inner.code or inner.raw}, which is dated "
                f"later (“{inner.date_raw}”): check both dates."
            ),
        )
