"""Which law a name means: the one passed in the year that is written, or the one in force on the days spoken of."""

import datetime
from collections.abc import Sequence
from functools import lru_cache

import regex
from rapidfuzz.fuzz import ratio

from pipeline.law_table import Days, LawTable, law_table, name_key
from pipeline.records import Header, PartialDate
from pipeline.rules.laws import Law, LawRules

_AMENDING = name_key("sửa đổi")
_NAMED_LAWS = regex.compile(r"(?:Bộ luật|Luật|Pháp lệnh)\s")
# Of a hundred letters so many agree where a name is only misspelt.
_ALIKE_FROM = 90


def days_of(header: Header) -> Days | None:
    """The days a report speaks of: from the first of its period to its date; None when neither is stated."""
    last = header.date.last_day or (header.period.end if header.period else None)
    if last is None:
        return None
    first = header.period.start if header.period is not None and header.period.start is not None else last
    if header.date.day is None and header.date.year is not None:
        first = min(first, datetime.date(last.year, last.month if header.date.month else 1, 1))
    return Days(min(first, last), last)


@lru_cache(maxsize=4096)
def laws_meant(kind: str, name: str, written: PartialDate, days: Days | None, rules: LawRules) -> tuple[Law, ...]:
    """The laws that a name can mean, likeliest first; one alone is sure.

    With a year written, those passed in it, else those in force in it. Without one, those in force on the days spoken
    of and those passed but not yet in force then, or the last of that name if all had ceased; when no days are known,
    the only one of that name. Of days after those that the rules know, none.
    """
    table = law_table(rules)
    laws = table.named(kind, name) or _amending(name, table) or _misspelt(name, written, table)
    if written.year is not None:
        own = [law for law in laws if law.passed.year == written.year]
        changing = [law for law in table.changing(name) if law.passed.year == written.year]
        return _of_that_day(own or changing, written) or _in_that_year(laws, written, table)
    if days is None:
        return laws if len(laws) == 1 else ()
    return _in_those_days(laws, days, table) if days.first <= rules.complete_until else ()


def _of_that_day(laws: Sequence[Law], written: PartialDate) -> tuple[Law, ...]:
    """Two laws passed in one year are told apart by the day."""
    same = [law for law in laws if law.passed == written.calendar]
    return tuple(same or laws)


def _in_that_year(laws: Sequence[Law], written: PartialDate, table: LawTable) -> tuple[Law, ...]:
    """“Kết quả thực hiện Luật Thanh niên năm 2023”: the year is that of the report."""
    if written.year is None or written.month is not None or written.year > table.rules.complete_until.year:
        return ()
    days = Days(datetime.date(written.year, 1, 1), datetime.date(written.year, 12, 31))
    return _in_those_days(laws, days, table)


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
    if not name_key(name).startswith(_AMENDING):
        return ()
    _, *named = _NAMED_LAWS.split(name)
    found = [table.changing(one) for one in named]
    common = [law for law in found[0] if all(law in others for others in found)] if found else []
    fewest = [law for law in common if len(law.amended_names) == len(named)]
    return tuple(fewest or common)


def _misspelt(name: str, written: PartialDate, table: LawTable) -> tuple[Law, ...]:
    """The law passed on the day written whose name has nearly the same letters."""
    key, day = name_key(name), written.calendar
    if day is None:
        return ()
    return tuple(law for law in table.rules.laws if law.passed == day and ratio(name_key(law.name), key) >= _ALIKE_FROM)
