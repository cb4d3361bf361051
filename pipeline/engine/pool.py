"""A pool of processes fed with batches, never more than it can chew, rebuilt when a worker dies."""

from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from pipeline.engine.alone import run_alone, worker_context
from pipeline.engine.orphans import die_with_parent
from pipeline.engine.work import Job, Loss, Result, Work


def run_each(work: Work[Job, Result], jobs: Iterable[Job], *, workers: int, batch: int) -> Generator[Result]:
    """Yield the result of every job, in the order they finish; `batch` jobs are sent to a worker at a time.

    A job whose worker dies, or that takes more than the seconds it has, is tried once more alone, then as the lighter
    job; when that fails too, or nothing could be left out, the work's `lost` stands for its result.
    """
    waiting = iter(jobs)
    pool = _start(workers, work.prepare)
    running: dict[Future[list[Result]], tuple[Job, ...]] = {}
    try:
        while True:
            # One batch more than workers: none is idle, and a broken pool drags few jobs along.
            while len(running) <= workers and (chunk := tuple(islice(waiting, batch))):
                running[pool.submit(_run_batch, work.do, chunk)] = chunk
            if not running:
                return
            done, _ = wait(running, timeout=_patience(running.values(), work.seconds), return_when=FIRST_COMPLETED)
            suspects: list[Job] = []
            for future in done:
                chunk = running.pop(future)
                try:
                    yield from future.result()
                except BrokenProcessPool:
                    suspects += chunk
            if suspects or not done:
                suspects += [job for chunk in running.values() for job in chunk]
                running.clear()
                _stop(pool)
                for job in suspects:
                    yield _second_chance(work, job)
                pool = _start(workers, work.prepare)
    finally:
        _stop(pool)


def _second_chance(work: Work[Job, Result], job: Job) -> Result:
    result = run_alone(work, job)
    if isinstance(result, Loss) and (lighter := work.lighter(job)) != job:
        result = run_alone(work, lighter)
    return work.lost(job, result) if isinstance(result, Loss) else result


def _patience(running: Iterable[Sequence[Job]], seconds: Callable[[Job], float]) -> float:
    """How long to wait for the next batch: twice what the slowest of those that run may take."""
    return 2 * max(sum(map(seconds, chunk)) for chunk in running)


def _run_batch(do: Callable[[Sequence[Job]], Iterable[Result]], chunk: Sequence[Job]) -> list[Result]:
    return list(do(chunk))


def _start(workers: int, prepare: Callable[[], None]) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=worker_context(), initializer=_begin, initargs=(prepare,))


def _begin(prepare: Callable[[], None]) -> None:
    die_with_parent()
    prepare()


def _stop(pool: ProcessPoolExecutor) -> None:
    """End the pool now: a hung worker is killed, not waited for."""
    processes = list((pool._processes or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.kill()
