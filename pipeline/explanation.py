"""Why words were not extracted: what was read at that place, and how far each rule got."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from pipeline.errors import UsageError
from pipeline.fold import fold
from pipeline.language import Language, pick
from pipeline.records import Report
from pipeline.rules import Rules
from pipeline.rules.catalogue import list_rules, pattern_rules
from pipeline.why import NearMiss, near_misses

_SHOWN = 8
# Of the words asked for, the letters and digits that a rule must begin to match: "5" alone tells nothing.
_TELLING = 3
_LONGEST_PART = 80


def explain(report: Report, rules: Rules, words: str, language: Language) -> Iterator[str]:
    """Lines that explain the first place where `words` stand (spaces and case do not matter)."""
    text = report.text.value
    start, end = _find(text, words)
    place = report.text.place(start, end)
    where = text[max(0, start - 60) : end + 60].replace("\n", " ⏎ ")
    yield f"{place.page or ''}:{place.line} [{start}–{end}] …{where}…"
    kinds = (
        (pick(language, "lần viện dẫn", "citation"), report.citations),
        (pick(language, "số liệu", "statistic"), report.statistics),
    )
    read = [(kind, one) for kind, records in kinds for one in records if one.start < end and start < one.end]
    for kind, one in read:
        yield pick(language, "  đã đọc ra", "  was read") + f": {kind} “{one.raw}” ({one.rule})"
    if any(one.start <= start and end <= one.end for _, one in read):
        return
    family = {rule.id: rule.file for rule in list_rules(rules)}
    told = False
    for miss in _telling(near_misses(text, start, end, pattern_rules(rules)), text[start:end]):
        got, failed = pick(language, "khớp", "matches"), pick(language, "hỏng ở", "fails at")
        part = _shortened(miss.failed_part)
        yield f"  {family[miss.rule] + ' ' + miss.rule:36} {got} “{miss.matched}”, {failed} “{part}”"
        told = True
    if not told:
        yield pick(language, "  không quy tắc nào bắt đầu khớp ở đây", "  no rule begins to match here")


def _shortened(part: str) -> str:
    return part if len(part) <= _LONGEST_PART else f"{part[:_LONGEST_PART]}…"


def _telling(misses: Iterable[NearMiss], words: str) -> list[NearMiss]:
    """The misses that match enough of the words to tell something, those that match most of them first."""

    def met(miss: NearMiss) -> int:
        match = SequenceMatcher(None, words, miss.matched, autojunk=False).find_longest_match()
        return sum(map(str.isalnum, words[match.a : match.a + match.size]))

    least = min(_TELLING, sum(map(str.isalnum, words)))
    weighed = [(met(miss), miss) for miss in misses]
    enough = [(count, miss) for count, miss in weighed if count >= least]
    return [miss for _, miss in sorted(enough, key=lambda one: (-one[0] * one[1].share, one[1].rule))][:_SHOWN]


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
