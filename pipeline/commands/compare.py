"""doichieu compare."""

import argparse
import sys
from contextlib import nullcontext
from pathlib import Path

from pipeline.calling import whole_number
from pipeline.commands import ExitStatus, writing
from pipeline.language import Language, pick

# How many differences of one kind are shown, where nothing else is said; a CSV has all.
_IN_TABLE, _IN_PAGE = 5, 200


def summary(language: Language) -> str:
    """One line for the list of commands."""
    return pick(language, "so hai lần chạy: được thêm gì, mất gì, đổi gì", "what one run found and another did not")


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """The command's own arguments."""

    def say(vietnamese: str, english: str) -> str:
        return pick(language, vietnamese, english)

    parser.add_argument("before", type=Path, metavar="OUT_A", help=say("kết quả của lần chạy trước", "the earlier run"))
    parser.add_argument("after", type=Path, metavar="OUT_B", help=say("kết quả của lần chạy sau", "the later run"))
    parser.add_argument("--format", choices=("table", "csv", "html"), default="table")
    parser.add_argument(
        "--limit",
        type=whole_number(0),
        metavar="N",
        help=say(
            "mỗi loại khác nhau in nhiều nhất N chỗ (mặc định: bảng 5, html 200, csv tất cả)",
            "at most N differences of each kind (default: table 5, html 200, csv all)",
        ),
    )
    parser.add_argument("--to", type=Path, metavar="FILE", help=say("ghi vào tệp này", "write to this file"))


def execute(options: argparse.Namespace, language: Language) -> int:
    """Print what differs. The exit status says whether anything does: 0 nothing, 1 something."""
    from pipeline.differences import Ledger, compare_runs, comparison_lines, write_differences, write_page

    with Ledger() as ledger:
        comparison = compare_runs(options.before, options.after, ledger, language)
        target = writing(options.to) if options.to else nullcontext(sys.stdout)
        limit: int | None = options.limit
        with target as file:
            if options.format == "csv":
                write_differences(ledger, file, limit)
            elif options.format == "html":
                write_page(ledger, comparison, file, _IN_PAGE if limit is None else limit, language)
            else:
                shown = _IN_TABLE if limit is None else limit
                file.writelines(f"{line}\n" for line in comparison_lines(ledger, comparison, shown, language))
        if options.to:
            print(pick(language, f"Đã ghi {options.to}", f"Wrote {options.to}"))
        return ExitStatus.SOME_FAILED if ledger.counts() else ExitStatus.DONE
