"""The graph as GraphML with typed attributes, as Gephi and NetworkX read it, written piece by piece."""

from collections.abc import Iterable, Iterator
from typing import Literal, TextIO
from xml.sax.saxutils import escape, quoteattr

import regex

from pipeline.graph.gather import all_actings, all_citings, all_documents, all_reports
from pipeline.graph.graph import DocumentNode, ReportNode
from pipeline.store import Store

AttributeType = Literal["string", "int", "boolean"]
Attributes = Iterable[tuple[str, str | int | bool | None]]

_NODE: dict[str, AttributeType] = {
    "label": "string",
    "kind": "string",
    "type": "string",
    "code": "string",
    "issued_date": "string",
    "issued_dates_seen": "string",
    "issuer": "string",
    "subject": "string",
    "scope": "string",
    "mentions": "int",
    "reports": "int",
    "dates": "int",
    "conflict": "boolean",
    "registry_status": "string",
    "in_force": "string",
    "replaced_by": "string",
    "source": "string",
    "province": "string",
}
_EDGE: dict[str, AttributeType] = {"relation": "string", "weight": "int"}
_OPENING = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
# Characters that no XML may hold; a report can.
_FORBIDDEN = regex.compile(r"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def write_graphml(store: Store, file: TextIO) -> None:
    """Write all documents, all reports, who cites what how often, and which document acts on which."""
    file.writelines(_pieces(store))


def _pieces(store: Store) -> Iterator[str]:
    yield _OPENING
    for place, attributes in (("node", _NODE), ("edge", _EDGE)):
        for name, kind in attributes.items():
            yield f'<key id="{place}-{name}" for="{place}" attr.name="{name}" attr.type="{kind}"/>\n'
    yield '<graph id="doichieu" edgedefault="directed">\n'
    for document in all_documents(store):
        yield _element("node", f"id={_attribute('d:' + document.document_id)}", _of_document(document))
    for report in all_reports(store):
        yield _element("node", f"id={_attribute('r:' + report.report_id)}", _of_report(report))
    for citing in all_citings(store):
        yield _edge(f"r:{citing.report_id}", f"d:{citing.document_id}", "cites", citing.mentions)
    for acting in all_actings(store):
        yield _edge(f"d:{acting.from_document_id}", f"d:{acting.to_document_id}", acting.relation, acting.reports)
    yield "</graph>\n</graphml>\n"


def _of_document(one: DocumentNode) -> Attributes:
    yield "label", one.name
    yield "kind", "document"
    yield "conflict", one.is_conflicting
    yield "dates", one.dates
    for name in _NODE.keys() & set(one._fields):
        yield name, getattr(one, name)


def _of_report(one: ReportNode) -> Attributes:
    yield "label", one.code or one.source
    yield "kind", "report"
    yield "type", one.doc_type
    yield "issuer", one.agency
    for name in ("code", "issued_date", "subject", "source", "province"):
        yield name, getattr(one, name)


def _edge(source: str, target: str, relation: str, weight: int) -> str:
    ends = f"source={_attribute(source)} target={_attribute(target)}"
    return _element("edge", ends, (("relation", relation), ("weight", weight)))


def _element(place: Literal["node", "edge"], opening: str, attributes: Attributes) -> str:
    data = "".join(
        f'<data key="{place}-{name}">{_text(value)}</data>' for name, value in sorted(attributes) if value is not None
    )
    return f"<{place} {opening}>{data}</{place}>\n"


def _text(value: str | int | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return escape(_FORBIDDEN.sub("", str(value)))


def _attribute(value: str) -> str:
    return quoteattr(_FORBIDDEN.sub("", value))
