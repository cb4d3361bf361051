"""A pool of processes fed with batches, never more than it can chew, rebuilt when a worker dies."""

from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from pipeline.engine.alone import Job, Loss, Result, run_alone, worker_context
from pipeline.engine.orphans import die_with_parent


def run_each(
    function: Callable[[Sequence[Job]], Iterable[Result]],
    jobs: Iterable[Job],
    *,
    workers: int,
    timeout: Callable[[Job], float],
    lost: Callable[[Job, Loss], Result],
    prepare: Callable[[], None],
    lighter: Callable[[Job], Job],
    batch: int = 4,
) -> Generator[Result]:
    """Yield the result of every job, in the order they finish.

    `function` gives one result for each job of a batch, in any order; a batch may share what is dear to begin.
    `function`, `prepare` and the jobs are sent to worker processes. A job whose worker dies, or that takes more than
    the `timeout` seconds it has, is tried once more alone, then as the `lighter` job that leaves out what can be done
    without; when that fails too, or nothing could be left out, `lost(job, why)` stands for its result.
    """
    waiting = iter(jobs)
    pool = _start(workers, prepare)
    running: dict[Future[list[Result]], tuple[Job, ...]] = {}
    try:
        while True:
            # One batch more than workers: none is idle, and a broken pool drags few jobs along.
            while len(running) <= workers and (chunk := tuple(islice(waiting, batch))):
                running[pool.submit(_run_batch, function, chunk)] = chunk
            if not running:
                return
            done, _ = wait(running, timeout=_patience(running.values(), timeout), return_when=FIRST_COMPLETED)
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
                    result = run_alone(function, job, timeout=timeout(job), prepare=prepare)
                    if isinstance(result, Loss) and (other := lighter(job)) != job:
                        result = run_alone(function, other, timeout=timeout(job), prepare=prepare)
                    yield lost(job, result) if isinstance(result, Loss) else result
                pool = _start(workers, prepare)
    finally:
        _stop(pool)


def _patience(running: Iterable[Sequence[Job]], timeout: Callable[[Job], float]) -> float:
    """How long to wait for the next batch: twice what the slowest of those that run may take."""
    return 2 * max(sum(map(timeout, chunk)) for chunk in running)


def _run_batch(function: Callable[[Sequence[Job]], Iterable[Result]], chunk: Sequence[Job]) -> list[Result]:
    return list(function(chunk))


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
