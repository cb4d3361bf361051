"""Who writes: an agency of some place and year, with the forms of its head, its codes and its signatures."""

import datetime
from dataclasses import dataclass

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.words import Body, Province, bodies, provinces, words

TWO_LEVELS = datetime.date(2025, 7, 1)


@dataclass(frozen=True, slots=True)
class Place:
    """A province as it is called on the day of the document."""

    name: str
    city: bool

    @property
    def level(self) -> str:
        """Its kind in running text."""
        return "thành phố" if self.city else "tỉnh"

    @property
    def party(self) -> str:
        """Its committee of the Party."""
        return "Thành ủy" if self.city else "Tỉnh ủy"


@dataclass(frozen=True, slots=True)
class Signing:
    """A signature block: lines of authority as printed, and what the annotation says of them."""

    lines: tuple[str, ...]
    position: str
    capacity: str = ""
    signs_for: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """An issuing agency: `parents` and `lines` as printed at its head, `name` in running text, `we` in short."""

    family: str
    parents: tuple[str, ...]
    lines: tuple[str, ...]
    name: str
    we: str
    code: str
    units: tuple[str, ...]
    place: Place
    seat: str
    signings: tuple[Signing, ...]
    party: bool = False
    unplaced: bool = False

    @property
    def province(self) -> str:
        """The province that the document lets one know; empty for bodies of the whole country."""
        return "" if self.family in ("ministry", "central") else self.place.name


def place_of(chance: Chance, day: datetime.date) -> Place:
    """One of the 63 provinces, or of the 34 from 1/7/2025 on."""
    if day >= TWO_LEVELS:
        now = sorted({(one.now, one.now_city) for one in provinces()})
        return Place(*chance.choice(now))
    province: Province = chance.choice(provinces())
    if province.name == "Thừa Thiên Huế" and day.year == 2025:
        return Place("Huế", True)
    return Place(province.name, province.city)


def small_place(chance: Chance) -> str:
    """The name of a district or commune; no real one is meant."""
    first = chance.choice(words("places", "first"))
    return f"{first} {chance.choice([one for one in words('places', 'second') if one != first])}"


def living(family: str, year: int) -> tuple[Body, ...]:
    """The bodies of a family that issue documents in a year."""
    return tuple(body for body in bodies(family) if body.since <= year <= body.until)


def signer_name(chance: Chance) -> str:
    """The name of a person who does not exist."""
    return " ".join(chance.choice(words("people", part)) for part in ("family", "middle", "given"))
