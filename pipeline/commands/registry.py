"""doichieu registry import|check|list|remove."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.commands import ExitStatus
from pipeline.language import Language, pick

if TYPE_CHECKING:
    from pipeline.records import Register
    from pipeline.registers import Faults, Origin, Survey
    from pipeline.rules import Rules


def summary(language: Language) -> str:
    """One line for the list of commands."""
    return pick(
        language,
        "nhập, kiểm tra sổ văn bản để đối chiếu viện dẫn",
        "import or check registers of issued documents to hold citations against",
    )


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """The command's own arguments."""

    def say(vietnamese: str, english: str) -> str:
        return pick(language, vietnamese, english)

    parser.add_argument(
        "action",
        choices=("import", "check", "list", "remove"),
        metavar="import|check|list|remove",
        help=say(
            "nhập sổ; chỉ kiểm tra sổ; các sổ đã nhập; bỏ một sổ",
            "import a register; only tell its faults; list, remove those imported",
        ),
    )
    parser.add_argument(
        "target",
        nargs="?",
        metavar="FILE|NAME",
        help=say("tệp sổ .csv, .xlsx, .json; với remove: tên sổ", "a register .csv, .xlsx, .json; its name for remove"),
    )
    parser.add_argument(
        "--out", type=Path, default=Path("outputs"), metavar="DIR", help=say("thư mục kết quả", "folder of the outputs")
    )
    parser.add_argument("--name", help=say("tên sổ (mặc định: tên tệp)", "name of the register (that of its file)"))
    parser.add_argument(
        "--province",
        default="",
        metavar="NAME",
        help=say("tỉnh, thành phố mà sổ thuộc về", "the province whose register it is"),
    )
    parser.add_argument(
        "--issuer",
        default="",
        metavar="NAME",
        help=say(
            "cơ quan ban hành của những dòng không ghi (ví dụ UBND huyện Kỳ Anh)",
            "who issued the documents of rows that do not say (such as UBND huyện Kỳ Anh)",
        ),
    )
    parser.add_argument(
        "--complete-for",
        nargs="+",
        action="extend",
        default=[],
        metavar="ISSUER:YEARS",
        help=say(
            "sổ ghi đủ văn bản của cơ quan nào, năm nào (UBND:2019-2022; all: mọi cơ quan có trong sổ); không có trong"
            " sổ thì bị nêu",
            "the register is complete for this issuer and years (UBND:2019-2022; all: whoever it holds anything of);"
            " what it does not hold is flagged",
        ),
    )
    parser.add_argument(
        "--column",
        nargs="+",
        action="extend",
        default=[],
        metavar="FIELD=HEADING",
        help=say("cột nào là gì, ví dụ code=“Số VB”", "which column is which, such as code=“Số VB”"),
    )
    parser.add_argument("--yes", action="store_true", help=say("không hỏi lại", "do not ask"))
    parser.add_argument("--rules", type=Path, metavar="DIR", help=say("thư mục quy tắc", "folder of rules"))


def execute(options: argparse.Namespace, language: Language) -> int:
    """Do what is asked; nothing is written when the register or the call is wrong."""
    from pipeline.errors import UsageError

    if options.action == "list":
        return _list(options.out, language)
    if not options.target:
        raise UsageError(
            f"registry {options.action}: thiếu tên tệp hoặc tên sổ.",
            f"registry {options.action}: give a file or the name of a register.",
        )
    if options.action == "remove":
        return _remove(options.out, options.target, language)
    return _read(options, language)


def _read(options: argparse.Namespace, language: Language) -> int:
    """Look a register through and show how it is understood; then import it, or only tell its faults."""
    from pipeline.registers import column_lines, columns_told, origin_told, survey_register
    from pipeline.rules import load_rules

    rules = load_rules(options.rules)
    file = Path(options.target)
    origin = origin_told(file, options.name or "", options.province, options.issuer, options.complete_for, rules)
    survey = survey_register(file, rules, columns_told(options.column))
    for line in column_lines(survey, language):
        print(line)
    if options.action == "check":
        return _check(survey, origin, rules, language)
    if options.yes or _agreed(language):
        return _import(survey, origin, options.out, rules, language)
    print(
        pick(
            language,
            "Chưa nhập. Chỉ cột đúng bằng --column TRƯỜNG=TÊN-CỘT.",
            "Nothing was imported. Name the right columns with --column FIELD=HEADING.",
        )
    )
    return ExitStatus.WRONG


def _check(survey: "Survey", origin: "Origin", rules: "Rules", language: Language) -> int:
    from pipeline.registers import check_register

    count, faults = check_register(survey, origin, rules)
    _print_faults(faults, language)
    print(pick(language, f"{count} văn bản, chưa nhập.", f"{count} documents, not imported."))
    return ExitStatus.DONE


def _import(survey: "Survey", origin: "Origin", folder: Path, rules: "Rules", language: Language) -> int:
    from pipeline.registers import import_register
    from pipeline.store import STORE_FILE, Store

    with Store.open(folder / STORE_FILE) as store:
        imported = import_register(store, survey, origin, rules)
    _print_faults(imported.faults, language)
    count = imported.register.entries
    print(
        pick(
            language,
            f"Đã nhập {count} văn bản vào sổ “{origin.name}” ({folder}).",
            f"Imported {count} documents into the register “{origin.name}” ({folder}).",
        )
    )
    return ExitStatus.DONE


def _print_faults(faults: "Faults", language: Language) -> None:
    from pipeline.registers import fault_lines

    lines = list(fault_lines(faults, language))
    if lines:
        print(pick(language, "Những điều cần biết về sổ này:", "What to know about this register:"))
    for line in lines:
        print(line)


def _list(folder: Path, language: Language) -> int:
    from pipeline.registers import register_line
    from pipeline.store import STORE_FILE, RegisterTables, Store

    registers: tuple[Register, ...] = ()
    if (folder / STORE_FILE).exists():
        with Store.open_to_read(folder) as store:
            registers = RegisterTables(store).all()
    if not registers:
        print(pick(language, f"Chưa có sổ nào trong {folder}.", f"There are no registers in {folder}."))
    for one in registers:
        print(register_line(one, language))
    return ExitStatus.DONE


def _remove(folder: Path, name: str, language: Language) -> int:
    from pipeline.errors import UsageError
    from pipeline.store import STORE_FILE, RegisterTables, Store

    removed = False
    if (folder / STORE_FILE).exists():
        with Store.open(folder / STORE_FILE) as store:
            removed = RegisterTables(store).remove(name)
    if not removed:
        raise UsageError(
            f"Không có sổ nào tên “{name}”; xem doichieu registry list.",
            f"There is no register “{name}”; see doichieu registry list.",
        )
    print(pick(language, f"Đã bỏ sổ “{name}”.", f"Removed the register “{name}”."))
    return ExitStatus.DONE


def _agreed(language: Language) -> bool:
    """Ask on a terminal; elsewhere go on."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return True
    try:
        answer = input(pick(language, "Các cột đúng chưa? [C/k] ", "Are the columns right? [Y/n] "))
    except EOFError:
        return False
    return answer.strip().casefold() in ("", "c", "có", "co", "y", "yes")
