"""The families of agencies, and how often each reports."""

import datetime
from collections.abc import Callable

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.offices import Office, Place
from pipeline.synthesize.party_offices import board, district_party, party
from pipeline.synthesize.state_offices import bureau, commune, council, department, district, ministry, province

_FAMILIES: dict[Callable[[Chance, datetime.date, Place | None], Office], float] = {
    department: 34,
    province: 16,
    district: 11,
    commune: 7,
    council: 4,
    ministry: 8,
    bureau: 5,
    board: 6,
    party: 6,
    district_party: 3,
}


def office_on(chance: Chance, day: datetime.date, at: Place | None = None) -> Office:
    """An agency that exists on that day; one of a given province, if it is of any."""
    return chance.weighted(_FAMILIES)(chance, day, at)
