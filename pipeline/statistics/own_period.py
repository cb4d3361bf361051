"""The period that a sentence itself states for its numbers: "Trong năm 2020, Sở tiếp nhận 18 bộ hồ sơ"."""

import datetime

from pipeline.dates import YEAR
from pipeline.periods import period_in
from pipeline.records import Text
from pipeline.rules.periods import PeriodRules
from pipeline.statistics.lexicon import Lexicon
from pipeline.statistics.words import keys_before

Days = tuple[datetime.date | None, datetime.date | None]
NO_DAYS: Days = (None, None)
_CLAUSE_ENDS = "\n,;:.(-–+"
_REACH = 200


def stated_period(text: Text, start: int, end: int, words: Lexicon, rules: PeriodRules) -> Days | None:
    """The days of the period that opens a clause of `start:end`; None when none does.

    "Luật Đất đai năm 2013" and "so với năm 2019" state no period of the numbers.
    """
    start = max(start, end - _REACH)
    if YEAR.search(text.value, start, end) is None:
        return None
    period = period_in(text, start, end, rules)
    if period is None or period.start is None:
        return None
    keys = keys_before(text.value, period.evidence.start)
    if not keys:
        before = text.value[max(0, period.evidence.start - 4) : period.evidence.start].rstrip(" ")
        return (period.start, period.end) if not before or before[-1] in _CLAUSE_ENDS else None
    return (period.start, period.end) if words.period_leads.before(keys, len(keys)) else None
