"""The coded mentions of a report, by what others may call them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from pipeline.citations.mention import START, Mention
from pipeline.fold import fold

MEMORY = 200
"""As many documents back as a reader would still think of."""


class Cited:
    """The coded mentions of a report by what others may call them, each list in reading order."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._all = [mention for mention in mentions if mention.code]
        self.by_type: defaultdict[str, list[Mention]] = defaultdict(list)
        self._by_first_word: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in self._all:
            self.by_type[mention.type].append(mention)
            if mention.subject:
                self._by_first_word[mention.subject.partition(" ")[0].lower()].append(mention)
        self._by_number: defaultdict[str, list[Mention]] = defaultdict(list)
        self._folded: dict[int, str] = {}
        self._issuing: dict[str, list[Mention]] = {}

    def numbered(self, number: str) -> list[Mention]:
        """Those that bear a number; leading zeros do not count."""
        if not self._by_number:
            for mention in self._all:
                self._by_number[mention.number.lstrip("0")].append(mention)
        return self._by_number[number.lstrip("0")]

    def issuing(self, kind: str) -> list[Mention]:
        """Those whose subject begins with a type word, in any case: "Quy chế văn hóa công sở"."""
        found = self._issuing.get(kind)
        if found is None:
            word = kind.lower()
            same = self._by_first_word.get(word.partition(" ")[0], ())
            found = self._issuing[kind] = [one for one in same if one.subject[: len(word)].lower() == word]
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
