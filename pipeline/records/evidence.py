"""Where a value was seen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a value was read from: `raw` is always `text.value[start:end]`."""

    start: int
    end: int
    raw: str
    rule: str


@dataclass(frozen=True, slots=True)
class Found:
    """A value in its canonical form together with the words that show it."""

    value: str
    evidence: Evidence
