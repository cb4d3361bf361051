"""Rules for headings and list labels."""

from pydantic import model_validator

from pipeline.records import SectionKind
from pipeline.rules.base import PatternRule, RuleModel

NUMBER_GROUPS = ("roman", "arabic", "ordinal", "letter", "decimal")


class MarkerRule(PatternRule):
    """A label that opens a division: its kind, its style (what siblings share) and how high it usually stands."""

    kind: SectionKind
    style: str
    rank: int

    @model_validator(mode="after")
    def _know_groups(self) -> "MarkerRule":
        if "label" not in self.pattern.groupindex:
            raise ValueError("the pattern needs a group named label")
        return self


class Alphabets(RuleModel):
    """The order of letters in lists: the legislative one and that of word processors."""

    vietnamese: tuple[str, ...]
    latin: tuple[str, ...]


class UnnumberedRules(RuleModel):
    """Ranks of stand-alone headings without a number, and how many words one may have."""

    capitals: int
    bold: int
    italic: int
    longest: int


class HeadingRules(RuleModel):
    """rules/headings.yml."""

    fragments: dict[str, str] = {}
    markers: tuple[MarkerRule, ...]
    alphabets: Alphabets
    ordinals: dict[str, int]
    unnumbered: UnnumberedRules
    not_headings: tuple[PatternRule, ...]
    broken_off: PatternRule
    attached: PatternRule
