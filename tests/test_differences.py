"""Two runs compared: what is equal is quiet, what was lost or gained is told with its words and place."""

from pathlib import Path

import pytest

from pipeline.differences import Ledger, compare_runs
from pipeline.publish.parquet_file import write_parquet
from pipeline.tables.rows import ReportRows, rows_of
from pipeline.tables.schema import (
    DOCUMENT_RELATIONS,
    CitationRow,
    DocumentRelationRow,
)
from tests.differences_making import BASE, changed, changed_first_citation, compared, copies, publish
from tests.reports import CONTENT, make_report


def test_a_run_against_itself_is_quiet(tmp_path: Path) -> None:
    one = publish(tmp_path / "a", BASE)
    assert compared(one, one) == ([], {})


def test_other_ids_and_other_offsets_alone_are_no_difference(tmp_path: Path) -> None:
    later = rows_of(make_report(f"Trang bìa\n{CONTENT}"), "r2", "2")
    report_id = BASE.report.report_id

    def same_file(row: object) -> object:
        return row._replace(report_id=report_id)  # type: ignore[attr-defined]

    shifted = ReportRows(
        later.report._replace(report_id=report_id),
        tuple(map(same_file, later.recipients)),  # type: ignore[arg-type]
        tuple(map(same_file, later.sections)),  # type: ignore[arg-type]
        tuple(map(same_file, later.citations)),  # type: ignore[arg-type]
        tuple(map(same_file, later.statistics)),  # type: ignore[arg-type]
        tuple(map(same_file, later.flags)),  # type: ignore[arg-type]
        later.text,
        later.layout,
    )
    assert later.citations[0].start != BASE.citations[0].start
    found, _ = compared(publish(tmp_path / "a", BASE), publish(tmp_path / "b", shifted))
    # The identity of a finding holds the opening words of a report without a subject; nothing else may differ.
    assert [one for one in found if one.column != "fingerprint"] == []


def test_a_lost_mention_is_told_with_its_words_and_place(tmp_path: Path) -> None:
    fewer = changed(citations=BASE.citations[1:])
    found, counts = compared(publish(tmp_path / "a", BASE), publish(tmp_path / "b", fewer))
    assert counts[("citations", "", "lost")] == 1
    lost = found[0]
    assert lost.seen.words == BASE.citations[0].raw
    assert lost.seen.before.endswith("Thực hiện ")
    assert lost.place.line == BASE.citations[0].line


def test_gained_is_the_reverse_of_lost(tmp_path: Path) -> None:
    one, other = publish(tmp_path / "a", BASE), publish(tmp_path / "b", changed(citations=BASE.citations[1:]))
    turned = {"lost": "gained", "gained": "lost", "changed": "changed"}
    there, back = compared(one, other)[1], compared(other, one)[1]
    assert {(table, column, turned[change]): times for (table, column, change), times in there.items()} == back


def test_a_moved_end_is_a_change_not_a_loss(tmp_path: Path) -> None:
    first = BASE.citations[0]
    shorter = changed_first_citation(end=first.end - 5, raw=first.raw[:-5])
    _, counts = compared(publish(tmp_path / "a", BASE), publish(tmp_path / "b", shorter))
    assert counts == {("citations", "raw", "changed"): 1}


@pytest.mark.parametrize(
    ("column", "value"),
    [("issued_date", "2016-12-05"), ("issuer", "UBND xã"), ("subject", None), ("relation", "can_cu")],
)
def test_a_changed_column_is_told_before_and_after(tmp_path: Path, column: str, value: str | None) -> None:
    other = publish(tmp_path / "b", changed_first_citation(**{column: value}))
    (difference,), counts = compared(publish(tmp_path / "a", BASE), other)
    assert counts == {("citations", column, "changed"): 1}
    assert (difference.before, difference.after) == (getattr(BASE.citations[0], column) or "", value or "")


def test_documents_with_other_ids_are_the_same_partition(tmp_path: Path) -> None:
    ids = {"a": "một", "b": "hai"}
    before = changed(citations=_linked("a", "a", "b"))
    after = changed(citations=_linked(ids["a"], ids["a"], ids["b"]))
    assert compared(publish(tmp_path / "a", before), publish(tmp_path / "b", after)) == ([], {})


def _linked(*documents: str | None) -> tuple[CitationRow, ...]:
    return tuple(row._replace(document_id=name) for row, name in zip(BASE.citations, documents, strict=True))


@pytest.mark.parametrize(
    ("before", "after", "change", "words"),
    [
        (("a", "a", "a"), ("a", "a", "b"), "split", 2),
        (("a", "a", "b"), ("a", "a", "a"), "merged", 2),
        ((None, "a", "b"), ("a", "a", "b"), "gained", 0),
        (("a", "b", "c"), ("a", "b", None), "lost", 2),
    ],
)
def test_links_are_compared_as_partitions(
    tmp_path: Path,
    before: tuple[str | None, ...],
    after: tuple[str | None, ...],
    change: str,
    words: int,
) -> None:
    one = publish(tmp_path / "a", changed(citations=_linked(*before)))
    (difference,), counts = compared(one, publish(tmp_path / "b", changed(citations=_linked(*after))))
    assert counts == {("citations", "document_id", change): 1}
    assert difference.seen.words == BASE.citations[words].raw
    assert "(khác a)" in difference.before + difference.after or change in ("gained", "lost")


def test_relations_are_compared_by_what_documents_are_called_now(tmp_path: Path) -> None:
    report_id, citation_id = BASE.report.report_id, BASE.citations[1].citation_id
    stated = DocumentRelationRow("a", "sua_doi", "b", report_id, citation_id)
    before = publish(tmp_path / "a", changed(citations=_linked("a", "a", "b")))
    write_parquet(DOCUMENT_RELATIONS, [stated], before / "document_relations.parquet")
    after = publish(tmp_path / "b", changed(citations=_linked("A", "A", "B")))
    renamed = stated._replace(from_document_id="A", to_document_id="B")
    write_parquet(DOCUMENT_RELATIONS, [renamed], after / "document_relations.parquet")
    assert compared(before, after) == ([], {})
    turned = renamed._replace(from_document_id="B", to_document_id="A")
    write_parquet(DOCUMENT_RELATIONS, [turned], after / "document_relations.parquet")
    found, counts = compared(before, after)
    assert counts == {("document_relations", "", "lost"): 1, ("document_relations", "", "gained"): 1}
    assert {one.before or one.after for one in found} == {"A sửa đổi B", "B sửa đổi A"}


def test_split_is_seen_across_reports(tmp_path: Path) -> None:
    before = [*copies(3)]
    last = before[2]
    parted = ReportRows(
        last.report,
        (),
        (),
        tuple(row._replace(document_id=f"{row.document_id}-2") for row in last.citations),
        (),
        (),
        last.text,
        last.layout,
    )
    found, counts = compared(publish(tmp_path / "a", *before), publish(tmp_path / "b", *before[:2], parted))
    linked = [row for row in last.citations if row.document_id]
    assert counts == {("citations", "document_id", "split"): len(linked)}
    assert {one.place.source for one in found} == {"2.md"}


def test_a_finding_is_known_by_its_fingerprint(tmp_path: Path) -> None:
    graver = changed(flags=(BASE.flags[0]._replace(severity="info"), *BASE.flags[1:]))
    (difference,), _ = compared(publish(tmp_path / "a", BASE), publish(tmp_path / "b", graver))
    assert (difference.column, difference.before, difference.after) == ("severity", BASE.flags[0].severity, "info")


def test_recipients_are_known_by_their_words(tmp_path: Path) -> None:
    first, second = BASE.recipients
    other = changed(recipients=(first._replace(note=None),))
    found, counts = compared(publish(tmp_path / "a", BASE), publish(tmp_path / "b", other))
    assert counts == {("recipients", "", "lost"): 1, ("recipients", "note", "changed"): 1}
    assert found[0].before == second.raw


def test_findings_are_counted_check_by_check(tmp_path: Path) -> None:
    found, counts = compared(publish(tmp_path / "a", changed(flags=())), publish(tmp_path / "b", BASE))
    assert counts == {("flags", one.code, "gained"): 1 for one in BASE.flags}
    assert {one.column: one.after for one in found} == {one.code: one.message_vi for one in BASE.flags}


def test_a_report_that_is_no_longer_read_says_why(tmp_path: Path) -> None:
    other = publish(tmp_path / "b", failures=(BASE.report.source,))
    (difference,), counts = compared(publish(tmp_path / "a", BASE), other)
    assert counts == {("reports", "", "lost"): 1}
    assert (difference.before, difference.after) == (BASE.report.subject, "tệp hỏng")


def test_columns_of_one_version_alone_are_named_not_compared(tmp_path: Path) -> None:
    import pyarrow.parquet

    one, other = publish(tmp_path / "a", BASE), publish(tmp_path / "b", BASE)
    file = one / "citations.parquet"
    pyarrow.parquet.write_table(pyarrow.parquet.read_table(file).drop(["provision"]), file)
    with Ledger() as ledger:
        comparison = compare_runs(one, other, ledger, "vi")
        assert (comparison.not_in_both, ledger.counts()) == (("citations.provision",), ())
