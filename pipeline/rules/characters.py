"""Which characters are made one before anything is read, and which letters stand for digits."""

from typing import Annotated, Self

from pydantic import AfterValidator, model_validator

from pipeline.rules.base import PatternRule, RuleModel
from pipeline.rules.problems import EntryError


def _one_character(text: str) -> str:
    if len(text) != 1:
        raise EntryError(f"phải đúng một ký tự: “{text}”", f"must be one character: “{text}”")
    return text


Character = Annotated[str, AfterValidator(_one_character)]


class MisreadDigit(PatternRule):
    """Letters that stand for one of `digits`; the first is read."""

    digits: str


class NumberPlace(PatternRule):
    """Where a number stands: its groups `n`. `only_scans`: what a typed text does not hold, or means otherwise.

    `is_date`: the number is a whole date whose slashes may be lost. `may_be_letter`: its letter may be none of its
    digits; it stays as printed, in doubt.
    """

    only_scans: bool = False
    is_date: bool = False
    may_be_letter: bool = False

    @model_validator(mode="after")
    def _has_number(self) -> Self:
        if "n" not in self.pattern.groupindex:
            raise EntryError("mẫu cần nhóm (?P<n>…)", "the pattern needs a group (?P<n>…)")
        return self


class MisreadRules(RuleModel):
    """Letters in the places of digits. Typed text is looked at only where `suspect` finds something."""

    digits: tuple[MisreadDigit, ...]
    suspect: PatternRule
    places: tuple[NumberPlace, ...]


class CharacterRules(RuleModel):
    """rules/characters.yml: characters turned into a space, dropped, or read as what the page shows."""

    spaces: tuple[Character, ...]
    dropped: tuple[Character, ...]
    line_end_hyphens: tuple[Character, ...]
    shown_as: dict[Character, Character]
    misread: MisreadRules
