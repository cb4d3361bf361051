"""The coded mentions of a report, by what others may call them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter

from pipeline.citations.mention import Mention
from pipeline.fold import fold

MEMORY = 200
"""As many documents back as a reader would still think of."""

START = attrgetter("start")
# Longer than any type word.
_OPENING = 40


class Cited:
    """The coded mentions of a report, by number and by type, each list in reading order; made when first asked for."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.all = [mention for mention in mentions if mention.code]
        self._folded: dict[int, str] = {}
        self._issuing: dict[str, list[Mention]] = {}

    @cached_property
    def by_number(self) -> defaultdict[str, list[Mention]]:
        """By number without leading zeros."""
        found: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in self.all:
            found[mention.number.lstrip("0")].append(mention)
        return found

    @cached_property
    def by_type(self) -> defaultdict[str, list[Mention]]:
        """By canonical type."""
        found: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in self.all:
            found[mention.type].append(mention)
        return found

    def issuing(self, kind: str) -> list[Mention]:
        """The coded mentions whose subject begins with a type word, in any case: "Quy chế văn hóa công sở"."""
        found = self._issuing.get(kind)
        if found is None:
            word = kind.lower()
            openings = self._openings[word.partition(" ")[0]]
            found = self._issuing[kind] = [one for opening, one in openings if opening.startswith(word)]
        return found

    @cached_property
    def _openings(self) -> defaultdict[str, list[tuple[str, Mention]]]:
        """The coded mentions by the first word of their subject, with as much of it as a type word can be long."""
        found: defaultdict[str, list[tuple[str, Mention]]] = defaultdict(list)
        for mention in self.all:
            opening = mention.subject[:_OPENING].lower()
            found[opening.partition(" ")[0]].append((opening, mention))
        return found

    def folded_subject(self, mention: Mention) -> str:
        """The folded subject of a coded mention, made once."""
        folded = self._folded.get(mention.index)
        if folded is None:
            folded = self._folded[mention.index] = fold(mention.subject)
        return folded


def cited_before(mention: Mention, coded: Sequence[Mention]) -> Sequence[Mention]:
    """Of the coded mentions in order, those that stand before `mention`, as far as memory reaches."""
    if not coded or coded[-1].start < mention.start:
        return coded[-MEMORY:]
    place = bisect_left(coded, mention.start, key=START)
    return coded[max(0, place - MEMORY) : place]
