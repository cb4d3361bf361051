"""Programs that read for us: bounded in time and memory, and gone with whoever started them."""

import os
import signal
import time
from pathlib import Path

from pipeline.read.programs import run_program


def program(folder: Path, text: str) -> list[str]:
    file = folder / "program.sh"
    file.write_text(text, encoding="utf-8")
    return ["/bin/sh", str(file)]


def test_a_program_that_takes_too_long_is_gone_with_what_it_started(tmp_path: Path) -> None:
    started = tmp_path / "started"
    command = program(tmp_path, f"(sleep 1; touch {started}) & sleep 30")
    begun = time.monotonic()
    assert run_program(command, tmp_path, seconds=0.3).status is None
    assert time.monotonic() - begun < 5
    time.sleep(1.2)
    assert not started.exists()


def test_a_program_is_bounded_in_memory(tmp_path: Path) -> None:
    command = program(tmp_path, "ulimit -v")
    ended = run_program(command, tmp_path, seconds=10)
    assert ended.status == 0
    assert 0 < int(ended.output.read_text()) <= 4 << 20


def test_a_program_dies_with_the_process_that_started_it(tmp_path: Path) -> None:
    started = tmp_path / "started"
    child = os.fork()
    if child == 0:
        run_program(program(tmp_path, f"sleep 1; touch {started}"), tmp_path, seconds=30)
        os._exit(0)
    time.sleep(0.4)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    time.sleep(1.2)
    assert not started.exists()
