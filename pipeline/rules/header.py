"""Rules for the head, the foot and the signature block."""

from pipeline.rules.base import RuleModel


class HeaderRules(RuleModel):
    """rules/header.yml."""
