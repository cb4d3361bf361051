"""One module a command: `summary(language)`, `add_arguments(parser, language)`, `execute(options, language)`.

Modules import what is heavy inside `execute`, so that `--help` answers at once.
"""

import argparse
from enum import IntEnum

from pipeline.language import Language, pick


class ExitStatus(IntEnum):
    """What the shell learns: all done; some inputs in `failures`; call or rules wrong; stopped by the user."""

    DONE = 0
    SOME_FAILED = 1
    WRONG = 2
    INTERRUPTED = 130


def add_ocr_choice(parser: argparse.ArgumentParser, language: Language) -> None:
    """The option that says whether letters in pictures are recognised."""
    parser.add_argument(
        "--ocr",
        choices=("auto", "never", "always"),
        default="auto",
        help=pick(
            language,
            "nhận dạng chữ trong ảnh: khi cần, không bao giờ, mọi trang PDF",
            "recognise letters in pictures: where needed, never, on all pages of a PDF",
        ),
    )
