"""Time until `doichieu --help` has answered."""

import subprocess
import sys
from collections.abc import Iterator

from tests.bench.timing import best_seconds


def measure() -> Iterator[str]:
    """Whole process; the peer is the interpreter doing nothing."""
    for _ in range(2):
        ours = best_seconds(lambda: _call("-m", "pipeline.cli", "--help"), whole_process=True)
        bare = best_seconds(lambda: _call("-c", "pass"), whole_process=True)
        yield f"{ours:.3f} s (interpreter alone {bare:.3f} s)"


def _call(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
