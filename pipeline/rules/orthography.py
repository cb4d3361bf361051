"""Rules for characters and syllables that cannot be Vietnamese."""

import unicodedata
from functools import cached_property

import regex
from pydantic import model_validator

from pipeline.fold import fold
from pipeline.rules.base import RuleModel
from pipeline.rules.problems import EntryError


class InputMethod(RuleModel):
    """The keys of a way of typing Vietnamese: one for each tone, two for each letter that Latin lacks."""

    tones: dict[str, str]
    letters: dict[str, str]


class OrthographyRules(RuleModel):
    """rules/orthography.yml. Lists of syllables are written as lines of words."""

    onsets: dict[str, str]
    rhymes: tuple[str, ...]
    after_qu: str
    stop_codas: tuple[str, ...]
    without_onset: tuple[str, ...]
    borrowed: tuple[str, ...]
    not_telex: str
    never_doubled: tuple[str, ...]
    closing_words: tuple[str, ...]
    allowed_letters: str
    telex: InputMethod
    vni: InputMethod

    @model_validator(mode="after")
    def _spell_without_tone(self) -> "OrthographyRules":
        for rhyme in " ".join(self.rhymes).split():
            if fold(rhyme) != unicodedata.normalize("NFD", rhyme):
                raise EntryError(
                    f"vần phải viết không dấu thanh: “{rhyme}”", f"a rhyme is written without tone: “{rhyme}”"
                )
        return self

    @cached_property
    def syllables(self) -> frozenset[str]:
        """Every syllable with an initial consonant, decomposed and without tone."""
        rhymes = " ".join(self.rhymes).split()
        found = {onset + rhyme for onset, barred in self.onsets.items() for rhyme in rhymes if rhyme[0] not in barred}
        found |= {f"qu{rhyme}" for rhyme in self.after_qu.split()}
        return frozenset(unicodedata.normalize("NFD", one) for one in found)

    @cached_property
    def bare_syllables(self) -> frozenset[str]:
        """Folded keys of the syllables that are written without an initial consonant."""
        return frozenset(fold(word) for word in " ".join(self.without_onset).split())

    @cached_property
    def foreign_words(self) -> frozenset[str]:
        """Words from other languages that would otherwise look damaged."""
        return frozenset((*" ".join(self.borrowed).split(), *self.not_telex.split()))

    @cached_property
    def foreign_letter(self) -> regex.Pattern[str]:
        """A letter of a script that Vietnamese is not written in."""
        return regex.compile(rf"[\p{{L}}--\p{{Latin}}--\p{{Common}}--[{regex.escape(self.allowed_letters)}]]", regex.V1)
