"""Which law a name means: the one passed in the year that is written, or the one in force on the days spoken of."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex
from rapidfuzz.fuzz import ratio

from pipeline.fold import fold, fold_code
from pipeline.records import Header, PartialDate
from pipeline.rules.laws import Law, LawRules

_NOT_WORDS = regex.compile(r"[^\p{L}\p{M}\d]+")
# "PL-UBTVQH11" and "UBTVQH11" stand in the codes of one ordinance.
_ORDINANCE = regex.compile(r"/pl-")
_NAMED_LAWS = regex.compile(r"(?:Bộ luật|Luật|Pháp lệnh)\s")
_AND = fold("và")
# Of a hundred letters so many agree where a name is only misspelt.
_ALIKE_FROM = 90
_ONE_DAY = datetime.timedelta(days=1)
# "Luật Lao động" is said of the code too; an ordinance is never called a law.
_CALLED_ALIKE: Mapping[str, tuple[str, ...]] = {"Luật": ("Luật", "Bộ luật"), "Bộ luật": ("Bộ luật", "Luật")}


@dataclass(frozen=True, slots=True)
class Days:
    """The days that a text speaks of, first and last."""

    first: datetime.date
    last: datetime.date


@dataclass(frozen=True, slots=True, eq=False)
class LawTable:
    """The laws of the rules, ready to be looked up; laws of one name in the order in which they were passed."""

    rules: LawRules
    by_code: Mapping[str, Law]
    by_name: Mapping[tuple[str, str], tuple[Law, ...]]
    amending: Mapping[str, tuple[Law, ...]]
    amending_any: tuple[Law, ...]

    def coded(self, code: str) -> Law | None:
        """The law that bears `code`; resolutions of the National Assembly may bear the same one."""
        return self.by_code.get(law_code_key(code))

    def named(self, kind: str, name: str) -> tuple[Law, ...]:
        """All laws of a name; those of the other type only where this type has none."""
        key = name_key(name)
        for one in _CALLED_ALIKE.get(kind, (kind,)):
            if (one, key) in self.by_name:
                return self.by_name[one, key]
        return ()

    def successors(self, law: Law) -> tuple[Law, ...]:
        """The laws that replaced it."""
        return tuple(self.by_code[law_code_key(code)] for code in law.replaced_by)

    def last_day(self, law: Law) -> datetime.date | None:
        """Its last day in force; None where it is in force, or where that is not known."""
        if law.in_force_until is not None:
            return law.in_force_until
        days = [one.in_force_from for one in self.successors(law) if one.in_force_from is not None]
        return min(days) - _ONE_DAY if days else None

    def in_force(self, law: Law, days: Days) -> bool:
        """Whether it is in force on any of the days."""
        last = self.last_day(law)
        return (law.in_force_from or law.passed) <= days.last and (last is None or last >= days.first)


@lru_cache(maxsize=2048)
def name_key(name: str) -> str:
    """Names are one whatever their commas, capitals and "và": "Phòng chống tham nhũng"."""
    return " ".join(word for word in _NOT_WORDS.sub(" ", fold(name)).split() if word != _AND)


@lru_cache(maxsize=2048)
def law_code_key(code: str) -> str:
    """Codes of laws are one whatever their zeros and dashes, those of ordinances with "PL-" or without."""
    return _ORDINANCE.sub("/", fold_code(code))


@lru_cache(maxsize=4)
def law_table(rules: LawRules) -> LawTable:
    """The table of one set of rules."""
    by_name: dict[tuple[str, str], tuple[Law, ...]] = {}
    amending: dict[str, tuple[Law, ...]] = {}
    for law in rules.laws:
        key = (law.type, name_key(law.name))
        by_name[key] = (*by_name.get(key, ()), law)
        for name in law.amended_names:
            amending[name_key(name)] = (*amending.get(name_key(name), ()), law)
    for one in rules.short_names:
        for kind in _CALLED_ALIKE:
            laws = by_name.get((kind, name_key(one.name)))
            if laws:
                by_name.setdefault((kind, name_key(one.short)), laws)
                amending.setdefault(name_key(one.short), amending.get(name_key(one.name), ()))
    return LawTable(
        rules=rules,
        by_code={law_code_key(law.code): law for law in rules.laws if law.code},
        by_name=by_name,
        amending=amending,
        amending_any=tuple(law for law in rules.laws if law.is_amending and not law.amended_names),
    )


def days_of(header: Header) -> Days | None:
    """The days a report speaks of: from the first of its period to its date; None when neither is stated."""
    last = header.date.last_day or (header.period.end if header.period else None)
    if last is None:
        return None
    first = header.period.start if header.period is not None and header.period.start is not None else last
    if header.date.day is None and header.date.year is not None:
        first = min(first, datetime.date(last.year, last.month if header.date.month else 1, 1))
    return Days(min(first, last), last)


def laws_meant(kind: str, name: str, written: PartialDate, days: Days | None, rules: LawRules) -> tuple[Law, ...]:
    """The laws that a name can mean, likeliest first; one alone is sure.

    With a year written, those passed in it. Else those in force on the days spoken of, and those passed but not yet in
    force then, or the last of that name if all had ceased; when no days are known, the only one of that name. Of days
    after those that the rules know, none.
    """
    table = law_table(rules)
    laws = table.named(kind, name) or _amending(name, table) or _misspelt(name, written, table)
    if written.year is not None:
        own = [law for law in laws if law.passed.year == written.year]
        changing = [law for law in table.amending.get(name_key(name), ()) if law.passed.year == written.year]
        return _of_that_day(own or changing, written)
    if days is None:
        return laws if len(laws) == 1 else ()
    return _in_those_days(laws, days, table) if days.first <= rules.complete_until else ()


def _of_that_day(laws: Sequence[Law], written: PartialDate) -> tuple[Law, ...]:
    """Two laws passed in one year are told apart by the day."""
    same = [law for law in laws if law.passed == written.calendar]
    return tuple(same or laws)


def _in_those_days(laws: Sequence[Law], days: Days, table: LawTable) -> tuple[Law, ...]:
    """Those in force on the last day first, then those not yet in force, then those that ceased; younger ones first."""
    passed = [law for law in reversed(laws) if law.passed <= days.last]
    last_day = Days(days.last, days.last)
    now = [law for law in passed if table.in_force(law, last_day)]
    coming = [law for law in passed if (law.in_force_from or law.passed) > days.last]
    before = [law for law in passed if law not in now and table.in_force(law, days)]
    return (*now, *(law for law in coming if law not in now), *before) or tuple(passed[:1])


def _amending(name: str, table: LawTable) -> tuple[Law, ...]:
    """The amending laws that change all laws named: "sửa đổi, bổ sung một số điều của Luật Đất đai"."""
    if not name.casefold().startswith("sửa đổi"):
        return ()
    _, *named = _NAMED_LAWS.split(name)
    found = [table.amending.get(name_key(one), ()) for one in named]
    common = [law for law in found[0] if all(law in others for others in found)] if found else []
    fewest = [law for law in common if len(law.amended_names) == len(named)]
    return tuple(fewest or common)


def _misspelt(name: str, written: PartialDate, table: LawTable) -> tuple[Law, ...]:
    """The law passed on the day written whose name has nearly the same letters."""
    key, day = name_key(name), written.calendar
    if day is None:
        return ()
    return tuple(law for law in table.rules.laws if law.passed == day and ratio(name_key(law.name), key) >= _ALIKE_FROM)


def could_amend(kind: str, name: str, year: int, rules: LawRules) -> bool:
    """Whether a law passed in that year changed, or may have changed, the laws of that name."""
    table = law_table(rules)
    changing: Iterable[Law] = (*table.amending.get(name_key(name), ()), *table.amending_any)
    return any(law.passed.year == year for law in changing)
