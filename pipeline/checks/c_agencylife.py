"""C-AGENCYLIFE: a document of a body that did not yet, or no longer, exist."""

import datetime
from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from pipeline.checks.registry import check
from pipeline.checks.words_compared import citation_quote
from pipeline.fold import alike
from pipeline.records import Finding, Report
from pipeline.rules import Agency, Rules

# "BDT" is the department (Ban Dân tộc) as well as a committee of the council: only long codes name one body.
_ABBREVIATION = regex.compile(r"[\p{L}&]{4,}")


@check(
    "C-AGENCYLIFE",
    name=("Cơ quan chưa có hoặc không còn ở thời điểm đó", "Issuing body outside its lifetime"),
    severity="warning",
)
def bodies_sign_in_their_lifetime(
    report: Report, rules: Rules, *, grace_of_ministries: float = 31, grace_of_departments: float = 92
) -> Iterator[Finding]:
    """A document whose symbol names a ministry or department is dated while that existed (BKHĐT until 28/02/2025).

    So many days after (or before) are let pass; departments were merged province by province, on days of their own.
    """
    for index, citation in enumerate(report.citations):
        day = citation.date.calendar
        agency = _mortal_agency(citation.symbol, rules) if day is not None and citation.symbol else None
        if day is None or agency is None:
            continue
        grace = datetime.timedelta(days=grace_of_ministries if agency.level == "ministry" else grace_of_departments)
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
    """The body in a symbol, when its life began or ended in the years that the rules know."""
    known = _mortal_agencies(rules)
    return next((known[one] for one in _ABBREVIATION.findall(alike(symbol)) if one in known), None)


@lru_cache(maxsize=4)
def _mortal_agencies(rules: Rules) -> Mapping[str, Agency]:
    return {
        code: one
        for one in rules.agencies
        if one.level in ("ministry", "province") and one.verified and (one.since or one.until)
        for code in (one.code, *one.variants)
    }
