"""Scores the tables of a run against hand annotation: the same path as the command line, nothing beside it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.errors import UsageError
from pipeline.evaluate.compare import Scores
from pipeline.evaluate.faults import Fault, faults_of, score_faults
from pipeline.evaluate.gold import FoundRun, gold_reports
from pipeline.evaluate.links import score_links
from pipeline.evaluate.measures import (
    score_cells,
    score_citations,
    score_flags,
    score_header,
    score_provenance,
    score_sections,
    score_statistics,
)
from pipeline.evaluate.mentions import Linked, linked_mentions

__all__ = ["Scores", "evaluate", "report_folders", "score_tables", "summary_lines"]

# The folders of a collection that holds each report in several formats.
_FORMATS = ("text", "docx", "pdf", "scan")
_MEASURES = (
    score_header,
    score_sections,
    score_citations,
    score_statistics,
    score_cells,
    score_provenance,
)


def evaluate(
    gold_folder: Path,
    *,
    reports: Path | None = None,
    out: Path | None = None,
    rules_folder: Path | None = None,
    registers: Sequence[Path] = (),
) -> Scores:
    """Run the annotated reports through `doichieu run`'s own path and score the tables that it writes.

    The reports lie in `reports`, or in a folder `reports` or `files` beside the annotation; those without annotation
    are not run. Outputs are kept in `out` when it is given. With `registers`, citations are held against them.
    """
    from pipeline.run import run  # Imports every output writer: only this function needs them.

    golds = tuple(gold_reports(gold_folder))
    home = reports or report_folders(gold_folder)[0]
    if not home.is_dir():
        raise UsageError(f"Không có thư mục {home}.", f"There is no folder {home}.")
    files = sorted(
        str(path) for path in home.iterdir() if path.is_file() and any(path.name.startswith(g.name) for g in golds)
    )
    if not files:
        raise UsageError(f"Không thấy báo cáo nào trong {home}.", f"There are no reports in {home}.")
    with TemporaryDirectory() as scratch:
        folder = out or Path(scratch)
        run(files, folder, rules_folder=rules_folder, registers=registers)
        return score_tables(gold_folder, folder)


def report_folders(gold_folder: Path) -> tuple[Path, ...]:
    """Where the annotated reports lie beside their annotation: in one folder, or in one for each format."""
    next(gold_reports(gold_folder))  # A folder without annotation is refused as such.
    for parent in (gold_folder.resolve().parent, gold_folder.resolve().parent.parent):
        for names in (("reports",), ("files",), _FORMATS):
            folders = tuple(parent / name for name in names if (parent / name).is_dir())
            if folders:
                return folders
    raise UsageError(
        f"Không thấy thư mục reports hay files cạnh {gold_folder}; chỉ ra bằng --reports.",
        f"No folder reports or files beside {gold_folder}; name it with --reports.",
    )


def score_tables(gold_folder: Path, tables: Path) -> Scores:
    """Hold the tables in `tables` against every annotated report of `gold_folder`."""
    if not (tables / "reports.csv").is_file():
        raise UsageError(
            f"Thư mục {tables} không có bảng của doichieu run (thiếu reports.csv).",
            f"The folder {tables} holds no tables of doichieu run (reports.csv is missing).",
        )
    scores, run = Scores(), FoundRun(tables)
    golds = tuple(gold_reports(gold_folder))
    links: list[Linked] = []
    faults: list[Fault] = []
    for gold in golds:
        report = run.report(gold.name)
        linked = tuple(linked_mentions(gold, report))
        links += linked
        faults += faults_of(gold, report, linked, run)
    due = {one.citation_id: one.codes for one in faults if one.citation_id}
    for gold in golds:
        found = run.report(gold.name)
        if not found.report:
            scores.absent.append(gold.name)
        for measure in _MEASURES:
            measure(gold, found, scores)
        score_flags(gold, found, due, scores)
    score_links(links, scores)
    score_faults(faults, run, scores)
    return scores


def summary_lines(scores: Scores) -> Iterator[str]:
    """The two tables of figures, as text; above them the reports that were not there to be scored."""
    if scores.absent:
        yield f"not among the outputs: {', '.join(scores.absent)}"
    yield f"{'measure':26} {'P':>7} {'R':>7} {'F1':>7}   hit/gold/found"
    for name, tally in scores.counted.items():
        figures = f"{tally.precision:7.3f} {tally.recall:7.3f} {tally.f1:7.3f}"
        yield f"{name:26} {figures}   {tally.hit}/{tally.gold}/{tally.found}"
    yield f"{'field':26} {'right':>7}"
    for name, (right, asked) in scores.right.items():
        share = f"{right / asked:7.3f}" if asked else f"{'–':>7}"
        yield f"{name:26} {share}   {right}/{asked}"
