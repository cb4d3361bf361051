"""doichieu run."""

import argparse
import sys
from pathlib import Path

from pipeline.calling import number_between, whole_number
from pipeline.commands import ExitStatus, add_ocr_choice, refuse_unwritable
from pipeline.crops import CROP_MEGABYTES
from pipeline.language import Language, pick


def summary(language: Language) -> str:
    """One line for the list of commands."""
    return pick(
        language, "đọc báo cáo và ghi bảng, phát hiện, trang xem", "read reports; write tables, findings, review"
    )


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """The command's own arguments."""

    def say(vietnamese: str, english: str) -> str:
        return pick(language, vietnamese, english)

    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help=say("tệp, thư mục, tệp nén hoặc mẫu tên", "files, folders, archives or patterns"),
    )
    parser.add_argument(
        "--out", type=Path, default=Path("outputs"), metavar="DIR", help=say("thư mục kết quả", "folder of the outputs")
    )
    parser.add_argument(
        "--workers", type=whole_number(1), metavar="N", help=say("số tiến trình", "number of processes")
    )
    add_ocr_choice(parser, language)
    parser.add_argument(
        "--crops",
        type=number_between(0, 100_000),
        default=CROP_MEGABYTES,
        metavar="MB",
        help=say(
            "ảnh trích trang cạnh từng phát hiện trong report.html được chiếm bao nhiêu MB; 0: không kèm ảnh (mặc định"
            f" {CROP_MEGABYTES:g})",
            "how many MB the pictures of pages beside the findings may take in report.html; 0: none (default"
            f" {CROP_MEGABYTES:g})",
        ),
    )
    parser.add_argument(
        "--registry",
        nargs="+",
        action="extend",
        type=Path,
        default=[],
        metavar="FILE",
        help=say(
            "sổ văn bản để đối chiếu viện dẫn (như doichieu registry import)",
            "registers to hold citations against (as by doichieu registry import)",
        ),
    )
    parser.add_argument(
        "--prune",
        action="store_true",
        help=say(
            "bỏ báo cáo của các lần chạy trước không còn trong INPUT",
            "drop reports of former runs that are no INPUT any more",
        ),
    )
    parser.add_argument("--rules", type=Path, metavar="DIR", help=say("thư mục quy tắc", "folder of rules"))
    parser.add_argument("--quiet", action="store_true", help=say("không in tiến độ", "no progress"))


def execute(options: argparse.Namespace, language: Language) -> int:
    """Run, print the summary, and say by the exit status whether anything failed."""
    from pipeline.checks import check_titles
    from pipeline.progress import Progress
    from pipeline.run import run
    from pipeline.summary import summary_lines

    refuse_unwritable(options.out)
    progress = Progress(language, shown=not options.quiet)
    try:
        found = run(
            options.inputs,
            options.out,
            rules_folder=options.rules,
            workers=options.workers,
            ocr=options.ocr,
            crop_megabytes=options.crops,
            registers=options.registry,
            prune=options.prune,
            language=language,
            progress=progress,
        )
    except KeyboardInterrupt:
        if progress.done:
            print(_kept(progress.done, progress.total, options.out, language), file=sys.stderr)
        raise
    titles = {code: pick(language, *name) for code, name in check_titles().items()}
    for line in summary_lines(found, titles, language):
        print(line)
    return ExitStatus.SOME_FAILED if found.failures else ExitStatus.DONE


def _kept(done: int, total: int, folder: Path, language: Language) -> str:
    return pick(
        language,
        f"Đã đọc xong {done}/{total} tệp, kết quả được giữ trong {folder}. Chạy lại cùng lệnh để đọc đủ.",
        f"{done} of {total} files were read and are kept in {folder}. Run the same command again to read all.",
    )
