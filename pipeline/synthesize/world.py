"""What one report speaks of: documents out of the world's registers, no two with one number, and those made for it."""

import datetime
from dataclasses import replace

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.documents import Cited, is_party, symbol_of, year_in
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
from pipeline.synthesize.registers import Registers, drawn_subject, row_of
from pipeline.synthesize.words import issues, issues_of, words

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


class World:
    """Draws documents that fit an office and its day, and remembers them; `serial` is the report's number."""

    def __init__(self, chance: Chance, office: Office, today: datetime.date, registers: Registers, serial: int) -> None:
        self.chance, self.office, self.today, self.registers = chance, office, today, registers
        self.serial = serial
        self.known: list[Cited] = []
        self.made_here: list[Cited] = []
        self.own = issuer_of(office)
        self._numbers: set[str] = set()
        # "Uỷ ban", as the older way of setting tone marks has it.
        self._old_tones = chance.maybe(0.2)

    def new(
        self,
        rank: str = "",
        *,
        before: datetime.date | None = None,
        types: tuple[str, ...] = (),
        of: Issuer | None = None,
        plain: bool = False,
    ) -> Cited:
        """A document that nobody has cited yet, issued before `before` (the day of the report).

        `plain`: one whose subject names no other document.
        """
        for _ in range(_TRIES):
            after, last = self._days(before or self.today, rank)
            issuer = of or self._issuer(rank or self.chance.weighted(_RANKS), last)
            found = [one for one in self.registers.documents(issuer, after, last) if not types or one.type in types]
            if not found:
                continue
            cited = self.chance.choices(found, [one.weight for one in found])[0]
            if self._fits(cited, plain) and not (rank == "own" and self._of_sister(cited.code)):
                return self.remembered(cited)
        return self._made_for_want(rank, types, before or self.today)

    def admits(self, cited: Cited) -> bool:
        """Whether this report may name the document: it is known already, or nothing else here bears its number."""
        if any(one.key == cited.key for one in self.known):
            return True
        later = self.registers.replacement(cited)
        if cited.number in self._numbers or (later is not None and later.day <= self.today):
            return False
        self._numbers.add(cited.number)
        return True

    def carrying_out(self) -> Cited:
        """A document of the province whose subject names the one that it carries out."""
        for _ in range(_TRIES):
            after, last = self._days(self.today, "province")
            found = self.registers.documents(self._issuer("province", last), after, last)
            fits = [one for one in found if one.implements and self._fits(one, plain=False)]
            if fits:
                return self.remembered(self.chance.choice(fits))
        return self.new("province")

    def remembered(self, cited: Cited) -> Cited:
        """The document as this writer names its issuer, from now on known here."""
        shown = self.told(cited)
        self.known.append(shown)
        self._numbers.add(cited.number)
        if cited.implements is not None:
            self._numbers.add(cited.implements.number)
        return shown

    def told(self, cited: Cited) -> Cited:
        """The document as this writer names its issuer."""
        near = not cited.by.place.name or (
            cited.by.place == self.office.place and self.office.family != "ministry" and not self.office.unplaced
        )
        kind = next(one for one in issues_of(cited.by.rank) if one.code == cited.shape and one.type == cited.type)
        form = self.chance.choice(heard(kind.voices[cited.voice], near))
        issuer = cited.office if "{other}" in form else cited.by.called(form)
        inner = self.told(cited.implements) if cited.implements is not None else None
        return replace(cited, issuer=self.toned(issuer), implements=inner)

    def twins_in_time(self) -> tuple[Cited, ...]:
        """Two documents of one issuer with one number, of two years or terms."""
        code = self.chance.choice(["{n}/KH-UBND", "{n}/QĐ-UBND", "{n}-NQ/TU", "{n}/CT-TTg", "{n}-KL/TW"])
        issuer = self._issuer_of_shape(code)
        years = 5 if issuer.of_party else self.chance.choice([1, 1, 2])
        day = self.today - _DAY * 380
        return self._told_twins(
            [self.registers.recurring(issuer, code, day - _DAY * 365 * back) for back in (0, years)]
        )

    def twins_in_space(self) -> tuple[Cited, ...]:
        """Two documents of two provinces with one number and one year."""
        code = self.chance.choice(["{n}/KH-UBND", "{n}/QĐ-UBND", "{n}/NQ-HĐND", "{n}-KH/TU"])
        day = self.today - _DAY * 380
        issuer = self._issuer_of_shape(code)
        other = replace(issuer, place=self.other_place())
        return self._told_twins([self.registers.recurring(one, code, day) for one in (issuer, other)])

    def twins_in_kind(self) -> tuple[Cited, ...]:
        """A normative document and a plain one with one number and one year."""
        symbol, rank = self.chance.choice([("QĐ-UBND", "province"), ("NQ-HĐND", "province"), ("QĐ-TTg", "central")])
        issuer = self._issuer(rank, self.today)
        day = self.today - _DAY * 380
        codes = (f"{{n}}/{{year}}/{symbol}", f"{{n}}/{symbol}")
        return self._told_twins([self.registers.recurring(issuer, code, day) for code in codes])

    def replaced_pair(self, years: int) -> tuple[Cited, Cited] | None:
        """A document that was replaced at least so many calendar years ago, and the one that replaced it."""
        for _ in range(_TRIES):
            day = self.today - _DAY * (365 * (years + 3) + self.chance.randint(0, 1500))
            issuer = self._issuer(self.chance.choice(["central", "ministry", "province"]), day)
            for cited in self.registers.documents(issuer, day - _DAY * 400, day):
                later = self.registers.replacement(cited)
                if later is None or later.day.year > self.today.year - years or later.number == cited.number:
                    continue
                if {cited.number, later.number}.isdisjoint(self._numbers):
                    self._numbers |= {cited.number, later.number}
                    return self.told(cited), self.told(later)
        return None

    def toned(self, text: str) -> str:
        """Ủy or Uỷ, as this writer sets the mark."""
        return text.replace("Ủy", "Uỷ").replace("ủy", "uỷ") if self._old_tones else text

    def made(
        self,
        type_name: str,
        shape: str,
        day: datetime.date,
        *,
        by: Issuer | None = None,
        issuer: str = "",
        lead: str = "",
        subject: str = "",
        number: str = "",
        listed: bool = True,
    ) -> Cited:
        """A document that only this report knows, with a number that fits its day; a subject is drawn if not given."""
        whose = by or self.own
        row = row_of(whose, shape, day)
        number = number or self.registers.fitting_number(row, day, self.serial, self._numbers)
        self._numbers.add(number)
        code, _ = self.registers.code_of(row, number, day, self.chance)
        drawn = drawn_subject(self.chance, type_name)
        topic = self.chance.choice(words("subjects", "topics"))
        cited = Cited(
            type=type_name,
            code=code,
            number=number,
            year=year_in(code),
            symbol=symbol_of(code),
            day=day,
            issuer=issuer,
            lead=lead if subject else drawn.lead,
            subject=subject or drawn.text.format(topic=topic, year=day.year, year5=day.year + 4),
            party=is_party(code),
            by=whose,
            key=f"{whose.key}:{code}:{row.start.year}",
            shape=shape,
            office=self._office_name(whose, shape),
            listed=listed,
        )
        self.made_here.append(cited)
        return cited

    @property
    def home(self) -> Place:
        """The province whose documents this writer may make up: his own; for the whole country any."""
        return self.office.place

    def own_shape(self, kind: str) -> str:
        """The shape of the office's own codes: "{n}/KH-{X}", "{n}-KH/{X}"; as data/cited.yml has it where it does."""
        code, party = self.office.code, self.office.party
        letter = kind == "CV" and not party
        wanted = f"{{n}}/{code}-{{unit}}" if letter else f"{{n}}-{kind}/{code}" if party else f"{{n}}/{kind}-{code}"
        listed = (one.code for one in issues_of(self.own.rank))
        return next((one for one in listed if one.replace("{X}", code) == wanted), wanted)

    def number(self, highest: int = 400) -> str:
        """A number that no other document here bears, printed with two digits at least."""
        while True:
            printed = f"{self.chance.randint(1, highest):02d}"
            if printed not in self._numbers:
                self._numbers.add(printed)
                return printed

    def other_place(self) -> Place:
        """Another province of the time of the report."""
        while True:
            place = place_of(self.chance, self.today)
            if place.name != self.office.place.name:
                return place

    def _office_name(self, whose: Issuer, shape: str) -> str:
        """What a register calls the issuer of a document made here."""
        kind = next((one for one in issues_of(whose.rank) if one.code == shape), None)
        if kind is not None:
            return whose.called(kind.voices[0].here[0])
        place, name = whose.place, self.office.name
        return name if not place.name or name.endswith(place.name) else f"{name}, {place.level} {place.name}"

    def _issuer_of_shape(self, code: str) -> Issuer:
        rank = next(one.rank for one in issues() if one.code == code)
        return self._issuer(rank, self.today)

    def _told_twins(self, pair: list[Cited | None]) -> tuple[Cited, ...]:
        """Both as this writer names them, if both are there, of before the report, and no other here has the number."""
        found = [one for one in pair if one is not None and one.day < self.today and one.number not in self._numbers]
        if len(found) < 2 or found[0].key == found[1].key or any(one.implements for one in found):
            return ()
        self._numbers.add(found[0].number)
        return tuple(self.told(one) for one in found)

    def _fits(self, cited: Cited, plain: bool) -> bool:
        inner = cited.implements
        numbers = {cited.number, inner.number} if inner else {cited.number}
        if (inner and (plain or inner.number == cited.number)) or not numbers.isdisjoint(self._numbers):
            return False
        later = self.registers.replacement(cited)
        return later is None or later.day > self.today

    def _issuer(self, rank: str, day: datetime.date) -> Issuer:
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

    def _of_sister(self, code: str) -> bool:
        """The People's Council and its Committee are one issuer here, and neither issues what the other does."""
        council = self.office.family == "council"
        return self.own.rank == "province" and ("HĐND" in code) != council

    def _days(self, before: datetime.date, rank: str) -> tuple[datetime.date, datetime.date]:
        """Mostly the last two years before a day, sometimes long ago, hardly ever before 2003."""
        if rank == "own":  # An agency founded last year has issued nothing before.
            return before - _DAY * 190, before - _DAY * 10
        recent, back = before - _DAY * 20, self.chance.randint(0, 2300)
        if self.chance.maybe(0.8) or (recent - _DAY * back).year < 2003:
            return recent - _DAY * 680, recent
        return recent - _DAY * (back + 120), recent - _DAY * back

    def _made_for_want(self, rank: str, types: tuple[str, ...], before: datetime.date) -> Cited:
        """Where the registers hold nothing that fits: a document of the office's own, or of the Government."""
        if rank == "department":
            other = next(one for one in living("departments", before.year) if one.name != self.office.name)
            whose = department(other, self.office.place)
        else:
            whose = self.own if rank == "own" else CENTRAL if rank == "central" else province(self.office.place)
        fits = [one for one in issues_of(whose.rank) if not types or one.type in types]
        fits = [one for one in fits or issues_of(whose.rank) if rank != "own" or not self._of_sister(one.code)]
        issue = self.chance.choice(fits)
        day = before - _DAY * self.chance.randint(10, 60)
        issuer = self.office.we if rank == "own" else whose.called(issue.voices[0].here[0])
        cited = self.made(issue.type, issue.code, day, by=whose, issuer=issuer)
        self.known.append(cited)
        return cited
