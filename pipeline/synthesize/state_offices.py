"""The families of agencies of the State."""

import datetime

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.offices import TWO_LEVELS, Office, Place, Signing, living, place_of, small_place
from pipeline.synthesize.signing_blocks import chairman_or_deputy, head_or_deputy, seat_of
from pipeline.synthesize.words import words


def department(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    """A department of a province."""
    place = at or place_of(chance, day)
    body = chance.choice(living("departments", day.year))
    above = chance.choice(["UBND", "ỦY BAN NHÂN DÂN"])
    by_order = Signing(("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), "CHÁNH VĂN PHÒNG", "TL.", "GIÁM ĐỐC")
    signings = (*head_or_deputy("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), by_order)
    return Office(
        family="department",
        parents=(f"{above} {place.level.upper()} {place.name.upper()}",),
        lines=(body.name.upper(),),
        name=body.name,
        we="Sở",
        code=body.code,
        units=body.units,
        place=place,
        seat=seat_of(chance, place),
        signings=signings,
    )


def province(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    """The people's committee of a province."""
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
        seat=seat_of(chance, place),
        signings=chairman_or_deputy(),
    )


def council(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    """The people's council of a province."""
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
        seat=seat_of(chance, place),
        signings=(Signing(("CHỦ TỊCH",), "CHỦ TỊCH"),),
    )


def district(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    """The people's committee of a district; of a commune since there are two levels."""
    if day >= TWO_LEVELS:
        return commune(chance, day, at)
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
        signings=chairman_or_deputy(),
        unplaced=not stated,
    )


def commune(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    """The people's committee of a commune or ward."""
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
        signings=chairman_or_deputy(),
        unplaced=day < TWO_LEVELS,
    )


def ministry(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    """A ministry."""
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
        signings=head_or_deputy("BỘ TRƯỞNG", "THỨ TRƯỞNG"),
    )


def bureau(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    """A bureau of a ministry in a province; a department in years without any."""
    living_ones = living("bureaus", day.year)
    if not living_ones:
        return department(chance, day, at)
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
        seat=seat_of(chance, place),
        signings=head_or_deputy("CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"),
    )
