"""What one report speaks of: documents out of the world's registers, and those that are made for it alone."""

import datetime

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.documents import Cited, is_party, symbol_of, year_in
from pipeline.synthesize.drawing import Drawing
from pipeline.synthesize.issuers import CENTRAL, Issuer, department, province
from pipeline.synthesize.offices import Office, Place, living
from pipeline.synthesize.registers import Registers, drawn_subject
from pipeline.synthesize.rows_of_numbers import row_of
from pipeline.synthesize.words import issues_of, words

_DAY = datetime.timedelta(days=1)


class World(Drawing):
    """Gives documents that fit an office and its day; `serial` is the report's number."""

    def __init__(self, chance: Chance, office: Office, today: datetime.date, registers: Registers, serial: int) -> None:
        super().__init__(chance, office, today, registers)
        self.serial = serial
        self.made_here: list[Cited] = []

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
        day = before or self.today
        return self.drawn(rank, day, types, of, plain) or self._made_for_want(rank, types, day)

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
        self.take(number)
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
            if self.take(printed):
                return printed

    def _office_name(self, whose: Issuer, shape: str) -> str:
        """What a register calls the issuer of a document made here."""
        kind = next((one for one in issues_of(whose.rank) if one.code == shape), None)
        if kind is not None:
            return whose.called(kind.voices[0].here[0])
        place, name = whose.place, self.office.name
        return name if not place.name or name.endswith(place.name) else f"{name}, {place.level} {place.name}"

    def _made_for_want(self, rank: str, types: tuple[str, ...], before: datetime.date) -> Cited:
        """Where the registers hold nothing that fits: a document of the office's own, or of the Government."""
        if rank == "department":
            other = next(one for one in living("departments", before.year) if one.name != self.office.name)
            whose = department(other, self.office.place)
        else:
            whose = self.own if rank == "own" else CENTRAL if rank == "central" else province(self.office.place)
        fits = [one for one in issues_of(whose.rank) if not types or one.type in types]
        fits = [one for one in fits or issues_of(whose.rank) if rank != "own" or not self.is_of_sister(one.code)]
        issue = self.chance.choice(fits)
        day = before - _DAY * self.chance.randint(10, 60)
        issuer = self.office.we if rank == "own" else whose.called(issue.voices[0].here[0])
        cited = self.made(issue.type, issue.code, day, by=whose, issuer=issuer)
        self.known.append(cited)
        return cited
