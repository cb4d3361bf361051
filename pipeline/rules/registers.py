"""Rules for reading registers of issued documents."""

from typing import Literal, Self, get_args

from pydantic import Field, model_validator

from pipeline.fold import slug
from pipeline.records import EntryStatus
from pipeline.rules.base import RuleModel
from pipeline.rules.problems import EntryError, refuse_doubles

RegisterField = Literal[
    "code",
    "number",
    "symbol",
    "date",
    "type",
    "issuer",
    "subject",
    "in_force_from",
    "in_force_until",
    "status",
    "replaced_by",
    "reference",
]
REGISTER_FIELDS: tuple[RegisterField, ...] = get_args(RegisterField)


class RegisterColumn(RuleModel):
    """How the column of one field may be headed: by `names` of its own, or by `vague` words that others may bear."""

    field: RegisterField
    names: tuple[str, ...] = Field(min_length=1)
    vague: tuple[str, ...] = ()


class StatusWords(RuleModel):
    """What the column of status says, by what it means."""

    in_force: tuple[str, ...] = Field(min_length=1)
    partly: tuple[str, ...] = Field(min_length=1)
    repealed: tuple[str, ...] = Field(min_length=1)
    not_yet: tuple[str, ...] = Field(min_length=1)

    def meanings(self) -> tuple[tuple[EntryStatus, tuple[str, ...]], ...]:
        """Each meaning and its words."""
        return (
            ("in_force", self.in_force),
            ("partly", self.partly),
            ("repealed", self.repealed),
            ("not_yet", self.not_yet),
        )


class RegisterRules(RuleModel):
    """rules/registers.yml: headings of columns, words for status, rows that hold no document."""

    columns: tuple[RegisterColumn, ...]
    unused: tuple[str, ...]
    statuses: StatusWords
    closing_rows: tuple[str, ...]
    nothing: tuple[str, ...]

    @model_validator(mode="after")
    def _complete(self) -> Self:
        missing = set(REGISTER_FIELDS) - {one.field for one in self.columns}
        if missing:
            raise EntryError(f"thiếu cột {', '.join(sorted(missing))}", f"missing fields {', '.join(sorted(missing))}")
        refuse_doubles(slug(name) for one in self.columns for name in (*one.names, *one.vague))
        refuse_doubles(slug(words) for _, several in self.statuses.meanings() for words in several)
        return self
