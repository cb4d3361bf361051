"""How a check over all reports is declared: one file, one decorator, found by itself."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.checks.registry import parameters_of, promise_of
from pipeline.records import Dossier, FindingBetween, GroupedDocument, Severity, Suspect
from pipeline.rules import Rules

BetweenFunction = Callable[..., Iterator[FindingBetween]]


@dataclass(frozen=True, slots=True)
class CheckBetween:
    """One check of what all reports say of one document; see Check for the fields.

    Its code may be that of a check of one report, where both ask the same (C-DATE): it then has that one's name.
    """

    code: str
    name: tuple[str, str]
    severity: Severity
    basis: str
    promise: str
    run: BetweenFunction

    @property
    def parameters(self) -> frozenset[str]:
        """Names of the parameters that an office may change."""
        return parameters_of(self.run)


@dataclass(frozen=True, slots=True)
class ArmedBetween:
    """A check between reports as an office runs it; see ArmedCheck."""

    check: CheckBetween
    severity: Severity | None = None
    parameters: tuple[tuple[str, float], ...] = ()

    def findings(self, dossier: Dossier, rules: Rules) -> Iterator[FindingBetween]:
        """What the check finds in the reports that cite one document."""
        return self.check.run(dossier, rules, **dict(self.parameters))


# What makes documents a group: the numbers a body gave in one year, one subject of one body, one number and day of the
# same kind of body in several places.
GroupKind = Literal["numbering", "topic", "twins"]
GroupFunction = Callable[[Sequence[GroupedDocument], Rules], Iterator[Suspect]]


@dataclass(frozen=True, slots=True)
class GroupCheck:
    """One check of a group of documents against each other; see Check for the fields."""

    code: str
    kind: GroupKind
    name: tuple[str, str]
    severity: Severity
    promise: str
    run: GroupFunction


BETWEEN: dict[str, CheckBetween] = {}
OF_GROUPS: dict[GroupKind, GroupCheck] = {}


def check_group(
    code: str, kind: GroupKind, *, name: tuple[str, str], severity: Severity
) -> Callable[[GroupFunction], GroupFunction]:
    """Declare the check of a kind of group."""

    def declare(run: GroupFunction) -> GroupFunction:
        if kind in OF_GROUPS:
            raise ValueError(f"two checks of {kind}")
        OF_GROUPS[kind] = GroupCheck(code, kind, name, severity, promise_of(run), run)
        return run

    return declare


def check_between(
    code: str, *, name: tuple[str, str], severity: Severity, basis: str = ""
) -> Callable[[BetweenFunction], BetweenFunction]:
    """Declare a check of what all reports say of one document."""

    def declare(run: BetweenFunction) -> BetweenFunction:
        if code in BETWEEN:
            raise ValueError(f"check {code} between reports is declared twice")
        BETWEEN[code] = CheckBetween(code, name, severity, basis, promise_of(run), run)
        return run

    return declare
