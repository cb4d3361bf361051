"""Official names of laws."""

from typing import Self

from pydantic import Field, model_validator

from pipeline.rules.base import RuleModel
from pipeline.rules.problems import refuse_doubles


class LawRules(RuleModel):
    """rules/laws.yml: names of laws and codes (Luật, Bộ luật) as the National Assembly passed them."""

    source: str
    names: tuple[str, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _refuse_doubles(self) -> Self:
        refuse_doubles(self.names)
        return self
