"""The families of agencies: departments, committees, councils, ministries, bureaus, and the bodies of the Party."""

import datetime
from collections.abc import Callable

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.offices import TWO_LEVELS, Office, Place, Signing, living, place_of, small_place
from pipeline.synthesize.words import words


def _pair(head: str, deputy: str, state: bool = True) -> tuple[Signing, ...]:
    short = "KT." if state else "K/T"
    return (Signing((head,), head), Signing((f"{short} {head}", deputy), deputy, "KT.", head))


def _committee() -> tuple[Signing, ...]:
    body = "ỦY BAN NHÂN DÂN"
    return (
        Signing((f"TM. {body}", "CHỦ TỊCH"), "CHỦ TỊCH", "TM.", body),
        Signing((f"TM. {body}", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "KT.", "CHỦ TỊCH"),
        Signing(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "KT.", "CHỦ TỊCH"),
    )


def _seat(chance: Chance, place: Place) -> str:
    """What stands before the day: the province; a city named after a person keeps the word for city."""
    if place.name == "Hồ Chí Minh":
        return chance.choice(["Thành phố Hồ Chí Minh", "TP. Hồ Chí Minh"])
    return place.name


def _department(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    place = at or place_of(chance, day)
    body = chance.choice(living("departments", day.year))
    above = chance.choice(["UBND", "ỦY BAN NHÂN DÂN"])
    by_order = Signing(("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), "CHÁNH VĂN PHÒNG", "TL.", "GIÁM ĐỐC")
    signings = (*_pair("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), by_order)
    return Office(
        family="department",
        parents=(f"{above} {place.level.upper()} {place.name.upper()}",),
        lines=(body.name.upper(),),
        name=body.name,
        we="Sở",
        code=body.code,
        units=body.units,
        place=place,
        seat=_seat(chance, place),
        signings=signings,
    )


def _province(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    place = at or place_of(chance, day)
    return Office(
        family="province",
        parents=(),
        lines=("ỦY BAN NHÂN DÂN", f"{place.level.upper()} {place.name.upper()}"),
        name=f"Ủy ban nhân dân {place.level} {place.name}",
        we=f"UBND {place.level}",
        code="UBND",
        units=words("agencies", "people_units"),
        place=place,
        seat=_seat(chance, place),
        signings=_committee(),
    )


def _council(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    place = at or place_of(chance, day)
    return Office(
        family="council",
        parents=(),
        lines=("HỘI ĐỒNG NHÂN DÂN", f"{place.level.upper()} {place.name.upper()}"),
        name=f"Hội đồng nhân dân {place.level} {place.name}",
        we=f"HĐND {place.level}",
        code="HĐND",
        units=("TH", "VP"),
        place=place,
        seat=_seat(chance, place),
        signings=(Signing(("CHỦ TỊCH",), "CHỦ TỊCH"),),
    )


def _district(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    if day >= TWO_LEVELS:
        return _commune(chance, day, at)
    place, name = at or place_of(chance, day), small_place(chance)
    stated = chance.maybe(0.6)
    return Office(
        family="district",
        parents=(f"UBND {place.level.upper()} {place.name.upper()}",) if stated else (),
        lines=(f"UBND HUYỆN {name.upper()}",) if stated else ("ỦY BAN NHÂN DÂN", f"HUYỆN {name.upper()}"),
        name=f"Ủy ban nhân dân huyện {name}",
        we="UBND huyện",
        code="UBND",
        units=("NV", "VP", "TH"),
        place=place,
        seat=name,
        signings=_committee(),
        unplaced=not stated,
    )


def _commune(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    place, name, above = at or place_of(chance, day), small_place(chance), small_place(chance)
    level = chance.choice(["xã", "phường"] if day >= TWO_LEVELS else ["xã"])
    parent = f"UBND {place.level.upper()} {place.name.upper()}" if day >= TWO_LEVELS else f"UBND HUYỆN {above.upper()}"
    return Office(
        family="commune",
        parents=(parent,),
        lines=("ỦY BAN NHÂN DÂN", f"{level.upper()} {name.upper()}"),
        name=f"Ủy ban nhân dân {level} {name}",
        we=f"UBND {level}",
        code="UBND",
        units=("VP",),
        place=place,
        seat=name,
        signings=_committee(),
        unplaced=day < TWO_LEVELS,
    )


def _ministry(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    body = chance.choice([one for one in living("ministries", day.year) if one.head == "Bộ trưởng"])
    return Office(
        family="ministry",
        parents=(),
        lines=(body.name.upper(),),
        name=body.name,
        we="Bộ",
        code=body.code,
        units=body.units,
        place=Place("Hà Nội", True),
        seat="Hà Nội",
        signings=_pair("BỘ TRƯỞNG", "THỨ TRƯỞNG"),
    )


def _bureau(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    living_ones = living("bureaus", day.year)
    if not living_ones:
        return _department(chance, day, at)
    place, body = at or place_of(chance, day), chance.choice(living_ones)
    return Office(
        family="bureau",
        parents=(body.parent,),
        lines=(f"{body.name.upper()} {place.level.upper()} {place.name.upper()}",),
        name=f"{body.name} {place.level} {place.name}",
        we="Cục",
        code=body.code,
        units=body.units,
        place=place,
        seat=_seat(chance, place),
        signings=_pair("CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"),
    )


def _board(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    place, body = at or place_of(chance, day), chance.choice(living("boards", day.year))
    head = "CHỦ NHIỆM" if body.name.startswith("Ủy ban") else "TRƯỞNG BAN"
    return Office(
        family="board",
        parents=(f"{place.party.upper()} {place.name.upper()}",),
        lines=(body.name.upper(),),
        name=body.name,
        we=body.name.split()[0] if head == "TRƯỞNG BAN" else "Ủy ban Kiểm tra",
        code=body.code,
        units=(),
        place=place,
        seat=_seat(chance, place),
        signings=_pair(head, f"PHÓ {head}", state=False),
        party=True,
    )


def _party(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    place = at or place_of(chance, day)
    body = "BAN THƯỜNG VỤ"
    return Office(
        family="party",
        parents=(),
        lines=(f"{place.party.upper()} {place.name.upper()}",),
        name=f"{place.party} {place.name}",
        we=place.party,
        code="TU",
        units=(),
        place=place,
        seat=_seat(chance, place),
        signings=tuple(Signing((f"T/M {body}", one), one, "TM.", body) for one in ("BÍ THƯ", "PHÓ BÍ THƯ")),
        party=True,
    )


def _district_party(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    if day >= TWO_LEVELS:
        return _party(chance, day, at)
    place, name = at or place_of(chance, day), small_place(chance)
    body = "BAN THƯỜNG VỤ"
    return Office(
        family="district_party",
        parents=(f"{place.party.upper()} {place.name.upper()}",),
        lines=(f"HUYỆN ỦY {name.upper()}",),
        name=f"Huyện ủy {name}",
        we="Huyện ủy",
        code="HU",
        units=(),
        place=place,
        seat=name,
        signings=tuple(Signing((f"T/M {body}", one), one, "TM.", body) for one in ("BÍ THƯ", "PHÓ BÍ THƯ")),
        party=True,
    )


_FAMILIES: dict[Callable[[Chance, datetime.date, Place | None], Office], float] = {
    _department: 34,
    _province: 16,
    _district: 11,
    _commune: 7,
    _council: 4,
    _ministry: 8,
    _bureau: 5,
    _board: 6,
    _party: 6,
    _district_party: 3,
}


def office_on(chance: Chance, day: datetime.date, at: Place | None = None) -> Office:
    """An agency that exists on that day; one of a given province, if it is of any."""
    return chance.weighted(_FAMILIES)(chance, day, at)
