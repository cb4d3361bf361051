"""Official names of laws."""

from collections import Counter
from typing import Self

from pydantic import Field, model_validator

from pipeline.rules.base import RuleModel


class LawRules(RuleModel):
    """rules/laws.yml: names of laws and codes (Luật, Bộ luật) as the National Assembly passed them."""

    source: str
    names: tuple[str, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _refuse_doubles(self) -> Self:
        name, count = Counter(self.names).most_common(1)[0]
        if count > 1:
            raise ValueError(f"given twice: {name!r}")
        return self
