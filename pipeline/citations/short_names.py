"""Short names that a text has defined, where they are used again; each definition holds until the next one."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import START, Mention
from pipeline.citations.pointing import is_plural
from pipeline.citations.words import one_of
from pipeline.records import CitationForm
from pipeline.rules.citations import CitationPattern

ABBREVIATED = re.compile(r"[A-ZĐ]{2,4}(?= (?:số )?\d)")


class ShortNames:
    """The short names that a text defines, to be known again where they are used."""

    def __init__(self, value: str, definitions: Sequence[Mention]) -> None:
        self._defined: dict[str, list[Mention]] = {}
        for one in definitions:
            self._defined.setdefault(value[one.start : one.end], []).append(one)
        self._lengths = sorted({len(name) for name in self._defined}, reverse=True)

    def abbreviated(self, value: str) -> Iterator[tuple[int, int]]:
        """Where a name stands that opens with an abbreviated type: "NQ 18"."""
        for name, (defined, *_) in self._defined.items():
            if ABBREVIATED.match(name):
                for match in re.finditer(rf"\b{re.escape(name)}\b", value):
                    yield match.start(), match.start() + len(defined.type_raw)

    def read(self, value: str, start: int, inside: bool, lexicon: Lexicon) -> Mention | None:
        """The short name used at `start`, as it was last defined before; `inside` the title of another document."""
        for length in self._lengths:
            name, end = value[start : start + length], start + length
            if name not in self._defined or value[end : end + 1].isalnum():
                continue
            defined = self._definition(name, start)
            if defined is None:
                continue
            if defined.number or (not inside and _is_name(value, start, end, defined, lexicon)):
                return _use(value, start, end, defined, lexicon.rules.alias_definition)
        return None

    def _definition(self, name: str, at: int) -> Mention | None:
        same = self._defined[name]
        place = bisect_left(same, at, key=START)
        return same[place - 1] if place else None


def mention_of(value: str, start: int, word_end: int, end: int, form: CitationForm, rule: CitationPattern) -> Mention:
    """A mention without a code, from its type word to `end`."""
    word = value[start:word_end]
    return Mention(start, end, form, word, word, rule.id, rule.confidence, whole_end=end)


def _use(value: str, start: int, end: int, defined: Mention, rule: CitationPattern) -> Mention:
    mention = mention_of(value, start, start + len(defined.type_raw), end, "alias", rule)
    mention.type, mention.number, mention.meant = defined.type, defined.number, defined.meant
    mention.only_if_known = not defined.number
    return mention


def _is_name(value: str, start: int, end: int, defined: Mention, lexicon: Lexicon) -> bool:
    """Whether a name that is a mere type word ("Quy chế") is used as one: alone, not as the opening of a title."""
    if end - start > len(defined.type_raw):
        return True
    if is_plural(value, start) or value.endswith(_bodies(lexicon), 0, start):
        return False
    ends = lexicon.rules.described_end.pattern.match(value, end) or _title_ends(lexicon).match(value, end)
    return ends is not None


@lru_cache(maxsize=4)
def _bodies(lexicon: Lexicon) -> tuple[str, ...]:
    """“Phòng Kế hoạch”, "Sở Kế hoạch": the word is part of a body's name."""
    return tuple(f"{head} " for head in lexicon.rules.agency_heads)


@lru_cache(maxsize=4)
def _title_ends(lexicon: Lexicon) -> re.Pattern[str]:
    rules = lexicon.rules
    return re.compile(rf" {one_of((*rules.title_ends, *rules.clause_verbs, *rules.adverbs, 'trên'))}(?!\w)")
