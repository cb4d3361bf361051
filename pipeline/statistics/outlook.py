"""Whether a number states what happened, what is planned, or what a criterion demands."""

from bisect import bisect_right

from pipeline.records import Header, Section, StatisticContext, Text
from pipeline.statistics.lexicon import Lexicon

Spans = tuple[tuple[int, int], ...]


def planned_spans(sections: tuple[Section, ...], words: Lexicon) -> Spans:
    """The divisions whose heading announces plans ("Phương hướng, nhiệm vụ")."""
    return tuple(
        (section.start, section.end)
        for section in sections
        if section.is_heading
        and words.target_headings.search(section.title)
        and not words.result_headings.search(section.title)
    )


def criterion_spans(sections: tuple[Section, ...]) -> Spans:
    """The titles of criteria: what they ask for, not what was reached."""
    return tuple((one.title_start, one.title_end) for one in sections if one.kind in ("tieu_chi", "noi_dung"))


def outlook(
    text: Text, header: Header, start: int, sentence_start: int, planned: Spans, criteria: Spans, words: Lexicon
) -> StatisticContext:
    """How the number at `start` is meant, by the nearest cue before it in its sentence, else by its heading."""
    if _inside(criteria, start):
        return "criterion"
    cues = list(words.outlooks.finditer(text.value, sentence_start, start))
    if cues:
        cue = cues[-1]
        year = cue["year"]
        if cue["target"] or (year and header.date.year and int(year) > header.date.year):
            return "target"
        if cue["done"]:
            return "result"
    return "target" if _inside(planned, start) else "result"


def _inside(spans: Spans, offset: int) -> bool:
    index = bisect_right(spans, (offset, offset + 1)) - 1
    return any(start <= offset < end for start, end in spans[max(0, index - 8) : index + 1])
