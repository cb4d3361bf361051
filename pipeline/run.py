"""The job of `doichieu run`: every input through the main path, then tables, report and workbook from the store."""

import os
from collections import defaultdict
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from pipeline.cards import write_cards
from pipeline.checks import arm_checks
from pipeline.corpus import bring_up_to_date
from pipeline.crops import CROP_MEGABYTES, share_of
from pipeline.engine import run_each
from pipeline.language import Language
from pipeline.progress import Progress
from pipeline.publish import publish
from pipeline.publish.staging import staged
from pipeline.read import Ocr, OcrChoice
from pipeline.read.inputs import find_inputs
from pipeline.registers import import_all, survey_all
from pipeline.review import write_review
from pipeline.rules import Rules, load_rules
from pipeline.run_record import RunRecord, write_run_record
from pipeline.store import STORE_FILE, RunTables, Store
from pipeline.summary import Summary, summarise
from pipeline.tables.rows import failure_row
from pipeline.version import pipeline_version
from pipeline.workbook import write_workbook
from pipeline.worker import Job, Outcome, reading_work


def run(
    inputs: Sequence[str],
    folder: Path,
    *,
    rules_folder: Path | None = None,
    workers: int | None = None,
    ocr: OcrChoice = "auto",
    crop_megabytes: float = CROP_MEGABYTES,
    registers: Sequence[Path] = (),
    prune: bool = False,
    language: Language = "vi",
    progress: Progress | None = None,
) -> Summary:
    """Process every input and write the outputs; an input that cannot be read becomes a failure, never a silence.

    Raises UsageError or RuleError before anything is written. The published outputs replace those of the last run all
    at once; when the run is interrupted, what was finished is published and KeyboardInterrupt goes on.
    """
    rules = load_rules(rules_folder)
    arm_checks(rules)
    workers = workers or os.cpu_count() or 1
    begun, started = perf_counter(), _now()
    surveyed = survey_all(registers, rules)
    found = list(find_inputs(inputs, skip=(folder,)))
    # Fewer files than workers: the others read pages of the same file.
    at_once = max(1, workers // max(len(found), 1))
    crop_bytes = share_of(crop_megabytes, len(found))
    folder.mkdir(parents=True, exist_ok=True)
    with (
        Store.open(folder / STORE_FILE) as store,
        progress or Progress.hidden() as shown,
        TemporaryDirectory(prefix="doichieu-", ignore_cleanup_errors=True) as room,
    ):
        recognition = Ocr(ocr, at_once, tally=Path(room) / "pages-recognised")
        jobs = [Job(one, rules_folder, recognition, crop_bytes) for one in found]
        runs = RunTables(store)
        runs.begin(started, pipeline_version(), rules.version)
        import_all(store, surveyed, rules)
        shown.expect(len(jobs), recognition.tally)
        work = reading_work(rules_folder, Path(room))
        outcomes = run_each(work, jobs, workers=workers, batch=_batch(len(jobs), workers))
        seconds, interrupted = _keep_all(outcomes, runs, shown, language)
        finished = _now()
        runs.finish(started, finished, prune=prune and not interrupted)
        bring_up_to_date(store, rules, shown.hold)
        record = RunRecord(
            inputs=tuple(inputs),
            workers=workers,
            ocr=ocr,
            crop_megabytes=crop_megabytes,
            rules_version=rules.version,
            started=started,
            finished=finished,
            interrupted=interrupted,
            seconds=seconds,
        )
        _publish_all(store, folder, rules, record, language)
        summary = summarise(store, folder, perf_counter() - begun)
    if interrupted:
        raise KeyboardInterrupt
    return summary


def _keep_all(
    outcomes: Generator[Outcome], runs: RunTables, shown: Progress, language: Language
) -> tuple[dict[str, float], bool]:
    """Keep each outcome as it comes: the seconds that each stage took, and whether the user stopped it."""
    seconds: dict[str, float] = defaultdict(float)
    try:
        with closing(outcomes):
            for outcome in outcomes:
                rows = (outcome.rows,) if outcome.rows else ()
                failures = (failure_row(outcome.failure, language),) if outcome.failure else ()
                runs.add(rows, failures)
                for stage, spent in outcome.seconds:
                    seconds[stage] += spent
                shown.advance(outcome)
    except KeyboardInterrupt:
        return seconds, True
    return seconds, False


def _publish_all(store: Store, folder: Path, rules: Rules, record: RunRecord, language: Language) -> None:
    """Put all outputs in place of those of the last run, at once."""
    begun = perf_counter()
    with staged(folder) as stage:
        publish(store, stage, {"pipeline": pipeline_version(), "rules": rules.version})
        cards = write_cards(store, stage, language)
        write_review(store, stage, language, cards)
        write_workbook(store, stage / "flags.xlsx", language)
        seconds = {**record.seconds, "publish": perf_counter() - begun}
        write_run_record(stage / "run.json", store, replace(record, seconds=seconds))


def _batch(jobs: int, workers: int) -> int:
    """Files sent to a worker at a time: few when there are few, so that all workers are busy to the end."""
    return max(1, min(16, jobs // (workers * 4)))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
