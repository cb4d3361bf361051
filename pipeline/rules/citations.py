"""Rules for mentions of issued documents."""

from pydantic import Field

from pipeline.rules.base import PatternRule, RuleModel


class CitationPattern(PatternRule):
    """A pattern with how sure a mention is that it reads."""

    confidence: float = Field(gt=0, le=1, default=1.0)


class CitationRules(RuleModel):
    """rules/citations.yml."""

    fragments: dict[str, str]
    scan: PatternRule
    blank_number: PatternRule
    codes: tuple[CitationPattern, ...]
    type_attributes: tuple[str, ...]
    numbered_otherwise: tuple[str, ...]
