"""How a check is declared: one file, one decorator, found by itself."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipeline.records import Finding, Severity

CheckFunction = Callable[..., Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its code (never reused), default severity, the clause it rests on, and its promise in one sentence.

    `run(report, rules, **parameters)` yields findings; its keyword-only arguments with defaults are the parameters
    that rules/checks.yml may change.
    """

    code: str
    severity: Severity
    basis: str
    promise: str
    run: CheckFunction

    @property
    def parameters(self) -> frozenset[str]:
        """Names of the parameters that an office may change."""
        signature = inspect.signature(self.run)
        return frozenset(p.name for p in signature.parameters.values() if p.kind is p.KEYWORD_ONLY)


REGISTRY: dict[str, Check] = {}


def check(code: str, *, severity: Severity, basis: str = "") -> Callable[[CheckFunction], CheckFunction]:
    """Declare a check. The code is written here once; run_checks stamps it on every flag."""

    def declare(run: CheckFunction) -> CheckFunction:
        if code in REGISTRY:
            raise ValueError(f"check {code} is declared twice")
        REGISTRY[code] = Check(code, severity, basis, (inspect.getdoc(run) or "").split("\n\n")[0], run)
        return run

    return declare
