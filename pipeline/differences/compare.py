"""The main path: both runs are read side by side, report by report, and every difference goes into the ledger."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.differences.alignment import Alignment
from pipeline.differences.compared import columns_of
from pipeline.differences.difference import Difference, Place, SameDocument
from pipeline.differences.ledger import Ledger
from pipeline.differences.links import compare_links
from pipeline.differences.published import PublishedRun
from pipeline.differences.relations import compare_relations
from pipeline.differences.reports import compare_report
from pipeline.differences.sides import BothSides
from pipeline.differences.values import in_writing
from pipeline.language import Language
from pipeline.tables.schema import CITATIONS, CITED_DOCUMENTS, FLAGS, RECIPIENTS, REPORTS, SECTIONS, STATISTICS


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was compared: reports in both runs, documents called anew, columns that only one run has."""

    one: Path
    other: Path
    reports: int
    renamed: int
    not_in_both: tuple[str, ...]


def compare_runs(one: Path, other: Path, ledger: Ledger, language: Language) -> Comparison:
    """Fill the ledger with all that `one` found and `other` did not, and the reverse."""
    before, after = PublishedRun(one), PublishedRun(other)
    common = 0
    for report_id in before.report_ids:
        if report_id not in after.table(REPORTS):
            ledger.add(_missing(before, after, report_id))
            continue
        common += 1
        text, text_after = before.text(report_id), after.text(report_id)
        there, back = Alignment(text, text_after), Alignment(text_after, text)
        sides = BothSides(before, after, report_id, text, text_after, there, back, language)
        for found in compare_report(sides):
            if isinstance(found, Difference):
                ledger.add(found)
            else:
                ledger.add_link(found)
    for report_id in after.report_ids:
        if report_id not in before.table(REPORTS):
            ledger.add(_new(before, after, report_id))
    same = compare_links(ledger, after, language)
    compare_relations(ledger, before, after, language)
    for difference in _documents(before, after, same):
        ledger.add(difference)
    renamed = sum(one.before != one.after for one in same)
    return Comparison(one, other, common, renamed, tuple(_not_in_both(before, after)))


def _missing(before: PublishedRun, after: PublishedRun, report_id: str) -> Difference:
    """A report that was not read any more, with the reason where the file is among the failures."""
    row = before.report(report_id)
    place = Place(report_id, row.source)
    return Difference("lost", "reports", "", place, row.subject or row.source, after.failures.get(row.source, ""))


def _new(before: PublishedRun, after: PublishedRun, report_id: str) -> Difference:
    row = after.report(report_id)
    place = Place(report_id, row.source)
    return Difference("gained", "reports", "", place, before.failures.get(row.source, ""), row.subject or row.source)


def _documents(before: PublishedRun, after: PublishedRun, same: tuple[SameDocument, ...]) -> Iterator[Difference]:
    """What is held to be known of a document, where both runs have the same mentions of it."""
    table, table_after = (run.table(CITED_DOCUMENTS, "document_id") for run in (before, after))
    columns = [name for name in columns_of(CITED_DOCUMENTS) if name not in table.missing | table_after.missing]
    for document in same:
        for row, row_after in zip(table.rows_of(document.before), table_after.rows_of(document.after), strict=False):
            for column in columns:
                value, value_after = getattr(row, column), getattr(row_after, column)
                if value != value_after:
                    yield Difference(
                        "changed",
                        CITED_DOCUMENTS.name,
                        column,
                        Place("", document.after),
                        in_writing(value),
                        in_writing(value_after),
                    )


def _not_in_both(before: PublishedRun, after: PublishedRun) -> Iterator[str]:
    """Tables and columns that one of the two runs did not publish, and that were not compared for it."""
    for table in (REPORTS, CITATIONS, FLAGS, STATISTICS, SECTIONS, RECIPIENTS):
        one, other = before.table(table), after.table(table)
        for name in columns_of(table):
            if (name in one.missing) != (name in other.missing):
                yield f"{table.name}.{name}"
