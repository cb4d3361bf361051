"""C-AGENCYLIFE: a document of a ministry that did not yet, or no longer, exist."""

import datetime
from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from pipeline.checks.registry import check
from pipeline.checks.words_compared import citation_quote
from pipeline.fold import alike
from pipeline.records import Finding, Report
from pipeline.rules import Agency, Rules

_ABBREVIATION = regex.compile(r"[\p{L}&]{3,}")


@check(
    "C-AGENCYLIFE",
    name=("Bộ chưa có hoặc không còn ở thời điểm đó", "Ministry outside its lifetime"),
    severity="warning",
)
def ministries_sign_in_their_lifetime(report: Report, rules: Rules, *, days_of_grace: float = 31) -> Iterator[Finding]:
    """A document whose symbol names a ministry is dated while that ministry existed (BKHĐT until 28/02/2025)."""
    grace = datetime.timedelta(days=days_of_grace)
    for index, citation in enumerate(report.citations):
        day = citation.date.calendar
        agency = _mortal_agency(citation.symbol, rules) if day is not None and citation.symbol else None
        if day is None or agency is None:
            continue
        if agency.until is not None and day > agency.until + grace:
            limit_vi, limit_en = f"đến {agency.until:%d/%m/%Y}", f"until {agency.until:%d/%m/%Y}"
        elif agency.since is not None and day < agency.since - grace:
            limit_vi, limit_en = f"từ {agency.since:%d/%m/%Y}", f"from {agency.since:%d/%m/%Y}"
        else:
            continue
        yield Finding(
            quotes=(citation_quote(report, index),),
            message_vi=(
                f"{citation.code or citation.symbol} ghi “{citation.date_raw}” nhưng {agency.name} chỉ hoạt động "
                f"{limit_vi}: kiểm tra ngày và ký hiệu."
            ),
            message_en=(
                f"{citation.code or citation.symbol} is dated “{citation.date_raw}” but {agency.name} existed only "
                f"{limit_en}: check the date and the symbol."
            ),
        )


@lru_cache(maxsize=8192)
def _mortal_agency(symbol: str, rules: Rules) -> Agency | None:
    """The ministry in a symbol, when its life began or ended in the years that the rules know."""
    known = _mortal_agencies(rules)
    return next((known[one] for one in _ABBREVIATION.findall(alike(symbol)) if one in known), None)


@lru_cache(maxsize=4)
def _mortal_agencies(rules: Rules) -> Mapping[str, Agency]:
    # Departments (sở) were merged province by province, on days of their own.
    return {
        code: one
        for one in rules.agencies
        if one.level == "ministry" and one.verified and (one.since or one.until)
        for code in (one.code, *one.variants)
    }
