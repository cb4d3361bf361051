"""Chance that comes out the same for the same seed, on every machine and in every process."""

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Chance(random.Random):
    """A source of draws; `Chance("7/12")` gives the same draws for ever (text seeds do not pass through `hash`)."""

    def maybe(self, share: float) -> bool:
        """True in about `share` of the draws."""
        return self.random() < share

    def some(self, members: Sequence[T], low: int, high: int) -> list[T]:
        """Between `low` and `high` different members, in the order in which they stand."""
        count = min(len(members), self.randint(low, high))
        return [members[place] for place in sorted(self.sample(range(len(members)), count))]

    def weighted(self, shares: dict[T, float]) -> T:
        """One of the keys, as often as its share asks for."""
        return self.choices(list(shares), list(shares.values()))[0]
