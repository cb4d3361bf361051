"""doichieu synthesize."""

import argparse
from pathlib import Path

from pipeline.calling import number_between, whole_number
from pipeline.commands import ExitStatus, refuse_unwritable
from pipeline.language import Language, pick


def summary(language: Language) -> str:
    """One line for the list of commands."""
    return pick(language, "tạo báo cáo giả định kèm đáp án", "make realistic reports with known truth")


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """The command's own arguments."""
    parser.add_argument("count", type=whole_number(1), metavar="N", help=pick(language, "số báo cáo", "how many"))
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help=pick(language, "ghi vào đây", "folder"))
    parser.add_argument(
        "--seed", type=int, default=1, help=pick(language, "hạt giống", "seed: the same gives the same")
    )
    parser.add_argument(
        "--formats",
        default="text",
        metavar="LIST",
        help=pick(language, "text,docx,pdf,scan (mặc định: text)", "text,docx,pdf,scan (default: text)"),
    )
    parser.add_argument(
        "--share-of-errors",
        type=number_between(0, 1),
        default=0.5,
        metavar="0-1",
        help=pick(language, "phần báo cáo có chỗ sai cài sẵn", "share of reports with seeded inconsistencies"),
    )


def execute(options: argparse.Namespace, language: Language) -> int:
    """Write the documents, and the truth about them as `evaluate` reads it."""
    from pipeline.synthesize import synthesize

    refuse_unwritable(options.out)
    formats = tuple(name.strip() for name in options.formats.split(",") if name.strip())
    synthesize(options.count, options.out, seed=options.seed, formats=formats, share_of_errors=options.share_of_errors)
    done = pick(language, f"Đã ghi {options.count} báo cáo vào", f"Wrote {options.count} reports to")
    print(f"{done} {options.out}\ndoichieu evaluate {options.out / 'gold'}")
    return ExitStatus.DONE
