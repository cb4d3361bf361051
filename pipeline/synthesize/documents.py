"""The world that a report speaks of: each cited document has one code, day, issuer and subject."""

import datetime
import re
from dataclasses import dataclass

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.offices import Office, living
from pipeline.synthesize.words import Body, Issue, Subject, issues, subjects, words

_ASSEMBLIES = ((2021, "QH15"), (2016, "QH14"), (2011, "QH13"), (2007, "QH12"), (2002, "QH11"))
_RANKS: dict[str, float] = {
    "central": 18,
    "ministry": 14,
    "province": 34,
    "department": 10,
    "party_central": 12,
    "party_province": 10,
}


@dataclass(frozen=True, slots=True)
class Cited:
    """One issued document, as it truly is."""

    type: str
    code: str
    number: str
    year: str
    symbol: str
    day: datetime.date
    issuer: str
    lead: str
    subject: str
    party: bool

    @property
    def about(self) -> str:
        """The subject with the word that leads to it, if any does."""
        return f"{self.lead} {self.subject}".strip()


class World:
    """Draws documents that fit an office and its day, no two with one number, and remembers them."""

    def __init__(self, chance: Chance, office: Office, today: datetime.date) -> None:
        self.chance, self.office, self.today = chance, office, today
        self.known: list[Cited] = []
        self._numbers: set[str] = set()

    def new(self, rank: str = "", *, before: datetime.date | None = None, types: tuple[str, ...] = ()) -> Cited:
        """A document that nobody has cited yet, issued before `before` (the day of the report)."""
        # An agency founded last year has issued nothing before.
        recent = self.today - datetime.timedelta(days=self.chance.randint(10, 190))
        day = recent if rank == "own" else self._day(before or self.today)
        issue = self._issue(rank, types)
        body = self._body(issue.rank, day.year)
        code = issue.code.format(
            n=self.number(issue.highest),
            year=day.year,
            X=body.code,
            unit=self.chance.choice(body.units or ("VP",)),
            QH=next((name for since, name in _ASSEMBLIES if day.year >= since), "QH11"),
            own=self.office.code,
        )
        place = self.office.place
        issuer = self.chance.choice(issue.issuers).format(
            p=place.level, P=place.name, U=place.party, name=body.name, head=body.head, us=self.office.we
        )
        cited = self.made(issue.type, code, day, issuer)
        self.known.append(cited)
        return cited

    def own_code(self, kind: str) -> str:
        """A new code of the office itself: "12/KH-SNV", "12-KH/TU"."""
        code = self.office.code
        return f"{self.number()}-{kind}/{code}" if self.office.party else f"{self.number()}/{kind}-{code}"

    def made(
        self, type_name: str, code: str, day: datetime.date, issuer: str, *, lead: str = "", subject: str = ""
    ) -> Cited:
        """A document of given code and day; its subject is drawn when none is given."""
        drawn = self._subject(type_name, day.year)
        topic = self.chance.choice(words("subjects", "topics"))
        return Cited(
            type=type_name,
            code=code,
            number=re.split(r"\D", code)[0],
            year=found[0] if (found := re.findall(r"/(\d{4})/", code)) else "",
            symbol=_symbol(code),
            day=day,
            issuer=issuer,
            lead=lead or drawn.lead,
            subject=subject or drawn.text.format(topic=topic, year=day.year, year5=day.year + 4),
            party="-" in code.split("/")[0],
        )

    def _issue(self, rank: str, types: tuple[str, ...]) -> Issue:
        if rank == "own" and self.office.party:
            rank = "party_province"
        fits: list[Issue] = []
        while not fits:
            wanted = rank or self.chance.weighted(_RANKS)
            fits = [one for one in issues() if one.rank == wanted and (not types or one.type in types)]
        return self.chance.choice(fits)

    def _body(self, rank: str, year: int) -> Body:
        if rank == "ministry":
            return self.chance.choice(living("ministries", year))
        if rank == "department":
            return self.chance.choice(living("departments", year))
        return Body(name=self.office.name, code="UBND", units=words("agencies", "people_units"))

    def _day(self, before: datetime.date) -> datetime.date:
        """Mostly of the last two years before, sometimes of long ago; hardly ever before 2003."""
        back = self.chance.randint(20, 700) if self.chance.maybe(0.8) else self.chance.randint(700, 3000)
        day = before - datetime.timedelta(days=back)
        return day if day.year >= 2003 else before - datetime.timedelta(days=20 + back % 100)

    def number(self, highest: int = 400) -> str:
        """A number that no other document of this world bears, printed with two digits at least."""
        while True:
            number = (
                self.chance.randint(1, highest) if self.chance.maybe(0.5) else self.chance.randint(1, min(highest, 400))
            )
            printed = f"{number:02d}"
            if printed not in self._numbers:
                self._numbers.add(printed)
                return printed

    def _subject(self, type_name: str, year: int) -> Subject:
        return self.chance.choice([one for one in subjects() if not one.types or type_name in one.types])


def _symbol(code: str) -> str:
    """The code without its number and year: "20/2013/QĐ-UBND" -> "QĐ-UBND", "05-NQ/TU" -> "NQ/TU"."""
    rest = code.lstrip("0123456789")[1:]
    head, slash, tail = rest.partition("/")
    return tail if slash and head.isdigit() else rest
