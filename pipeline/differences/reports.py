"""One report in two runs: its header, recipients, records and findings held against each other."""

from collections.abc import Iterator

from pipeline.differences.difference import Change, Difference, Link, Place
from pipeline.differences.findings import compare_findings
from pipeline.differences.matching import match_keys
from pipeline.differences.sides import BothSides
from pipeline.differences.standing import compare_standing
from pipeline.differences.values import in_writing
from pipeline.tables.schema import CITATIONS, RECIPIENTS, REPORTS, SECTIONS, STATISTICS


def compare_report(sides: BothSides) -> Iterator[Difference | Link]:
    """Everything that the two runs say differently of one report, and what document each common mention means."""
    yield from _header(sides)
    for table in (CITATIONS, STATISTICS, SECTIONS):
        yield from compare_standing(sides, table)
    yield from compare_findings(sides)
    yield from _recipients(sides)


def _header(sides: BothSides) -> Iterator[Difference]:
    row, row_after = sides.before.report(sides.report_id), sides.after.report(sides.report_id)
    place = Place(sides.report_id, row_after.source)
    for column in sides.compared_columns(REPORTS):
        value, value_after = getattr(row, column), getattr(row_after, column)
        if value != value_after:
            yield Difference("changed", REPORTS.name, column, place, in_writing(value), in_writing(value_after))


def _recipients(sides: BothSides) -> Iterator[Difference]:
    """Lines of the list of recipients, known by their words: they have no place of their own in the tables."""
    rows = sides.before.table(RECIPIENTS).rows_of(sides.report_id)
    rows_after = sides.after.table(RECIPIENTS).rows_of(sides.report_id)
    place = Place(sides.report_id, sides.source)
    for one, other in match_keys([row.raw for row in rows], [row.raw for row in rows_after]):
        if one is None or other is None:
            change: Change = "gained" if one is None else "lost"
            words = "" if one is None else in_writing(rows[one].raw)
            words_after = "" if other is None else in_writing(rows_after[other].raw)
            yield Difference(change, RECIPIENTS.name, "", place, words, words_after)
            continue
        for column in sides.compared_columns(RECIPIENTS):
            value, value_after = getattr(rows[one], column), getattr(rows_after[other], column)
            if value != value_after:
                yield Difference("changed", RECIPIENTS.name, column, place, in_writing(value), in_writing(value_after))
