"""A card from the rows of the store."""

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.cards.card import (
    Card,
    CardFinding,
    CardRelation,
    Disagreement,
    Picture,
    Seen,
    Sighting,
    Version,
)
from pipeline.cards.disagreements import Differing, disagreements_of
from pipeline.cards.register_entry import entry_of
from pipeline.identity import Judgement
from pipeline.language import Language, pick
from pipeline.store import Store
from pipeline.tables.album import Album
from pipeline.tables.around import words_around
from pipeline.tables.quotes import QuoteCell
from pipeline.tables.schema import CITED_DOCUMENTS, PAGES, CitedDocumentRow

# Places shown of a card as a whole, of one version that differs, of one that is usual; findings shown.
MOST_SEEN, _MOST_DIFFERING, _MOST_USUAL, _MOST_FINDINGS = 200, 50, 3, 100
# Pictures of pages shown of one version.
_PICTURED = 2
_TEXTS_HELD, _ALBUMS_HELD = 64, 4
_DOCUMENT = f"SELECT {', '.join(CITED_DOCUMENTS.names)} FROM cited_documents WHERE document_id = ?"
# A complete day is told also where no calendar has it ("31/02/2020"): then `issued_date` is empty.
_SIGHTINGS = """
    SELECT c.citation_id, c.report_id, r.source, r.agency, r.province, r.code, r.issued_date,
        r.text_source IN ('ocr', 'mixed'), c.page, c.line, c."start", c."end", c.bbox, c.bbox_overleaf,
        c.raw, c.form, c.type,
        CASE WHEN c.issued_day + c.issued_month + c.issued_year IS NOT NULL
            THEN printf('%04d-%02d-%02d', c.issued_year, c.issued_month, c.issued_day) END,
        c.date_raw, c.issuer, c.issuer_source, c.subject, c.relation
    FROM citations c JOIN reports r ON r.report_id = c.report_id
"""
# A flag names the citations that it compares, in quotation marks, in its cell of quotes.
_FINDINGS = """
    SELECT DISTINCT f.flag_id, f.code, f.severity, f.message_vi, f.message_en, r.source, f.ordinal
    FROM citations c JOIN flags f ON f.report_id = c.report_id JOIN reports r ON r.report_id = c.report_id
    WHERE c.document_id = ? AND instr(f.quotes, '"' || c.citation_id || '"') > 0
    ORDER BY CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, f.code, r.source, f.ordinal
    LIMIT ?
"""
_RELATIONS = """
    SELECT relation, from_document_id = ?1, CASE from_document_id WHEN ?1 THEN to_document_id ELSE from_document_id END,
        min(citation_id), count(DISTINCT report_id)
    FROM document_relations WHERE from_document_id = ?1 OR to_document_id = ?1 GROUP BY 1, 2, 3 ORDER BY 2 DESC, 1, 3
"""


class CardMaker:
    """Makes cards from a store, in the user's language."""

    def __init__(self, store: Store, language: Language) -> None:
        self._store = store
        self._language = language
        self._text = lru_cache(_TEXTS_HELD)(lambda report_id: store.text(report_id).value)
        self._album = lru_cache(_ALBUMS_HELD)(self._open_album)

    def document(self, document_id: str) -> CitedDocumentRow | None:
        """The row of a document; None when no document has this id."""
        rows = self._store.select(_DOCUMENT, (document_id,))
        return next((CitedDocumentRow(*row) for row in rows), None)  # type: ignore[arg-type]

    def card(self, document: CitedDocumentRow) -> Card:
        """Everything that the store says of a document."""
        sightings = self.sightings(document.document_id)
        return Card(
            document=document,
            disagreements=tuple(self._disagreement(document, found) for found in disagreements_of(document, sightings)),
            findings=tuple(self._findings(document)),
            relations=tuple(self._relations(document)),
            register=tuple(entry_of(self._store, document)),
            seen=tuple(self._seen(sightings[:MOST_SEEN])),
        )

    def sightings(self, document_id: str) -> tuple[Sighting, ...]:
        """All mentions of a document, by the files of their reports, then in reading order."""
        query = f"{_SIGHTINGS} WHERE c.document_id = ? ORDER BY r.source, c.report_id, c.ordinal"
        return tuple(Sighting(*row) for row in self._store.select(query, (document_id,)))  # type: ignore[arg-type]

    def _disagreement(self, document: CitedDocumentRow, versions: Sequence[Differing]) -> Disagreement:
        because = self._reasons(document) if versions[0].aspect == "issued_date" else {}
        return Disagreement(
            versions[0].aspect, tuple(self._version(one, because.get(one.value, "")) for one in versions)
        )

    def _version(self, one: Differing, because: str) -> Version:
        shown = one.sightings[: _MOST_USUAL if one.is_usual else _MOST_DIFFERING]
        reports = len({sighting.report_id for sighting in one.sightings})
        seen = tuple(
            one if place >= _PICTURED else one._replace(picture=self._picture(one.sighting))
            for place, one in enumerate(self._seen(shown))
        )
        return Version(one.value, len(one.sightings), reports, one.is_usual, because, seen)

    def _reasons(self, document: CitedDocumentRow) -> dict[str, str]:
        """Of each date that conflicts with the usual one, why it is held to be a date of the same document."""
        return {
            one["date"]: Judgement(one["probability"], tuple(one["reasons"])).in_words(self._language == "en")
            for one in json.loads(document.conflicts or "[]")
        }

    def _seen(self, sightings: Sequence[Sighting]) -> Iterator[Seen]:
        for one in sightings:
            yield Seen(one, words_around(self._text(one.report_id), one.start, one.end))

    def _open_album(self, report_id: str) -> Album:
        pages = tuple(self._store.rows_of(PAGES, report_id))
        return Album(report_id, self._store.crops(report_id), pages, self._language)

    def _picture(self, one: Sighting) -> Picture | None:
        """The part of the page that shows a mention, if it was kept."""
        album = self._album(one.report_id)
        quote = QuoteCell(
            *(one.report_id, one.citation_id, one.page, one.line, one.bbox, one.bbox_overleaf, one.start, one.end),
            one.raw,
        )
        (beside,) = album.beside((quote,))
        if not beside.crops:
            return None
        view = beside.crops[0]
        caption = " · ".join(filter(None, (view.place, view.quality)))
        return Picture(album.crops[view.number].png, view.width, view.height, view.frames, caption)

    def _findings(self, document: CitedDocumentRow) -> Iterator[CardFinding]:
        for _, code, severity, vi, en, source, _ in self._store.select(
            _FINDINGS, (document.document_id, _MOST_FINDINGS)
        ):
            message = pick(self._language, str(vi), str(en))
            yield CardFinding(str(code), severity, message, str(source))  # type: ignore[arg-type]

    def _relations(self, document: CitedDocumentRow) -> Iterator[CardRelation]:
        for relation, acts, other_id, citation_id, reports in self._store.select(_RELATIONS, (document.document_id,)):
            other = self.document(str(other_id))
            sighting = self._sighting(str(citation_id))
            if other is not None and sighting is not None:
                (seen,) = self._seen((sighting,))
                yield CardRelation(
                    *(relation, bool(acts), str(other_id), other.code or other.type),  # type: ignore[arg-type]
                    other.issued_date,
                    other.subject,
                    int(reports or 0),
                    seen,
                )

    def _sighting(self, citation_id: str) -> Sighting | None:
        rows = self._store.select(f"{_SIGHTINGS} WHERE c.citation_id = ?", (citation_id,))
        return next((Sighting(*row) for row in rows), None)  # type: ignore[arg-type]
