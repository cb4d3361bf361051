"""Reads the arguments and calls the command. Every module of pipeline/commands is a command, found by itself."""

import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from pkgutil import iter_modules

from pipeline import commands
from pipeline.calling import CallParser, ShowVersion
from pipeline.commands import ExitStatus
from pipeline.errors import DoichieuError
from pipeline.language import Language, choose_language, pick


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status. No traceback reaches the user unless `--verbose` asks for it."""
    if arguments is None:
        _speak_unicode()
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = choose_language(given)
    parser = _parser(language)
    if not given:
        parser.print_help(sys.stderr)
        return ExitStatus.WRONG
    options = parser.parse_args(given)
    try:
        return int(options.execute(options, language))
    except DoichieuError as error:
        print(error.message(language), file=sys.stderr)
        return ExitStatus.WRONG
    except KeyboardInterrupt:
        print(pick(language, "Đã dừng theo yêu cầu.", "Interrupted."), file=sys.stderr)
        return ExitStatus.INTERRUPTED
    except BrokenPipeError:  # `doichieu inspect … | head` is no error.
        sys.stderr.close()
        return ExitStatus.DONE
    except Exception as error:
        if getattr(options, "verbose", False):
            raise
        print(
            pick(
                language,
                f"Lỗi của chương trình ({type(error).__name__}: {error}). "
                "Chạy lại với --verbose và gửi phần in ra cho nhóm phát triển.",
                f"A fault of the program ({type(error).__name__}: {error}). "
                "Run again with --verbose and send what it prints to the developers.",
            ),
            file=sys.stderr,
        )
        return ExitStatus.WRONG


def _speak_unicode() -> None:
    """Print UTF-8 under any locale: no other has the letters of Vietnamese. Bytes of file names become escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _parser(language: Language) -> CallParser:
    CallParser.language = language
    parser = CallParser(
        prog="doichieu",
        description=pick(
            language,
            "Đọc báo cáo, đưa phần đầu, mục, văn bản viện dẫn và số liệu vào bảng,\nchỉ ra chỗ không khớp.",
            "Reads reports, puts header, sections, cited documents and statistics into tables,\nshows what disagrees.",
        ),
        epilog=pick(
            language,
            "ví dụ:\n  doichieu run bao-cao-quy-3 --out ket-qua-quy-3 --lang vi\n  doichieu run --help",
            "for example:\n  doichieu run my-reports/ --out my-results\n  doichieu run --help",
        ),
    )
    parser.add_argument(
        "--version", action=ShowVersion, help=pick(language, "in phiên bản rồi dừng", "print the version and stop")
    )
    parser.add_argument("--lang", choices=("vi", "en"), help=pick(language, "ngôn ngữ", "language"))
    subparsers = parser.add_subparsers(
        title=pick(language, "lệnh", "commands"), metavar=pick(language, "LỆNH", "COMMAND"), required=True
    )
    for module in sorted(iter_modules(commands.__path__), key=lambda one: one.name):
        command = import_module(f"{commands.__name__}.{module.name}")
        sentence = command.summary(language)
        own = subparsers.add_parser(module.name, help=sentence, description=sentence)
        own.add_argument("--lang", choices=("vi", "en"), help=pick(language, "ngôn ngữ", "language"))
        own.add_argument("--verbose", action="store_true", help=pick(language, "in chi tiết lỗi", "print details"))
        command.add_arguments(own, language)
        own.set_defaults(execute=command.execute)
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
