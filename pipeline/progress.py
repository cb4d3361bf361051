"""What the user sees while a run goes on: a bar on a terminal, a plain line now and then elsewhere; on stderr."""

import sys
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


class Progress:
    """Counts reports, pages and failures. Use as a context manager around the run."""

    def __init__(self, language: Language, *, shown: bool = True) -> None:
        self.language = language
        self.shown = shown
        self.total = self.done = self.pages = self.failures = 0
        self._begun = self._last_line = monotonic()
        self._bar = self._make_bar() if shown and sys.stderr.isatty() else None

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
        if self._bar is not None:
            self._bar.stop()

    def expect(self, total: int) -> None:
        """So many inputs will come."""
        self.total = total
        if self._bar is not None:
            self._task = self._bar.add_task("", total=total, pages=0.0, failures=0)

    def advance(self, outcome: Outcome) -> None:
        """One input is finished."""
        self.done += 1
        self.pages += outcome.pages
        self.failures += outcome.failure is not None
        pages_per_second = self.pages / max(monotonic() - self._begun, 0.001)
        pace = f"{pages_per_second:.1f}"
        if self._bar is not None:
            self._bar.update(self._task, advance=1, pages=pages_per_second, failures=self.failures)
        elif self.shown and monotonic() - self._last_line >= _SECONDS_BETWEEN_LINES:
            self._last_line = monotonic()
            line = pick(
                self.language,
                f"{self.done}/{self.total} báo cáo, {in_vietnamese(pace)} trang/giây, {self.failures} tệp lỗi",
                f"{self.done}/{self.total} reports, {pace} pages/s, {self.failures} failures",
            )
            print(line, file=sys.stderr)

    def _make_bar(self) -> Bar:
        reports = pick(self.language, "báo cáo", "reports")
        pages = pick(self.language, "trang/giây", "pages/s")
        failures = pick(self.language, "không đọc được", "failures")
        return Bar(
            MofNCompleteColumn(),
            TextColumn(reports),
            BarColumn(),
            TextColumn(f"{{task.fields[pages]:.1f}} {pages}"),
            TextColumn(f"{{task.fields[failures]}} {failures}"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
