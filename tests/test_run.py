import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.read.inputs import Input
from pipeline.run import run
from pipeline.worker import Job, read_all
from tests.running import CORPUS

REPORT = CORPUS / "reports" / "bc-01-dan-van-2020.md"


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def copies(folder: Path, count: int) -> Path:
    """A folder of reports that differ in one line each."""
    folder.mkdir()
    text = REPORT.read_text(encoding="utf-8")
    for number in range(count):
        (folder / f"{number:04}.md").write_text(f"{text}\n\nBản số {number}.\n", encoding="utf-8")
    return folder


def test_the_outputs_are_not_inputs_of_the_next_run(tmp_path: Path) -> None:
    inputs = copies(tmp_path / "in", 1)
    for _ in range(2):
        found = run([str(inputs)], inputs / "out", workers=1)
    assert (found.reports, found.failures) == (1, ())


def test_a_file_that_is_gone_keeps_its_report_until_it_is_pruned(tmp_path: Path) -> None:
    inputs, out = copies(tmp_path / "in", 2), tmp_path / "out"
    run([str(inputs)], out, workers=1)
    (inputs / "0001.md").unlink()
    found = run([str(inputs)], out, workers=1)
    assert (found.reports, found.kept) == (2, 1)
    assert [row["source"] for row in rows(out / "reports.csv")] == ["0000.md", "0001.md"]
    run([str(inputs)], out, workers=1, prune=True)
    assert [row["source"] for row in rows(out / "reports.csv")] == ["0000.md"]
    assert len(list((out / "text").iterdir())) == 1


def test_the_same_bytes_twice_are_one_report(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a.md", "b.md"):
        (tmp_path / "in" / name).write_bytes(REPORT.read_bytes())
    found = run([str(tmp_path / "in")], tmp_path / "out", workers=1)
    assert found.reports == 1
    assert found.duplicates == (("b.md", "a.md"),)


def test_an_interrupted_run_keeps_what_was_finished_and_says_so(tmp_path: Path) -> None:
    inputs, out = copies(tmp_path / "in", 400), tmp_path / "out"
    command = [sys.executable, "-m", "pipeline.cli", "run", str(inputs), "--out", str(out), "--workers", "1"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=CORPUS.parent) as process:
        store = out / "doichieu.sqlite"
        deadline = time.monotonic() + 60
        while not (store.exists() and store.stat().st_size > 500_000) and time.monotonic() < deadline:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 130
    record = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert record["status"] == "interrupted"
    assert 0 < record["counts"]["reports"] == len(rows(out / "reports.csv")) < 400


def test_a_killed_run_leaves_the_outputs_of_the_last_one(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run([str(copies(tmp_path / "first", 1))], out, workers=1)
    before = (out / "reports.csv").read_bytes()
    inputs = copies(tmp_path / "second", 400)
    command = [sys.executable, "-m", "pipeline.cli", "run", str(inputs), "--out", str(out), "--workers", "1"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=CORPUS.parent) as process:
        time.sleep(2)
        os.kill(process.pid, signal.SIGKILL)
    assert (out / "reports.csv").read_bytes() == before
    # What the killed run had finished is kept, as that of any former run.
    assert run([str(tmp_path / "first")], out, workers=1, prune=True).reports == 1


@pytest.mark.parametrize(("error", "code"), [(MemoryError(), "out_of_memory"), (RuntimeError("broken"), "unreadable")])
def test_a_fault_on_one_file_is_its_failure(error: Exception, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("pipeline.worker.reading.process", fail)
    (outcome,) = read_all([Job(Input("a.md", str(REPORT)), None)])
    assert outcome.failure is not None
    assert outcome.failure.error == code
    assert outcome.failure.message_vi.startswith("a.md: ")


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.worker.reading.process", lambda *_: time.sleep(30))
    monkeypatch.setattr("pipeline.worker.time_limit.LEAST_SECONDS", 0.2)
    (outcome,) = read_all([Job(Input("a.md", str(REPORT)), None)])
    assert outcome.failure is not None
    assert outcome.failure.error == "timeout"
