"""run.json: what was run, with which versions, what it cost and what failed."""

import json
import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from pipeline.rules import Rules
from pipeline.store import Store
from pipeline.tables.schema import FAILURES, TABLES
from pipeline.version import pipeline_version

_LIBRARIES = ("pypdfium2", "numpy", "lxml", "regex", "rapidfuzz", "pyarrow", "xlsxwriter")


def write_run_record(
    file: Path,
    store: Store,
    *,
    inputs: Sequence[str],
    rules: Rules,
    started: str,
    finished: str,
    seconds: Mapping[str, float],
    workers: int,
    interrupted: bool,
) -> None:
    """Write the record. `seconds` are summed over workers, stage by stage."""
    record = {
        "status": "interrupted" if interrupted else "finished",
        "started": started,
        "finished": finished,
        "inputs": list(inputs),
        "options": {"workers": workers},
        "versions": {
            "pipeline": pipeline_version(),
            "rules": rules.version,
            "python": platform.python_version(),
            **{name: version(name) for name in _LIBRARIES},
        },
        "counts": {
            table.name: int(str(next(store.select(f"SELECT count(*) FROM {table.name}"))[0])) for table in TABLES
        },
        "seconds": {stage: round(spent, 4) for stage, spent in seconds.items()},
        "duplicates": [{"source": source, "same_as": same} for source, same in store.duplicates()],
        "failures": [dict(zip(FAILURES.names, row, strict=True)) for row in store.rows(FAILURES)],
    }
    file.write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
