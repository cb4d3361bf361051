"""Starts another program as a child that neither outlives nor outgrows us, and has no network where that can be had."""

import ctypes
import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_MEMORY_BYTES = 4 << 30
_FILE_BYTES = 1 << 30
_WITHOUT_NETWORK = ("--user", "--net", "--pid", "--fork", "--kill-child", "--map-current-user", "--")
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG


@dataclass(frozen=True, slots=True)
class Ended:
    """How a program ended: its exit status (None: it took too long and was killed) and where its output lies."""

    status: int | None
    output: Path


def find_program(name: str) -> str | None:
    """Where a program lies, or None when it is not installed."""
    return shutil.which(name)


def run_program(
    command: Sequence[str], folder: Path, *, seconds: float, environment: Mapping[str, str] | None = None
) -> Ended:
    """Run a program in a folder of its own; what it starts in turn is gone when this returns."""
    output = folder / "output"
    with output.open("wb") as written:
        child = subprocess.Popen(
            [*_without_network(), *command],
            stdin=subprocess.DEVNULL,
            stdout=written,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env={**os.environ, **(environment or {}), "HOME": str(folder), "TMPDIR": str(folder)},
            start_new_session=True,
            preexec_fn=bounds_of_child(seconds),
        )
        try:
            return Ended(child.wait(seconds), output)
        except subprocess.TimeoutExpired:
            return Ended(None, output)
        finally:
            _end(child)


def _end(child: subprocess.Popen[bytes]) -> None:
    """Kill the child with all its group: a program that has ended may have left others behind."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
    else:
        child.kill()
    child.wait()


@cache
def _without_network() -> tuple[str, ...]:
    """What gives a command neither network nor processes beside its own; empty where the system forbids it."""
    program = find_program("unshare")
    if program is None:
        return ()
    opening = (program, *_WITHOUT_NETWORK)
    tried = subprocess.run([*opening, "true"], capture_output=True, timeout=20, check=False)
    return opening if tried.returncode == 0 else ()


def bounds_of_child(seconds: float) -> Callable[[], None] | None:
    """What the child does before it becomes the program; Windows has no such bounds."""
    try:
        import resource
    except ImportError:
        return None
    libc = ctypes.CDLL(None)

    def bind() -> None:
        processor = int(2 * seconds) + 1
        for kind, most in (
            (resource.RLIMIT_AS, _MEMORY_BYTES),
            (resource.RLIMIT_FSIZE, _FILE_BYTES),
            (resource.RLIMIT_CPU, processor),
            (resource.RLIMIT_CORE, 0),
        ):
            hard = resource.getrlimit(kind)[1]
            bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(kind, (bound, hard))
        if hasattr(libc, "prctl"):
            libc.prctl(_DIE_WITH_PARENT, signal.SIGKILL)

    return bind
