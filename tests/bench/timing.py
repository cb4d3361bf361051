"""How a figure is measured: best of several rounds, twice."""

from collections.abc import Callable
from time import perf_counter


def best_seconds(work: Callable[[], object], *, rounds: int = 5) -> float:
    """Seconds of the fastest of some rounds: what disturbs a measurement only ever makes it slower."""
    spent = []
    for _ in range(rounds):
        begun = perf_counter()
        work()
        spent.append(perf_counter() - begun)
    return min(spent)
