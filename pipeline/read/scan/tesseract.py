"""Tesseract by its command line: child processes that read one picture after another, ended with their parent."""

import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from types import TracebackType
from typing import Self

import cv2
import numpy as np
import regex
from PIL import Image

from pipeline.read.scan.arrays import Grey
from pipeline.read.scan.engine import EngineError, Layout, Recognised
from pipeline.read.scan.hocr import words_in
from pipeline.read.scan.tesseract_child import TesseractChild

LANGUAGE = "vie"
_SEGMENTATION: dict[Layout, str] = {"page": "3", "block": "6", "line": "7"}
_ASKED_SECONDS = 20.0
# Then a new child takes over, so that no leak grows with the document.
_MOST_PICTURES = 20
_FIRST_TO_STREAM = 5
_VERSION = regex.compile(r"\bv?(\d+)\.\d")
# Round what is darker than paper; the margin in inches.
_INK, _MARGIN = 200, 0.3


@lru_cache(maxsize=4)
def find_tesseract(language: str = LANGUAGE) -> str:
    """The program's path when it can read the language, else nothing."""
    program = shutil.which("tesseract")
    if program is None:
        return ""
    return program if language in _asked(program, "--list-langs").split() else ""


@lru_cache(maxsize=4)
def _pictures_of_child(program: str) -> int:
    """How many pictures one child may read: before version 5 it keeps its answers back until it ends."""
    version = _VERSION.search(_asked(program, "--version"))
    return _MOST_PICTURES if version and int(version[1]) >= _FIRST_TO_STREAM else 1


def _asked(program: str, question: str) -> str:
    """What the program says of itself; nothing when it fails."""
    try:
        done = subprocess.run([program, question], capture_output=True, timeout=_ASKED_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError):
        return ""
    # Older versions answer on stderr.
    return (done.stdout + done.stderr).decode("utf-8", "replace")


class Tesseract:
    """Reads pictures with Tesseract; may be used from several threads, each of which has a child process of its own."""

    def __init__(self, program: str, seconds: float) -> None:
        self._program = program
        self._seconds = seconds
        self._idle: defaultdict[Layout, list[TesseractChild]] = defaultdict(list)
        self._busy: set[TesseractChild] = set()
        self._is_over = False
        self._lock = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._is_over = True
            for child in self._busy:
                child.kill()
            for children in self._idle.values():
                for child in children:
                    child.end()
            self._idle.clear()

    def read(self, picture: Grey, dpi: float, layout: Layout = "page") -> list[Recognised]:
        """The words of a picture. Raises EngineError."""
        height, width = picture.shape
        # Margins tell nothing and take time.
        left, top, right, bottom = _inked(picture, round(_MARGIN * dpi))
        try:
            with TemporaryDirectory(prefix="doichieu-", ignore_cleanup_errors=True) as room:
                # By its name and as a bitmap it is read at once; from a pipe or as PNM, byte by byte.
                page = Path(room, "page.bmp")
                Image.fromarray(picture[top:bottom, left:right]).save(page, dpi=(round(dpi), round(dpi)))
                with self._child(layout) as child:
                    answer = child.read(page)
        except OSError as error:
            raise EngineError(str(error)) from error
        words = words_in(answer, left, top)
        return [word for word in words if 0 <= word.x0 < word.x1 <= width and 0 <= word.y0 < word.y1 <= height]

    @contextmanager
    def _child(self, layout: Layout) -> Iterator[TesseractChild]:
        """A child that is idle, else a new one; it is kept for the next picture."""
        with self._lock:
            if self._is_over:
                raise EngineError("its time is over")
            idle = self._idle[layout]
            ready = idle.pop() if idle else None
            child = ready or self._start(layout)
            self._busy.add(child)
        try:
            yield child
        finally:
            with self._lock:
                self._busy.discard(child)
                if child.can_go_on and not self._is_over:
                    self._idle[layout].append(child)
                else:
                    child.end()

    def _start(self, layout: Layout) -> TesseractChild:
        pictures = _pictures_of_child(self._program)
        return TesseractChild(self._program, LANGUAGE, _SEGMENTATION[layout], pictures=pictures, seconds=self._seconds)


def _inked(picture: Grey, margin: int) -> tuple[int, int, int, int]:
    """The box round all ink, with a margin; all of a picture without ink."""
    height, width = picture.shape
    x, y, wide, high = cv2.boundingRect((picture < _INK).view(np.uint8))
    if not wide:
        return 0, 0, width, height
    return max(x - margin, 0), max(y - margin, 0), min(x + wide + margin, width), min(y + high + margin, height)
