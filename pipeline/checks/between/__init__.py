"""Checks of what all reports say of one cited document. Every module of this folder that declares one is found."""

from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from pipeline.checks.between.registry import BETWEEN, OF_GROUPS, DossierCheck, GroupCheck, GroupKind
from pipeline.checks.check import ArmedCheck, armed
from pipeline.records import Dossier, FindingBetween, GroupedDocument, Suspect
from pipeline.rules import Rules

__all__ = ["GroupKind", "all_checks_between", "all_group_checks", "arm_checks_between", "arm_group_check"]


@lru_cache(maxsize=1)
def all_checks_between() -> tuple[DossierCheck, ...]:
    """All checks between reports, by code."""
    _find_all()
    return tuple(BETWEEN[code] for code in sorted(BETWEEN))


@lru_cache(maxsize=1)
def all_group_checks() -> tuple[GroupCheck, ...]:
    """All checks of groups of documents, by code."""
    _find_all()
    return tuple(sorted(OF_GROUPS.values(), key=lambda one: one.code))


@lru_cache(maxsize=4)
def arm_checks_between(rules: Rules) -> tuple[ArmedCheck[Dossier, FindingBetween], ...]:
    """The checks between reports that run, each with what the office set in rules/checks.yml."""
    return tuple(armed(all_checks_between(), rules))


def arm_group_check(kind: GroupKind, rules: Rules) -> ArmedCheck[Sequence[GroupedDocument], Suspect] | None:
    """The check of a kind of group as the office set it; None where it is switched off."""
    _find_all()
    return next(armed((OF_GROUPS[kind],), rules), None)


def _find_all() -> None:
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
