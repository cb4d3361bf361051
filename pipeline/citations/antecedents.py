"""Which mention a word that points back follows: the nearest one that it fits, unless one in between cannot be read."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.citations.bodies import issued
from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.citations.pointing import is_plural
from pipeline.citations.separators import BULLETS, line_start
from pipeline.citations.words import UPPER, one_of
from pipeline.records import Doubt

# How far back "này" and "nêu trên" reach: a reader no longer looks beyond that.
_THIS, _ABOVE = 1200, 3000
_THIS_LINES = 3
# So many mentions back a reader has lost count.
_MOST, _IN_ONE_BREATH = 40, 20
_IN_LISTS = f"{BULLETS}\n,;:"
_JOINTS = frozenset({"", "và", "hoặc", "cùng", "các", "và các"})


class Followed(NamedTuple):
    """The mentions that may be meant, the likeliest first, and why more or fewer than one are."""

    mentions: tuple[Mention, ...] = ()
    doubt: Doubt = ""


class Antecedents:
    """All mentions of a text, in order, and what those that point back may follow; those before it are resolved."""

    def __init__(self, value: str, mentions: Sequence[Mention], lexicon: Lexicon) -> None:
        self._value, self._mentions, self._lexicon = value, mentions, lexicon

    def of(self, mention: Mention) -> Followed:
        """What `mention` points back to."""
        low = _reach(mention, self._value)
        for place in range(mention.index - 1, max(-1, mention.index - 1 - _MOST), -1):
            other = self._mentions[place]
            if other.start < low:
                break
            if other.end > mention.start or not self._fits(mention, other):
                continue
            if other.points_back and other.resolution == "none":
                return Followed(doubt=other.doubt)  # What that one could not find, this one cannot either.
            if self._is_inside(mention, other) or self._is_remark(place, mention):
                continue
            if other.points_back and (mention.is_plural or other.resolution == "exact"):
                continue
            if self._is_unread_after(place, mention):
                return Followed(doubt="no_code")
            return self._all_of(mention, place) if mention.is_plural else self._one_of(mention, place)
        return Followed()

    def _fits(self, mention: Mention, other: Mention) -> bool:
        """Whether the type word and the issuer of `mention` can name `other`."""
        if not _is_called(mention, other):
            return False
        return not mention.issuer or issued(mention.issuer, other.meant or other, self._lexicon) is not False

    def _is_inside(self, mention: Mention, other: Mention) -> bool:
        """Whether `other` is only named in the title of a document that is meant sooner than it."""
        outer = other.within
        return outer is not None and outer is not mention.within and self._fits(mention, outer)

    def _is_remark(self, place: int, mention: Mention) -> bool:
        """Whether it stands in parentheses right after one that is meant sooner: "(thay thế Quyết định số …)"."""
        value, other = self._value, self._mentions[place]
        opened = value.rfind("(", line_start(value, other.start), other.start)
        if opened < 0 or value.find(")", opened, mention.start) < other.start:
            return False
        return any(
            one.whole_end <= opened <= one.whole_end + 1 and self._fits(mention, one)
            for one in self._mentions[max(0, place - _IN_ONE_BREATH) : place]
        )

    def _one_of(self, mention: Mention, place: int) -> Followed:
        """The nearest one, unless others that fit are named with it in one breath."""
        last = self._mentions[place]
        if last.is_plural and len(last.may_mean) < 2:
            return Followed(doubt="no_code")  # "05 kế hoạch … Các kế hoạch này": most of them are no mention.
        if last.may_mean:
            return Followed(last.may_mean, "side_by_side" if last.is_plural else last.doubt)
        group = [one.meant or one for one in self._named_together(place) if self._fits(mention, one)]
        meant = tuple(one for one in group if one.code or one.rule == self._lexicon.rules.law.id)
        if len(meant) < len(group):
            return Followed(meant if len(group) > 1 else (), "no_code")
        return Followed(meant, "side_by_side" if len({one.key or one.index for one in meant}) > 1 else "")

    def _named_together(self, place: int) -> list[Mention]:
        """The mention at `place` and those before it in the same list, the last one first."""
        group = [self._mentions[place]]
        for one in reversed(self._mentions[max(0, place - _IN_ONE_BREATH) : place]):
            if one.within is not group[-1].within:
                continue
            between = self._value[one.whole_end : group[-1].start]
            if between.strip(_IN_LISTS) not in _JOINTS or (". " in between and "\n" not in between):
                break
            group.append(one)
        return group

    def _all_of(self, mention: Mention, place: int) -> Followed:
        """All that are named in the line or the list where the nearest one stands, in reading order."""
        first = self._named_together(place)[-1]
        low = min(line_start(self._value, self._mentions[place].start), first.start)
        found: dict[str, Mention] = {}
        for one in self._mentions[max(0, place - _MOST) : place + 1]:
            meant = one.meant or one
            if one.start >= low and meant.code and self._fits(mention, one) and not self._is_inside(mention, one):
                found.setdefault(meant.key, meant)
        return Followed(tuple(found.values()), "plural")

    def _is_unread_after(self, place: int, mention: Mention) -> bool:
        """Whether a document of this type stands in between that is no mention: its code could not be read."""
        if not mention.type or mention.is_plural:
            return False
        value, between = self._value, self._mentions[place + 1 : mention.index]
        described = _described(mention.type, self._lexicon)
        for match in described.finditer(value, self._mentions[place].whole_end, mention.start):
            start = match.start()
            if not is_plural(value, start) and not any(one.start <= start < one.end for one in between):
                return True
        return False


def _reach(mention: Mention, value: str) -> int:
    if mention.form != "self":
        return mention.start - _ABOVE
    low = line_start(value, mention.start)
    if mention.provision or not mention.type:
        # "khoản 2 Điều 3 Nghị định này": such words are often copied from the decree itself.
        return low
    for _ in range(_THIS_LINES):
        low = line_start(value, low - 1) if low else 0
    return max(low, mention.start - _THIS)


def _is_called(mention: Mention, other: Mention) -> bool:
    """Whether the type word of `mention` can name `other`: by its type, or as what it issued ("Quy chế này")."""
    kind = mention.type
    if not kind:
        return bool(other.code or other.code_raw) or other.resolution != "none"
    if other.type == kind or other.type.startswith(f"{kind} "):
        return True
    if mention.type_raw[:1].islower():
        return False  # "quy định nêu trên" is a provision, not the Quy định that a decision issued.
    meant = other.meant or other
    return meant.subject.startswith(kind) and meant.subject[len(kind) : len(kind) + 1] in (" ", "")


@lru_cache(maxsize=256)
def _described(kind: str, lexicon: Lexicon) -> re.Pattern[str]:
    """A type word with what tells a document of its kind from others: "Quyết định số …", "Quyết định phê duyệt …"."""
    small = kind.lower()
    verbs = one_of((*lexicon.rules.subject_verbs, *lexicon.rules.issued_nouns, "về", "phê duyệt", "ban hành", "V/v"))
    return re.compile(
        rf"(?<!\w)(?:{re.escape(kind)} (?:số\b|ngày \d|của [{UPPER}]|\d|{verbs}\b)"
        rf"|{re.escape(small)} (?:số \d|ngày \d|của {one_of(lexicon.rules.agency_heads)}\b))"
    )
