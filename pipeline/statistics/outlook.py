"""Whether a number states what happened, what is planned, or what a criterion demands."""

from bisect import bisect_right
from dataclasses import dataclass

from pipeline.records import Header, Section, StatisticContext
from pipeline.statistics.closed import Spans, is_closed, merge_spans
from pipeline.statistics.lexicon import Lexicon

Cues = tuple[tuple[int, StatisticContext], ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """`planned` are the divisions whose heading announces plans, `criteria` the titles of criteria."""

    planned: Spans
    criteria: Spans
    year: int | None
    words: Lexicon

    def cues(self, value: str, start: int, end: int) -> Cues:
        """Where the words of one sentence begin to speak of what is planned, or done."""
        found: list[tuple[int, StatisticContext]] = []
        for cue in self.words.outlooks.finditer(value, start, end):
            if cue["done"]:
                found.append((cue.start(), "result"))
            elif cue["target"] or (self.year and int(cue["year"]) > self.year):
                found.append((cue.start(), "target"))
        return tuple(found)

    def at(self, start: int, cues: Cues) -> StatisticContext:
        """How the number at `start` is meant: by the nearest cue before it in its sentence, else by its heading."""
        if is_closed(self.criteria, start):
            return "criterion"
        place = bisect_right(cues, start, key=lambda cue: cue[0])
        if place:
            return cues[place - 1][1]
        return "target" if is_closed(self.planned, start) else "result"


def outlook_of(header: Header, sections: tuple[Section, ...], words: Lexicon) -> Outlook:
    """The outlook of one text. A heading that speaks of results too announces no plan."""
    planned = merge_spans((one.start, one.end) for one in sections if one.is_heading and _announces(one.title, words))
    criteria = merge_spans((one.title_start, one.title_end) for one in sections if one.kind in ("tieu_chi", "noi_dung"))
    return Outlook(planned, criteria, header.date.year, words)


def _announces(title: str, words: Lexicon) -> bool:
    return bool(words.target_headings.search(title)) and not words.result_headings.search(title)
