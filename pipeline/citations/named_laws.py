"""Which law is meant where it is named without its code."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.citations.mention import START, Mention
from pipeline.law_table import Days, LawTable, law_table
from pipeline.laws_meant import days_of, laws_meant
from pipeline.records import Header
from pipeline.rules.laws import Law, LawRules

# As many laws back as a reader would still think of.
_MEMORY = 200
# A decree that tells how a law is to be applied is issued in the last weeks before that law comes into force.
_ISSUED_AHEAD = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Dated:
    """The laws of one name that are cited with a year: where, and the code of each."""

    starts: tuple[int, ...]
    codes: tuple[str, ...]
    only: str

    def last_before(self, start: int) -> str:
        """The code of the one that was read last."""
        place = bisect_left(self.starts, start)
        return self.codes[place - 1] if place else ""


_NONE_DATED = Dated((), (), "")


class NamedLaws:
    """The laws that a report names: what it says of one of them, its code or year, holds for the others of its name."""

    def __init__(self, header: Header, rules: LawRules, mentions: Sequence[Mention]) -> None:
        self._rules = rules
        self._table = law_table(rules)
        self._days = days_of(header)
        self._named = [one for one in mentions if one.form == "named" and one.date.year is not None]
        self._dated: dict[tuple[str, str], Dated] = {}

    def resolve(self, mention: Mention, coded: Sequence[Mention]) -> None:
        """Fill resolves_to, or the candidates, of a law named without its code; `coded` are the laws with theirs.

        Named inside the subject of another document, it is the law of that document's days; else the one cited before
        with its code or year; else that of the report's days; else the one cited after with its year.
        """
        year = mention.date.year
        outer = self._days_of(mention.within) if year is None and mention.within is not None else None
        meant = self._in_outer(mention, outer) if outer is not None else ()
        said = "" if len(meant) == 1 else _coded_before(mention, coded, self._table)
        dated = self._dated_like(mention) if year is None else _NONE_DATED
        if not said and len(meant) != 1:
            said = dated.last_before(mention.start)
        if said:
            mention.resolves_to, mention.resolution = said, "antecedent"
            return
        meant = meant or self._meant(mention, self._days)
        if len(meant) == 1:
            mention.resolves_to, mention.resolution = meant[0].code, "registry" if meant[0].code else "none"
        elif dated.only:
            mention.resolves_to, mention.resolution = dated.only, "antecedent"
        elif meant:
            mention.resolution, mention.doubt = "ambiguous", "same_name"
            mention.candidates = tuple(law.code for law in meant if law.code)

    def _meant(self, mention: Mention, days: Days | None) -> tuple[Law, ...]:
        return laws_meant(mention.type, mention.subject, mention.date, days, self._rules)

    def _in_outer(self, mention: Mention, days: Days) -> tuple[Law, ...]:
        meant = self._meant(mention, days)
        if mention.relation == "huong_dan" and len(meant) > 1:
            ahead = [law for law in meant if _comes_soon(law, days.last)]
            return tuple(ahead[:1]) or meant
        return meant

    def _days_of(self, outer: Mention) -> Days | None:
        """The day of a document, that of an amending law, or the year that is stated."""
        law = self._table.coded(outer.resolves_to) if outer.resolves_to else None
        day = outer.date.calendar or (law.passed if law is not None else None)
        if day is not None:
            return Days(day, day)
        year = outer.year or outer.date.year
        return Days(date(year, 1, 1), date(year, 12, 31)) if year is not None else None

    def _dated_like(self, mention: Mention) -> "Dated":
        """Where the law of this name is cited with a year, and which one that is."""
        if not self._named:
            return _NONE_DATED
        key = _key(mention, self._table)
        if key not in self._dated:
            meant = [(one.start, self._meant(one, self._days)) for one in self._named if self._is_like(one, mention)]
            sure = [(start, laws[0].code) for start, laws in meant if len(laws) == 1 and laws[0].code]
            starts, codes = tuple(start for start, _ in sure), tuple(code for _, code in sure)
            self._dated[key] = Dated(starts, codes, codes[0] if len(set(codes)) == 1 else "")
        return self._dated[key]

    def _is_like(self, one: Mention, other: Mention) -> bool:
        return one.rule == other.rule and _key(one, self._table) == _key(other, self._table)


def _coded_before(mention: Mention, coded: Sequence[Mention], table: LawTable) -> str:
    """The code of the law of that name, and of the year where one is written, that was cited last before."""
    place = bisect_left(coded, mention.start, key=START)
    if place == 0:
        return ""
    key, year = _key(mention, table), mention.date.year
    for one in reversed(coded[max(0, place - _MEMORY) : place]):
        if year in (None, one.year or one.date.year) and _key(one, table) == key:
            return one.code
    return ""


def _key(mention: Mention, table: LawTable) -> tuple[str, str]:
    """Laws and codes of one name are one, ordinances are not."""
    return "Pháp lệnh" if mention.type == "Pháp lệnh" else "", table.official_key(mention.type, mention.subject)


def _comes_soon(law: Law, day: date) -> bool:
    return law.in_force_from is not None and day < law.in_force_from <= day + _ISSUED_AHEAD
