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

    for part in examine():
        state = part.version or pick(language, "KHÔNG CÓ", "MISSING")
        print(f"{'✓' if part.version else '✗'} {part.name:22} {state}")
        if not part.version:
            print(f"    {pick(language, part.cost_vi, part.cost_en)}")
            print(f"    {part.install}")
    return ExitStatus.DONE
