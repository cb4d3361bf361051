"""The graph out of the store."""

from collections.abc import Iterator

from pipeline.graph.graph import Acting, Citing, DocumentNode, Picture, ReportNode
from pipeline.store import Store

_DOCUMENTS = """
    SELECT d.document_id, d.type, d.code, d.year, d.issued_date, d.issued_dates_seen, d.issuer, d.subject, d.symbol,
        d.scope, d.mentions, d.reports, d.registry_status, d.in_force, d.replaced_by
    FROM cited_documents d
"""
_REPORTS = "SELECT report_id, source, doc_type, code, issued_date, agency, province, subject FROM reports"
_CITINGS = """
    SELECT report_id, document_id, count(*) FROM citations WHERE report_id = ? AND document_id IS NOT NULL
    GROUP BY document_id ORDER BY document_id
"""
_CITINGS_OF = "SELECT report_id, document_id, count(*) FROM citations WHERE document_id = ? GROUP BY report_id"
_ACTINGS = """
    SELECT from_document_id, relation, to_document_id, count(DISTINCT report_id) FROM document_relations
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
"""


def all_documents(store: Store) -> Iterator[DocumentNode]:
    """Every cited document, by id."""
    rows = store.select(f"{_DOCUMENTS} ORDER BY d.document_id")
    return (DocumentNode(*row) for row in rows)  # type: ignore[arg-type]


def all_reports(store: Store) -> Iterator[ReportNode]:
    """Every report, by its file."""
    return (ReportNode(*row) for row in store.select(f"{_REPORTS} ORDER BY source, report_id"))  # type: ignore[arg-type]


def all_citings(store: Store) -> Iterator[Citing]:
    """Who cites what, report by report."""
    for report in all_reports(store):
        for row in store.select(_CITINGS, (report.report_id,)):
            yield Citing(*row)  # type: ignore[arg-type]


def all_actings(store: Store) -> Iterator[Acting]:
    """Every statement that a document acts on another, once."""
    return (Acting(*row) for row in store.select(_ACTINGS))  # type: ignore[arg-type]


def picture_of(store: Store, most: int) -> Picture:
    """The documents that most reports cite, at most so many, and what belongs to them."""
    ((documents, mentions),) = store.select("SELECT count(*), sum(mentions) FROM cited_documents")
    query = f"{_DOCUMENTS} ORDER BY d.reports DESC, d.mentions DESC, d.document_id LIMIT ?"
    drawn = tuple(DocumentNode(*row) for row in store.select(query, (most,)))  # type: ignore[arg-type]
    ids = {one.document_id for one in drawn}
    citings = tuple(
        Citing(*row)  # type: ignore[arg-type]
        for one in drawn
        for row in store.select(_CITINGS_OF, (one.document_id,))
    )
    citing = {one.report_id for one in citings}
    return Picture(
        documents=drawn,
        actings=tuple(one for one in all_actings(store) if {one.from_document_id, one.to_document_id} <= ids),
        reports=tuple(one for one in all_reports(store) if one.report_id in citing),
        citings=citings,
        documents_left=int(documents or 0) - len(drawn),
        mentions_left=int(mentions or 0) - sum(one.mentions for one in drawn),
    )
