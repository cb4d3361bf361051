"""doichieu inspect."""

import argparse
import os
from pathlib import Path

from pipeline.commands import ExitStatus, add_ocr_choice
from pipeline.language import Language, pick

STAGES = ("read", "normalise", "header", "sections", "citations", "statistics", "checks")


def summary(language: Language) -> str:
    """One line for the list of commands."""
    return pick(language, "xem từng bước đọc một tệp", "look at one file stage by stage")


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """The command's own arguments."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--stage", choices=STAGES, help=pick(language, "chỉ in bước này", "print this stage only"))
    parser.add_argument(
        "--why",
        metavar="TEXT",
        help=pick(language, "vì sao chỗ này không được đọc ra", "why this was not extracted"),
    )
    add_ocr_choice(parser, language)
    parser.add_argument("--rules", type=Path, metavar="DIR", help=pick(language, "thư mục quy tắc", "folder of rules"))


def execute(options: argparse.Namespace, language: Language) -> int:
    """Print what each stage found, or why words were not read."""
    from pipeline.errors import UsageError
    from pipeline.listing import list_stage
    from pipeline.main import process
    from pipeline.read import Ocr, read
    from pipeline.rules import load_rules

    if options.file.is_dir():
        raise UsageError(
            f"{options.file} là thư mục: inspect xem từng tệp một.",
            f"{options.file} is a folder: inspect takes a file.",
        )
    if not options.file.is_file():
        raise UsageError(f"Không có tệp {options.file}.", f"There is no file {options.file}.")
    rules = load_rules(options.rules)
    ocr = Ocr(options.ocr, at_once=os.cpu_count() or 1)
    report = process(read(options.file.read_bytes(), options.file.name, ocr=ocr), rules)
    if options.why:
        from pipeline.explanation import explain

        lines = explain(report, rules, options.why, language)
    else:
        chosen = (options.stage,) if options.stage else STAGES[2:]
        lines = (line for stage in chosen for line in list_stage(report, stage, language))
    for line in lines:
        print(line)
    return ExitStatus.DONE
