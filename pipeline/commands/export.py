"""doichieu export spacy."""

import argparse
from pathlib import Path

from pipeline.commands import ExitStatus
from pipeline.language import Language, pick


def summary(language: Language) -> str:
    """One line for the list of commands."""
    return pick(language, "xuất báo cáo đã đọc sang định dạng của công cụ khác", "export what was read to other tools")


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """The command's own arguments."""
    parser.add_argument("format", choices=("spacy",))
    parser.add_argument(
        "inputs", nargs="+", metavar="INPUT", help=pick(language, "tệp hoặc thư mục", "files or folders")
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help=pick(language, "tệp .spacy", "the .spacy file")
    )


def execute(options: argparse.Namespace, language: Language) -> int:
    """Write a DocBin: words by underthesea, records as span groups, the header as `doc._.header`."""
    import sys

    from pipeline.spacy_component.export import write_docbin

    written, failures = write_docbin(options.inputs, options.out)
    for failure in failures:
        print(f"{failure.source}: {pick(language, failure.message_vi, failure.message_en)}", file=sys.stderr)
    print(pick(language, f"Đã ghi {written} báo cáo vào {options.out}", f"Wrote {written} reports to {options.out}"))
    return ExitStatus.SOME_FAILED if failures else ExitStatus.DONE
