"""Memory of the workers over many mixed files: `python -m tests.bench.memory [FOLDER]`.

Five hundred files go through the real workers: those of the folder, again and again, or some made of the corpus. What
each worker holds at most, and what the programs it started hold beside it, is printed for every tenth of the run.
"""

import os
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from threading import Event, Thread

from pipeline.engine import run_each
from pipeline.read.inputs import Input, find_inputs
from pipeline.worker import Job, reading_work
from tests.bench.ocr import made_scan
from tests.bench.reports import CORPUS
from tests.docx_making import make_docx, paragraph
from tests.printing import Press, print_pdf

_FILES, _TENTHS = 500, 10
_SECONDS_BETWEEN = 0.2
_CROP_BYTES = 64 << 10


class Watch:
    """Looks at the memory of all processes below this one while files are read."""

    def __init__(self) -> None:
        self.tenth = 0
        self.workers: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        self.programs: dict[int, int] = defaultdict(int)
        self._over = Event()
        self._thread = Thread(target=self._look, daemon=True)

    def __enter__(self) -> "Watch":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(_SECONDS_BETWEEN):
            below = _processes()
            servers = [one for one in below.get(os.getpid(), ()) if below.get(one)]
            for worker in (one for server in servers for one in below[server]):
                peaks = self.workers[worker]
                peaks[self.tenth] = max(peaks[self.tenth], _megabytes(worker))
                programs = sum(map(_megabytes, _all_below(worker, below)))
                self.programs[self.tenth] = max(self.programs[self.tenth], programs)


def measure(inputs: Sequence[Input], workers: int) -> Iterator[str]:
    """One line for each worker, then one for the programs that were started."""
    jobs = [Job(one, None, crop_bytes=_CROP_BYTES) for one in islice(cycle(inputs), _FILES)]
    begun, done, failures = time.perf_counter(), 0, 0
    with Watch() as watch, tempfile.TemporaryDirectory() as room:
        for outcome in run_each(reading_work(None, Path(room)), jobs, workers=workers, batch=4):
            done, failures = done + 1, failures + (outcome.failure is not None)
            watch.tenth = done * _TENTHS // (len(jobs) + 1)
    yield f"{done} files, {failures} of them not read, {time.perf_counter() - begun:.0f} s with {workers} workers"
    for number, peaks in enumerate(watch.workers.values(), start=1):
        yield f"worker {number}, MB at most: {' '.join(str(peaks.get(tenth, 0)) for tenth in range(_TENTHS))}"
    yield f"programs of a worker:   {' '.join(str(watch.programs.get(tenth, 0)) for tenth in range(_TENTHS))}"


def _processes() -> dict[int, list[int]]:
    """The children of every process."""
    below: dict[int, list[int]] = defaultdict(list)
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            parent = Path("/proc", entry, "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1]
        except OSError:  # It has just ended.
            continue
        below[int(parent)].append(int(entry))
    return below


def _all_below(process: int, below: dict[int, list[int]]) -> Iterator[int]:
    for child in below.get(process, ()):
        yield child
        yield from _all_below(child, below)


def _megabytes(process: int) -> int:
    try:
        return int(Path("/proc", str(process), "statm").read_text(encoding="utf-8").split()[1]) * 4 // 1024
    except OSError:
        return 0


def _made(folder: Path) -> None:
    """Reports in every kind of file, and a scan of six pages for every fifty of them."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(CORPUS.glob("*.md"))]
    for number, text in enumerate(text for text in texts for _ in range(2)):
        lines = [line for line in text.splitlines() if line.strip()]
        (folder / f"{number:03}.md").write_text(text, encoding="utf-8")
        (folder / f"{number:03}.docx").write_bytes(make_docx("".join(map(paragraph, lines))))
        (folder / f"{number:03}.pdf").write_bytes(print_pdf(partial(_set, lines)))
        if number % 8 == 0:
            escaped = "\\par ".join("".join(f"\\u{ord(letter)}?" for letter in line) for line in lines)
            (folder / f"{number:03}.rtf").write_text(f"{{\\rtf1 {escaped}}}", encoding="ascii")
    (folder / "scan.tif").write_bytes(made_scan())


def _set(lines: Sequence[str], press: Press) -> None:
    y = 60.0
    for line in lines:
        if y > 700:
            press.new_page()
            y = 60.0
        y = press.paragraph(y, line)


def main(folder: Path | None) -> None:
    """Print what the workers held."""
    with tempfile.TemporaryDirectory() as made:
        if folder is None:
            _made(Path(made))
        for line in measure(list(find_inputs([str(folder or made)])), os.cpu_count() or 1):
            print(line, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
