"""Checks of what all reports say of one cited document. Every module of this folder that declares one is found."""

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from pipeline.checks.between.registry import (
    BETWEEN,
    OF_GROUPS,
    ArmedBetween,
    CheckBetween,
    GroupCheck,
    GroupKind,
)
from pipeline.records import Severity
from pipeline.rules import Rules

__all__ = [
    "ArmedBetween",
    "CheckBetween",
    "GroupCheck",
    "GroupKind",
    "all_checks_between",
    "all_group_checks",
    "arm_checks_between",
    "group_check",
]


@lru_cache(maxsize=1)
def all_checks_between() -> tuple[CheckBetween, ...]:
    """All checks between reports, by code."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    return tuple(BETWEEN[code] for code in sorted(BETWEEN))


def all_group_checks() -> tuple[GroupCheck, ...]:
    """All checks of groups of documents, by code."""
    all_checks_between()
    return tuple(sorted(OF_GROUPS.values(), key=lambda one: one.code))


def group_check(kind: GroupKind, rules: Rules) -> tuple[GroupCheck, Severity] | None:
    """The check of a kind of group, and its severity as the office set it; None where it is switched off."""
    all_checks_between()
    check = OF_GROUPS[kind]
    chosen = rules.checks.overrides.get(check.code)
    if chosen is not None and chosen.off:
        return None
    return check, (chosen.severity if chosen is not None and chosen.severity else check.severity)


@lru_cache(maxsize=4)
def arm_checks_between(rules: Rules) -> tuple[ArmedBetween, ...]:
    """The checks that run, each with what the office set in rules/checks.yml."""
    armed = []
    for one in all_checks_between():
        chosen = rules.checks.overrides.get(one.code)
        if chosen is None:
            armed.append(ArmedBetween(one))
        elif not chosen.off:
            own = tuple(item for item in chosen.parameters.items() if item[0] in one.parameters)
            armed.append(ArmedBetween(one, chosen.severity, own))
    return tuple(armed)
