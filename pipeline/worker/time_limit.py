"""How long one input may take, and what ends it: an alarm for our own code, the end of the process for native code."""

import faulthandler
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

LEAST_SECONDS = 300.0
_MOST_SECONDS = 4 * 3600.0
# A megabyte of a scan in black and white may hold a hundred pages, and a page takes five seconds.
_SECONDS_PER_MEGABYTE = 500.0
# What is left for Python code to notice its alarm before native code is taken to be stuck.
_GRACE_SECONDS = 15.0


def allowed_seconds(size: int) -> float:
    """The larger the input, the longer."""
    return min(LEAST_SECONDS + size / (1 << 20) * _SECONDS_PER_MEGABYTE, _MOST_SECONDS)


@contextmanager
def time_limit(seconds: float, error: Callable[[], Exception]) -> Iterator[None]:
    """Raise `error()` when the body takes longer; end the process when it is in native code that does not listen."""

    def give_up(_signal: int, _frame: FrameType | None) -> None:
        raise error()

    if not hasattr(signal, "SIGALRM"):
        yield
        return
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        before = signal.signal(signal.SIGALRM, give_up)
        signal.setitimer(signal.ITIMER_REAL, seconds)
        faulthandler.dump_traceback_later(seconds + _GRACE_SECONDS, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)
