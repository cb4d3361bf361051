"""What the user sees while a run goes on: a bar on a terminal, a plain line now and then elsewhere; on stderr."""

import sys
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from pipeline.language import Language, pick
from pipeline.numbers import in_vietnamese
from pipeline.worker import Outcome

_SECONDS_BETWEEN_LINES = 10.0
# A line that says the same as the one before comes this much later: one hard file may take minutes.
_PATIENCE = 3
_SECONDS_BETWEEN_LOOKS = 0.5


class Progress:
    """Counts reports, pages, pages recognised and failures. Use as a context manager around the run."""

    def __init__(self, language: Language, *, shown: bool = True) -> None:
        self.language = language
        self.shown = shown
        self.total = self.done = self.pages = self.failures = 0
        self.series = self.drawn = 0
        self._tally: Path | None = None
        self._begun = self._last_line = monotonic()
        self._told, self._slower = (0, 0, 0), 1
        self._bar = self._make_bar() if shown and sys.stderr.isatty() else None
        self._ended = Event()
        # A long scan finishes no file for minutes: its pages are looked at from a thread of their own.
        self._watch = Thread(target=self._look_now_and_then, daemon=True)

    @classmethod
    def hidden(cls) -> Self:
        """Progress that nobody sees."""
        return cls("en", shown=False)

    def __enter__(self) -> Self:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        if self._watch.is_alive():
            self._watch.join()
        if self._bar is not None:
            self._bar.stop()

    def expect(self, total: int, tally: Path | None = None) -> None:
        """So many inputs will come; the file `tally` grows by a byte for each page that is recognised."""
        self.total, self._tally = total, tally
        if self._bar is not None:
            what = pick(self.language, "tệp", "files")
            self._task = self._bar.add_task("", total=total, what=what, counts="")
        if self.shown:
            self._watch.start()

    def advance(self, outcome: Outcome) -> None:
        """One input is finished."""
        self.done += 1
        self.pages += outcome.pages
        self.failures += outcome.failure is not None
        if self._bar is not None:
            self._bar.update(self._task, advance=1)

    def hold(self, drawn: int, series: int) -> None:
        """So many of the numbered series that reports cite were held against each other."""
        self.drawn, self.series = drawn, series
        if self._bar is not None:
            what = pick(self.language, "dãy số văn bản đối chiếu", "series of documents compared")
            self._bar.update(self._task, completed=drawn, total=series, what=what)

    def _look_now_and_then(self) -> None:
        while not self._ended.wait(_SECONDS_BETWEEN_LOOKS):
            if self._bar is not None:
                self._bar.update(self._task, counts=self._counts())
            elif monotonic() - self._last_line >= _SECONDS_BETWEEN_LINES * self._slower:
                self._last_line = monotonic()
                self._tell()

    def _tell(self) -> None:
        """Print a line of what was done and how long it took; more seldom as long as nothing is finished."""
        told, self._told = self._told, (self.done, self.drawn, self._recognised())
        self._slower = min(self._slower * _PATIENCE, _PATIENCE**2) if told == self._told else 1
        passed = round(monotonic() - self._begun)
        print(f"[{passed // 60}:{passed % 60:02}] {self._line()}", file=sys.stderr, flush=True)

    def _line(self) -> str:
        if self.series:
            return pick(
                self.language,
                f"Đối chiếu văn bản giữa các báo cáo: {self.drawn}/{self.series} dãy số",
                f"Holding documents against each other: {self.drawn}/{self.series} series",
            )
        files = pick(self.language, "tệp", "files")
        return ", ".join(filter(None, (f"{self.done}/{self.total} {files}", self._counts())))

    def _counts(self) -> str:
        """What there is to tell of pages and failures."""
        recognised = self._recognised()
        # The pages of a file count when it is finished, those of a scan as they are recognised.
        pace = f"{max(self.pages, recognised) / max(monotonic() - self._begun, 0.001):.1f}"
        told = (
            (pace != "0.0", f"{in_vietnamese(pace)} trang/giây", f"{pace} pages/s"),
            (recognised, f"đã nhận dạng {recognised} trang quét", f"{recognised} scanned pages recognised"),
            (self.failures, f"{self.failures} tệp không đọc được", f"{self.failures} not read"),
        )
        return ", ".join(pick(self.language, vietnamese, english) for there, vietnamese, english in told if there)

    def _recognised(self) -> int:
        try:
            return self._tally.stat().st_size if self._tally is not None else 0
        except OSError:  # No page was recognised yet.
            return 0

    def _make_bar(self) -> Bar:
        return Bar(
            MofNCompleteColumn(),
            TextColumn("{task.fields[what]}"),
            BarColumn(bar_width=None),
            TextColumn("{task.fields[counts]}"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            expand=True,
            transient=True,
        )
