"""Which law is meant where it is named without its code."""

from collections.abc import Sequence
from datetime import date

from pipeline.citations.mention import Mention
from pipeline.laws_meant import Days, days_of, laws_meant, name_key
from pipeline.records import Header
from pipeline.rules.laws import LawRules

# As many coded laws back as a reader would still think of.
_MEMORY = 200


class NamedLaws:
    """The laws that a report names, in reading order: what was said of one before holds for the next of its name."""

    def __init__(self, header: Header, rules: LawRules) -> None:
        self._rules = rules
        self._days = days_of(header)
        self._dated: dict[str, str] = {}

    def resolve(self, mention: Mention, coded: Sequence[Mention]) -> None:
        """Fill resolves_to, or the candidates, of a law named without its code; `coded` are the laws with theirs.

        Named inside the subject of another document, it is the law of that document's days; else the one cited before
        with its code or year; else that of the report's days.
        """
        key, year = name_key(mention.subject), mention.date.year
        outer = _days_of(mention.within) if year is None and mention.within is not None else None
        codes = self._codes(mention, outer) if outer is not None else ()
        if len(codes) == 1:
            mention.resolves_to, mention.resolution = codes[0], "registry"
            return
        said = _said_before(mention, key, coded) or ("" if year is not None else self._dated.get(key, ""))
        if said:
            mention.resolves_to, mention.resolution = said, "antecedent"
            return
        codes = codes or self._codes(mention, self._days)
        if len(codes) == 1:
            mention.resolves_to, mention.resolution = codes[0], "registry"
            if year is not None:
                self._dated[key] = codes[0]
        elif codes:
            mention.resolution, mention.candidates = "ambiguous", codes

    def _codes(self, mention: Mention, days: Days | None) -> tuple[str, ...]:
        laws = laws_meant(mention.type, mention.subject, mention.date, days, self._rules)
        return tuple(law.code for law in laws) if all(law.code for law in laws) else ()


def _said_before(mention: Mention, key: str, coded: Sequence[Mention]) -> str:
    """The code of the law of that name, and of the year where one is written, that was cited last before."""
    said = ""
    for one in coded[:_MEMORY]:
        if one.start >= mention.start:
            break
        fits = mention.date.year is None or mention.date.year == (one.year or one.date.year)
        if fits and name_key(one.subject) == key:
            said = one.code
    return said


def _days_of(outer: Mention) -> Days | None:
    """The day of a document, or the year in its code."""
    day = outer.date.calendar
    if day is not None:
        return Days(day, day)
    return Days(date(outer.year, 1, 1), date(outer.year, 12, 31)) if outer.year is not None else None
