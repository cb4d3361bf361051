"""The families of bodies of the Party."""

import datetime

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.offices import TWO_LEVELS, Office, Place, Signing, living, place_of, small_place
from pipeline.synthesize.signing_blocks import head_or_deputy, seat_of


def board(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    """A board of a provincial Party committee."""
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
        seat=seat_of(chance, place),
        signings=head_or_deputy(head, f"PHÓ {head}", state=False),
        party=True,
    )


def party(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    """A provincial Party committee."""
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
        seat=seat_of(chance, place),
        signings=tuple(Signing((f"T/M {body}", one), one, "TM.", body) for one in ("BÍ THƯ", "PHÓ BÍ THƯ")),
        party=True,
    )


def district_party(chance: Chance, day: datetime.date, at: Place | None) -> Office:
    """A district Party committee; the provincial one since there are two levels."""
    if day >= TWO_LEVELS:
        return party(chance, day, at)
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
