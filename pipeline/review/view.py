"""What the page shows of one report: its rows put into words, and its text with marks."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from pipeline.language import Language
from pipeline.records import Paragraph, Severity
from pipeline.review.body import Heading, render_body
from pipeline.review.flag_views import GRAVEST_FIRST, FlagView, flag_views
from pipeline.review.marks import Mark
from pipeline.store import Store
from pipeline.tables.album import Album
from pipeline.tables.layout import Layout, read_layout
from pipeline.tables.schema import (
    CITATIONS,
    PAGES,
    RECIPIENTS,
    SECTIONS,
    STATISTICS,
    CitationRow,
    RecipientRow,
    ReportRow,
    SectionRow,
    StatisticRow,
)

# Characters that may stand between a label and its title.
_BETWEEN = 4


@dataclass(frozen=True, slots=True)
class ReportView:
    """Everything the page shows of one report."""

    row: ReportRow
    recipients: tuple[RecipientRow, ...]
    flags: tuple[FlagView, ...]
    contents: tuple[SectionRow, ...]
    citations: tuple[CitationRow, ...]
    statistics: tuple[StatisticRow, ...]
    body: Markup
    is_pictured: bool

    @property
    def grades(self) -> tuple[tuple[Severity, int], ...]:
        """How many flags there are of each severity that occurs, the gravest first."""
        counted = Counter(flag.row.severity for flag in self.flags)
        return tuple((severity, counted[severity]) for severity in GRAVEST_FIRST if counted[severity])

    def raw_of(self, statistic_id: str) -> str:
        """The words of a statistic that another one is part of."""
        return next((one.raw for one in self.statistics if one.statistic_id == statistic_id), "")


def view_of(store: Store, row: ReportRow, names: Mapping[str, str], language: Language) -> ReportView:
    """The view of a report; `names` are those of the checks by code."""
    text = store.text(row.report_id)
    layout = read_layout(text.layout)
    sections = tuple(store.rows_of(SECTIONS, row.report_id))
    citations = tuple(store.rows_of(CITATIONS, row.report_id))
    statistics = tuple(store.rows_of(STATISTICS, row.report_id))
    album = Album(row.report_id, store.crops(row.report_id), tuple(store.rows_of(PAGES, row.report_id)), language)
    flags = tuple(flag_views(store, album, text.value, citations, names))
    marks = [
        *_layout_marks(layout),
        *(Mark(one.start, one.end, "citation", one.citation_id) for one in citations),
        *(Mark(one.start, one.end, "statistic", one.statistic_id) for one in statistics),
        *(mark for flag in flags for mark in _flag_marks(flag)),
    ]
    headings = dict(_headings(sections, layout.paragraphs))
    reached = {heading.target for heading in headings.values()}
    return ReportView(
        row=row,
        recipients=tuple(store.rows_of(RECIPIENTS, row.report_id)),
        flags=flags,
        contents=tuple(one for one in sections if one.section_id in reached),
        citations=citations,
        statistics=statistics,
        body=render_body(text.value, layout.paragraphs, marks, headings, frozenset(_titles(sections, layout))),
        is_pictured=bool(album.crops),
    )


def _flag_marks(flag: FlagView) -> Iterator[Mark]:
    for quote in filter(lambda quote: quote.own, flag.quotes):
        yield Mark(quote.start, quote.end, "flag", quote.target, flag.row.severity, flag.number)


def _layout_marks(layout: Layout) -> Iterator[Mark]:
    for start, end in layout.bold:
        yield Mark(start, end, "bold")
    for start, end in layout.italic:
        yield Mark(start, end, "italic")


def _headings(sections: Sequence[SectionRow], paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, Heading]]:
    """The paragraphs that hold a heading and nothing else (a run-in heading shares its paragraph with the text)."""
    ends = {paragraph.start: paragraph.end for paragraph in paragraphs}
    for section in sections:
        end = ends.get(section.start)
        printed = len(section.label or "") + len(section.title or "") + _BETWEEN
        if section.is_heading and end is not None and end - section.start <= printed:
            yield section.start, Heading(section.level, section.section_id)


def _titles(sections: Sequence[SectionRow], layout: Layout) -> Iterator[int]:
    """The paragraphs above the first section that are set in bold from end to end: type of document, trích yếu."""
    front = sections[0].start if sections else 0
    for paragraph in layout.paragraphs:
        if paragraph.start < front and any(a <= paragraph.start and paragraph.end <= b for a, b in layout.bold):
            yield paragraph.start
