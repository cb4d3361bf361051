"""From the columns of a line to the offsets of the text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offsets:
    """Maps columns of one line to offsets of the text, by the runs that were copied: (column, offset, whole)."""

    runs: list[tuple[int, int, bool]]
    end: int

    def __call__(self, column: int) -> int:
        """The offset of what stands at `column`; of the next character that was kept where that one was dropped."""
        best = self.end
        for position, (start, offset, whole) in enumerate(self.runs):
            following = self.runs[position + 1][1] if position + 1 < len(self.runs) else self.end
            if column <= start:
                return min(offset, best)
            best = following if whole else min(following, offset + column - start)
            if position + 1 < len(self.runs) and column < self.runs[position + 1][0]:
                return best
        return best
