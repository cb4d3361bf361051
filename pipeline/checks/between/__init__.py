"""Checks of what all reports say of one cited document. Every module of this folder that declares one is found."""

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from pipeline.checks.between.registry import BETWEEN, ArmedBetween, CheckBetween
from pipeline.rules import Rules

__all__ = ["ArmedBetween", "CheckBetween", "all_checks_between", "arm_checks_between"]


@lru_cache(maxsize=1)
def all_checks_between() -> tuple[CheckBetween, ...]:
    """All checks between reports, by code."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    return tuple(BETWEEN[code] for code in sorted(BETWEEN))


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
