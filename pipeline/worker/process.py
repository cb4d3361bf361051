"""The process itself: how it begins, and what it may use."""

import gc
import signal
import tempfile
from pathlib import Path

from pipeline.rules import load_rules

MEMORY_BYTES = 4 << 30


def prepare(rules_folder: Path | None, room: Path | None = None) -> None:
    """Called once in each worker: load the rules, bound its memory, leave Ctrl-C to the parent.

    Temporary files go into `room`, which the parent removes, however the worker ends.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if room is not None:
        tempfile.tempdir = str(room)
    load_rules(rules_folder)
    spare_collector()
    try:
        import resource
    except ImportError:  # Windows has no such bound.
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, hard))


def spare_collector() -> None:
    """Let the garbage collector look seldom: rules live as long as the worker, and records hold no rings."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
