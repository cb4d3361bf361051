"""What a register claims to hold completely: "UBND:2019-2022", "QĐ-UBND:2020", "Bộ Tài chính:2015-"."""

import re
from collections.abc import Iterable

from pipeline.errors import UsageError
from pipeline.fold import fold, slug
from pipeline.identity import Series, issuers_differ, series_of
from pipeline.records import EVERY, FOR_EVER, Coverage, Register, SoughtDocument, without_number
from pipeline.rules import Rules

_CLAIM = re.compile(r"(?P<issuer>.+):(?P<years>[\d\s,–-]+)")
_YEARS = re.compile(r"(?P<first>(?:19|20)\d\d)(?P<to>\s?[-–]\s?(?P<last>(?:19|20)\d\d)?)?")
_TERM = re.compile(r"\d+$")
_ALL = (EVERY, "all")
# Stands for any province: bodies that exist once in the country have none.
_SOMEWHERE = "x"


def read_claim(claim: str, province: str, rules: Rules, owner: str = "") -> tuple[Coverage, ...]:
    """One Coverage for each span of years. Raises UsageError when the claim cannot be understood.

    `owner` is the issuer of a register that holds documents of one body: a claim for "UBND" is then one for it.
    """
    match = _CLAIM.fullmatch(claim.strip())
    spans = [_YEARS.fullmatch(one.strip()) for one in match["years"].split(",")] if match else []
    if match is None or not all(spans):
        raise UsageError(
            f"--complete-for {claim}: viết CƠ QUAN:NĂM, ví dụ UBND:2019-2022 hoặc “Bộ Tài chính:2015,2017-”.",
            f"--complete-for {claim}: write ISSUER:YEARS, such as UBND:2019-2022 or “Bộ Tài chính:2015,2017-”.",
        )
    issuer = match["issuer"].strip()
    symbol, place = (EVERY, "") if issuer in _ALL else _series_of(issuer, claim, province, rules, owner)
    return tuple(
        Coverage(
            issuer,
            symbol,
            place,
            int(span["first"]),
            int(span["last"] or (FOR_EVER if span["to"] else span["first"])),
        )
        for span in spans
        if span is not None
    )


def covering(document: SoughtDocument, registers: Iterable[Register]) -> Register | None:
    """The register that claims to hold all documents of its issuer and of every year it may be of, if any."""
    years = {document.year} if document.year else {date.year for date in document.dates if date.year}
    series = Series.of_key(document.series)
    for register in registers:
        if any(_is_lower(issuer, series.place, register.province) for issuer in document.issuers):
            continue
        is_held = without_number(document.series) in register.held
        claims = [
            one
            for one in register.coverage
            if (is_held if one.symbol == EVERY else one.place == series.place and _is_of(series.symbol, one.symbol))
        ]
        if years and all(any(one.first <= year <= one.last for one in claims) for year in years if year):
            return register
    return None


def _is_lower(issuer: str, place: str, province: str) -> bool:
    """Whether an issuer is not the body of its series' place: "UBND xã", where the place is only known as province."""
    names = place.split("-")
    if not place or any(slug(issuer).endswith("-" + "-".join(names[:count])) for count in range(1, len(names) + 1)):
        return False
    return all(issuers_differ(issuer, f"{kind} {province}".rstrip()) for kind in ("tỉnh", "thành phố"))


def _is_of(symbol: str, claimed: str) -> bool:
    """Whether a symbol is the claimed one, or one of the claimed issuer alone: a joint circular has several."""
    if symbol == claimed:
        return True
    parts = [_TERM.sub("", part) for part in symbol.split("-")]
    # "887/UBND-NC" begins with its issuer, "436/QĐ-UBND" ends with it.
    return "-" not in claimed and len(parts) <= 2 and _TERM.sub("", claimed) in (parts[0], parts[-1])


def _series_of(issuer: str, claim: str, province: str, rules: Rules, owner: str) -> tuple[str, str]:
    """The symbol and place of the documents of an issuer. Raises UsageError where it is unknown or has no place."""
    code = _symbol_of(issuer, claim, rules)
    whose = f"{issuer} {owner}".rstrip()
    series = series_of(code, "1", whose, province, rules)
    if not series.place and series_of(code, "1", whose, _SOMEWHERE, rules).place:
        raise UsageError(
            f"--complete-for {claim}: chưa rõ là {issuer} của tỉnh nào; thêm --province.",
            f"--complete-for {claim}: of which province? Add --province.",
        )
    return series.symbol, series.place


def _symbol_of(issuer: str, claim: str, rules: Rules) -> str:
    """The code of an issuer given by its code, its symbol or its name."""
    if "-" in issuer or "/" in issuer:
        return issuer
    key = fold(issuer)
    for agency in rules.agencies:
        if key in map(fold, (agency.code, *agency.variants, agency.name, *agency.names)):
            return agency.code
    for one in rules.issuers.issuers:
        # "Ủy ban nhân dân tỉnh Bình Dương" begins with the name of its kind.
        if any(key == fold(name) or key.startswith(f"{fold(name)} ") for name in (*one.codes, *one.names)):
            return one.codes[0]
    raise UsageError(
        f"--complete-for {claim}: không có cơ quan nào tên hoặc mã là “{issuer}”; ghi mã như trong ký hiệu"
        " (UBND, BTC).",
        f"--complete-for {claim}: no issuing body has the name or code “{issuer}”; give its code as in symbols"
        " (UBND, BTC).",
    )
