"""Who issues documents that are numbered in one row: a ministry, a province, a department of it, a committee."""

import datetime
from dataclasses import dataclass

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.offices import TWO_LEVELS, Office, Place
from pipeline.synthesize.words import Body, Voice, bodies, provinces

FIRST, LAST = datetime.date(2002, 1, 1), datetime.date(2026, 12, 31)
_NATION = Place("", True)
_RENAMED = datetime.date(2025, 1, 1)  # Thừa Thiên Huế became the city of Huế.
_CONGRESSES = (datetime.date(2001, 4, 22), datetime.date(2006, 4, 25), datetime.date(2011, 1, 19),
               datetime.date(2016, 1, 28), datetime.date(2021, 2, 1), datetime.date(2026, 1, 23))  # fmt: skip
_CONGRESS = datetime.timedelta(days=90)
_PROVINCIAL_CONGRESS_YEARS = (2000, 2005, 2010, 2015, 2020, 2025)


@dataclass(frozen=True, slots=True)
class Issuer:
    """One series of numbers for each kind of document; without a place it is of the whole country."""

    rank: str
    body: Body
    place: Place = _NATION

    @property
    def key(self) -> str:
        """Names it for ever."""
        return "/".join(part for part in (self.place.name, self.body.name or self.rank) if part)

    @property
    def of_party(self) -> bool:
        """True for committees, whose numbers restart with each term and not each year."""
        return self.rank in ("party_central", "party_province", "own_party")

    @property
    def life(self) -> tuple[datetime.date, datetime.date]:
        """The first and the last day on which it can issue anything."""
        first = max(FIRST, datetime.date(max(self.body.since, 1), 1, 1))
        last = min(LAST, datetime.date(self.body.until, 12, 31))
        born, ended = _life_of(self.place)
        return max(first, born), min(last, ended)

    def period(self, day: datetime.date) -> tuple[datetime.date, datetime.date]:
        """The days around `day` in which no number comes twice: a year, or a term of the committee."""
        if not self.of_party:
            return datetime.date(day.year, 1, 2), datetime.date(day.year, 12, 30)
        terms = (*self._terms(), datetime.date(LAST.year + 1, 1, 1))
        place = max((number for number, start in enumerate(terms) if start <= day), default=0)
        # A new committee does not number its papers in the weeks of the congress.
        return terms[place] + _CONGRESS, terms[place + 1] - _CONGRESS

    def called(self, template: str, other: str = "") -> str:
        """Its name in one of the forms of data/cited.yml."""
        place = self.place
        return template.format(
            p=place.level, P=place.name, U=place.party, name=self.body.name, head=self.body.head, other=other
        )

    def _terms(self) -> tuple[datetime.date, ...]:
        if not self.place.name:
            return _CONGRESSES
        chance = Chance(f"congress/{self.place.name}")
        opening = (datetime.date(year, 9, 15) + datetime.timedelta(chance.randint(0, 45))
                   for year in _PROVINCIAL_CONGRESS_YEARS)  # fmt: skip
        return tuple(opening)


def heard(voice: Voice, near: bool) -> tuple[str, ...]:
    """The forms in which a writer names the body: without its province only inside it."""
    return voice.here if near or not voice.there else voice.there


CENTRAL = Issuer("central", Body("", ""))
PARTY_CENTRAL = Issuer("party_central", Body("", "TW"))


def ministry(body: Body) -> Issuer:
    """A ministry."""
    return Issuer("ministry", body)


def province(place: Place) -> Issuer:
    """The People's Committee and Council of a province."""
    return Issuer("province", Body("", "UBND"), place)


def department(body: Body, place: Place) -> Issuer:
    """A department of a province."""
    return Issuer("department", body, place)


def committee(place: Place) -> Issuer:
    """The Party's committee of a province."""
    return Issuer("party_province", Body("", "TU"), place)


def issuer_of(office: Office) -> Issuer:
    """In whose series the documents of an office are numbered."""
    match office.family:
        case "ministry" | "department":
            named = {one.name: one for one in bodies("ministries" if office.family == "ministry" else "departments")}
            body = named[office.name]
            return ministry(body) if office.family == "ministry" else department(body, office.place)
        case "province" | "council":
            return province(office.place)
        case "party":
            return committee(office.place)
        case _:
            rank = "own_party" if office.party else "own"
            return Issuer(rank, Body(office.name, office.code, office.units), office.place)


def _life_of(place: Place) -> tuple[datetime.date, datetime.date]:
    """A province that became part of another ended on 30/6/2025; one that was renamed begins with its name."""
    day = datetime.timedelta(days=1)
    if place.name == "Huế":
        return _RENAMED, LAST
    if place.name == "Thừa Thiên Huế":
        return FIRST, _RENAMED - day
    lasting = not place.name or any(one.now == place.name for one in provinces())
    return FIRST, LAST if lasting else TWO_LEVELS - day
