"""Which documents act on which: statements that one run alone drew out of a report."""

from collections.abc import Iterator

from pipeline.differences.difference import Change, Difference, Place, StoredStatement
from pipeline.differences.ledger import Ledger
from pipeline.differences.published import PublishedRun
from pipeline.language import Language
from pipeline.tables.labels import label
from pipeline.tables.schema import DOCUMENT_RELATIONS, REPORTS

# Documents are called as the later run calls them, by the table of the same documents (see links.py).
_PREPARE = """
    CREATE TEMP TABLE stated AS SELECT report_id, relation,
        coalesce((SELECT after FROM same WHERE before = acting), acting) AS acting,
        coalesce((SELECT after FROM same WHERE before = acted_on), acted_on) AS acted_on
        FROM statements WHERE side = 'one';
    CREATE TEMP TABLE stated_after AS SELECT report_id, relation, acting, acted_on FROM statements WHERE side = 'other';
"""
_CHANGED: dict[Change, str] = {
    "lost": "SELECT * FROM stated EXCEPT SELECT * FROM stated_after",
    "gained": "SELECT * FROM stated_after EXCEPT SELECT * FROM stated",
}


def compare_relations(ledger: Ledger, before: PublishedRun, after: PublishedRun, language: Language) -> None:
    """Keep the relations that one run alone states of the reports of both; after the links, by which ids are told."""
    for statement in _statements(before, after):
        ledger.add_statement("one", statement)
    for statement in _statements(after, before):
        ledger.add_statement("other", statement)
    ledger.prepare(_PREPARE)
    for change, query in _CHANGED.items():
        for one in ledger.statements(query):
            words = f"{one.acting} {label(one.relation, language)} {one.acted_on}"
            place = Place(one.report_id, after.report(one.report_id).source)
            told = (words, "") if change == "lost" else ("", words)
            ledger.add(Difference(change, DOCUMENT_RELATIONS.name, "", place, *told))


def _statements(run: PublishedRun, other: PublishedRun) -> Iterator[StoredStatement]:
    table = run.table(DOCUMENT_RELATIONS, "from_document_id")
    for document_id in table.keys:
        for row in table.rows_of(document_id):
            if row.report_id in other.table(REPORTS):
                yield StoredStatement(row.report_id, row.relation, row.from_document_id, row.to_document_id)
