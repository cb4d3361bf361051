"""doichieu evaluate."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.commands import ExitStatus
from pipeline.language import Language, pick

if TYPE_CHECKING:
    from pipeline.evaluate import Scores


def summary(language: Language) -> str:
    """One line for the list of commands."""
    return pick(language, "chấm điểm so với bản chú giải bằng tay", "score against hand annotation")


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """The command's own arguments."""
    parser.add_argument(
        "gold", type=Path, metavar="GOLD_DIR", help=pick(language, "thư mục chú giải", "folder of annotation")
    )
    parser.add_argument(
        "--reports",
        type=Path,
        metavar="DIR",
        help=pick(language, "báo cáo (mặc định: reports hoặc files cạnh GOLD_DIR)", "the reports (beside GOLD_DIR)"),
    )
    parser.add_argument("--out", type=Path, metavar="DIR", help=pick(language, "giữ kết quả ở đây", "keep the outputs"))
    parser.add_argument(
        "--tables", type=Path, metavar="DIR", help=pick(language, "chấm kết quả đã có ở đây", "score these outputs")
    )
    parser.add_argument(
        "--registry",
        nargs="+",
        action="extend",
        type=Path,
        default=[],
        metavar="FILE",
        help=pick(language, "sổ văn bản để đối chiếu viện dẫn", "registers to hold citations against"),
    )
    parser.add_argument("--rules", type=Path, metavar="DIR", help=pick(language, "thư mục quy tắc", "folder of rules"))
    parser.add_argument("--all", action="store_true", help=pick(language, "liệt kê sót, thừa, sai", "list every miss"))


def execute(options: argparse.Namespace, language: Language) -> int:
    """Run the shipped path over the annotated reports and print the measures."""
    from pipeline.evaluate import evaluate, report_folders, score_tables

    if options.tables:
        _show(score_tables(options.gold, options.tables), options)
        return ExitStatus.DONE
    folders = (options.reports,) if options.reports else report_folders(options.gold)
    for folder in folders:
        out = options.out / folder.name if options.out and len(folders) > 1 else options.out
        scores = evaluate(options.gold, reports=folder, out=out, rules_folder=options.rules, registers=options.registry)
        if len(folders) > 1:
            print(folder.name)
        _show(scores, options)
    return ExitStatus.DONE


def _show(scores: "Scores", options: argparse.Namespace) -> None:
    from pipeline.evaluate import summary_lines

    if options.all or options.verbose:
        for note in scores.notes:
            print(f"    {note}")
    for line in summary_lines(scores):
        print(line)
