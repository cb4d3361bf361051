"""The files of one batch that LibreOffice has to convert: all of a kind in one call, what fails once more alone."""

import errno
import hashlib
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from shutil import disk_usage
from time import perf_counter
from types import TracebackType

from pipeline.errors import FailureCode
from pipeline.read.kinds import kind_of
from pipeline.read.limits import DEFAULT_LIMITS, Limits
from pipeline.read.office.formats import FORMATS, Format
from pipeline.read.office.soffice import can_convert_to, convert, result_of
from pipeline.read.office.web_archive import web_page
from pipeline.read.package import open_safely

# LibreOffice says nothing when the disk is full: it leaves no file, or half of one.
_LEAST_ROOM = 4 << 20
Conversion = bytes | FailureCode


@dataclass(slots=True)
class Converter:
    """A room for one batch, used as `with Converter() as converter`; nothing is kept once it is left.

    Files that it `postpones` are converted together by `convert`; any other by the `conversion` that asks for it. What
    a file becomes does not depend on the others: one that fails among them is tried again alone.
    """

    _room: tempfile.TemporaryDirectory[str] | None = None
    _waiting: dict[str, tuple[Path, Format]] = field(default_factory=dict)
    _done: dict[str, Path | FailureCode] = field(default_factory=dict)
    _calls: int = 0
    _gathering: bool = True
    _seconds: dict[str, float] = field(default_factory=dict)

    def __enter__(self) -> "Converter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._room is not None:
            self._room.cleanup()
            self._room = None

    def postpones(self, data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> bool:
        """Whether a file is better read after the others, once `convert` was called: it now waits with them.

        Raises DocumentError for one that must not be given to a converter.
        """
        form = FORMATS.get(kind_of(data)) if self._gathering else None
        if form is None or not can_convert_to(form.target):
            return False
        if form.is_package:
            open_safely(data, name, limits)
        self._take_in(data, hashlib.sha256(data).hexdigest(), form)
        return True

    def convert(self) -> None:
        """Convert all that wait; none is postponed any more."""
        self._gathering = False
        begun, waiting = perf_counter(), tuple(self._waiting)
        try:
            self._convert_waiting()
        except OSError:  # A full disk: each file is tried again when it is asked for, where the failure is told.
            self._waiting.clear()
        for sha256 in waiting:
            self._seconds[sha256] = (perf_counter() - begun) / len(waiting)

    def seconds_of(self, sha256: str) -> float:
        """The share that a file had in the seconds of `convert`."""
        return self._seconds.get(sha256, 0.0)

    def conversion(self, data: bytes, sha256: str, form: Format) -> Conversion:
        """What LibreOffice makes of a file, or the code of the failure."""
        if sha256 not in self._done:
            self._take_in(data, sha256, form)
            self._convert_waiting()
        found = self._done[sha256]
        return found.read_bytes() if isinstance(found, Path) else found

    def _take_in(self, data: bytes, sha256: str, form: Format) -> None:
        file = self._folder("waiting") / f"{sha256}.{form.suffix}"
        file.write_bytes(web_page(data) if form.suffix == "html" else data)
        self._waiting[sha256] = (file, form)

    def _convert_waiting(self) -> None:
        calls: dict[tuple[str, str], list[tuple[str, Path, Format]]] = defaultdict(list)
        for sha256, (file, form) in self._waiting.items():
            calls[form.target, form.reader].append((sha256, file, form))
        self._waiting.clear()
        for files in calls.values():
            failed = self._call(files) if len(files) > 1 else files
            for one in failed:
                self._call([one])

    def _call(self, files: list[tuple[str, Path, Format]]) -> list[tuple[str, Path, Format]]:
        """Convert files of one kind with one call; those that gave nothing."""
        self._calls += 1
        folder = self._folder(f"call{self._calls}")
        ended = convert([file for _, file, _ in files], files[0][2], folder)
        failed = []
        if disk_usage(folder).free < _LEAST_ROOM:
            raise OSError(errno.ENOSPC, "no room for converted files", str(folder))
        for sha256, file, form in files:
            result = result_of(file, form, folder)
            if result is None:
                # LibreOffice says nothing of a file that it cannot open, and ends well; it dies of others.
                self._done[sha256] = "timeout" if ended.status is None else "unreadable" if ended.status else "corrupt"
                failed.append((sha256, file, form))
            else:
                self._done[sha256] = result
        return failed

    def _folder(self, name: str) -> Path:
        if self._room is None:  # Most batches hold nothing to convert.
            self._room = tempfile.TemporaryDirectory(prefix="doichieu-", ignore_cleanup_errors=True)
        folder = Path(self._room.name) / name
        folder.mkdir(exist_ok=True)
        return folder
