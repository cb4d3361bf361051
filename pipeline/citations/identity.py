"""Which document each mention of a report means, as far as the report itself tells.

What other reports and registers say of the same series is weighed later, over the whole store.
"""

import re
from collections.abc import Sequence

from pipeline.citations.mention import Mention
from pipeline.fold import slug
from pipeline.identity import Claim, Series, documents_of, is_central, name_of, names_of, names_place, series_of
from pipeline.records import NO_DATE, Header
from pipeline.rules import Rules

_LAW_CODE = re.compile(r"(\d+)[/-](?:((?:19|20)\d\d)/)?(.+)")


def identify(mentions: Sequence[Mention], header: Header, rules: Rules, law_rule: str) -> None:
    """Fill series and document_id of every mention that tells which document it means."""
    province = _province_of(header, rules)
    home = header.agency.value if header.agency is not None else ""
    groups = _by_series(mentions, province, home, rules)
    for series, group in groups.items():
        _name(series, group)
    by_code = {one.code: one for one in reversed(mentions) if one.code}
    for mention in mentions:
        if mention.resolves_to and not mention.code:
            _follow(mention, mention.meant or by_code.get(mention.resolves_to), header, province, rules)
    _identify_laws([mention for mention in mentions if mention.rule == law_rule and not mention.document_id])


def _province_of(header: Header, rules: Rules) -> str:
    """The province whose papers a report cites without naming it: none for a ministry, which only sits in Hà Nội."""
    if header.province is None or (header.symbol is not None and is_central(header.symbol.value, rules)):
        return ""
    return header.province.value


def _by_series(mentions: Sequence[Mention], province: str, home: str, rules: Rules) -> dict[Series, list[Mention]]:
    own = slug(province)
    found: list[tuple[Mention, Series, bool]] = []
    for mention in mentions:
        if mention.code:
            series = series_of(mention.symbol, mention.number, mention.issuer, province, rules, home)
            found.append((mention, series, _is_named(mention, series, own, rules)))
    # Whose a symbol and number of one date are where a mention names the place: "UBND" is then the same one's.
    named = {
        (series.symbol, series.number, mention.date): series.place
        for mention, series, is_named in reversed(found)
        if is_named
    }
    anywhere = {(symbol, number): place for (symbol, number, _), place in named.items()}
    last: dict[tuple[str, str], str] = {}
    groups: dict[Series, list[Mention]] = {}
    for mention, series, is_named in found:
        if named and not is_named and (series.place or not province):
            numbered = series.symbol, series.number
            # Without a date it goes on from the mention before.
            known = named.get((*numbered, mention.date)) if mention.date.complete else last.get(numbered)
            place = known or series.place or ("" if province else anywhere.get(numbered, ""))
            if place != series.place:
                series = series._replace(place=place)
        if named:
            last[series.symbol, series.number] = series.place
        groups.setdefault(series, []).append(mention)
    return groups


def _is_named(mention: Mention, series: Series, own: str, rules: Rules) -> bool:
    """Whether the words of a mention tell its place, if only as "UBND huyện" does in a report."""
    return bool(series.place and mention.issuer) and (series.place != own or names_place(mention.issuer, rules))


def _name(series: Series, group: Sequence[Mention]) -> None:
    key = series.key
    for mention in group:
        mention.series = key
    if len(group) == 1:
        group[0].document_id = name_of(series, group[0].year or group[0].date.year)
        return
    first = next((one for one in group if one.date.complete), group[0])
    if all(one.year == first.year and (one.date == first.date or one.date == NO_DATE) for one in group):
        name = name_of(series, first.year or first.date.year)
        for mention in group:
            mention.document_id = name
        return
    # Every mention of one report is a witness: what it says three times outweighs what it says once.
    claims = [
        Claim(one.code, one.year, one.date, one.issuer, one.subject, witness=str(place), place=place)
        for place, one in enumerate(group)
    ]
    documents, undecided = documents_of(claims)
    names = names_of(series, documents, [claims[one.claims[0]].year is not None for one in documents])
    for name, document in zip(names, documents, strict=True):
        for index in document.claims:
            group[index].document_id = name
    for index, meant in undecided:
        group[index].document_id = names[meant[0]]


def _follow(mention: Mention, named: Mention | None, header: Header, province: str, rules: Rules) -> None:
    """A mention without a code means the document that another one names, or the report itself."""
    if named is not None:
        mention.series, mention.document_id = named.series, named.document_id
    elif mention.resolution == "registry":
        number, year, symbol = _law_code(mention.resolves_to)
        series = series_of(symbol, number, "", "", rules)
        mention.series, mention.document_id = series.key, name_of(series, int(year) if year else None)
    elif mention.resolves_to == header.code and header.symbol is not None and header.number is not None:
        agency = header.agency.value if header.agency is not None else ""
        series = series_of(header.symbol.value, header.number.value, agency, province, rules)
        mention.series, mention.document_id = series.key, name_of(series, header.date.year)


def _law_code(code: str) -> tuple[str, str, str]:
    """Number, year and symbol: "22/2008/QH12"; laws of former times have no year ("21-LCT/HĐNN8")."""
    match = _LAW_CODE.fullmatch(code)
    return (match[1], match[2] or "", match[3]) if match else ("", "", code)


def _identify_laws(laws: Sequence[Mention]) -> None:
    """A law is known by its name; a mention without a year means the one dated law of that name in the text."""
    years: dict[str, set[int]] = {}
    named = [(law, Series(slug(f"{law.type} {law.subject}"), "", "")) for law in laws]
    for law, series in named:
        if law.date.year:
            years.setdefault(series.symbol, set()).add(law.date.year)
    for law, series in named:
        known = {law.date.year} if law.date.year else years.get(series.symbol, set())
        law.series, law.document_id = series.key, name_of(series, known.pop() if len(known) == 1 else None)
