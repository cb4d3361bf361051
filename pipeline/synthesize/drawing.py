"""Documents drawn out of the world's registers for one report: such as fit its office and its day, each number once."""

import datetime
from dataclasses import replace

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.documents import Cited
from pipeline.synthesize.issuers import (
    CENTRAL,
    PARTY_CENTRAL,
    Issuer,
    committee,
    department,
    heard,
    issuer_of,
    ministry,
    province,
)
from pipeline.synthesize.offices import Office, Place, living, place_of
from pipeline.synthesize.registers import Registers
from pipeline.synthesize.words import issues_of

_RANKS: dict[str, float] = {
    "central": 18,
    "ministry": 14,
    "province": 34,
    "department": 10,
    "party_central": 12,
    "party_province": 10,
    "elsewhere": 3,
}
_TRIES = 30
_DAY = datetime.timedelta(days=1)


class Drawing:
    """What an office knows of on a day: documents out of the registers, which it then remembers."""

    def __init__(self, chance: Chance, office: Office, today: datetime.date, registers: Registers) -> None:
        self.chance, self.office, self.today, self.registers = chance, office, today, registers
        self.known: list[Cited] = []
        self.own = issuer_of(office)
        self._numbers: set[str] = set()
        # "Uỷ ban", as the older way of setting tone marks has it.
        self._old_tones = chance.maybe(0.2)

    def drawn(
        self, rank: str, before: datetime.date, types: tuple[str, ...], of: Issuer | None, plain: bool
    ) -> Cited | None:
        """A document that nobody has cited yet, if the registers hold one; `plain`: its subject names no other."""
        for _ in range(_TRIES):
            after, last = self._days(before, rank)
            issuer = of or self.issuer_for(rank or self.chance.weighted(_RANKS), last)
            found = [one for one in self.registers.documents(issuer, after, last) if not types or one.type in types]
            if not found:
                continue
            cited = self.chance.choices(found, [one.weight for one in found])[0]
            if self._fits(cited, plain) and not (rank == "own" and self.is_of_sister(cited.code)):
                return self.remembered(cited)
        return None

    def carrying_out(self) -> Cited | None:
        """A document of the province whose subject names the one that it carries out."""
        for _ in range(_TRIES):
            after, last = self._days(self.today, "province")
            found = self.registers.documents(self.issuer_for("province", last), after, last)
            fits = [one for one in found if one.implements and self._fits(one, plain=False)]
            if fits:
                return self.remembered(self.chance.choice(fits))
        return None

    def remembered(self, cited: Cited) -> Cited:
        """The document as this writer names its issuer, from now on known here."""
        shown = self.told(cited)
        self.known.append(shown)
        self.take(cited.number, *([cited.implements.number] if cited.implements else []))
        return shown

    def admits(self, cited: Cited) -> bool:
        """Whether this report may name the document: it is known already, or is in force and its number is free."""
        return any(one.key == cited.key for one in self.known) or (self._in_force(cited) and self.take(cited.number))

    def take(self, *numbers: str) -> bool:
        """Keep numbers for one document; false where another one here bears one of them."""
        free = self._numbers.isdisjoint(numbers)
        self._numbers.update(numbers)
        return free

    def told(self, cited: Cited) -> Cited:
        """The document as this writer names its issuer."""
        near = not cited.by.place.name or (
            cited.by.place == self.office.place and self.office.family != "ministry" and not self.office.unplaced
        )
        kind = next(one for one in issues_of(cited.by.rank) if one.code == cited.shape and one.type == cited.type)
        form = self.chance.choice(heard(kind.voices[cited.voice], near))
        issuer = cited.office if "{other}" in form else cited.by.called(form)
        inner = self.told(cited.implements) if cited.implements is not None else None
        return replace(cited, issuer=self._toned(issuer), implements=inner)

    def issuer_for(self, rank: str, day: datetime.date) -> Issuer:
        """An issuer of a rank that writers of this office cite."""
        place, chance = self.office.place, self.chance
        if rank in ("province", "party_province", "department") and self.office.family == "ministry":
            place = self.other_place()
        match rank:
            case "own":
                return self.own
            case "ministry":
                return ministry(chance.choice(living("ministries", day.year)))
            case "department":
                bodies = living("departments", day.year)
                return department(chance.choice(bodies[:5] if chance.maybe(0.6) else bodies), place)
            case "party_central":
                return PARTY_CENTRAL
            case "party_province":
                return committee(place)
            case "elsewhere":
                return province(self.other_place())
            case "province":
                return province(place)
            case _:
                return CENTRAL

    def other_place(self) -> Place:
        """Another province of the time of the report."""
        while True:
            place = place_of(self.chance, self.today)
            if place.name != self.office.place.name:
                return place

    def is_of_sister(self, code: str) -> bool:
        """The People's Council and its Committee are one issuer here, and neither issues what the other does."""
        council = self.office.family == "council"
        return self.own.rank == "province" and ("HĐND" in code) != council

    def _toned(self, text: str) -> str:
        """Ủy or Uỷ, as this writer sets the mark."""
        return text.replace("Ủy", "Uỷ").replace("ủy", "uỷ") if self._old_tones else text

    def _fits(self, cited: Cited, plain: bool) -> bool:
        inner = cited.implements
        numbers = {cited.number, inner.number} if inner else {cited.number}
        if (inner and (plain or inner.number == cited.number)) or not numbers.isdisjoint(self._numbers):
            return False
        return self._in_force(cited)

    def _in_force(self, cited: Cited) -> bool:
        later = self.registers.replacement(cited)
        return later is None or later.day > self.today

    def _days(self, before: datetime.date, rank: str) -> tuple[datetime.date, datetime.date]:
        """Mostly the last two years before a day, sometimes long ago, hardly ever before 2003."""
        if rank == "own":  # An agency founded last year has issued nothing before.
            return before - _DAY * 190, before - _DAY * 10
        recent, back = before - _DAY * 20, self.chance.randint(0, 2300)
        if self.chance.maybe(0.8) or (recent - _DAY * back).year < 2003:
            return recent - _DAY * 680, recent
        return recent - _DAY * (back + 120), recent - _DAY * back
