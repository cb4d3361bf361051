"""How a check of a report is declared: one file, one decorator, found by itself."""

from collections.abc import Callable, Iterator

from pipeline.checks.check import Check
from pipeline.records import Finding, Report, Severity

CheckFunction = Callable[..., Iterator[Finding]]
ReportCheck = Check[Report, Finding]

REGISTRY: dict[str, ReportCheck] = {}


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
        REGISTRY[code] = Check(code, name, severity, run, basis, party_basis, on_reading)
        return run

    return declare
