"""One module a command: `summary(language)`, `add_arguments(parser, language)`, `execute(options, language)`.

Modules import what is heavy inside `execute`, so that `--help` answers at once.
"""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum
from pathlib import Path
from typing import TextIO

from pipeline.errors import UsageError
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


def refuse_unwritable(folder: Path) -> None:
    """Raise UsageError where outputs cannot be written into `folder`. Nothing is written to find out."""
    nearest = next(one for one in (folder.absolute(), *folder.absolute().parents) if os.path.lexists(one))
    if not nearest.is_dir():
        raise UsageError(
            f"{nearest} không phải là thư mục: chọn nơi khác cho --out.",
            f"{nearest} is no folder: choose another place for --out.",
        )
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise UsageError(
            f"Không ghi được vào {nearest}: chọn thư mục khác cho --out.",
            f"Cannot write into {nearest}: choose another folder for --out.",
        )


@contextmanager
def writing(path: Path) -> Iterator[TextIO]:
    """A file to write text into, put in its place when it is whole. Raises UsageError where it cannot be written."""
    aside = path.with_name(f"{path.name}.being-written")
    try:
        with aside.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        os.replace(aside, path)
    except OSError as error:
        raise UsageError(
            f"Không ghi được {path} ({error.strerror}): kiểm tra thư mục, quyền ghi và chỗ trống trên đĩa.",
            f"Cannot write {path} ({error.strerror}): see that its folder is there and the disk has room.",
        ) from error
    finally:
        with suppress(OSError):
            aside.unlink()
