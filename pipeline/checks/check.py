"""A check of whatever it holds against what: a report, what all reports say of a document, documents of a group."""

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from pipeline.records import Severity
from pipeline.rules import Rules

Held = TypeVar("Held", contravariant=True)
Found = TypeVar("Found", covariant=True)


@dataclass(frozen=True, slots=True)
class Check(Generic[Held, Found]):
    """One check: its code (never reused), its name in Vietnamese and English, default severity, the clause it rests on.

    `basis` is the clause for documents of the State, `party_basis` that for documents of the Party.
    `run(held, rules, **parameters)` yields what it finds; its keyword-only arguments with defaults are the parameters
    that rules/checks.yml may change. `on_reading`: it is about how letters were recognised, so that its findings weigh
    on a scan what they weigh.
    """

    code: str
    name: tuple[str, str]
    severity: Severity
    run: Callable[..., Iterator[Found]]
    basis: str = ""
    party_basis: str = ""
    on_reading: bool = False

    @property
    def promise(self) -> str:
        """The first paragraph of its docstring."""
        return (inspect.getdoc(self.run) or "").split("\n\n")[0]

    @property
    def parameters(self) -> frozenset[str]:
        """Names of the parameters that an office may change."""
        parameters = inspect.signature(self.run).parameters.values()
        return frozenset(one.name for one in parameters if one.kind is one.KEYWORD_ONLY)


@dataclass(frozen=True, slots=True)
class ArmedCheck(Generic[Held, Found]):
    """A check as an office runs it: `severity`, where given, replaces that of every finding."""

    check: Check[Held, Found]
    severity: Severity | None = None
    parameters: tuple[tuple[str, float], ...] = ()

    def findings(self, held: Held, rules: Rules) -> Iterator[Found]:
        """What the check finds."""
        return self.check.run(held, rules, **dict(self.parameters))


def armed(checks: Iterable[Check[Held, Found]], rules: Rules) -> Iterator[ArmedCheck[Held, Found]]:
    """The checks that run, each with what the office set in rules/checks.yml."""
    for one in checks:
        chosen = rules.checks.overrides.get(one.code)
        if chosen is None:
            yield ArmedCheck(one)
        elif not chosen.off:
            # One code may be that of a check of a report and of one between reports, each with parameters of its own.
            own = tuple(item for item in chosen.parameters.items() if item[0] in one.parameters)
            yield ArmedCheck(one, chosen.severity, own)
