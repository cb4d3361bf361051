"""The reports of the corpus, read."""

from pathlib import Path

from pipeline.read import read
from pipeline.records import Source

CORPUS = Path(__file__).parents[2] / "corpus" / "reports"


def sources() -> tuple[Source, ...]:
    """Every report of the corpus."""
    return tuple(read(file.read_bytes(), file.name) for file in sorted(CORPUS.iterdir()))
