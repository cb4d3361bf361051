"""The laws of the rules, ready to be looked up by code and by name."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import regex

from pipeline.fold import fold_code, slug
from pipeline.rules.laws import Law, LawRules

# "PL-UBTVQH11" and "UBTVQH11" stand in the codes of one ordinance.
_ORDINANCE = regex.compile(r"/pl-")
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
    abbreviations: Mapping[str, str]

    def coded(self, code: str) -> Law | None:
        """The law that bears `code`; resolutions of the National Assembly may bear the same one."""
        return self.by_code.get(law_code_key(code))

    def named(self, kind: str, name: str) -> tuple[Law, ...]:
        """All laws whose name has the same letters; those of the other type only where this type has none."""
        key = self.key_of(name)
        for one in _CALLED_ALIKE.get(kind, (kind,)):
            if (one, key) in self.by_name:
                return self.by_name[one, key]
        return ()

    def official_key(self, kind: str, name: str) -> str:
        """One key for all that a law is called: its official name, abbreviations and short names."""
        laws = self.named(kind, name)
        return name_key(laws[0].name) if laws else self.key_of(name)

    def changing(self, name: str) -> tuple[Law, ...]:
        """The laws that changed the laws of a name."""
        return self.amending.get(self.key_of(name), ())

    def key_of(self, name: str) -> str:
        """The key of a name whose abbreviations are written out: "Tổ chức HĐND và UBND"."""
        key = name_key(name)
        if self.abbreviations.keys().isdisjoint(key.split()):
            return key
        return " ".join(self.abbreviations.get(word, word) for word in key.split())

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

    def may_have_changed(self, name: str, year: int) -> bool:
        """Whether a law passed in that year changed, or may have changed, the laws of that name."""
        return any(law.passed.year == year for law in chain(self.changing(name), self.amending_any))


@lru_cache(maxsize=2048)
def name_key(name: str) -> str:
    """Names are one whatever their commas, capitals, marks and "và": "Phòng chống tham nhũng", "Tô chức Chính phủ"."""
    return " ".join(word for word in slug(name).split("-") if word != "va")


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
        short, full = name_key(one.short), name_key(one.name)
        for kind in _CALLED_ALIKE.get(one.type, (one.type,)):
            if (kind, full) in by_name:
                by_name.setdefault((kind, short), by_name[kind, full])
        amending.setdefault(short, amending.get(full, ()))
    return LawTable(
        rules=rules,
        by_code={law_code_key(law.code): law for law in rules.laws if law.code},
        by_name=by_name,
        amending=amending,
        amending_any=tuple(law for law in rules.laws if law.is_amending and not law.amended_names),
        abbreviations={name_key(short): name_key(full) for short, full in rules.abbreviations.items()},
    )
