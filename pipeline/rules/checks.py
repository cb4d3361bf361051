"""What an office changes about the checks: rules/checks.yml only overrides the defaults written at each check."""

from pydantic import Field

from pipeline.records import Severity
from pipeline.rules.base import RuleModel


class CheckOverride(RuleModel):
    """One check switched off, or its severity or parameters changed."""

    off: bool = False
    severity: Severity | None = None
    parameters: dict[str, float] = Field(default_factory=dict)


class CheckRules(RuleModel):
    """rules/checks.yml: overrides by check code. An unknown code stops the start."""

    overrides: dict[str, CheckOverride] = Field(default_factory=dict)
