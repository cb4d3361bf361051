"""Documents named by type and issuer alone, after they were cited: "Nghị quyết của Tỉnh ủy"."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from pipeline.citations.bodies import codes_of_name, issued
from pipeline.citations.issuers import issuer_patterns, read_issuer
from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.citations.pointing import is_plural
from pipeline.citations.separators import line_end
from pipeline.citations.subjects import read_subject, subject_patterns
from pipeline.identity import subjects_agree
from pipeline.records import Header

_REACH = 120
_MEMORY = 200
# So far from its last mention, "Nghị định của Chính phủ" is any decree.
_NEAR = 3000
# What fits more documents than this says nothing of any.
_MOST = 4


def read_described(
    value: str, start: int, end: int, anchors: Sequence[Mention], place: int, lexicon: Lexicon
) -> Mention | None:
    """The mention made of the type word at `start:end` and the issuer after it, if one of `anchors[:place]` fits it."""
    if not value.startswith((" của ", " do "), end) and not value[end + 1 : end + 2].isupper():
        return None
    rules = lexicon.rules
    kind = lexicon.types.get(value[start:end].lower())
    if kind is None or is_plural(value, start) or value.endswith(_not_yet_issued(lexicon), 0, start):
        return None
    earlier = [one for one in anchors[max(0, place - _MEMORY) : place] if one.type == kind.name and one.code]
    if not earlier:
        return None
    span = _issuer(value, end, lexicon)
    if span is None or not codes_of_name(value[span[0] : span[1]], lexicon):
        return None
    subject = read_subject(value, start, span[1], line_end(value, span[1]), subject_patterns(lexicon))
    if subject is None and rules.described_end.pattern.match(value, span[1], span[1] + _REACH) is None:
        return None
    mention = Mention(
        start,
        span[1],
        "alias",
        kind.name,
        value[start:end],
        rules.described_end.id,
        rules.described_end.confidence,
        issuer=value[span[0] : span[1]],
        issuer_source="stated",
        whole_end=span[1] if subject is None else subject[1],
        only_if_known=True,
        is_read=True,
    )
    if subject is not None:
        mention.subject_start, mention.subject_end = subject
        mention.subject = value[subject[0] : subject[1]]
    # Issuers that are printed before a document are not read yet.
    return mention if any(issued(mention.issuer, one, lexicon) is not False for one in earlier) else None


def described_by(mention: Mention, earlier: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The mentions before it of its issuer and subject, the nearest first; none when too many are."""
    found: dict[str, Mention] = {}
    for one in reversed(earlier):
        if one.key in found or not issued(mention.issuer, one, lexicon):
            continue
        if not mention.subject or subjects_agree(mention.subject, one.subject):
            found[one.key] = one
    meant = list(found.values())
    return meant if len(meant) <= _MOST else []


def is_spoken_of(meant: Sequence[Mention], by: Mention, mentions: Sequence[Mention], header: Header) -> bool:
    """Whether the text has spoken of one of them not long ago, or the report is about it."""
    keys = {one.key for one in meant}
    title = header.subject.evidence if header.subject is not None else None
    for place in range(by.index - 1, -1, -1):
        one = mentions[place]
        if one.start < by.start - _NEAR:
            break
        if (one.meant or one).key in keys:
            return True
    titled = takewhile(lambda one: title is not None and one.start < title.end, mentions)
    return any(one.key in keys and title is not None and title.start <= one.start for one in titled)


@lru_cache(maxsize=4)
def _not_yet_issued(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(f" {word} " for word in lexicon.rules.not_yet_issued)


def _issuer(value: str, end: int, lexicon: Lexicon) -> tuple[int, int] | None:
    patterns = issuer_patterns(lexicon)
    limit = min(line_end(value, end), end + _REACH)
    if value.startswith((" của ", " do "), end):
        return read_issuer(value, end, limit, patterns)
    closed = patterns.closed.match(value, end + 1, limit)  # "Nghị quyết Tỉnh ủy"
    return None if closed is None else closed.span()
