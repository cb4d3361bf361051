import csv
import json
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.evaluate import score_tables, summary_lines
from pipeline.evaluate.compare import Counted, likeness, plain
from tests.running import CORPUS, run_corpus

FLOORS = Path(__file__).parent / "floors.json"


def test_values_are_compared_without_layout_marks() -> None:
    assert plain(" **“Quy chế”**  dân vận. ") == "quy chế dân vận"
    assert likeness("", None) == 1.0


def test_what_was_not_asked_for_and_not_found_is_right() -> None:
    assert (Counted().precision, Counted().recall, Counted().f1) == (1.0, 1.0, 1.0)
    assert Counted(hit=1, gold=2, found=1).f1 == pytest.approx(2 / 3)


@pytest.mark.parametrize(("measure", "floor"), sorted(json.loads(FLOORS.read_text()).items()))
def test_no_measure_falls_below_its_floor(measure: str, floor: float) -> None:
    assert score_tables(CORPUS / "gold", run_corpus()).value(measure) >= floor


def test_every_measure_has_a_floor() -> None:
    scores = score_tables(CORPUS / "gold", run_corpus())
    assert set(json.loads(FLOORS.read_text())) == {*scores.counted, *scores.right} - {"flags.loud_known"}


def test_a_damaged_table_is_scored_lower(tmp_path: Path) -> None:
    for file in run_corpus().glob("*.csv"):
        rows = list(csv.reader(file.read_text(encoding="utf-8").splitlines(keepends=True)))
        with (tmp_path / file.name).open("w", encoding="utf-8", newline="") as copy:
            csv.writer(copy, lineterminator="\n").writerows(rows[:1] if file.stem == "citations" else rows)
    scores = score_tables(CORPUS / "gold", tmp_path)
    assert scores.value("citations.coded") == 0.0
    assert any("citations.coded MISS" in note for note in scores.notes)


def test_the_command_prints_both_tables_and_the_misses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(CORPUS / "gold" / "bc-02"), "--out", str(tmp_path), "--all"]) == 0
    printed = capsys.readouterr().out
    assert "citations.coded" in printed
    assert "header.whole" in printed


def test_a_folder_without_annotation_is_a_wrong_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(tmp_path), "--lang", "en"]) == 2
    assert "header.json" in capsys.readouterr().err


def test_a_folder_without_tables_is_no_run_that_found_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", str(CORPUS / "gold"), "--tables", str(tmp_path), "--lang", "en"]) == 2
    assert "reports.csv is missing" in capsys.readouterr().err
    assert main(["evaluate", str(CORPUS / "gold"), "--reports", str(tmp_path / "no"), "--lang", "en"]) == 2
    assert "There is no folder" in capsys.readouterr().err


def test_a_report_that_the_run_does_not_know_is_named_above_the_figures(tmp_path: Path) -> None:
    for file in run_corpus().glob("*.csv"):
        head, *_ = file.read_text(encoding="utf-8").splitlines(keepends=True)
        (tmp_path / file.name).write_text(head, encoding="utf-8")
    lines = list(summary_lines(score_tables(CORPUS / "gold", tmp_path)))
    assert lines[0] == "not among the outputs: bc-01, bc-02, bc-03"
    assert any(line.endswith("   0/0") and "–" in line for line in lines)
