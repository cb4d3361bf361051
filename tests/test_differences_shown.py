"""What differs between two runs, as it is shown: how many, as CSV, as a page, by the exit status."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.differences import Count, Ledger, compare_runs, write_differences, write_page
from pipeline.errors import UsageError
from pipeline.tables.rows import ReportRows
from tests.differences_making import BASE, changed, changed_first_citation, copies, publish

NASTY = "=1+1<script>alert(1)</script>"


def test_the_limit_holds_for_each_kind_and_counts_stay_whole(tmp_path: Path) -> None:
    before = publish(tmp_path / "a", *copies(5))
    after = publish(tmp_path / "b", *(copies(5, changed(citations=()))))
    with Ledger() as ledger:
        compare_runs(before, after, ledger, "vi")
        assert ledger.counts() == (Count("citations", "", "lost", 5 * len(BASE.citations)),)
        assert len(list(ledger.differences(2))) == 2


def test_of_many_that_are_alike_one_is_shown_first_with_their_number(tmp_path: Path) -> None:
    before, after = [*copies(4)], [*copies(4)]
    for place in (0, 1, 2):
        after[place] = with_issuer(after[place], "UBND xã")
    after[3] = with_issuer(after[3], "UBND huyện")
    with Ledger() as ledger:
        compare_runs(publish(tmp_path / "a", *before), publish(tmp_path / "b", *after), ledger, "vi")
        shown = [(one.after, one.alike) for one in ledger.differences(3)]
        assert shown == [("UBND xã", 3), ("UBND huyện", 1), ("UBND xã", 3)]
        assert [one.place.source for one in ledger.differences()] == ["0.md", "1.md", "2.md", "3.md"]


def with_issuer(rows: ReportRows, issuer: str) -> ReportRows:
    first, *others = rows.citations
    return replace(rows, citations=(first._replace(issuer=issuer), *others))


def nasty(folder: Path) -> Path:
    first = BASE.citations[0]
    return publish(folder, changed_first_citation(subject=NASTY, raw=first.raw))


def test_csv_cells_are_no_formulas(tmp_path: Path) -> None:
    with Ledger() as ledger:
        compare_runs(publish(tmp_path / "a", BASE), nasty(tmp_path / "b"), ledger, "vi")
        file = io.StringIO()
        write_differences(ledger, file, None)
    (line,) = csv.DictReader(io.StringIO(file.getvalue()))
    assert line["after"] == f"'{NASTY}"


def test_words_of_reports_are_no_markup(tmp_path: Path) -> None:
    with Ledger() as ledger:
        comparison = compare_runs(publish(tmp_path / "a", BASE), nasty(tmp_path / "b"), ledger, "vi")
        file = io.StringIO()
        write_page(ledger, comparison, file, 10, "vi")
    assert "<script" not in file.getvalue()
    assert "=1+1&lt;script&gt;" in file.getvalue()


def test_the_exit_status_says_whether_anything_differs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = publish(tmp_path / "a", BASE), publish(tmp_path / "b", changed(citations=BASE.citations[1:]))
    assert main(["compare", str(one), str(one), "--lang", "vi"]) == 0
    assert "Không có gì khác nhau." in capsys.readouterr().out
    assert main(["compare", str(one), str(other), "--lang", "vi"]) == 1
    assert f"[{BASE.citations[0].raw}]" in capsys.readouterr().out.replace("\n      ", " ")
    assert main(["compare", str(one), str(tmp_path / "c"), "--lang", "vi"]) == 2


def test_a_folder_without_outputs_is_refused(tmp_path: Path) -> None:
    with Ledger() as ledger, pytest.raises(UsageError):
        compare_runs(tmp_path, tmp_path, ledger, "vi")
