import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path

from pipeline.engine import Loss, Work, run_each


def nothing() -> None:
    return None


def obey(job: str) -> str:
    """A job that does what its name says."""
    if job.startswith("die once"):
        marker = Path(job.partition(":")[2])
        if not marker.exists():
            marker.touch()
            os.kill(os.getpid(), signal.SIGSEGV)
    if job == "die" or job.endswith(" with extras"):
        os.kill(os.getpid(), signal.SIGSEGV)
    if job == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if job == "hang":
        time.sleep(60)
    return f"done {job}"


def obey_all(jobs: Sequence[str]) -> list[str]:
    return [obey(job) for job in jobs]


def lost(job: str, why: Loss) -> str:
    return f"lost {job}: {why.value}"


def results(jobs: list[str], *, timeout: float = 20, batch: int = 2) -> list[str]:
    work = Work(
        do=obey_all,
        prepare=nothing,
        seconds=lambda _: timeout,
        lighter=lambda job: job.removesuffix(" with extras"),
        lost=lost,
    )
    return sorted(run_each(work, jobs, workers=2, batch=batch))


def test_every_job_gives_its_result() -> None:
    assert results([f"{n:02}" for n in range(15)]) == [f"done {n:02}" for n in range(15)]


def test_a_dead_worker_costs_its_one_job() -> None:
    assert results(["1", "2", "die", "3", "killed", "4", "5"]) == [
        *(f"done {n}" for n in range(1, 6)),
        "lost die: unreadable",
        "lost killed: out_of_memory",
    ]


def test_a_job_whose_worker_died_by_bad_luck_is_tried_again(tmp_path: Path) -> None:
    job = f"die once:{tmp_path / 'marker'}"
    assert results(["1", job]) == ["done 1", f"done {job}"]


def test_a_hanging_job_is_killed_and_the_others_go_on() -> None:
    assert results(["1", "hang", "2"], timeout=1.5, batch=1) == ["done 1", "done 2", "lost hang: timeout"]


def test_a_job_that_dies_of_what_it_can_do_without_is_done_without_it() -> None:
    assert results(["1", "2 with extras"]) == ["done 1", "done 2"]
