"""Cited documents and how they act on each other, drawn from the citations of all reports in the store."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, TypeVar

from pipeline.publish.scope import Scopes
from pipeline.rules import Rules
from pipeline.store import Store
from pipeline.tables.schema import (
    CITED_DOCUMENTS,
    DOCUMENT_RELATIONS,
    CitedDocumentRow,
    DocumentRelation,
    DocumentRelationRow,
)

Given = TypeVar("Given", str, int)

_MENTIONS = """
    SELECT c.document_id, c.report_id, c.type, c.code, c.number, c.year, c.symbol, c.issued_date, c.issuer, c.subject
    FROM citations c WHERE c.document_id IS NOT NULL ORDER BY c.document_id
"""
# What a nested citation says of its document, the document around it does: "Quyết định 42 sửa đổi Quyết định 20".
_STATEMENTS = """
    SELECT o.document_id, c.relation, c.document_id, c.report_id, c.citation_id
    FROM citations c JOIN citations o ON o.citation_id = c.parent_citation_id
    WHERE o.document_id IS NOT NULL AND c.document_id IS NOT NULL AND o.document_id <> c.document_id
"""
_ACTS: dict[str, DocumentRelation] = {
    "sua_doi": "sua_doi",
    "thay_the": "thay_the",
    "bai_bo": "bai_bo",
    "huong_dan": "huong_dan",
    "trien_khai": "trien_khai",
    "thuc_hien": "thuc_hien",
    "ban_hanh": "ban_hanh_kem_theo",
}


class _Mention(NamedTuple):
    document_id: str
    report_id: str
    type: str | None
    code: str | None
    number: str | None
    year: int | None
    symbol: str | None
    issued_date: str | None
    issuer: str | None
    subject: str | None


def draw_documents(store: Store, rules: Rules) -> None:
    """Fill the tables `cited_documents` and `document_relations` of the store, one document after the other."""
    scopes = Scopes(rules)
    store.replace(CITED_DOCUMENTS, _documents(store, scopes))
    store.replace(DOCUMENT_RELATIONS, _relations(store))


def _documents(store: Store, scopes: Scopes) -> Iterator[CitedDocumentRow]:
    mentions = (_Mention(*row) for row in store.select(_MENTIONS))  # type: ignore[arg-type]
    for document_id, group in groupby(mentions, itemgetter(0)):
        yield _document(document_id, tuple(group), scopes)


def _document(document_id: str, mentions: tuple[_Mention, ...], scopes: Scopes) -> CitedDocumentRow:
    dates = Counter(one.issued_date for one in mentions if one.issued_date)
    issued = _majority(dates)
    symbol = _usual(one.symbol for one in mentions)
    issuer = _usual(one.issuer for one in mentions)
    type_name = _usual(one.type for one in mentions)
    year = _majority(Counter(one.year for one in mentions if one.year))
    return CitedDocumentRow(
        document_id=document_id,
        type=type_name,
        code=_usual(one.code for one in mentions),
        number=_usual(one.number for one in mentions),
        year=year or (int(issued[:4]) if issued else None),
        symbol=symbol,
        issued_date=issued,
        issued_dates_seen="; ".join(f"{date} ({times})" for date, times in _ranked(dates)) or None,
        issuer=issuer,
        subject=_usual(one.subject for one in mentions),
        scope=scopes.of(document_id, type_name, symbol, issuer),
        mentions=len(mentions),
        reports=len({one.report_id for one in mentions}),
        registry_status="not_checked",
        registry_id=None,
        in_force="unknown",
        replaced_by=None,
    )


def _relations(store: Store) -> Iterator[DocumentRelationRow]:
    for acting, relation, acted_on, report_id, citation_id in store.select(_STATEMENTS):
        act = _ACTS.get(str(relation))
        if act is not None:
            yield DocumentRelationRow(str(acting), act, str(acted_on), str(report_id), str(citation_id))


def _ranked(counted: Counter[str]) -> list[tuple[str, int]]:
    """Most frequent first; the order of the reports must not matter."""
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))


def _usual(values: Iterable[str | None]) -> str | None:
    """The value most often given; of equally frequent ones the fullest."""
    counted = Counter(value for value in values if value)
    return min(counted, key=lambda value: (-counted[value], -len(value), value), default=None)


def _majority(counted: Counter[Given]) -> Given | None:
    """The value that more mentions give than any other; None on a tie, for then nothing is agreed."""
    first_two = counted.most_common(2)
    if not first_two or (len(first_two) == 2 and first_two[0][1] == first_two[1][1]):
        return None
    return first_two[0][0]
