"""Which characters are made one before anything is read."""

from typing import Annotated

from pydantic import AfterValidator

from pipeline.rules.base import RuleModel
from pipeline.rules.problems import EntryError


def _one_character(text: str) -> str:
    if len(text) != 1:
        raise EntryError(f"phải đúng một ký tự: “{text}”", f"must be one character: “{text}”")
    return text


Character = Annotated[str, AfterValidator(_one_character)]


class CharacterRules(RuleModel):
    """rules/characters.yml: characters turned into a space, dropped, or read as the letter that the page shows."""

    spaces: tuple[Character, ...]
    dropped: tuple[Character, ...]
    line_end_hyphens: tuple[Character, ...]
    shown_as: dict[Character, Character]
