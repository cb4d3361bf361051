"""Rules for the names of issuing bodies held against the codes in symbols."""

from typing import Self

from pydantic import Field, model_validator

from pipeline.rules.base import RuleModel
from pipeline.rules.problems import refuse_doubles


class Issuer(RuleModel):
    """The `names` that may stand after "của" when a symbol holds one of `codes`; `loosely` those that nearly fit.

    `distinct` are groups of names, each of another body than the others of that code. `party` marks a body whose codes
    are written in the manner of the Party ("05-NQ/TU").
    """

    codes: tuple[str, ...] = Field(min_length=1)
    names: tuple[str, ...] = Field(min_length=1)
    loosely: tuple[str, ...] = ()
    distinct: tuple[tuple[str, ...], ...] = ()
    party: bool = False
    source: str


class IssuerRules(RuleModel):
    """rules/issuers.yml. `offices` are titles that stand before a body's name ("Bộ trưởng Bộ Nội vụ")."""

    offices: tuple[str, ...]
    issuers: tuple[Issuer, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _refuse_doubles(self) -> Self:
        refuse_doubles(code for one in self.issuers for code in one.codes)
        return self
