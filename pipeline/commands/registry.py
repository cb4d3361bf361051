"""doichieu registry import|check|list|remove."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.commands import ExitStatus
from pipeline.language import Language, pick

if TYPE_CHECKING:
    from pipeline.records import Register
    from pipeline.registers import Survey
    from pipeline.rules import Rules
    from pipeline.rules.registers import RegisterField

_WIDEST = 32


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

    parser.add_argument("action", choices=("import", "check", "list", "remove"))
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
    """Import a register, or check it."""
    from pipeline.registers import (
        Origin,
        check_register,
        fault_lines,
        import_register,
        name_of,
        read_claim,
        survey_register,
    )
    from pipeline.rules import load_rules
    from pipeline.store import STORE_FILE, Store

    rules = load_rules(options.rules)
    province = _province(options.province, rules)
    issuer = options.issuer.strip()
    claims = tuple(claim for one in options.complete_for for claim in read_claim(one, province, rules, issuer))
    file = Path(options.target)
    origin = Origin(options.name or name_of(file), province, issuer, claims)
    survey = survey_register(file, rules, _given(options.column))
    for line in _column_lines(survey, language):
        print(line)
    if options.action == "check":
        count, faults = check_register(survey, origin, rules)
        kept = pick(language, f"{count} văn bản, chưa nhập.", f"{count} documents, not imported.")
    else:
        if not _agreed(options, language):
            print(
                pick(
                    language,
                    "Chưa nhập. Chỉ cột đúng bằng --column TRƯỜNG=TÊN-CỘT.",
                    "Nothing was imported. Name the right columns with --column FIELD=HEADING.",
                )
            )
            return ExitStatus.WRONG
        with Store.open(options.out / STORE_FILE) as store:
            imported = import_register(store, survey, origin, rules)
        faults, count = imported.faults, imported.register.entries
        kept = pick(
            language,
            f"Đã nhập {count} văn bản vào sổ “{origin.name}” ({options.out}).",
            f"Imported {count} documents into the register “{origin.name}” ({options.out}).",
        )
    lines = list(fault_lines(faults, language))
    if lines:
        print(pick(language, "Những điều cần biết về sổ này:", "What to know about this register:"))
    for line in lines:
        print(line)
    print(kept)
    return ExitStatus.DONE


def _list(folder: Path, language: Language) -> int:
    from pipeline.store import STORE_FILE, RegisterTables, Store

    registers: tuple[Register, ...] = ()
    if (folder / STORE_FILE).exists():
        with Store.open_to_read(folder) as store:
            registers = RegisterTables(store).all()
    if not registers:
        print(pick(language, f"Chưa có sổ nào trong {folder}.", f"There are no registers in {folder}."))
    for one in registers:
        claims = ", ".join(f"{claim.issuer}:{claim.years}" for claim in one.coverage)
        complete = pick(language, f"; ghi đủ: {claims}", f"; complete for {claims}") if claims else ""
        place = f"; {one.province}" if one.province else ""
        documents = pick(language, f"{one.entries} văn bản", f"{one.entries} documents")
        print(f"{one.name}: {documents} ({one.file}, {one.imported[:10]}{place}{complete})")
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


def _province(given: str, rules: "Rules") -> str:
    """The province by its official name."""
    from pipeline.errors import UsageError
    from pipeline.fold import slug

    for one in rules.provinces:
        if slug(given) in map(slug, (one.name, f"{one.kind} {one.name}", *one.variants)):
            return one.name
    if given:
        raise UsageError(
            f"--province {given}: không có tỉnh, thành phố tên như vậy.",
            f"--province {given}: there is no such province.",
        )
    return ""


def _given(columns: list[str]) -> "dict[RegisterField, str]":
    """The columns named by the user."""
    from pipeline.errors import UsageError
    from pipeline.rules.registers import REGISTER_FIELDS

    fields = {str(field): field for field in REGISTER_FIELDS}
    given: dict[RegisterField, str] = {}
    for one in columns:
        field, _, heading = one.partition("=")
        if field.strip() not in fields or not heading.strip():
            named = ", ".join(fields)
            raise UsageError(
                f"--column {one}: viết TRƯỜNG=TÊN-CỘT, trong đó TRƯỜNG là một trong: {named}.",
                f"--column {one}: write FIELD=HEADING, where FIELD is one of: {named}.",
            )
        given[fields[field.strip()]] = heading.strip()
    return given


def _column_lines(survey: "Survey", language: Language) -> Iterator[str]:
    """The columns as they were understood, each with its first values."""
    yield pick(language, f"{survey.file}: các cột được hiểu là", f"{survey.file}: the columns are taken to be")
    for column in survey.columns:
        heading = column.heading or pick(language, f"(cột {column.place + 1})", f"(column {column.place + 1})")
        examples = " · ".join(_short(example) for example in column.examples)
        yield f"  {column.field:15} ← {_short(heading):{_WIDEST}} {examples}"
    if len(survey.layouts) > 1:
        sheets = ", ".join(survey.layouts)
        yield pick(language, f"  Đọc {len(survey.layouts)} trang tính: {sheets}", f"  Sheets that are read: {sheets}")


def _short(words: str) -> str:
    return words if len(words) <= _WIDEST else f"{words[: _WIDEST - 1]}…"


def _agreed(options: argparse.Namespace, language: Language) -> bool:
    """Ask on a terminal; elsewhere, and with --yes, go on."""
    if options.yes or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return True
    try:
        answer = input(pick(language, "Các cột đúng chưa? [C/k] ", "Are the columns right? [Y/n] "))
    except EOFError:
        return False
    return answer.strip().casefold() in ("", "c", "có", "co", "y", "yes")
