"""What was found wrong or unusual while a register was read: counted by kind, with the first examples of each."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.language import Language, pick
from pipeline.numbers import in_vietnamese
from pipeline.registers.fault_kinds import TITLES, FaultKind

_EXAMPLES = 3
_LONGEST = 100


class Example(NamedTuple):
    """The row a fault was seen in, and the words."""

    row: int
    words: str


@dataclass(slots=True)
class Faults:
    """Counts and first examples of every kind."""

    counts: dict[FaultKind, int] = field(default_factory=dict)
    examples: dict[FaultKind, list[Example]] = field(default_factory=dict)

    def note(self, kind: FaultKind, row: int, words: str) -> None:
        """One more of a kind."""
        times = self.counts.get(kind, 0)
        self.counts[kind] = times + 1
        if times < _EXAMPLES:
            self.examples.setdefault(kind, []).append(Example(row, words))


def fault_lines(faults: Faults, language: Language) -> Iterator[str]:
    """The report: one line a kind, gravest first, and below it the first examples."""
    for kind, titles in TITLES.items():
        if kind in faults.counts:
            count = f"{faults.counts[kind]:,}"
            yield f"  {in_vietnamese(count) if language == 'vi' else count:>9}  {pick(language, *titles)}"
            for row, words in faults.examples[kind]:
                yield f"             {pick(language, 'dòng', 'row')} {row}: {_short(words)}"


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
