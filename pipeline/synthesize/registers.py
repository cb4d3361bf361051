"""The world's registers: what every agency has issued, the same for every report of one collection.

Each row of numbers is made when somebody first asks for it, from the seed and its own name alone.
"""

import datetime
from collections.abc import Iterator

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.documents import Cited, is_party, symbol_of, year_in
from pipeline.synthesize.issuers import CENTRAL, FIRST, LAST, PARTY_CENTRAL, Issuer
from pipeline.synthesize.offices import living
from pipeline.synthesize.rows_of_numbers import Row, codes_of, issues_in, row_of, rows_between
from pipeline.synthesize.words import Issue, Subject, subjects, words

_ASSEMBLIES = ((2021, "QH15"), (2016, "QH14"), (2011, "QH13"), (2007, "QH12"), (2002, "QH11"))
_RENEWAL_YEARS = 3
_DAY = datetime.timedelta(days=1)


class Registers:
    """Every register of one world."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self._rows: dict[Row, tuple[Cited, ...]] = {}
        self._asked: dict[Issuer, list[datetime.date]] = {}

    def documents(self, issuer: Issuer, after: datetime.date, before: datetime.date) -> Iterator[Cited]:
        """What the issuer issued between two days, both included."""
        self._note(issuer, after, before)
        for code in codes_of(issuer.rank):
            for row in rows_between(issuer, code, after, before):
                yield from (one for one in self.in_row(row) if after <= one.day <= before)

    def in_row(self, row: Row) -> tuple[Cited, ...]:
        """All documents of a row, by number and by day."""
        if row not in self._rows:
            self._rows[row] = tuple(self._made(row))
        return self._rows[row]

    def recurring(self, issuer: Issuer, code: str, day: datetime.date) -> Cited | None:
        """The document that bears, in the year or term of `day`, the number that comes again in every row."""
        number = self._recurring(code)
        self._note(issuer, day, day)
        return next((one for one in self.in_row(row_of(issuer, code, day)) if int(one.number) == number), None)

    def comes_again(self, cited: Cited) -> bool:
        """Whether other years or terms have a document of this number too."""
        return int(cited.number) == self._recurring(cited.shape)

    def replacement(self, cited: Cited) -> Cited | None:
        """The document that replaced this one, if any did until the end of the world."""
        row = row_of(cited.by, cited.shape, cited.day)
        if self._renewed(row) != cited.key:
            return None
        later = row.start.replace(year=row.start.year + _RENEWAL_YEARS)
        if later > min(LAST, cited.by.life[1]):
            return None
        after = row_of(cited.by, row.code, later)
        return next((one for one in self.in_row(after) if one.key == self._renewed(after)), None)

    def replaced(self, cited: Cited) -> Cited | None:
        """The document that this one replaced."""
        row = row_of(cited.by, cited.shape, cited.day)
        if row.start.year - _RENEWAL_YEARS < FIRST.year or self._renewed(row) != cited.key:
            return None
        before = row_of(cited.by, row.code, row.start.replace(year=row.start.year - _RENEWAL_YEARS))
        return next((one for one in self.in_row(before) if one.key == self._renewed(before)), None)

    def fitting_number(self, row: Row, day: datetime.date, serial: int, taken: set[str]) -> str:
        """A number that nothing in the row bears, and that fits the day: numbers rise through the year.

        Reports whose serial numbers are neighbours get different ones.
        """
        known = self.in_row(row)
        if not known:
            due = 4 + 400 * max((day - row.start).days, 0) // max((row.end - row.start).days, 1)
            return f"{due + serial % 40:02d}"
        below = max((int(one.number) for one in known if one.day <= day), default=0)
        above = min((int(one.number) for one in known if one.day > day), default=max(below * 5 // 4, below + 60))
        free = [number for number in range(below + 1, above) if f"{number:02d}" not in taken]
        if not free:
            borne = {int(one.number) for one in known} | {int(number) for number in taken}
            free = [number for number in range(1, 999) if number not in borne]
        return f"{free[serial * 7919 % len(free)]:02d}"

    def complete(self) -> Iterator[Cited]:
        """Every document of every issuer that was asked for, from the first to the last year in which it was."""
        for issuer, days in sorted(self._asked.items(), key=lambda one: one[0].key):
            first, last = min(days).replace(month=1, day=1), max(days).replace(month=12, day=31)
            for code in codes_of(issuer.rank):
                for row in rows_between(issuer, code, first, last):
                    yield from self.in_row(row)

    def _note(self, issuer: Issuer, after: datetime.date, before: datetime.date) -> None:
        asked = self._asked.setdefault(issuer, [after, before])
        asked[0], asked[1] = min(asked[0], after), max(asked[1], before)

    def _recurring(self, code: str) -> int:
        symbol = symbol_of(code.format(n=1, year=2000, X="X", Y="Y", unit="VP", QH="QH", own="X"))
        return Chance(f"{self.seed}/again/{symbol}").randint(3, 27)

    def _renewed(self, row: Row) -> str:
        """The key of the row's document that is replaced in turn; empty where none is."""
        if not any(one.renewed for one in issues_in(row)):
            return ""
        line = Chance(f"{self.seed}/renewed/{row.issuer.key}/{row.code}/{row.start.year % _RENEWAL_YEARS}")
        others = [one for one in self.in_row(row) if int(one.number) != self._recurring(row.code)]
        return others[0].key if others and line.maybe(0.7) else ""

    def _made(self, row: Row) -> Iterator[Cited]:
        first, last = max(row.start, row.issuer.life[0]), min(row.end, row.issuer.life[1])
        issues = [one for one in issues_in(row) if row.start.year <= one.until]
        if not issues or (last - first).days < 40:
            return
        chance = Chance(f"{self.seed}/{row.name}")
        years = (last - first).days / 365
        count = max(1, round(sum(one.yearly for one in issues) * years))
        days = sorted(first + _DAY * chance.randint(0, (last - first).days) for _ in range(count))
        numbers = chance.sample(range(1, max(issues[0].highest, count + 30)), count)
        again = self._recurring(row.code)
        if again not in numbers:
            numbers[0] = again
        for number, day in zip(sorted(numbers), days, strict=True):
            yield self._document(row, chance, chance.choice(issues), number, day, number == again)

    def code_of(self, row: Row, number: str, day: datetime.date, chance: Chance) -> tuple[str, str]:
        """A code of the row, and who signs with its issuer where two do."""
        body = row.issuer.body
        ministries = (one for one in living("ministries", day.year) if one.head == "Bộ trưởng")
        other = chance.choice([one for one in ministries if one.name != body.name])
        code = row.code.format(
            n=number,
            year=day.year,
            X=body.code,
            Y=other.code,
            unit=chance.choice(body.units or words("agencies", "people_units")),
            QH=next((name for since, name in _ASSEMBLIES if day.year >= since), "QH11"),
        )
        return code, other.name

    def _document(self, row: Row, chance: Chance, issue: Issue, number: int, day: datetime.date, again: bool) -> Cited:
        issuer = row.issuer
        code, other = self.code_of(row, f"{number:02d}", day, chance)
        voice = chance.randrange(len(issue.voices))
        office = issuer.called(issue.voices[voice].here[0], other)
        lead, subject, implements = self._subject(row, chance, issue.type, day, again)
        return Cited(
            type=issue.type,
            code=code,
            number=f"{number:02d}",
            year=year_in(code),
            symbol=symbol_of(code),
            day=day,
            issuer=office,
            lead=lead,
            subject=subject,
            party=is_party(code),
            by=issuer,
            key=f"{issuer.key}:{code}:{row.start.year}",
            office=office,
            shape=row.code,
            voice=voice,
            weight=min(chance.paretovariate(0.7), 100.0),
            implements=implements,
        )

    def _subject(
        self, row: Row, chance: Chance, type_name: str, day: datetime.date, again: bool
    ) -> tuple[str, str, Cited | None]:
        """Its lead word and subject. The number that comes again is of one annual plan; others are about anything."""
        if again and chance.maybe(0.5):
            topic = Chance(f"{self.seed}/topic/{row.issuer.key}/{row.code}").choice(words("subjects", "topics"))
            return "về", f"{topic} năm {day.year}", None
        if row.issuer.rank == "province" and type_name in ("Kế hoạch", "Công văn", "Quyết định") and chance.maybe(0.2):
            inner = self._recent(chance, day)
            if inner is not None:
                return "về việc", "triển khai thực hiện", inner
        drawn = drawn_subject(chance, type_name)
        topic = chance.choice(words("subjects", "topics"))
        return drawn.lead, drawn.text.format(topic=topic, year=day.year, year5=day.year + 4), None

    def _recent(self, chance: Chance, day: datetime.date) -> Cited | None:
        """A central document that may be carried out by one of that day."""
        source = chance.choice([CENTRAL, PARTY_CENTRAL])
        before, after = day - _DAY * 12, day - _DAY * 300
        fits = [
            one
            for code in codes_of(source.rank)
            for row in rows_between(source, code, after, before)
            for one in self.in_row(row)
            if after <= one.day <= before
        ]
        return chance.choices(fits, [one.weight for one in fits])[0] if fits else None


def drawn_subject(chance: Chance, type_name: str) -> Subject:
    """How a document of a type may say what it is about."""
    return chance.choice([one for one in subjects() if not one.types or type_name in one.types])
