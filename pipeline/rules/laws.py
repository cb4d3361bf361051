"""Official names of laws."""

from pydantic import Field

from pipeline.rules.base import RuleModel


class LawRules(RuleModel):
    """rules/laws.yml: names of laws and codes (Luật, Bộ luật) as the National Assembly passed them."""

    source: str
    names: tuple[str, ...] = Field(min_length=1)
