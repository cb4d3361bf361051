"""How a check over all reports is declared: one file, one decorator, found by itself."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from pipeline.checks.check import Check
from pipeline.records import Dossier, FindingBetween, GroupedDocument, Severity, Suspect
from pipeline.rules import Rules

BetweenFunction = Callable[..., Iterator[FindingBetween]]
DossierCheck = Check[Dossier, FindingBetween]
# What makes documents a group: the numbers a body gave in one year, one subject of one body, one number and day of the
# same kind of body in several places.
GroupKind = Literal["numbering", "topic", "twins"]
GroupFunction = Callable[[Sequence[GroupedDocument], Rules], Iterator[Suspect]]
GroupCheck = Check[Sequence[GroupedDocument], Suspect]

BETWEEN: dict[str, DossierCheck] = {}
OF_GROUPS: dict[GroupKind, GroupCheck] = {}


def check_between(
    code: str, *, name: tuple[str, str], severity: Severity, basis: str = ""
) -> Callable[[BetweenFunction], BetweenFunction]:
    """Declare a check of what all reports say of one document.

    Its code may be that of a check of one report, where both ask the same (C-DATE): it then has that one's name.
    """

    def declare(run: BetweenFunction) -> BetweenFunction:
        if code in BETWEEN:
            raise ValueError(f"check {code} between reports is declared twice")
        BETWEEN[code] = Check(code, name, severity, run, basis)
        return run

    return declare


def check_group(
    code: str, kind: GroupKind, *, name: tuple[str, str], severity: Severity
) -> Callable[[GroupFunction], GroupFunction]:
    """Declare the check of a kind of group."""

    def declare(run: GroupFunction) -> GroupFunction:
        if kind in OF_GROUPS:
            raise ValueError(f"two checks of {kind}")
        OF_GROUPS[kind] = Check(code, name, severity, run)
        return run

    return declare
