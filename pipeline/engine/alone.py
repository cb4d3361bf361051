"""One job in a process of its own: the second chance of a job whose worker died or hung."""

import multiprocessing
import signal
from collections.abc import Callable, Iterable, Sequence
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext

from pipeline.engine.orphans import die_with_parent
from pipeline.engine.work import Job, Loss, Result, Work


def worker_context() -> BaseContext:
    """Fresh processes started from a small server: no threads or open files of the caller are copied into them."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("forkserver")
    return multiprocessing.get_context("spawn")


def run_alone(work: Work[Job, Result], job: Job) -> Result | Loss:
    """The result of one job, or why its process gave none; the process is gone either way."""
    context = worker_context()
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(  # type: ignore[attr-defined]
        target=_send_result, args=(sender, work.do, job, work.prepare)
    )
    process.start()
    sender.close()
    try:
        if not receiver.poll(work.seconds(job)):
            return Loss.TIMEOUT
        try:
            result: Result = receiver.recv()
        except EOFError:
            process.join()
            # The kernel's OOM killer sends SIGKILL; a crash in a native library is another signal.
            return Loss.OUT_OF_MEMORY if process.exitcode == -signal.SIGKILL else Loss.UNREADABLE
        return result
    finally:
        receiver.close()
        process.kill()
        process.join()


def _send_result(
    sender: Connection, do: Callable[[Sequence[Job]], Iterable[Result]], job: Job, prepare: Callable[[], None]
) -> None:
    die_with_parent()
    prepare()
    (result,) = do((job,))
    sender.send(result)
    sender.close()
