"""C-AGENCYLIFE: a document of a body that did not yet, or no longer, exist."""

import datetime
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

import regex

from pipeline.checks.registry import check
from pipeline.checks.units_named import is_government, provinces_named, tier_named
from pipeline.checks.words_compared import citation_quote, header_quote, mention_quote
from pipeline.fold import alike
from pipeline.records import Finding, Quote, Report
from pipeline.rules import Agency, Rules

# "BDT" is the department (Ban Dân tộc) as well as a committee of the council: only long codes name one body.
_ABBREVIATION = regex.compile(r"[\p{L}&]{4,}")
_MORTAL_LEVELS = ("ministry", "province", "party")


class _Life(NamedTuple):
    """A body, the days of its life as far as one is known to bound it, and what took over from it."""

    name: str
    since: datetime.date | None
    until: datetime.date | None
    successor: str
    grace: float


class _Dated(NamedTuple):
    """A document with its date as printed: a cited one, or the report itself."""

    name: str
    day: datetime.date
    date_raw: str
    quote: Quote


@check(
    "C-AGENCYLIFE",
    name=("Cơ quan chưa có hoặc không còn ở thời điểm đó", "Issuing body outside its lifetime"),
    severity="warning",
)
def bodies_sign_in_their_lifetime(
    report: Report,
    rules: Rules,
    *,
    grace_of_ministries: float = 31,
    grace_of_departments: float = 92,
    grace_of_units: float = 7,
) -> Iterator[Finding]:
    """A document bears a date at which its ministry, department, province or district was there (BKHĐT to 28/02/2025).

    So many days after (or before) are let pass; departments were merged province by province, on days of their own.
    """
    graces = {"ministry": grace_of_ministries, "province": grace_of_departments, "party": grace_of_departments}
    for index, citation in enumerate(report.citations):
        day = citation.date.calendar
        if day is None:
            continue
        agency = _mortal_agency(citation.symbol, rules) if citation.symbol else None
        name = citation.code or citation.raw
        if agency is not None:
            life = _Life(agency.name, agency.since, agency.until, _name(agency.successor, rules), graces[agency.level])
            yield from _outside(_Dated(name, day, citation.date_raw, citation_quote(report, index)), life)
        elif citation.issuer_source == "stated":
            life_of_unit = _unit(citation.issuer, grace_of_units, rules)
            if life_of_unit is not None:
                yield from _outside(_Dated(name, day, citation.date_raw, mention_quote(report, index)), life_of_unit)
    yield from _own_agency(report, grace_of_units, rules)


def _own_agency(report: Report, grace: float, rules: Rules) -> Iterator[Finding]:
    header = report.header
    day, line = header.date.calendar, header.date_line
    if day is None or line is None:
        return
    name = header.code or (header.doc_type.value if header.doc_type else line.raw)
    lives = (_unit(found.value, grace, rules) for found in (header.agency, header.parent_agency) if found is not None)
    life = next((one for one in lives if one is not None), None)
    if life is not None:
        yield from _outside(_Dated(name, day, line.raw, header_quote(line)), life)


def _unit(issuer: str, grace: float, rules: Rules) -> _Life | None:
    """The life of the province or district that an authority's name holds."""
    if not is_government(issuer, rules):
        return None
    for province in provinces_named(issuer, rules):
        if province.until is not None:
            return _Life(f"{province.kind} {province.name}", None, province.until, province.successor, grace)
    tier = tier_named(issuer, rules)
    return _Life(f"cấp {tier[0]}", tier[1].since, tier[1].until, "", grace) if tier is not None else None


def _outside(dated: _Dated, life: _Life) -> Iterator[Finding]:
    grace = datetime.timedelta(days=life.grace)
    if life.until is not None and dated.day > life.until + grace:
        limit_vi, limit_en = f"đến {life.until:%d/%m/%Y}", f"until {life.until:%d/%m/%Y}"
    elif life.since is not None and dated.day < life.since - grace:
        limit_vi, limit_en = f"từ {life.since:%d/%m/%Y}", f"from {life.since:%d/%m/%Y}"
    else:
        return
    gone = life.until is not None and dated.day > life.until
    yield Finding(
        quotes=(dated.quote,),
        message_vi=(
            f"{dated.name} ghi “{dated.date_raw}” nhưng {life.name} chỉ có {limit_vi}: kiểm tra ngày và cơ quan "
            "ban hành."
        ),
        message_en=(
            f"{dated.name} is dated “{dated.date_raw}” but {life.name} existed only {limit_en}: check the date and "
            "the issuing body."
        ),
        suggestion=f"{life.successor}: cơ quan, đơn vị sau sắp xếp" if gone and life.successor else "",
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
        if one.level in _MORTAL_LEVELS and one.verified and (one.since or one.until)
        for code in (one.code, *one.variants)
    }


def _name(code: str, rules: Rules) -> str:
    return next((one.name for one in rules.agencies if one.code == code), "")
