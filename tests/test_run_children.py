"""However a run ends, nothing that it started is left: no process and no temporary file."""

import csv
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from tests.running import CORPUS
from tests.scan_making import TWO_WORDS_READ, as_image

pytestmark = pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks for processes in /proc")


@dataclass
class House:
    """A run with programs of its own: an engine and a converter that do as told."""

    folder: Path
    # What the programs wait with: no other process sleeps for just so long.
    sleep: str

    def program(self, name: str, does: str) -> None:
        """Install a program that tells its version and lists Vietnamese when asked, and else does as told."""
        file = self.folder / "bin" / name
        asked = 'case "$1" in --list-langs) echo vie; exit 0;; --version) echo "tesseract 5.3.0"; exit 0;; esac'
        file.write_text(f"#!/bin/sh\n{asked}\n{does}\n", encoding="utf-8")
        file.chmod(0o755)

    def file(self, name: str, data: bytes) -> None:
        """An input."""
        (self.folder / "in" / name).write_bytes(data)

    def start(self) -> subprocess.Popen[bytes]:
        """Begin the run in a group of its own."""
        command = [
            sys.executable,
            "-m",
            "pipeline.cli",
            "run",
            str(self.folder / "in"),
            "--out",
            str(self.folder / "out"),
        ]
        return subprocess.Popen(
            [*command, "--workers", "1"],
            cwd=CORPUS.parent,
            env={**os.environ, "TMPDIR": str(self.folder / "tmp"), "PATH": f"{self.folder / 'bin'}:/usr/bin:/bin"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def sleepers(self) -> list[int]:
        """The processes that the programs left waiting."""
        found = []
        for entry in Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and self.sleep in (entry / "cmdline").read_bytes().decode().split("\0"):
                    found.append(int(entry.name))
            except OSError:  # It has just ended.
                continue
        return found

    def wait_for_sleepers(self, *, none: bool = False) -> None:
        """Until some process waits, or none does."""
        deadline = time.monotonic() + 30
        while bool(self.sleepers()) == none:
            assert time.monotonic() < deadline
            time.sleep(0.05)

    def left_over(self) -> list[Path]:
        """Temporary files."""
        return list((self.folder / "tmp").iterdir())

    def rows(self, table: str) -> list[dict[str, str]]:
        """What was published."""
        with (self.folder / "out" / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    for name in ("bin", "in", "tmp"):
        (tmp_path / name).mkdir()
    house = House(tmp_path, f"{60 + time.time() % 1:.6f}")
    house.file("quet.png", as_image(np.full((900, 700), 255, np.uint8)))
    yield house
    for process in house.sleepers():
        os.kill(process, signal.SIGKILL)


def test_a_worker_that_is_killed_leaves_nothing_and_its_file_is_read_alone(house: House) -> None:
    first = f'if mkdir "{house.folder}/first" 2>/dev/null; then kill -9 $PPID; exec sleep {house.sleep}; fi'
    house.program("tesseract", f"{first}\nwhile read picture; do\n{TWO_WORDS_READ}\ndone")
    assert house.start().wait(60) == 0
    assert [row["source"] for row in house.rows("reports")] == ["quet.png"]
    assert house.sleepers() == []
    assert house.left_over() == []


def test_a_file_that_kills_every_worker_is_listed_and_the_others_are_read(house: House) -> None:
    house.program("tesseract", f"kill -9 $PPID; exec sleep {house.sleep}")
    for number in range(3):
        house.file(f"{'apz'[number]}.md", f"# Báo cáo\n\nBáo cáo số {number} của Sở Nội vụ.\n".encode())
    assert house.start().wait(90) == 1
    assert [row["source"] for row in house.rows("reports")] == ["a.md", "p.md", "z.md"]
    assert [(row["source"], row["error"]) for row in house.rows("failures")] == [("quet.png", "out_of_memory")]
    assert house.sleepers() == []
    assert house.left_over() == []


@pytest.mark.parametrize("kind", ["tesseract", "soffice"])
def test_ctrl_c_ends_what_runs(kind: str, house: House) -> None:
    house.program("tesseract", f"read picture; exec sleep {house.sleep}")
    house.program("soffice", f"touch half; (sleep {house.sleep} &) ; exec sleep {house.sleep}")
    if kind == "soffice":
        (house.folder / "in" / "quet.png").unlink()
        house.file("a.rtf", b"{\\rtf1 Bao cao}")
    run = house.start()
    house.wait_for_sleepers()
    os.killpg(run.pid, signal.SIGINT)
    assert run.wait(60) == 130
    house.wait_for_sleepers(none=True)
    assert house.left_over() == []


@pytest.mark.parametrize("kind", ["tesseract", "soffice"])
def test_a_run_that_is_killed_takes_its_workers_and_their_programs_along(kind: str, house: House) -> None:
    house.program("tesseract", f"read picture; exec sleep {house.sleep}")
    house.program("soffice", f"(sleep {house.sleep} &) ; exec sleep {house.sleep}")
    if kind == "soffice":
        (house.folder / "in" / "quet.png").unlink()
        house.file("a.rtf", b"{\\rtf1 Bao cao}")
    run = house.start()
    house.wait_for_sleepers()
    workers = [int(entry) for entry in os.listdir("/proc") if entry.isdigit() and _session_of(entry) == run.pid]
    assert len(workers) > 1
    run.kill()
    run.wait(10)
    house.wait_for_sleepers(none=True)
    deadline = time.monotonic() + 10
    while any(_session_of(str(worker)) == run.pid for worker in workers):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _session_of(process: str) -> int:
    """The session that a living process belongs to; 0 when it has ended."""
    try:
        state, _, _, session = Path("/proc", process, "stat").read_text().rpartition(")")[2].split()[:4]
    except OSError:
        return 0
    return 0 if state == "Z" else int(session)
