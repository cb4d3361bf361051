"""What the page shows of one report: its rows put into words, and its text with marks."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from markupsafe import Markup

from pipeline.language import Language, pick
from pipeline.records import Paragraph, Severity
from pipeline.review.body import Heading, render_body
from pipeline.review.marks import Mark
from pipeline.store import Store
from pipeline.tables.album import Album, Beside
from pipeline.tables.around import words_around
from pipeline.tables.in_words import place_words
from pipeline.tables.layout import Layout, read_layout
from pipeline.tables.quotes import QuoteCell, read_quotes
from pipeline.tables.schema import (
    CITATIONS,
    FLAGS,
    PAGES,
    RECIPIENTS,
    SECTIONS,
    STATISTICS,
    CitationRow,
    FlagRow,
    RecipientRow,
    ReportRow,
    SectionRow,
    StatisticRow,
)

# Characters that may stand between a label and its title.
_BETWEEN = 4
_RANK: dict[Severity, int] = {"error": 0, "warning": 1, "info": 2}


@dataclass(frozen=True, slots=True)
class QuoteView:
    """One place that a flag compares: its words, and some of what stands before and after them.

    `own` is False for words of another report, which this report's text does not show. What a picture of the page shows
    is not said in words as well: `before` and `after` are empty then.
    """

    target: str
    place: str
    before: str
    words: str
    after: str
    start: int
    end: int
    own: bool
    beside: Beside = field(default_factory=Beside)


class Cited(NamedTuple):
    """A cited document and what it is called here."""

    document_id: str
    name: str


@dataclass(frozen=True, slots=True)
class FlagView:
    """One flag in the user's language; `cited` are the documents of the citations that it compares."""

    number: int
    row: FlagRow
    name: str
    message: str
    quotes: tuple[QuoteView, ...]
    cited: tuple[Cited, ...]


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
        return tuple((severity, counted[severity]) for severity in _RANK if counted[severity])

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
    gravest_first = sorted(store.rows_of(FLAGS, row.report_id), key=lambda one: (_RANK[one.severity], one.ordinal))
    album = Album(row.report_id, store.crops(row.report_id), tuple(store.rows_of(PAGES, row.report_id)), language)
    documents = {
        one.citation_id: Cited(one.document_id, one.code or one.resolves_to or one.raw)
        for one in citations
        if one.document_id
    }
    flags = tuple(
        _flag(store, number, one, text.value, names, album, documents)
        for number, one in enumerate(gravest_first, start=1)
    )
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


def _flag(
    store: Store,
    number: int,
    row: FlagRow,
    text: str,
    names: Mapping[str, str],
    album: Album,
    documents: Mapping[str, Cited],
) -> FlagView:
    cells = read_quotes(row.quotes)
    quotes = tuple(
        _own_quote(f"{row.flag_id}-{place}", quote, text, beside, album.language)
        if quote.report_id == row.report_id
        else _foreign_quote(store, quote, album.language)
        for place, (quote, beside) in enumerate(zip(cells, album.beside(cells), strict=True), start=1)
    )
    message = pick(album.language, row.message_vi, row.message_en)
    cited = {documents[quote.record_id] for quote in cells if quote.record_id and quote.record_id in documents}
    by_id = {one.document_id: one for one in sorted(cited, reverse=True)}
    return FlagView(number, row, names.get(row.code, row.code), message, quotes, tuple(sorted(by_id.values())))


def _own_quote(target: str, quote: QuoteCell, text: str, beside: Beside, language: Language) -> QuoteView:
    """The words quoted with the words around them in their own paragraph."""
    around = words_around(text, quote.start, quote.end)
    return QuoteView(
        target=target,
        place=place_words(quote.page, quote.line, language),
        before="" if beside.is_pictured else around.before,
        words=quote.text,
        after="" if beside.is_pictured else around.after,
        start=quote.start,
        end=quote.end,
        own=True,
        beside=beside,
    )


def _foreign_quote(store: Store, quote: QuoteCell, language: Language) -> QuoteView:
    """Words of another report, with its file: the link opens it there."""
    place = ", ".join(filter(None, (store.source(quote.report_id), place_words(quote.page, quote.line, language))))
    return QuoteView(quote.record_id or quote.report_id, place, "", quote.text, "", quote.start, quote.end, own=False)


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
