"""What a worker is asked for, and what it hands back."""

from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.read import DEFAULT_OCR, Ocr
from pipeline.read.inputs import Input
from pipeline.records import Failure
from pipeline.tables.rows import ReportRows


@dataclass(frozen=True, slots=True)
class Job:
    """One input, the folder of the rules it is read with (None: the installed ones), how scans among it are read.

    `crop_bytes` is how much the pictures of its pages that are kept may take.
    """

    input: Input
    rules_folder: Path | None
    ocr: Ocr = DEFAULT_OCR
    crop_bytes: int = 0

    def without_crops(self) -> "Job":
        """The same job without what may have stopped it and can be done without."""
        return replace(self, crop_bytes=0)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The rows of a report, or the failure that stands for it; and the seconds each stage took."""

    rows: ReportRows | None = None
    failure: Failure | None = None
    pages: int = 0
    seconds: tuple[tuple[str, float], ...] = ()
