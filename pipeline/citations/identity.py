"""Identity of a cited document: code, series and issuing body as a readable slug that never depends on the run."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

import regex

from pipeline.citations.mention import Mention
from pipeline.fold import fold, fold_code, slug
from pipeline.records import Header, PartialDate
from pipeline.rules import Rules
from pipeline.same_document import sameness
from pipeline.symbols import without_term

_TOKENS = regex.compile(r"[-/&._]")
_DISTRICT = regex.compile(r"\b(?:huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\s+(\p{Lu}[\w]*(?:\s\p{Lu}[\w]*){0,3})")
# More conflicting dates than this are no slips any more, and are not compared with one another.
_CONFLICTS = 16


def identify(mentions: Sequence[Mention], header: Header, rules: Rules, law_rule: str) -> None:
    """Fill document_id of every mention that tells which document it means."""
    scoped = [(mention, _scope(mention, header, rules)) for mention in mentions if mention.code]
    places: dict[str, str] = {mention.key: scope for mention, scope in reversed(scoped) if scope}
    groups: dict[str, list[Mention]] = {}
    for mention, scope in scoped:
        # "UBND tỉnh" in a report of no known province is the province that another mention of the code names.
        groups.setdefault(f"{mention.key} {scope or places.get(mention.key, '')}", []).append(mention)
    for code_and_scope, group in groups.items():
        for document in _documents(group):
            name = _slug(document, code_and_scope.rpartition(" ")[2])
            for mention in document:
                mention.document_id = name
    by_code = {one.code: one.document_id for one in reversed(mentions) if one.code}
    if header.code:
        by_code.setdefault(header.code, _own_id(header, rules))
    for mention in mentions:
        if mention.resolves_to and not mention.code:
            mention.document_id = by_code.get(mention.resolves_to, "")
    _identify_laws([mention for mention in mentions if mention.rule == law_rule and not mention.document_id])


def _slug(document: Sequence[Mention], scope: str) -> str:
    first = document[0]
    if len(document) == 1:
        return _series(first.symbol, first.number, first.year or first.date.year, scope)
    years = Counter(year for one in document if (year := one.year or one.date.year))
    return _series(first.symbol, first.number, max(years, key=years.__getitem__, default=None), scope)


def _series(symbol: str, number: str, year: int | None, scope: str) -> str:
    parts = (_symbol_slug(symbol), number.lstrip("0").replace(".", "-").lower() or "0", str(year or ""), scope)
    return "-".join(part for part in parts if part)


def _own_id(header: Header, rules: Rules) -> str:
    if header.number is None or header.symbol is None:
        return ""
    scope = "" if _is_central(header.symbol.value, rules) or header.province is None else slug(header.province.value)
    return _series(header.symbol.value, header.number.value, header.date.year, scope)


def _documents(group: Sequence[Mention]) -> list[list[Mention]]:
    """Mentions of one code put into documents: conflicting dates are one document where the rest agrees.

    A mention without a date belongs to the document cited last before it, or to the first.
    """
    if len(group) == 1:
        return [list(group)]
    documents: list[list[Mention]] = []
    of_date: dict[PartialDate, list[Mention]] = {}
    last: list[Mention] = []
    waiting: list[Mention] = []
    for mention in group:
        if not mention.date.complete:
            (last or waiting).append(mention)
            continue
        home = of_date.get(mention.date)
        if home is None:
            home = next((one for one in documents[:_CONFLICTS] if _is_one(mention, one)), None)
        if home is None:
            home = []
            documents.append(home)
        home.append(mention)
        of_date[mention.date] = last = home
    if waiting and documents:
        documents[0][:0] = waiting
    return documents or [waiting]


def _is_one(mention: Mention, document: Sequence[Mention]) -> bool:
    return any(sameness(mention, other) != "two" for other in document[:_CONFLICTS] if other.date.complete)


def _scope(mention: Mention, header: Header, rules: Rules) -> str:
    """The place whose series it is: none for central bodies, the province named with the issuer, else the report's."""
    if _is_central(mention.symbol, rules):
        return ""
    return _place(mention.issuer, header.province.value if header.province is not None else "", rules)


@lru_cache(maxsize=2048)
def _place(issuer: str, province_of_report: str, rules: Rules) -> str:
    district = _DISTRICT.search(issuer)
    named = _province_in(issuer, rules)
    province = named or province_of_report
    return slug(f"{district[1]} {province}" if district is not None and district[1] != named else province)


@lru_cache(maxsize=2048)
def _symbol_slug(symbol: str) -> str:
    return slug(symbol)


@lru_cache(maxsize=2048)
def _name_slug(kind: str, name: str) -> str:
    return slug(f"{kind} {name}")


@lru_cache(maxsize=4096)
def _is_central(symbol: str, rules: Rules) -> bool:
    tokens = [without_term(fold_code(token)) for token in _TOKENS.split(symbol)]
    central = _central_codes(rules)
    return tokens[0] in central or not central.isdisjoint(tokens[-2:])


@lru_cache(maxsize=4)
def _central_codes(rules: Rules) -> frozenset[str]:
    codes: Iterable[str] = (
        code
        for agency in rules.agencies
        if agency.is_central or fold_code(agency.code).endswith("tw")
        for code in (agency.code, *(agency.variants if agency.is_central else ()))
    )
    return frozenset(fold_code(code) for code in codes)


def _province_in(issuer: str, rules: Rules) -> str:
    key = fold(issuer)
    for province in rules.provinces:
        if any(fold(name) in key for name in (province.name, *province.variants)):
            return province.name
    return ""


def _identify_laws(laws: Sequence[Mention]) -> None:
    """A law is known by its name; a mention without a year means the one dated law of that name in the text."""
    years: dict[str, set[int]] = {}
    named = [(law, _name_slug(law.type, law.subject)) for law in laws]
    for law, name in named:
        if law.date.year:
            years.setdefault(name, set()).add(law.date.year)
    for law, name in named:
        known = {law.date.year} if law.date.year else years.get(name, set())
        law.document_id = f"{name}-{known.pop()}" if len(known) == 1 else name
