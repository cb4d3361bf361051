"""A worker does not outlive the run: one that was killed leaves nobody behind who goes on working."""

import multiprocessing
import os
import threading
from multiprocessing.connection import wait


def die_with_parent() -> None:
    """End this process as soon as the one that asked for it has ended.

    Asked of the pipe between the two: the system's own word for it would speak of the server that forks the workers,
    and that lives as long as any of them does.
    """
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent.sentinel,), daemon=True).start()


def _follow(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
