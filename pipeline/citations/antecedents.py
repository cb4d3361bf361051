"""Which mention a word that points back follows: the nearest one that it fits, unless one in between cannot be read."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.citations.bodies import issued
from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.citations.pointing import is_plural
from pipeline.citations.separators import line_start
from pipeline.citations.words import UPPER, one_of
from pipeline.records.citation import Doubt

# How far back "này" and "nêu trên" reach: a reader no longer looks beyond that.
_THIS, _ABOVE = 1200, 3000
_THIS_LINES = 3
_MOST = 40


class Followed(NamedTuple):
    """The mentions that may be meant, the likeliest first, and why more or fewer than one are."""

    mentions: tuple[Mention, ...] = ()
    doubt: Doubt = ""


def followed_by(mention: Mention, mentions: Sequence[Mention], value: str, lexicon: Lexicon) -> Followed:
    """What `mention` points back to among `mentions` (in order, those before it resolved)."""
    low = _reach(mention, value)
    for place in range(mention.index - 1, -1, -1):
        other = mentions[place]
        if other.start < low:
            break
        if other.end > mention.start or not _fits(mention, other) or _is_inside_another(mention, other):
            continue
        if mention.issuer and issued(mention.issuer, other, lexicon) is False:
            continue
        if other.points_back and (other.is_plural or other.resolution == "exact"):
            continue
        if _is_unread_between(mention, mentions[place + 1 : mention.index], other.whole_end, value, lexicon):
            return Followed(doubt="no_code")
        return _plural(mention, mentions, place, value) if mention.is_plural else _single(mention, other)
    return Followed()


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


def _fits(mention: Mention, other: Mention) -> bool:
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


def _is_inside_another(mention: Mention, other: Mention) -> bool:
    """Whether `other` is only named in the title of a document that is meant sooner than it."""
    outer = other.within
    return outer is not None and outer is not mention.within and _fits(mention, outer)


def _single(mention: Mention, other: Mention) -> Followed:
    """The one that stands there, with all that are named with it in one breath."""
    group = [one for one in _named_together(other) if _fits(mention, one)]
    meant = tuple(_referent(one) for one in group if _referent(one).code or _is_law(_referent(one)))
    if len(meant) < len(group):
        return Followed(meant if len(group) > 1 else (), "no_code")
    return Followed(meant, "side_by_side" if len({one.key or one.index for one in meant}) > 1 else "")


def _named_together(last: Mention) -> list[Mention]:
    group = [last]
    while group[-1].beside is not None and len(group) < _MOST:
        group.append(group[-1].beside)
    return group


def _referent(mention: Mention) -> Mention:
    return mention.meant or mention


def _is_law(mention: Mention) -> bool:
    return mention.form == "named" and mention.rule == "law_by_name"


def _plural(mention: Mention, mentions: Sequence[Mention], place: int, value: str) -> Followed:
    """All that are named in the line or the list where the nearest one stands, in reading order."""
    last = mentions[place]
    low = min(line_start(value, last.start), _named_together(last)[-1].start)
    found: dict[str, Mention] = {}
    for one in mentions[max(0, place - _MOST) : place + 1]:
        meant = _referent(one)
        if one.start >= low and meant.code and _fits(mention, one) and not _is_inside_another(mention, one):
            found.setdefault(meant.key, meant)
    return Followed(tuple(found.values()), "plural")


def _is_unread_between(mention: Mention, between: Sequence[Mention], low: int, value: str, lexicon: Lexicon) -> bool:
    """Whether a document of this type stands in between that is no mention: its code could not be read."""
    if not mention.type or mention.is_plural:
        return False
    for match in _described(mention.type, lexicon).finditer(value, low, mention.start):
        start = match.start()
        if not is_plural(value, start) and not any(one.start <= start < one.end for one in between):
            return True
    return False


@lru_cache(maxsize=256)
def _described(kind: str, lexicon: Lexicon) -> re.Pattern[str]:
    """A type word with what tells a document of its kind from others: "Quyết định số …", "Quyết định phê duyệt …"."""
    small = kind.lower()
    verbs = one_of((*lexicon.rules.subject_verbs, *lexicon.rules.issued_nouns, "về", "phê duyệt", "ban hành", "V/v"))
    return re.compile(
        rf"(?<!\w)(?:{re.escape(kind)} (?:số\b|ngày \d|của [{UPPER}]|\d|{verbs}\b)"
        rf"|{re.escape(small)} (?:số \d|ngày \d|của {one_of(lexicon.rules.agency_heads)}\b))"
    )
