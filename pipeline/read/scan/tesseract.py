"""Tesseract by its command line: one child process for each picture, with a time limit, ended with its parent."""

import html
import os
import shutil
import subprocess
from collections.abc import Iterator
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

from pipeline.read.programs import bounds_of_child
from pipeline.read.scan.arrays import Grey
from pipeline.read.scan.engine import EngineError, Layout, Recognised

LANGUAGE = "vie"
# One thread: several fight over the cores and take ten times as long.
_ENVIRONMENT = {"OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1"}
_SEGMENTATION: dict[Layout, str] = {"page": "3", "block": "6", "line": "7"}
_ASKED_SECONDS = 20.0
# Round what is darker than paper; the margin in inches.
_INK, _MARGIN = 200, 0.15
_ITEM = regex.compile(
    r"class='ocr(?P<kind>x_word|_\w+)' id='\w+'[^>]*?title=[\"']"
    r"bbox (?P<x0>\d+) (?P<y0>\d+) (?P<x1>\d+) (?P<y1>\d+)(?P<rest>[^\"'>]*)[\"'][^>]*>(?P<inside>[^\n]*)"
)
_BASELINE = regex.compile(r"baseline (-?[\d.]+) (-?[\d.]+)")
_CONFIDENCE = regex.compile(r"x_wconf (\d+)")
_TAG = regex.compile(r"<[^>]*>")


@lru_cache(maxsize=4)
def find_tesseract(language: str = LANGUAGE) -> str:
    """The program's path when it can read the language, else nothing."""
    program = shutil.which("tesseract")
    if program is None:
        return ""
    try:
        done = subprocess.run([program, "--list-langs"], capture_output=True, timeout=_ASKED_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError):
        return ""
    # Older versions list their languages on stderr.
    listed = (done.stdout + done.stderr).decode("utf-8", "replace").split()
    return program if language in listed else ""


class Tesseract:
    """Reads pictures with Tesseract; may be used from several threads."""

    def __init__(self, program: str, seconds: float) -> None:
        self._program = program
        self._seconds = seconds
        self._running: set[subprocess.Popen[bytes]] = set()
        self._lock = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            for child in self._running:
                child.kill()

    def read(self, picture: Grey, dpi: float, layout: Layout = "page") -> list[Recognised]:
        """The words of a picture. Raises EngineError."""
        height, width = picture.shape
        # Margins tell nothing and take time.
        left, top, right, bottom = _inked(picture, round(_MARGIN * dpi))
        try:
            with TemporaryDirectory(prefix="doichieu-", ignore_cleanup_errors=True) as room:
                # By its name and as a bitmap it is read at once; from a pipe or as PNM, byte by byte.
                page = Path(room, "page.bmp")
                Image.fromarray(picture[top:bottom, left:right]).save(page)
                words = _words(self._recognise(page, dpi, layout), left, top)
        except OSError as error:
            raise EngineError(str(error)) from error
        return [word for word in words if 0 <= word.x0 < word.x1 <= width and 0 <= word.y0 < word.y1 <= height]

    def _recognise(self, page: Path, dpi: float, layout: Layout) -> str:
        command = [
            *(self._program, str(page), "stdout", "-l", LANGUAGE, "--dpi", str(round(dpi))),
            *("--psm", _SEGMENTATION[layout], "hocr"),
        ]
        try:
            with subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, **_ENVIRONMENT},
                preexec_fn=bounds_of_child(self._seconds),
            ) as child:
                with self._lock:
                    self._running.add(child)
                try:
                    answer, _ = child.communicate(timeout=self._seconds)
                finally:
                    child.kill()
                    with self._lock:
                        self._running.discard(child)
        except subprocess.TimeoutExpired as error:
            raise EngineError(f"no answer within {self._seconds:.0f} seconds") from error
        if child.returncode != 0:
            raise EngineError(f"Tesseract ended with {child.returncode}")
        return answer.decode("utf-8", "replace")


def _inked(picture: Grey, margin: int) -> tuple[int, int, int, int]:
    """The box round all ink, with a margin; all of a picture without ink."""
    height, width = picture.shape
    x, y, wide, high = cv2.boundingRect((picture < _INK).view(np.uint8))
    if not wide:
        return 0, 0, width, height
    return max(x - margin, 0), max(y - margin, 0), min(x + wide + margin, width), min(y + high + margin, height)


def _words(hocr: str, left_of_all: int, top_of_all: int) -> Iterator[Recognised]:
    """The words of an hOCR answer for a part of a picture; each stands on the baseline of its line."""
    line, left, bottom, slope, rise = -1, 0, 0, 0.0, 0.0
    for item in _ITEM.finditer(hocr):
        x0, x1 = int(item["x0"]) + left_of_all, int(item["x1"]) + left_of_all
        y0, y1 = int(item["y0"]) + top_of_all, int(item["y1"]) + top_of_all
        if item["kind"] == "x_word":
            text = html.unescape(_TAG.sub("", item["inside"])).strip()
            confidence = _CONFIDENCE.search(item["rest"])
            if text and confidence:
                foot = bottom + rise + slope * ((x0 + x1) / 2 - left)
                yield Recognised(text, int(confidence[1]) / 100, x0, y0, x1, y1, foot, line)
        elif baseline := _BASELINE.search(item["rest"]):
            line, left, bottom, slope, rise = line + 1, x0, y1, float(baseline[1]), float(baseline[2])
