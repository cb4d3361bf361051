"""Checks hold records against each other. Every module of this folder that declares a check is found by itself."""

import hashlib
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from pipeline.checks.registry import REGISTRY, Check
from pipeline.errors import RuleError
from pipeline.fold import fold
from pipeline.records import Finding, Flag, Report
from pipeline.rules import Rules

__all__ = ["Check", "all_checks", "arm_checks", "run_checks"]


@lru_cache(maxsize=1)
def all_checks() -> tuple[Check, ...]:
    """All checks, by code."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    return tuple(REGISTRY[code] for code in sorted(REGISTRY))


def run_checks(report: Report, rules: Rules) -> tuple[Flag, ...]:
    """Run every check that rules/checks.yml leaves on; flags in reading order, then by code."""
    flags: list[Flag] = []
    for one, parameters, override in arm_checks(rules):
        counts: dict[str, int] = {}
        for finding in one.run(report, rules, **parameters):
            flags.append(_stamp(one, finding, override, counts))
    return tuple(sorted(flags, key=lambda flag: (flag.quotes[0].start if flag.quotes else 0, flag.code)))


@lru_cache(maxsize=4)
def arm_checks(rules: Rules) -> tuple[tuple[Check, dict[str, float], str], ...]:
    """The checks that run, each with its parameters and severity override; an unknown code stops the start."""
    overrides = rules.checks.overrides
    known = {one.code: one for one in all_checks()}
    for code, override in overrides.items():
        if code not in known:
            raise RuleError("checks.yml", code, "không có phép kiểm tra này", "there is no such check")
        for name in override.parameters:
            if name not in known[code].parameters:
                raise RuleError("checks.yml", f"{code}.{name}", "không có tham số này", "there is no such parameter")
    armed = []
    for code, one in known.items():
        chosen = overrides.get(code)
        if chosen is None:
            armed.append((one, {}, ""))
        elif not chosen.off:
            armed.append((one, dict(chosen.parameters), chosen.severity or ""))
    return tuple(armed)


def _stamp(one: Check, finding: Finding, override: str, counts: dict[str, int]) -> Flag:
    """A finding with its code, severity, basis and a fingerprint that survives re-runs and re-submissions.

    The fingerprint is made of the code and the folded words compared, not of offsets; the same words flagged again in
    one report are told apart by their count.
    """
    words = "\x1f".join(sorted(fold(quote.text) for quote in finding.quotes))
    counts[words] = counts.get(words, 0) + 1
    digest = hashlib.sha256(f"{one.code}\x1e{words}\x1e{counts[words]}".encode()).hexdigest()[:16]
    severity = finding.severity or one.severity
    if override in ("error", "warning", "info"):
        severity = override  # type: ignore[assignment]
    return Flag(
        code=one.code,
        severity=severity,
        quotes=finding.quotes,
        message_vi=finding.message_vi,
        message_en=finding.message_en,
        suggestion=finding.suggestion,
        basis=one.basis,
        fingerprint=digest,
    )
