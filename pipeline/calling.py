"""The parser of the command line: what it prints of itself, and what it refuses, is said in the user's language."""

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, NoReturn

from pipeline.language import Language, pick

# What argparse prints, and what an officer reads instead.
_HEADINGS = {"positional arguments": "tham số", "options": "tùy chọn"}
_REFUSALS = (
    (r"the following arguments are required: (.+)", r"còn thiếu \1"),
    (r"unrecognized arguments: (.+)", r"không hiểu \1"),
    (r"argument (\S+): invalid choice: (.+) \(choose from (.+)\)", r"\1 không nhận \2, chỉ nhận: \3"),
    (r"argument (\S+): invalid \w+ value: (.+)", r"\1 không nhận giá trị \2"),
    (r"argument (\S+): expected one argument", r"\1 cần một giá trị theo sau"),
    (r"argument (\S+): expected at least one argument", r"\1 cần ít nhất một giá trị theo sau"),
    (r"argument (\S+): (.+)", r"\1: \2"),
)


def whole_number(least: int) -> Callable[[str], int]:
    """What reads a whole number from the command line, `least` or more."""

    def number(text: str) -> int:
        value = int(text)
        if value < least:
            raise _out_of_bounds(text, f"từ {least} trở lên", f"{least} or more")
        return value

    return number


def number_between(least: float, most: float) -> Callable[[str], float]:
    """What reads a number within bounds from the command line."""

    def number(text: str) -> float:
        value = float(text)
        if not least <= value <= most:
            raise _out_of_bounds(text, f"từ {least:g} đến {most:g}", f"from {least:g} to {most:g}")
        return value

    return number


def _out_of_bounds(text: str, vietnamese: str, english: str) -> argparse.ArgumentTypeError:
    language = CallParser.language
    return argparse.ArgumentTypeError(pick(language, f"{text} phải {vietnamese}", f"{text} must be {english}"))


class CallParser(argparse.ArgumentParser):
    """A parser whose help is in the user's language and whose refusals say what to do."""

    language: ClassVar[Language] = "en"

    def __init__(self, *, prog: str | None = None, description: str | None = None, epilog: str | None = None) -> None:
        # An option cut short is refused: what it stands for today may be something else tomorrow.
        super().__init__(
            prog, description=description, epilog=epilog, formatter_class=_Formatter, add_help=False, allow_abbrev=False
        )
        explained = pick(self.language, "in hướng dẫn này rồi dừng", "print this help and stop")
        self.add_argument("-h", "--help", action="help", help=explained)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call and where help is, and exit 2."""
        lead = pick(self.language, "Lệnh gọi chưa đúng", "The call is wrong")
        hint = pick(self.language, f"Xem: {self.prog} --help", f"See: {self.prog} --help")
        self.exit(2, f"{lead}: {pick(self.language, _in_vietnamese(message), message)}\n{hint}\n")


class ShowVersion(argparse.Action):
    """Print the installed version and stop."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str) -> None:  # noqa: A002
        super().__init__(option_strings, dest=argparse.SUPPRESS, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Look the version up only now: it takes as long as everything else that help needs."""
        from pipeline.version import pipeline_version

        print(f"doichieu {pipeline_version()}")
        parser.exit()


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Headings of the help in the user's language."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        if prefix is None:
            prefix = pick(CallParser.language, "cách gọi: ", "usage: ")
        super().add_usage(usage, actions, groups, prefix)

    def start_section(self, heading: str | None) -> None:
        super().start_section(pick(CallParser.language, _HEADINGS.get(heading or "", heading or ""), heading or ""))


def _in_vietnamese(message: str) -> str:
    for english, vietnamese in _REFUSALS:
        if re.fullmatch(english, message):
            return re.sub(english, vietnamese, message)
    return message
