"""Lists with one head: "các Quyết định của UBND tỉnh: số 20/2013/QĐ-UBND …; số 172/QĐ-UBND …"."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from pipeline.citations.around import BULLETS
from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.rules import DocumentType

_REACH = 240
_GAP = regex.compile(r"\s*(?:[,;]\s*và\b|[,;]|\bvà\b|\bhoặc\b|\bcùng\b)?[\s\-–+*•\n“\"(]*(?:các\s)?")


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a list says of all its items."""

    type: DocumentType | None
    issuer: str


def inherit_from_lists(value: str, mentions: Sequence[Mention], lexicon: Lexicon) -> None:
    """Give the items of a list the type word and the issuer that only its head prints."""
    heads: dict[int, Head] = {}
    previous: dict[int, Mention] = {}
    for mention in mentions:
        rank = mention.parent.index if mention.parent is not None else -1
        before = previous.get(rank)
        previous[rank] = mention
        gap = _GAP.match(value, before.whole_end, mention.start) if before is not None else None
        chained = before if gap is not None and gap.end() == mention.start else None
        head = heads.get(chained.index) if chained is not None else None
        if chained is None and (not mention.type_raw or not mention.issuer):
            head = _head_before(value, mention, lexicon)
        if head is not None:
            heads[mention.index] = head
        _inherit(mention, chained, head)


def _inherit(mention: Mention, chained: Mention | None, head: Head | None) -> None:
    if not mention.type_raw and mention.code_raw:
        if head is not None and head.type is not None:
            mention.type, mention.form = head.type.name, "enumerated"
        elif chained is not None and chained.type and chained.code_raw:
            mention.type, mention.form = chained.type, "enumerated"
    if head is not None and head.issuer and not mention.issuer:
        mention.issuer, mention.issuer_source = head.issuer, "enumeration"


def _head_before(value: str, mention: Mention, lexicon: Lexicon) -> Head | None:
    """The head that ends right before the first item: "các Quyết định của UBND tỉnh:", also in the line above."""
    line = value.rfind("\n", 0, mention.start) + 1
    low, high = line, mention.start
    if line and not value[line:high].strip(BULLETS):
        low, high = value.rfind("\n", 0, line - 1) + 1, line - 1
        if not value[low:high].rstrip().endswith(":"):
            return None
    window = value[max(low, high - _REACH) : high]
    found: regex.Match[str] | None = None
    for found in lexicon.phrases.list_head.finditer(window):
        pass
    if found is None:
        return None
    rest = lexicon.phrases.list_rest.fullmatch(window, found.end())
    if rest is None:
        return None
    return Head(lexicon.types.get(found["type"].lower()), (rest["issuer"] or "").strip())
