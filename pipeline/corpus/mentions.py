"""Citations as the store holds them, series by series."""

from collections.abc import Mapping, Sequence
from typing import cast

from pipeline.records import Act, DocumentMention, DocumentRelation, PartialDate
from pipeline.store import Store

# Text columns of the citation, then of its report; NULL comes as the empty string.
_TEXTS = (
    *("form", "type", "number", "symbol", "code", "code_raw", "date_raw", "issuer", "issuer_source", "subject"),
    *("relation", "raw", "antecedent_id", "resolves_to", "resolution", "candidates", "paragraph", "document_id"),
)
_OF_REPORT = ("source", "agency", "province", "issued_date", "code")
_QUERY = f"""
    SELECT c.citation_id, c.report_id, c.ordinal, c.series, c.year, c.issued_year, c.issued_month, c.issued_day,
      c.confidence, r.text_source IN ('ocr', 'mixed'),
      {", ".join(f"coalesce(c.{name}, '')" for name in _TEXTS)},
      {", ".join(f"coalesce(r.{name}, '')" for name in _OF_REPORT)}
    FROM citations c JOIN reports r ON r.report_id = c.report_id
    WHERE c.series IN ({{places}})
"""

# What acts is told by its own mention: the series of that document is of no concern here.
_ACTS = """
    SELECT s.acted_on, s.relation, s.historical, coalesce(a.code, a.resolves_to, ''), coalesce(a.issued_date, ''),
      s.report_id, s.evidence
    FROM citations c JOIN statements s ON s.acted_on = c.citation_id JOIN citations a ON a.citation_id = s.acting
    WHERE c.series IN ({places}) ORDER BY s.report_id, s.evidence, s.acting
"""


def mentions_of(store: Store, series: Sequence[str]) -> dict[str, list[DocumentMention]]:
    """All citations of some series, each list by the source of the report, then as read."""
    found: dict[str, list[DocumentMention]] = {name: [] for name in series}
    acts = _acts_on(store, series)
    for row in store.select(_QUERY.format(places=", ".join("?" * len(series))), tuple(series)):
        mention = _mention(cast(tuple[str, ...], row), acts)
        found[mention.series].append(mention)
    for mentions in found.values():
        mentions.sort(key=lambda one: (one.source, one.report_id, one.ordinal))
    return found


def _mention(row: tuple[str, ...], acts: Mapping[str, list[Act]]) -> DocumentMention:
    (citation_id, report_id, ordinal, series, year, *date, confidence, recognised) = row[:10]
    (form, type_name, number, symbol, code, code_raw, date_raw, issuer, issuer_source, subject) = row[10:20]
    (relation, raw, antecedent_id, resolves_to, resolution, candidates, paragraph, document_id) = row[20:28]
    source, agency, province, report_date, report_code = row[28:]
    return DocumentMention(
        citation_id,
        report_id,
        ordinal,  # type: ignore[arg-type]
        series,
        form,  # type: ignore[arg-type]
        type_name,
        number,
        symbol,
        code,
        code_raw,
        year,  # type: ignore[arg-type]
        PartialDate(*date),  # type: ignore[arg-type]
        date_raw,
        issuer,
        issuer_source,  # type: ignore[arg-type]
        subject,
        relation,  # type: ignore[arg-type]
        raw,
        antecedent_id,
        resolves_to,
        resolution,  # type: ignore[arg-type]
        candidates,
        paragraph,
        document_id,
        confidence,  # type: ignore[arg-type]
        source,
        agency,
        province,
        report_date,
        report_code,
        bool(recognised),
        tuple(acts.get(citation_id, ())),
    )


def _acts_on(store: Store, series: Sequence[str]) -> dict[str, list[Act]]:
    """By citation id: what reports say is done to the document of citations of these series."""
    found: dict[str, list[Act]] = {}
    query = _ACTS.format(places=", ".join("?" * len(series)))
    for acted_on, relation, historical, code, issued, report_id, evidence in store.select(query, tuple(series)):
        act = Act(
            cast(DocumentRelation, relation), str(code), str(issued), str(report_id), str(evidence), bool(historical)
        )
        found.setdefault(str(acted_on), []).append(act)
    return found
