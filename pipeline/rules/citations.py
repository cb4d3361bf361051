"""Rules for mentions of issued documents."""

from pydantic import Field

from pipeline.rules.base import PatternRule, RuleModel


class CitationPattern(PatternRule):
    """A pattern with how sure a mention is that it reads."""

    confidence: float = Field(gt=0, le=1, default=1.0)


class ColumnHeads(RuleModel):
    """What the heads of a table's columns say, in small letters: the head begins with one of these or holds it."""

    date: tuple[str, ...]
    subject: tuple[str, ...]
    issuer: tuple[str, ...]


class CitationRules(RuleModel):
    """rules/citations.yml. `mistyped_letters` and `misread_letters` are a printed letter and what is meant by it."""

    scan: PatternRule
    blank_number: PatternRule
    codes: tuple[CitationPattern, ...]
    mistyped_letters: tuple[str, ...]
    misread_letters: tuple[str, ...]
    type_attributes: tuple[str, ...]
    numbered_otherwise: tuple[str, ...]
    agency_heads: tuple[str, ...]
    closed_issuer: PatternRule
    capital_issuer_ends: tuple[str, ...]
    adverbs: tuple[str, ...]
    organs: tuple[str, ...]
    column_heads: ColumnHeads
    saying_words: tuple[str, ...]
    asking_words: tuple[str, ...]
    comma_names: tuple[str, ...]
    and_names: tuple[str, ...]
    issuer_ends: tuple[str, ...]
    subject_verbs: tuple[str, ...]
    subject_openers: tuple[str, ...]
    issued_nouns: tuple[str, ...]
    resuming: tuple[str, ...]
    clause_verbs: tuple[str, ...]
    fronted: tuple[str, ...]
    remarks: tuple[str, ...]
    vague_end: PatternRule
    conveying: tuple[str, ...]
    moving: tuple[str, ...]
    audiences: tuple[str, ...]
    faults: tuple[str, ...]
    own_purpose: PatternRule
    law_types: tuple[str, ...]
    other_law_names: tuple[str, ...]
    not_laws_after: tuple[str, ...]
    not_law_names: tuple[str, ...]
    titled_types: tuple[str, ...]
    titled_when_issued: tuple[str, ...]
    regimes: tuple[str, ...]
    general_titles: tuple[str, ...]
    title_ends: tuple[str, ...]
    title_issuers: tuple[str, ...]
    title_keeps: tuple[str, ...]
    belonging: tuple[str, ...]
    owners: tuple[str, ...]
    measures: tuple[str, ...]
    alias_definition: CitationPattern
    alias_in_passing: CitationPattern
    short_number: CitationPattern
    bare_number: CitationPattern
    self_reference: CitationPattern
    antecedent: CitationPattern
    any_document: tuple[str, ...]
    plain_nouns: tuple[str, ...]
    not_yet_issued: tuple[str, ...]
    proposed: PatternRule
    described_end: CitationPattern
    distinct_bodies: tuple[str, ...]
    law: CitationPattern
    titled: CitationPattern
