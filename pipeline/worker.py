"""What one worker process does with one input: read it, process it, hand back rows or the reason why not."""

import errno
import gc
import signal
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import perf_counter

from pipeline.crops.cut import cut_crops
from pipeline.engine import Loss
from pipeline.errors import DocumentError
from pipeline.main import process
from pipeline.read import DEFAULT_OCR, Converter, Ocr, read
from pipeline.read.inputs import Input
from pipeline.records import Failure
from pipeline.rules import load_rules
from pipeline.tables.rows import ReportRows, rows_of
from pipeline.time_limit import allowed_seconds, time_limit
from pipeline.version import pipeline_version

MEMORY_BYTES = 4 << 30
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


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


def prepare(rules_folder: Path | None, room: Path | None = None) -> None:
    """Called once in each worker: load the rules, bound its memory, leave Ctrl-C to the parent.

    Temporary files go into `room`, which the parent removes, however the worker ends.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if room is not None:
        tempfile.tempdir = str(room)
    load_rules(rules_folder)
    spare_collector()
    try:
        import resource
    except ImportError:  # Windows has no such bound.
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, hard))


def spare_collector() -> None:
    """Let the garbage collector look seldom: rules live as long as the worker, and records hold no rings."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def work_all(jobs: Sequence[Job]) -> list[Outcome]:
    """The outcome of each job of a batch; files that have to be converted come last, converted all at once."""
    with Converter() as converter:
        outcomes = [work(job, converter) for job in jobs]
        waiting = [job for job, outcome in zip(jobs, outcomes, strict=True) if outcome is None]
        converter.convert()
        outcomes += [work(job, converter) for job in waiting]
    return [outcome for outcome in outcomes if outcome is not None]


def work(job: Job, converter: Converter) -> Outcome | None:
    """Rows of one input (None: it waits to be converted). Nothing it may hold, or do to the program, stops the run."""
    stage, begun = "read", perf_counter()
    sha256 = ""
    try:
        with time_limit(allowed(job), partial(_too_slow, job)):
            data = job.input.load()
            if converter.postpones(data, job.input.name):
                return None
            source = read(data, job.input.name, converter=converter, ocr=job.ocr)
            sha256, stage = source.sha256, "process"
            read_seconds = perf_counter() - begun + converter.seconds_of(sha256)
            rules = load_rules(job.rules_folder)
            report = process(source, rules)
            processed = perf_counter()
            crops = cut_crops(data, report, job.crop_bytes)
            crop_seconds = perf_counter() - processed
            rows = rows_of(report, rules.version, pipeline_version(), crops)
        pages = sum(page.number > 0 for page in source.pages) or 1
        seconds = (("read", read_seconds), *report.seconds, ("crops", crop_seconds))
        return Outcome(rows=rows, pages=pages, seconds=seconds)
    except DocumentError as error:
        return Outcome(
            failure=Failure(job.input.name, sha256, error.stage, error.code, error.vietnamese, error.english)
        )
    except MemoryError:
        return failed(job, Loss.OUT_OF_MEMORY)
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            return _disk_full(job)
        # A fault of ours on one file costs that file, never the run; it is named so that it can be reported.
        return Outcome(
            failure=Failure(
                source=job.input.name,
                sha256=sha256,
                stage=stage,
                error="unreadable",
                message_vi=f"{job.input.name}: lỗi của chương trình khi đọc tệp ({type(error).__name__}: {error}); "
                "gửi tệp này cho nhóm phát triển.",
                message_en=f"{job.input.name}: a fault of the program on this file ({type(error).__name__}: {error}); "
                "send the file to the developers.",
            )
        )


_LOSSES = {
    Loss.TIMEOUT: (
        "đọc quá lâu nên đã dừng; tách tệp ra hoặc lưu lại thành PDF hay DOCX khác",
        "took too long and was stopped; split the file or save it again",
    ),
    Loss.OUT_OF_MEMORY: (
        "cần nhiều bộ nhớ hơn mức cho phép; tách tệp ra thành nhiều phần",
        "needs more memory than allowed; split the file",
    ),
    Loss.UNREADABLE: (
        "làm chương trình đọc dừng đột ngột cả hai lần; tệp có thể hỏng, lưu lại từ phần mềm gốc",
        "stopped the reading program twice; the file may be damaged, save it again from its own program",
    ),
}


def failed(job: Job, why: Loss) -> Outcome:
    """The failure of an input whose worker was lost."""
    vietnamese, english = _LOSSES[why]
    name = job.input.name
    return Outcome(failure=Failure(name, "", "read", why.value, f"{name}: {vietnamese}.", f"{name}: {english}."))


def allowed(job: Job) -> float:
    """How many seconds one input may take."""
    return allowed_seconds(job.input.size)


def _too_slow(job: Job) -> DocumentError:
    vietnamese, english = _LOSSES[Loss.TIMEOUT]
    return DocumentError("timeout", f"{job.input.name}: {vietnamese}.", f"{job.input.name}: {english}.")


def _disk_full(job: Job) -> Outcome:
    """The failure of an input for which there was no room on the disk of temporary files."""
    name, folder = job.input.name, tempfile.gettempdir()
    return Outcome(
        failure=Failure(
            source=name,
            sha256="",
            stage="read",
            error="unreadable",
            message_vi=f"{name}: ổ đĩa chứa tệp tạm ({folder}) đã đầy; dọn bớt hoặc đặt biến TMPDIR rồi chạy lại.",
            message_en=f"{name}: the disk of temporary files ({folder}) is full; "
            "make room or set TMPDIR, then run again.",
        )
    )
