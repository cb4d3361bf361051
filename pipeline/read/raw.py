"""Characters of a text file that are still to be read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Raw:
    """`text` stands in file line `number` from `column` on."""

    text: str
    number: int
    column: int = 0
