"""A run over files made to harm, with good ones among them: each ends in its own code, and costs no other anything."""

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.worker import MEMORY_BYTES
from tests.hostile_making import hostile_files
from tests.running import CORPUS

# Code and message of each failure by the file's name, the names of reports, the folder of temporary files.
Outcome = tuple[dict[str, str], set[str], Path]
_GOOD = sorted((CORPUS / "reports").glob("*.md"))[:4]
# LibreOffice takes more than a minute to be given up; how it is stopped is tested where converters are.
_SLOW = {"rtf-objects.rtf"}


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """What a run over all of them gave."""
    folder = tmp_path_factory.mktemp("hostile")
    inputs, out, room = folder / "in", folder / "out", folder / "tmp"
    inputs.mkdir()
    room.mkdir()
    for name, (data, _) in hostile_files().items():
        if name not in _SLOW:
            (inputs / name).write_bytes(data)
    for number, report in enumerate(_GOOD):
        (inputs / f"{'abyz'[number]}-good.md").write_bytes(report.read_bytes())
    command = [sys.executable, "-m", "pipeline.cli", "run", str(inputs), "--out", str(out), "--workers", "2"]
    done = subprocess.run(
        command,
        cwd=CORPUS.parent,
        env={**os.environ, "TMPDIR": str(room)},
        capture_output=True,
        timeout=400,
        check=False,
    )
    assert done.returncode == 1, done.stderr.decode()
    assert b"Traceback" not in done.stdout + done.stderr
    failures = {row["source"]: f"{row['error']} {row['message']}" for row in rows(out / "failures.csv")}
    return failures, {row["source"] for row in rows(out / "reports.csv")}, room


@pytest.mark.parametrize("name", sorted(hostile_files().keys() - _SLOW))
def test_each_file_ends_as_it_should(name: str, outcome: Outcome) -> None:
    failures, reports, _ = outcome
    found = {failures[one].split()[0] for one in failures if one == name or one.startswith(f"{name}/")}
    found |= {"read"} if name in reports else set()
    assert found
    assert found <= hostile_files()[name][1], failures.get(name)


def test_the_good_files_are_read(outcome: Outcome) -> None:
    assert {name for name in outcome[1] if "good" in name} == {f"{letter}-good.md" for letter in "abyz"[: len(_GOOD)]}


def test_every_message_says_what_to_do(outcome: Outcome) -> None:
    for message in outcome[0].values():
        assert ";" in message
        assert "lỗi của chương trình" not in message
        assert "fault of the program" not in message


def test_no_temporary_file_is_left(outcome: Outcome) -> None:
    assert list(outcome[2].iterdir()) == []


def test_a_worker_is_bounded_in_memory() -> None:
    assert MEMORY_BYTES <= 4 << 30
