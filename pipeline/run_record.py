"""run.json: what was run, with which versions, what it cost and what failed."""

import json
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from pipeline.store import RegisterTables, RunTables, Store
from pipeline.tables.schema import FAILURES, TABLES
from pipeline.version import pipeline_version

_LIBRARIES = (
    *("pypdfium2", "opencv-python-headless", "pillow", "numpy", "lxml", "regex", "rapidfuzz"),
    *("pyarrow", "xlsxwriter"),
)


@dataclass(frozen=True, slots=True)
class RunRecord:
    """What a run was asked for and how it went; `seconds` are summed over the workers, stage by stage."""

    inputs: tuple[str, ...]
    workers: int
    ocr: str
    crop_megabytes: float
    rules_version: str
    started: str
    finished: str
    interrupted: bool
    seconds: Mapping[str, float]


def write_run_record(file: Path, store: Store, run: RunRecord) -> None:
    """Write the record, with what the store holds of the run."""
    record = {
        "status": "interrupted" if run.interrupted else "finished",
        "started": run.started,
        "finished": run.finished,
        "inputs": list(run.inputs),
        "options": {"workers": run.workers, "ocr": run.ocr, "crops": run.crop_megabytes},
        "versions": {
            "pipeline": pipeline_version(),
            "rules": run.rules_version,
            "python": platform.python_version(),
            **{name: version(name) for name in _LIBRARIES},
        },
        "registers": [
            {"name": one.name, "sha256": one.sha256, "entries": one.entries} for one in RegisterTables(store).all()
        ],
        "counts": {
            table.name: int(str(next(store.select(f"SELECT count(*) FROM {table.name}"))[0])) for table in TABLES
        },
        "seconds": {stage: round(spent, 4) for stage, spent in run.seconds.items()},
        "duplicates": [{"source": source, "same_as": same} for source, same in RunTables(store).duplicates()],
        "failures": [dict(zip(FAILURES.names, row, strict=True)) for row in store.rows(FAILURES)],
    }
    # Bytes of a path that are no UTF-8 come as lone surrogates, which JSON writes as escapes.
    text = json.dumps(record, ensure_ascii=False, indent=2) + "\n"
    file.write_text(text, encoding="utf-8", errors="backslashreplace")
