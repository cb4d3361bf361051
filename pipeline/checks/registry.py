"""How a check is declared: one file, one decorator, found by itself."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipeline.records import Finding, Report, Severity
from pipeline.rules import Rules

CheckFunction = Callable[..., Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its code (never reused), its name in Vietnamese and English, default severity, the clause it rests on.

    `basis` is the clause for documents of the State, `party_basis` that for documents of the Party. `promise` is its
    docstring's first paragraph. `run(report, rules, **parameters)` yields findings; its keyword-only arguments with
    defaults are the parameters that rules/checks.yml may change. `on_reading`: it is about how letters were
    recognised, so that its findings weigh on a scan what they weigh.
    """

    code: str
    name: tuple[str, str]
    severity: Severity
    basis: str
    party_basis: str
    promise: str
    run: CheckFunction
    on_reading: bool = False

    @property
    def parameters(self) -> frozenset[str]:
        """Names of the parameters that an office may change."""
        return parameters_of(self.run)


@dataclass(frozen=True, slots=True)
class ArmedCheck:
    """A check as an office runs it: `severity`, where given, replaces that of every finding."""

    check: Check
    severity: Severity | None = None
    parameters: tuple[tuple[str, float], ...] = ()

    def findings(self, report: Report, rules: Rules) -> Iterator[Finding]:
        """What the check finds in one report."""
        return self.check.run(report, rules, **dict(self.parameters))


def parameters_of(run: Callable[..., object]) -> frozenset[str]:
    """The keyword-only arguments of a check."""
    return frozenset(p.name for p in inspect.signature(run).parameters.values() if p.kind is p.KEYWORD_ONLY)


def promise_of(run: Callable[..., object]) -> str:
    """The first paragraph of a check's docstring."""
    return (inspect.getdoc(run) or "").split("\n\n")[0]


REGISTRY: dict[str, Check] = {}


def check(
    code: str,
    *,
    name: tuple[str, str],
    severity: Severity,
    basis: str = "",
    party_basis: str = "",
    on_reading: bool = False,
) -> Callable[[CheckFunction], CheckFunction]:
    """Declare a check. Code and name (Vietnamese, English) are written here once and shown with every flag."""

    def declare(run: CheckFunction) -> CheckFunction:
        if code in REGISTRY:
            raise ValueError(f"check {code} is declared twice")
        REGISTRY[code] = Check(code, name, severity, basis, party_basis, promise_of(run), run, on_reading)
        return run

    return declare
