"""C-PLACE: the place above the date against the province that the agency names."""

import datetime
from collections.abc import Iterator

from pipeline.checks.registry import check
from pipeline.checks.units_named import is_government, provinces_named
from pipeline.checks.words_compared import header_quote
from pipeline.fold import fold
from pipeline.records import Finding, Found, Report
from pipeline.rules import Province, Rules

# Before, documents bore the name of the town where the agency had its seat (Thông tư 01/2011/TT-BNV changed that).
_SINCE = datetime.date(2011, 3, 5)


@check(
    "C-PLACE",
    name=("Địa danh không khớp cơ quan", "Place differs from the agency's province"),
    severity="warning",
    basis="NĐ 30/2020/NĐ-CP, Phụ lục I, II.4.a",
    party_basis="Hướng dẫn 36-HD/VPTW, II.1.4",
)
def place_is_the_agency_s_own(report: Report, rules: Rules) -> Iterator[Finding]:
    """The place before the date, where it is a province, is the one that the agency's own name holds."""
    header, day = report.header, report.header.date.last_day
    if header.place is None or (day is not None and day < _SINCE):
        return
    place = header.place.value
    named = [(found, province) for found, province in _named(report, rules) if not _fits(place, province)]
    elsewhere = _province_of_place(place, rules)
    if elsewhere is None or not named or len(named) < len(tuple(_named(report, rules))):
        return
    found, province = named[0]
    yield Finding(
        quotes=(header_quote(header.place.evidence), header_quote(found.evidence)),
        message_vi=(
            f"Địa danh ghi “{place}” nhưng cơ quan ban hành là “{found.value}”, thuộc {province.kind} "
            f"{province.name}: kiểm tra địa danh."
        ),
        message_en=(
            f"The place is “{place}” but the agency “{found.value}” belongs to {province.name}: check the place."
        ),
    )


def _named(report: Report, rules: Rules) -> Iterator[tuple[Found, Province]]:
    """Authorities of the head with the province that their names hold."""
    for found in (report.header.parent_agency, report.header.agency):
        if found is not None and is_government(found.value, rules):
            for province in provinces_named(found.value, rules):
                yield found, province


def _fits(place: str, province: Province) -> bool:
    """Whether a place is the province, or the one that it went over into (its head may keep the old name awhile)."""
    names = {fold(name) for name in (province.name, province.successor, *province.variants)}
    return _bare(place) in names


def _province_of_place(place: str, rules: Rules) -> Province | None:
    """The province that a place is, when it is one and nothing more."""
    provinces = provinces_named(place, rules)
    return provinces[0] if len(provinces) == 1 and _fits(place, provinces[0]) else None


def _bare(place: str) -> str:
    words = fold(place)
    for kind in ("tỉnh", "thành phố", "tp.", "tp"):
        words = words.removeprefix(f"{fold(kind)} ")
    return words
