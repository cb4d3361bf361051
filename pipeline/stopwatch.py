"""What each stage costs."""

from collections.abc import Callable
from time import perf_counter
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Made = TypeVar("Made")


class Stopwatch:
    """Calls stages and keeps their wall time in seconds, in the order they ran."""

    def __init__(self) -> None:
        self._seconds: dict[str, float] = {}

    def __call__(self, stage: Callable[Given, Made], *given: Given.args, **named: Given.kwargs) -> Made:
        """Call `stage` and add its time under its own name."""
        begun = perf_counter()
        try:
            return stage(*given, **named)
        finally:
            name = getattr(stage, "__name__", str(stage))
            self._seconds[name] = self._seconds.get(name, 0.0) + perf_counter() - begun

    @property
    def seconds(self) -> tuple[tuple[str, float], ...]:
        """(stage, seconds) in the order the stages ran."""
        return tuple(self._seconds.items())
