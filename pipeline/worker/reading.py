"""One input, or a batch of them, from the bytes of the file to rows."""

import errno
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from time import perf_counter

from pipeline.crops.cut import cut_crops
from pipeline.engine import Loss, Work
from pipeline.errors import DocumentError
from pipeline.main import process
from pipeline.read import Converter, read
from pipeline.rules import load_rules
from pipeline.tables.rows import rows_of
from pipeline.version import pipeline_version
from pipeline.worker.failures import disk_full, lost, our_fault, refused, too_slow
from pipeline.worker.job import Job, Outcome
from pipeline.worker.process import prepare
from pipeline.worker.time_limit import allowed_seconds, time_limit

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


def reading_work(rules_folder: Path | None, room: Path | None = None) -> Work[Job, Outcome]:
    """The work of a run, by the rules of a folder; temporary files go into `room`."""
    return Work(
        do=read_all,
        prepare=partial(prepare, rules_folder, room),
        seconds=_allowed,
        lighter=Job.without_crops,
        lost=lost,
    )


def read_all(jobs: Sequence[Job]) -> list[Outcome]:
    """The outcome of each job of a batch; files that have to be converted come last, converted all at once."""
    with Converter() as converter:
        outcomes = [_read(job, converter) for job in jobs]
        waiting = [job for job, outcome in zip(jobs, outcomes, strict=True) if outcome is None]
        converter.convert()
        outcomes += [_read(job, converter) for job in waiting]
    return [outcome for outcome in outcomes if outcome is not None]


def _read(job: Job, converter: Converter) -> Outcome | None:
    """Rows of one input (None: it waits to be converted). Nothing it may hold, or do to the program, stops the run."""
    stage, begun = "read", perf_counter()
    sha256 = ""
    try:
        with time_limit(_allowed(job), partial(too_slow, job)):
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
        return refused(job, error, sha256)
    except MemoryError:
        return lost(job, Loss.OUT_OF_MEMORY)
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            return disk_full(job)
        return our_fault(job, error, stage, sha256)


def _allowed(job: Job) -> float:
    return allowed_seconds(job.input.size)
