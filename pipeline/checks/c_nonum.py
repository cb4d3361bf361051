"""C-NONUM: a document told as issued, without its number."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

import regex

from pipeline.checks.mentions import in_running_text
from pipeline.checks.registry import check
from pipeline.records import Finding, Quote, Report
from pipeline.rules import Rules

_ISSUED = "ban hành "
_BEFORE, _SUBJECT, _NUMBER_NEAR = 90, 120, 300
# "đã tham mưu UBND tỉnh ban hành", "đã ký ban hành"; what will be issued, or is to be, has no number yet.
_HAS = regex.compile(r"\b[Đđ]ã\s(?:[^.;:\n]{0,60}\s)?$", regex.VERSION1)
_NOT_YET = regex.compile(r"\b(?:dự thảo|chuẩn bị|đề nghị|đề xuất|trước khi|sau khi|được|chưa)\b", regex.IGNORECASE)
_END = regex.compile(r"[;\n]|\.\s|,\s(?:trong đó|qua đó|đồng thời|theo đó)\b|$")


@check(
    "C-NONUM",
    name=("Nhắc văn bản đã ban hành mà không ghi số", "Issued document without number"),
    severity="info",
    basis="NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.b",
    party_basis="Hướng dẫn 36-HD/VPTW, II.1.6.1",
)
def issued_documents_have_numbers(report: Report, rules: Rules) -> Iterator[Finding]:
    """A document of a numbered type that is told as issued ("đã ban hành Quyết định về …") is cited with its number."""
    value = report.text.value
    starts = tuple(one.start for one in report.citations if one.number or one.resolves_to or one.date.complete)
    told: set[str] = set()
    for match in _issued(rules).finditer(value, report.header.body_start, report.header.body_end or len(value)):
        before = value[max(0, match.start() - _BEFORE) : match.start()]
        if not _HAS.search(before) or _NOT_YET.search(before.rpartition("đã")[2]):
            continue
        start, end = match.start("type"), _end(value, match.start("type"))
        follows = bisect_left(starts, match.start())
        if follows < len(starts) and starts[follows] < min(start + _NUMBER_NEAR, _line_end(value, start)):
            continue
        words = value[start:end]
        if words.casefold() in told or not in_running_text(report, start):
            continue
        told.add(words.casefold())
        yield Finding(
            quotes=(Quote(start, end, words),),
            message_vi=f"“{words}” được nêu là đã ban hành nhưng không ghi số, ký hiệu và ngày: bổ sung.",
            message_en=f"“{words}” is told as issued but has no number, symbol or date: add them.",
        )


def _end(value: str, start: int) -> int:
    stop = _END.search(value, start, min(len(value), start + _SUBJECT))
    end = stop.start() if stop is not None else start + _SUBJECT
    return end if end < start + _SUBJECT else value.rfind(" ", start, end)


def _line_end(value: str, start: int) -> int:
    end = value.find("\n", start)
    return end if end >= 0 else len(value)


@lru_cache(maxsize=4)
def _issued(rules: Rules) -> regex.Pattern[str]:
    """A numbered type right after "ban hành", and the words that say what it is about."""
    types = "|".join(one.name for one in rules.document_types if one.found_by_number)
    verbs = "|".join(map(regex.escape, rules.citations.subject_verbs))
    about = rf"(?:về|ban hành|phê duyệt|{verbs}|cải cách|công tác|năm \d)"
    return regex.compile(rf"\b{_ISSUED}(?P<type>{types})\s(?={about}\b)", regex.VERSION1)
