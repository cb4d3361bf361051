"""Checks hold records against each other. Every module of this folder that declares a check is found by itself."""

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from pipeline.checks.between import all_checks_between, all_group_checks
from pipeline.checks.between.registry import DossierCheck, GroupCheck
from pipeline.checks.check import ArmedCheck, armed
from pipeline.checks.registry import REGISTRY, ReportCheck
from pipeline.checks.stamp import stamp
from pipeline.errors import RuleError
from pipeline.records import Finding, Flag, Report
from pipeline.rules import Rules

__all__ = ["all_checks", "arm_checks", "check_titles", "every_check", "run_checks"]


@lru_cache(maxsize=1)
def all_checks() -> tuple[ReportCheck, ...]:
    """All checks, by code."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    return tuple(REGISTRY[code] for code in sorted(REGISTRY))


def every_check() -> tuple[ReportCheck | DossierCheck | GroupCheck, ...]:
    """The checks of one report, then those between reports; a code may be that of one of each."""
    return (*all_checks(), *all_checks_between(), *all_group_checks())


def run_checks(report: Report, rules: Rules) -> tuple[Flag, ...]:
    """Run every check that rules/checks.yml leaves on; flags in reading order, then by code."""
    flags = [flag for one in arm_checks(rules) for flag in stamp(one, report, rules)]
    return tuple(sorted(flags, key=lambda flag: (flag.quotes[0].start if flag.quotes else 0, flag.code)))


def check_titles() -> dict[str, tuple[str, str]]:
    """The names of all checks by code, of those between reports too: in Vietnamese and English."""
    return {one.code: one.name for one in reversed(every_check())}


@lru_cache(maxsize=4)
def arm_checks(rules: Rules) -> tuple[ArmedCheck[Report, Finding], ...]:
    """The checks that run, each with what the office set. Raises RuleError for an unknown code or parameter."""
    known: dict[str, frozenset[str]] = {}
    for one in every_check():
        known[one.code] = known.get(one.code, frozenset()) | one.parameters
    for code, override in rules.checks.overrides.items():
        if code not in known:
            raise RuleError("checks.yml", code, "không có phép kiểm tra này", "there is no such check")
        for name in override.parameters:
            if name not in known[code]:
                raise RuleError("checks.yml", f"{code}.{name}", "không có tham số này", "there is no such parameter")
    return tuple(armed(all_checks(), rules))
