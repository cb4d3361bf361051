"""Checks hold records against each other. Every module of this folder that declares a check is found by itself."""

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from pipeline.checks.between import all_checks_between, all_group_checks
from pipeline.checks.registry import REGISTRY, ArmedCheck, Check
from pipeline.checks.stamp import stamp
from pipeline.errors import RuleError
from pipeline.records import Flag, Report
from pipeline.rules import Rules

__all__ = ["ArmedCheck", "Check", "all_checks", "arm_checks", "check_titles", "run_checks"]


@lru_cache(maxsize=1)
def all_checks() -> tuple[Check, ...]:
    """All checks, by code."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    return tuple(REGISTRY[code] for code in sorted(REGISTRY))


def run_checks(report: Report, rules: Rules) -> tuple[Flag, ...]:
    """Run every check that rules/checks.yml leaves on; flags in reading order, then by code."""
    flags = [flag for armed in arm_checks(rules) for flag in stamp(armed, report, rules)]
    return tuple(sorted(flags, key=lambda flag: (flag.quotes[0].start if flag.quotes else 0, flag.code)))


def check_titles() -> dict[str, tuple[str, str]]:
    """The names of all checks by code, of those between reports too: in Vietnamese and English."""
    groups = {one.code: one.name for one in all_group_checks()}
    return groups | {one.code: one.name for one in all_checks_between()} | {one.code: one.name for one in all_checks()}


@lru_cache(maxsize=4)
def arm_checks(rules: Rules) -> tuple[ArmedCheck, ...]:
    """The checks that run, each with what the office set; an unknown code or parameter stops the start."""
    known = {one.code: one for one in all_checks()}
    between = {one.code: frozenset[str]() for one in all_group_checks()}
    between |= {one.code: one.parameters for one in all_checks_between()}
    overrides = rules.checks.overrides
    for code, override in overrides.items():
        if code not in known and code not in between:
            raise RuleError("checks.yml", code, "không có phép kiểm tra này", "there is no such check")
        own = known[code].parameters if code in known else frozenset()
        for name in override.parameters:
            if name not in own | between.get(code, frozenset()):
                raise RuleError("checks.yml", f"{code}.{name}", "không có tham số này", "there is no such parameter")
    armed = []
    for code, one in known.items():
        chosen = overrides.get(code)
        if chosen is None:
            armed.append(ArmedCheck(one))
        elif not chosen.off:
            parameters = tuple(item for item in chosen.parameters.items() if item[0] in one.parameters)
            armed.append(ArmedCheck(one, chosen.severity, parameters))
    return tuple(armed)
