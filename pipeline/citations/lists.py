"""Lists with one head: "các Quyết định của UBND tỉnh: số 20/2013/QĐ-UBND …; số 172/QĐ-UBND …"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.citations.separators import BULLETS, line_start
from pipeline.citations.words import one_of
from pipeline.rules import DocumentType

_REACH = 240
# Longer than what may stand between two items: a remark in parentheses, marks, "và các".
_FURTHEST = 120
_GAP = re.compile(
    r"\s*(?:\([^\W\d_][^()\n]{1,60}\)\s?)?(?:[,;]\s*và\b|[,;]|\b(?:và|hoặc|cùng)\b)?[\s\-–+*•“\"(]*(?:các\s)?"
)
_REST = re.compile(
    r"(?: (?:của|do)(?: của)? (?:(?:cấp trên|các cấp)\b|(?P<issuer>[^:;\n]{2,120}?)))?"
    r"(?:,? (?:đã ban hành|ban hành|sau đây|sau|như sau|gồm có|gồm|bao gồm|trên))*\s?[:,(]?\s*[-–+*•“\"]*\s*"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a list says of all its items."""

    type: DocumentType | None
    issuer: str


@lru_cache(maxsize=4)
def _head_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    plural = one_of((*lexicon.type_names, *(name.lower() for name in lexicon.type_names)))
    return re.compile(rf"\b(?:[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|bốn|\d{{1,2}}) (?P<type>{plural})\b")


def inherit_from_lists(value: str, mentions: Sequence[Mention], lexicon: Lexicon) -> None:
    """Find which mentions stand side by side; give them the type word and the issuer that only the head prints."""
    heads: dict[int, Head] = {}
    previous: dict[int, Mention] = {}
    for mention in mentions:
        rank = mention.within.index if mention.within is not None else -1
        before = previous.get(rank)
        previous[rank] = mention
        if before is not None and mention.start - before.whole_end < _FURTHEST:
            gap = _GAP.match(value, before.whole_end, mention.start)
            mention.beside = before if gap is not None and gap.end() == mention.start else None
        head = heads.get(mention.beside.index) if mention.beside is not None else None
        if mention.beside is None and not (mention.type_raw and mention.issuer):
            head = _head_before(value, mention, lexicon)
        if head is not None and _is_of_type(mention, head):
            heads[mention.index] = head
        else:
            head = None
        _inherit(mention, head)


def _inherit(mention: Mention, head: Head | None) -> None:
    if not mention.type_raw and mention.code_raw:
        if head is not None and head.type is not None:
            mention.type, mention.form = head.type.name, "enumerated"
        elif mention.beside is not None and mention.beside.type and mention.beside.code_raw:
            mention.type, mention.form = mention.beside.type, "enumerated"
    if head is not None and head.issuer and not mention.issuer:
        mention.issuer, mention.issuer_source = head.issuer, "enumeration"


def _is_of_type(mention: Mention, head: Head) -> bool:
    """Whether the head of the list speaks of such a document; "các văn bản:" speaks of any."""
    return not mention.type_raw or head.type is None or head.type.without_code or mention.type == head.type.name


def _head_before(value: str, mention: Mention, lexicon: Lexicon) -> Head | None:
    """The head that ends right before the first item: "các Quyết định của UBND tỉnh:", also in the line above."""
    high = mention.start
    if mention.type_raw and value[high - 2 : high - 1].isalpha():
        return None  # Nearly always: it goes on with the words before it.
    low = line_start(value, high)
    if low and not value[low:high].strip(BULLETS):
        low, high = line_start(value, low - 1), low - 1
    window = value[max(low, high - _REACH) : high]
    if (mention.type_raw or high != mention.start) and not window.rstrip(BULLETS).endswith(":"):
        return None
    heads = list(_head_pattern(lexicon).finditer(window))
    rest = _REST.fullmatch(window, heads[-1].end()) if heads else None
    if rest is None:
        return None
    return Head(lexicon.types.get(heads[-1]["type"].lower()), (rest["issuer"] or "").strip())
