"""Runs for tests that look at outputs: the corpus once for all, and a few texts."""

import atexit
import shutil
import tempfile
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from pipeline.run import run

CORPUS = Path(__file__).parents[1] / "corpus"


@lru_cache(maxsize=1)
def run_corpus() -> Path:
    """The folder of outputs of `doichieu run corpus/reports`, made when first asked for."""
    folder = Path(tempfile.mkdtemp(prefix="doichieu-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    run([str(CORPUS / "reports")], folder, workers=1)
    return folder


def run_texts(texts: Mapping[str, str], folder: Path) -> Path:
    """The folder of outputs of a run over files of these names and words."""
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    run([str(folder)], folder / "out", workers=1)
    return folder / "out"
