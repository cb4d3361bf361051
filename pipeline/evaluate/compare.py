"""When two values count as the same, and how hits are counted."""

import unicodedata
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

import regex

_MARKS = regex.compile(r"[*_#“”\"']")
_SPACES = regex.compile(r"\s+")


def plain(text: str | None) -> str:
    """Key of a value: layout marks, quotes, case, runs of spaces and closing marks do not count."""
    composed = unicodedata.normalize("NFC", text or "").replace("Ð", "Đ")
    return _SPACES.sub(" ", _MARKS.sub("", composed)).strip(" .;,:").casefold()


def likeness(one: str | None, other: str | None) -> float:
    """0 to 1; two empty values are alike."""
    left, right = plain(one), plain(other)
    return 1.0 if not left and not right else SequenceMatcher(None, left, right).ratio()


@dataclass(slots=True)
class Counted:
    """Hits, gold entries and found entries of one measure."""

    hit: int = 0
    gold: int = 0
    found: int = 0

    @property
    def precision(self) -> float:
        """Share of the found entries that are right (1 when nothing was asked for nor found)."""
        return self.hit / self.found if self.found else float(self.gold == 0)

    @property
    def recall(self) -> float:
        """Share of the gold entries that were found."""
        return self.hit / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Scores:
    """All measures of an evaluation; `notes` lists every miss, extra and wrong field.

    `absent` names the annotated reports that the tables know nothing of.
    """

    counted: dict[str, Counted] = field(default_factory=dict)
    right: dict[str, tuple[int, int]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)

    def count(self, report: str, measure: str, gold: Sequence[Hashable], found: Sequence[Hashable]) -> None:
        """Compare two bags of keys."""
        wanted, had = Counter(gold), Counter(found)
        tally = self.counted.setdefault(measure, Counted())
        tally.hit += (wanted & had).total()
        tally.gold += wanted.total()
        tally.found += had.total()
        self.notes += [f"[{report}] {measure} MISS  x{n}: {key}" for key, n in (wanted - had).items()]
        self.notes += [f"[{report}] {measure} EXTRA x{n}: {key}" for key, n in (had - wanted).items()]

    def judge(self, report: str, measure: str, good: bool, wanted: object, had: object) -> None:
        """Count one field as right or wrong."""
        right, asked = self.right.get(measure, (0, 0))
        self.right[measure] = (right + good, asked + 1)
        if not good:
            self.notes.append(f"[{report}] {measure}: want {wanted!r} have {had!r}")

    def value(self, measure: str) -> float:
        """The figure that a floor is held against: F1 of a counted measure, share of right fields of the others."""
        if measure in self.counted:
            return self.counted[measure].f1
        right, asked = self.right[measure]
        return right / asked
