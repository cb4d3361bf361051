"""doichieu rules check|show|unused."""

import argparse
from pathlib import Path

from pipeline.commands import ExitStatus
from pipeline.errors import UsageError
from pipeline.language import Language, pick


def summary(language: Language) -> str:
    """One line for the list of commands."""
    return pick(language, "kiểm tra hoặc xem các quy tắc", "check or show the rules")


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """The command's own arguments."""
    parser.add_argument(
        "action",
        choices=("check", "show", "unused"),
        metavar="check|show|unused",
        help=pick(
            language,
            "kiểm tra mọi tệp quy tắc; liệt kê quy tắc và phép kiểm tra; quy tắc mà không báo cáo nào cần",
            "prove every rule file; list rules and checks; name rules that no report needs",
        ),
    )
    parser.add_argument("--rules", type=Path, metavar="DIR", help=pick(language, "thư mục quy tắc", "folder of rules"))
    parser.add_argument(
        "--over",
        type=Path,
        nargs="+",
        default=[],
        metavar="FILE",
        help=pick(language, "báo cáo để đếm quy tắc (với unused)", "reports to count rules on (with unused)"),
    )


def execute(options: argparse.Namespace, language: Language) -> int:
    """Rules are checked by loading them: a wrong one raises RuleError before anything is printed."""
    from pipeline.checks import arm_checks, check_titles, every_check
    from pipeline.rules import load_rules
    from pipeline.rules.catalogue import list_rules
    from pipeline.tables.labels import label

    rules = load_rules(options.rules)
    arm_checks(rules)
    listed = list_rules(rules)
    if options.action == "show":
        for rule in listed:
            print(f"{rule.file:24} {rule.id:32} {rule.source}")
        shown = [(one.code, one.severity, one.promise) for one in every_check()]
        titles = check_titles()
        for code, severity, promise in sorted(shown):
            said = pick(language, titles[code][0], promise)
            print(f"{'checks':24} {code:32} {label(severity, language):8} {said}")
        return ExitStatus.DONE
    if options.action == "unused":
        from pipeline.unused_rules import unused_rules

        if not options.over:
            raise UsageError(
                "Cần nêu các báo cáo để đếm: doichieu rules unused --over TỆP...",
                "Name the reports to count on: doichieu rules unused --over FILE...",
            )
        for rule in unused_rules([str(one) for one in options.over], rules):
            print(f"{rule.file:24} {rule.id}")
        return ExitStatus.DONE
    checks = len(check_titles())
    examples = sum(rule.examples for rule in listed)
    print(
        pick(
            language,
            f"Quy tắc đúng: {len(listed)} mẫu, {examples} ví dụ đều đọc được, {checks} phép kiểm tra, "
            f"phiên bản {rules.version} ({rules.folder}).",
            f"Rules are right: {len(listed)} patterns, {examples} examples all read, {checks} checks, "
            f"version {rules.version} ({rules.folder}).",
        )
    )
    return ExitStatus.DONE
