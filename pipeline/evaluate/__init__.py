"""Scores the tables of a run against hand annotation: the same path as the command line, nothing beside it."""

from collections.abc import Iterator
from pathlib import Path

from pipeline.evaluate.compare import Scores
from pipeline.evaluate.gold import found_report, gold_reports
from pipeline.evaluate.measures import (
    score_citations,
    score_flags,
    score_header,
    score_provenance,
    score_sections,
    score_statistics,
)

__all__ = ["Scores", "score_tables", "summary_lines"]

_MEASURES = (score_header, score_sections, score_citations, score_statistics, score_flags, score_provenance)


def score_tables(gold_folder: Path, tables: Path) -> Scores:
    """Hold the tables in `tables` against every annotated report of `gold_folder`."""
    scores = Scores()
    for gold in gold_reports(gold_folder):
        found = found_report(tables, gold.name)
        if not found.report:
            scores.notes.append(f"[{gold.name}] the run has no row for this report")
        for measure in _MEASURES:
            measure(gold, found, scores)
    return scores


def summary_lines(scores: Scores) -> Iterator[str]:
    """The two tables of figures, as text."""
    yield f"{'measure':26} {'P':>7} {'R':>7} {'F1':>7}   hit/gold/found"
    for name, tally in scores.counted.items():
        figures = f"{tally.precision:7.3f} {tally.recall:7.3f} {tally.f1:7.3f}"
        yield f"{name:26} {figures}   {tally.hit}/{tally.gold}/{tally.found}"
    yield f"{'field':26} {'right':>7}"
    for name, (right, asked) in scores.right.items():
        yield f"{name:26} {right / asked:7.3f}   {right}/{asked}"
