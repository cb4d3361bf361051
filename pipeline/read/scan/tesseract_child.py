"""One running Tesseract, told the name of one picture after another: starting it anew takes longer than a few lines."""

import os
import subprocess
from pathlib import Path
from threading import Timer

from pipeline.read.programs import bounds_of_child
from pipeline.read.scan.engine import EngineError
from pipeline.read.scan.hocr import is_whole

# One thread: several fight over the cores and take ten times as long.
_ENVIRONMENT = {"OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1"}
_CHUNK = 1 << 16


class TesseractChild:
    """A child process that reads so many pictures, each with a time limit; used by one thread at a time."""

    def __init__(self, program: str, language: str, segmentation: str, *, pictures: int, seconds: float) -> None:
        self._seconds = seconds
        self._left = pictures
        self._child = subprocess.Popen(
            [program, "-", "stdout", "-l", language, "--psm", segmentation, "-c", "stream_filelist=1", "hocr"],
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **_ENVIRONMENT},
            preexec_fn=bounds_of_child(pictures * seconds),
        )

    @property
    def can_go_on(self) -> bool:
        """Whether it may be given another picture."""
        return self._left > 0 and self._child.poll() is None

    def read(self, picture: Path) -> str:
        """What it answers for one picture, as hOCR. Raises EngineError or OSError, and is ended then."""
        self._left -= 1
        alarm = Timer(self._seconds, self._child.kill)
        alarm.start()
        try:
            return self._ask(picture)
        except BaseException:
            self.end()
            raise
        finally:
            alarm.cancel()

    def kill(self) -> None:
        """Stop it, from whatever thread: who waits for an answer gets an error."""
        self._child.kill()

    def end(self) -> None:
        """Stop it, and leave nothing of it behind."""
        with self._child:
            self._child.kill()

    def _ask(self, picture: Path) -> str:
        asked, answers = self._child.stdin, self._child.stdout
        if asked is None or answers is None:
            raise EngineError("Tesseract has no pipes")
        asked.write(os.fsencode(picture) + b"\n")
        if not self._left:
            asked.close()
        answer = bytearray()
        while not is_whole(answer):
            chunk = answers.read(_CHUNK)
            if not chunk:
                raise EngineError(f"Tesseract ended with {self._child.wait()} and may take {self._seconds:.0f} seconds")
            answer += chunk
        return answer.decode("utf-8", "replace")
