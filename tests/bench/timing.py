"""How a figure is measured: best of several rounds."""

from collections.abc import Callable
from time import perf_counter, process_time


def best_seconds(work: Callable[[], object], *, rounds: int = 5, whole_process: bool = False) -> float:
    """Processor seconds of the fastest round: what disturbs a measurement only ever makes it slower.

    `whole_process` takes wall time instead: the work is then done by a process of its own.
    """
    clock = perf_counter if whole_process else process_time
    spent = []
    for _ in range(rounds):
        begun = clock()
        work()
        spent.append(clock() - begun)
    return min(spent)
