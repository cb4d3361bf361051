"""The corpus run once for all tests that look at outputs."""

import atexit
import shutil
import tempfile
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
