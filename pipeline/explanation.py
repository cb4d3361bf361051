"""Why words were not extracted: what was read at that place, and how far each rule got."""

from collections.abc import Iterator

from pipeline.errors import UsageError
from pipeline.fold import fold
from pipeline.language import Language, pick
from pipeline.records import Report
from pipeline.rules import Rules
from pipeline.rules.catalogue import pattern_rules
from pipeline.why import near_misses

_SHOWN = 8


def explain(report: Report, rules: Rules, words: str, language: Language) -> Iterator[str]:
    """Lines that explain the first place where `words` stand (spaces and case do not matter)."""
    start, end = _find(report.text.value, words)
    place = report.text.place(start, end)
    where = report.text.value[max(0, start - 60) : end + 60].replace("\n", " ⏎ ")
    yield f"{place.page or ''}:{place.line} [{start}–{end}] …{where}…"
    for kind, records in (("citation", report.citations), ("statistic", report.statistics)):
        for one in records:
            if one.start < end and start < one.end:
                yield pick(language, "  đã đọc ra: ", "  was read: ") + f"{kind} “{one.raw}” ({one.rule})"
    misses = near_misses(report.text.value, start, end, pattern_rules(rules))
    if not misses:
        yield pick(language, "  không quy tắc nào bắt đầu khớp ở đây", "  no rule begins to match here")
    for miss in misses[:_SHOWN]:
        got = pick(language, "khớp", "matches")
        failed = pick(language, "hỏng ở", "fails at")
        yield f"  {miss.rule:28} {got} “{miss.matched}”, {failed} {miss.failed_part}"


def _find(text: str, words: str) -> tuple[int, int]:
    start = text.find(words)
    if start >= 0:
        return start, start + len(words)
    wanted = fold(words)
    for start in range(len(text)):
        if text[start : start + 1].casefold() == words[:1].casefold():
            end = start + len(words)
            if fold(text[start:end]) == wanted:
                return start, end
    raise UsageError(f"Không thấy “{words}” trong văn bản.", f"“{words}” does not stand in the text.")
