"""What one worker process does with one input: read it, process it, hand back rows or the reason why not."""

import gc
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from types import FrameType

from pipeline.crops import cut_crops
from pipeline.engine import Loss
from pipeline.errors import DocumentError
from pipeline.main import process
from pipeline.read import DEFAULT_OCR, Converter, Ocr, read
from pipeline.read.inputs import Input
from pipeline.records import Failure
from pipeline.rules import load_rules
from pipeline.tables.rows import ReportRows, rows_of
from pipeline.version import pipeline_version

MEMORY_BYTES = 4 << 30
TIMEOUT_SECONDS = 600.0
# A megabyte of a scan may hold fifty pages in black and white.
_SECONDS_PER_MEGABYTE = 120.0


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


def prepare(rules_folder: Path | None) -> None:
    """Called once in each worker: load the rules, bound its memory, leave Ctrl-C to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
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
        with _time_limit(job):
            data = job.input.load()
            if converter.postpones(data):
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


def allowed_seconds(job: Job) -> float:
    """How long one input may take: the larger, the longer."""
    return TIMEOUT_SECONDS + job.input.size / (1 << 20) * _SECONDS_PER_MEGABYTE


@contextmanager
def _time_limit(job: Job) -> Iterator[None]:
    """Raise DocumentError when the body takes too long. Native code is out of reach: the parent kills the worker."""

    def give_up(_signal: int, _frame: FrameType | None) -> None:
        name = job.input.name
        vietnamese, english = _LOSSES[Loss.TIMEOUT]
        raise DocumentError("timeout", f"{name}: {vietnamese}.", f"{name}: {english}.")

    if not hasattr(signal, "SIGALRM"):
        yield
        return
    before = signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, allowed_seconds(job))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
