"""What was drawn goes into the store: documents and identities of some series, then what hangs on them in reports."""

from collections.abc import Sequence

from pipeline.corpus.dossiers import Meant
from pipeline.corpus.findings import StoredFinding
from pipeline.corpus.groups import keys_of
from pipeline.records import DocumentMention
from pipeline.store import Store
from pipeline.tables.schema import CITED_DOCUMENTS, CitedDocumentRow

# The reports in which anything changed, so that no other has to be looked at.
_RENEWED = "(SELECT report_id FROM pending_reports)"
_RELATIONS = f"""
    INSERT OR IGNORE INTO document_relations
    SELECT o.document_id, s.relation, c.document_id, s.report_id, s.evidence
    FROM statements s JOIN citations o ON o.citation_id = s.acting JOIN citations c ON c.citation_id = s.acted_on
    WHERE s.report_id IN {_RENEWED} AND o.document_id <> c.document_id
"""
# Flags between reports follow those of the report itself, numbered by a letter of their own: the same file keeps the
# ids of what was found in it alone.
_FLAGS = f"""
    INSERT INTO flags SELECT
      report_id || '-x' || printf('%04d', row_number() OVER each),
      report_id,
      (SELECT coalesce(max(ordinal), 0) FROM flags f WHERE f.report_id = b.report_id) + row_number() OVER each,
      code, severity, message_vi, message_en, quotes, suggestion, basis, fingerprint
    FROM findings_between b WHERE report_id IN {_RENEWED}
    WINDOW each AS (PARTITION BY report_id ORDER BY json_extract(quotes, '$[0].start'), code, fingerprint, series)
"""
_COUNTS = f"""
    UPDATE reports SET
      errors = (SELECT count(*) FROM flags f WHERE f.report_id = reports.report_id AND severity = 'error'),
      warnings = (SELECT count(*) FROM flags f WHERE f.report_id = reports.report_id AND severity = 'warning'),
      responds_to = (SELECT group_concat(document_id, '; ') FROM
        (SELECT document_id FROM citations c WHERE c.report_id = reports.report_id AND is_answered
          AND document_id IS NOT NULL ORDER BY ordinal))
    WHERE report_id IN {_RENEWED}
"""

_LEAVE_GROUPS = """
    INSERT OR IGNORE INTO pending_groups
    SELECT g.key FROM cited_documents d JOIN document_groups g ON g.document_id = d.document_id WHERE d.series = ?
"""
_OUT_OF_GROUPS = """
    DELETE FROM document_groups WHERE document_id IN (SELECT document_id FROM cited_documents WHERE series = ?)
"""
_MARK_FLAGGED = "INSERT OR IGNORE INTO pending_reports SELECT report_id FROM findings_between WHERE series = ?"


def keep(
    store: Store,
    series: Sequence[str],
    documents: Sequence[CitedDocumentRow],
    changed: Sequence[tuple[DocumentMention, Meant]],
    findings: Sequence[StoredFinding],
) -> None:
    """Put what was drawn of some series in place of what was known of them, in one transaction."""
    names = tuple((name,) for name in series)
    with store.transaction():
        store.write(
            "UPDATE citations SET document_id = ?, resolution = ?, candidates = ? WHERE citation_id = ?",
            (
                (meant.document_id or None, meant.resolution, "; ".join(meant.candidates) or None, meant.citation_id)
                for _, meant in changed
            ),
        )
        store.write(_LEAVE_GROUPS, names)
        store.write(_OUT_OF_GROUPS, names)
        store.write("DELETE FROM cited_documents WHERE series = ?", names)
        store.insert(CITED_DOCUMENTS, documents)
        joined = [(key, document.document_id) for document in documents for key in keys_of(document)]
        store.write("INSERT INTO document_groups VALUES (?, ?)", joined)
        store.write("INSERT OR IGNORE INTO pending_groups VALUES (?)", ((key,) for key, _ in joined))
        store.write("INSERT OR IGNORE INTO pending_reports VALUES (?)", ((one.report_id,) for one, _ in changed))
        _replace_findings(store, names, findings)
        store.write("DELETE FROM pending_series WHERE series = ?", names)


def keep_groups(store: Store, keys: Sequence[str], findings: Sequence[StoredFinding]) -> None:
    """Put what was found in some groups in place of what was found there before."""
    names = tuple((key,) for key in keys)
    with store.transaction():
        _replace_findings(store, names, findings)
        store.write("DELETE FROM pending_groups WHERE key = ?", names)


def _replace_findings(store: Store, names: Sequence[tuple[str]], findings: Sequence[StoredFinding]) -> None:
    store.write(_MARK_FLAGGED, names)
    store.write("DELETE FROM findings_between WHERE series = ?", names)
    store.write("INSERT INTO findings_between VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", findings)
    store.write("INSERT OR IGNORE INTO pending_reports VALUES (?)", ((one.report_id,) for one in findings))


def renew_reports(store: Store) -> None:
    """Relations, flags between reports, their numbers and what is answered, in the reports where anything changed."""
    with store.transaction():
        store.write(f"DELETE FROM document_relations WHERE report_id IN {_RENEWED}")
        store.write(_RELATIONS)
        store.write(f"DELETE FROM flags WHERE report_id IN {_RENEWED} AND flag_id LIKE '%-x%'")
        store.write(_FLAGS)
        store.write(_COUNTS)
        store.write("DELETE FROM pending_reports")
