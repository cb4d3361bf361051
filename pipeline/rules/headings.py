"""Rules for headings and list labels."""

from collections.abc import Sequence
from functools import cached_property

import regex
from pydantic import model_validator

from pipeline.fold import without_marks
from pipeline.records import SectionKind
from pipeline.rules.base import PatternRule, RuleModel
from pipeline.rules.problems import EntryError


class MarkerRule(PatternRule):
    """A label that opens a division: its kind, its style (what siblings share) and how high it usually stands.

    Where a `word` is part of the label it is part of the style too. `counted`: whether a number left out is a gap.
    """

    kind: SectionKind
    style: str
    rank: int
    counted: bool = True

    @model_validator(mode="after")
    def _know_groups(self) -> "MarkerRule":
        if "label" not in self.pattern.groupindex:
            raise EntryError("mẫu phải có nhóm (?P<label>…)", "the pattern needs a group (?P<label>…)")
        return self


class Alphabets(RuleModel):
    """The order of letters in lists: the legislative one and that of word processors."""

    vietnamese: tuple[str, ...]
    latin: tuple[str, ...]


class UnnumberedRules(RuleModel):
    """Ranks of stand-alone headings without a number, and how many words a line and a run-in heading may have."""

    capitals: int
    bold: int
    italic: int
    longest: int
    longest_run_in: int


class ContentsRules(RuleModel):
    """The title of a table of contents, and its entries that show themselves by their leaders.

    A text without any of the `signs` has none.
    """

    signs: tuple[str, ...]
    title: PatternRule
    entry: PatternRule


def _any_of(rules: Sequence[PatternRule]) -> regex.Pattern[str]:
    return regex.compile("|".join(f"(?:{rule.pattern.pattern})" for rule in rules), regex.VERSION1)


class HeadingRules(RuleModel):
    """rules/headings.yml. `label_words` open worded labels; `other_words` differ from them in their marks alone."""

    markers: tuple[MarkerRule, ...]
    unclosed: tuple[MarkerRule, ...]
    contents: ContentsRules
    label_words: tuple[str, ...]
    other_words: tuple[str, ...]
    alphabets: Alphabets
    ordinals: dict[str, int]
    unnumbered: UnnumberedRules
    not_headings: tuple[PatternRule, ...]
    broken_off: PatternRule
    quoted: PatternRule
    closing: PatternRule
    attached: PatternRule
    attached_title: PatternRule
    attached_document: PatternRule

    @cached_property
    def opening(self) -> regex.Pattern[str]:
        """All labels in one pattern: most paragraphs open with none of them and are passed over at once."""
        return _any_of(self.markers)

    @cached_property
    def not_heading(self) -> regex.Pattern[str]:
        """All lines that are set like a heading and are none, in one pattern."""
        return _any_of(self.not_headings)

    def label_word(self, printed: str) -> str:
        """The word of a label that `printed` is but for its marks, set as it is ("Phân" -> "Phần"); else nothing."""
        small = printed.casefold()
        if small in self.label_words or small in self.other_words:
            return ""
        meant = self._bare_label_words.get(without_marks(small), "")
        return meant.upper() if printed.isupper() else meant.capitalize()

    @cached_property
    def _bare_label_words(self) -> dict[str, str]:
        return {without_marks(word): word for word in self.label_words}

    @cached_property
    def annex(self) -> MarkerRule:
        """The label of an annex (phụ lục)."""
        return next(marker for marker in self.markers if marker.kind == "annex")

    @cached_property
    def uncounted(self) -> frozenset[str]:
        """Ids of the labels whose numbers are names: one left out is no gap, one used twice no mistake."""
        return frozenset(marker.id for marker in self.markers if not marker.counted)

    @cached_property
    def vietnamese_places(self) -> dict[str, int]:
        """Place of each letter in the Vietnamese list alphabet."""
        return {letter: place for place, letter in enumerate(self.alphabets.vietnamese, start=1)}

    @cached_property
    def latin_places(self) -> dict[str, int]:
        """Place of each letter in the list alphabet of word processors."""
        return {letter: place for place, letter in enumerate(self.alphabets.latin, start=1)}
