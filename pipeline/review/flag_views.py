"""What the page shows of the flags of one report: the words that each compares, with what stands around them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.language import Language, pick
from pipeline.records import Severity
from pipeline.store import Store
from pipeline.tables.album import Album, Beside
from pipeline.tables.around import words_around
from pipeline.tables.in_words import place_words
from pipeline.tables.quotes import QuoteCell, read_quotes
from pipeline.tables.schema import FLAGS, CitationRow, FlagRow

GRAVEST_FIRST: tuple[Severity, ...] = ("error", "warning", "info")


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


def flag_views(
    store: Store, album: Album, text: str, citations: Sequence[CitationRow], names: Mapping[str, str]
) -> Iterator[FlagView]:
    """The flags of the report of the album, the gravest first; `names` are those of the checks by code."""
    documents = {
        one.citation_id: Cited(one.document_id, one.code or one.resolves_to or one.raw)
        for one in citations
        if one.document_id
    }
    rows = sorted(
        store.rows_of(FLAGS, album.report_id), key=lambda one: (GRAVEST_FIRST.index(one.severity), one.ordinal)
    )
    for number, row in enumerate(rows, start=1):
        yield _flag(store, number, row, text, names, album, documents)


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
