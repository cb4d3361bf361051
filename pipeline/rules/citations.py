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
    agency_heads: tuple[str, ...]
    closed_issuer: PatternRule
    capital_issuer_ends: tuple[str, ...]
    adverbs: tuple[str, ...]
    comma_names: tuple[str, ...]
    and_names: tuple[str, ...]
    issuer_ends: tuple[str, ...]
    subject_verbs: tuple[str, ...]
    issued_nouns: tuple[str, ...]
    resuming: tuple[str, ...]
    clause_verbs: tuple[str, ...]
    fronted: tuple[str, ...]
    remarks: tuple[str, ...]
    vague_end: PatternRule
