"""doichieu doctor."""

import argparse

from pipeline.commands import ExitStatus
from pipeline.language import Language, pick


def summary(language: Language) -> str:
    """One line for the list of commands."""
    return pick(
        language,
        "xem máy đã có những gì, thiếu gì và cài ra sao",
        "what is installed, what is missing and how to get it",
    )


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """The command has no arguments of its own."""


def execute(options: argparse.Namespace, language: Language) -> int:
    """Print one block a part; a missing part is no failure: the rest works without it."""
    from pipeline.doctor import examine

    missing = 0
    for part in examine():
        missing += not part.version
        state = part.version or pick(language, "KHÔNG CÓ", "MISSING")
        print(f"{'✓' if part.version else '✗'} {part.name:22} {state}")
        if not part.version:
            print(f"    {pick(language, part.cost_vi, part.cost_en)}")
            print(f"    {part.install}")
    if missing:
        print(
            pick(
                language,
                f"Thiếu {missing} phần: những việc khác vẫn chạy. Dưới mỗi phần là lệnh để cài.",
                f"Missing: {missing}. Everything else works; the command below each part installs it.",
            )
        )
    else:
        print(pick(language, "Đủ mọi phần.", "Everything is there."))
    return ExitStatus.DONE
