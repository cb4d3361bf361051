"""Which cited document a title means: what a decision issued, or what bears that title itself."""

from collections.abc import Sequence

import regex

from pipeline.citations.bodies import issued
from pipeline.citations.cited import Cited, cited_before
from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.citations.separators import line_start
from pipeline.fold import fold

_CONSONANTS = "bcdghklmnpqrstvx"
_REACH = 200
_LEADING_TO = ("theo ", "tại ", "bằng ", "các ", " (")
_APPROVED_BY = regex.compile(
    r"(?: của [^;:.\n]{2,120}?)?,? (?:đã )?(?:được )?(?:\p{Lu}[^;:.\n]{2,60}? )?"
    r"(?:ban hành|phê duyệt|công nhận|thông qua) (?:kèm theo|theo|tại|bằng) (?:các )?"
)
# A title of fewer spaces than this is borne by many documents.
_TELLING = 3


def approved_by(value: str, mention: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """“Điều lệ Hội … đã được phê duyệt tại Quyết định số …”: the decision that the text itself says issued it."""
    following = mentions[mention.index + 1] if mention.index + 1 < len(mentions) else None
    if following is None or not following.code or following.start > mention.end + _REACH:
        return None
    if not value.endswith(_LEADING_TO, 0, following.start):
        return None
    # "Nghị quyết Trung ương 6 khóa XII (Nghị quyết số 18-NQ/TW …)": its name, and its code.
    if value[mention.end : following.start] == " (" and following.type == mention.type:
        return following
    return following if _APPROVED_BY.fullmatch(value, mention.end, following.start) is not None else None


def titled(value: str, mention: Mention, cited: Cited, lexicon: Lexicon) -> list[Mention]:
    """The documents cited before it that bear its title or issued what does; of these, those of the issuer named."""
    meant = [one for one in _of_that_title(value, mention, cited) if issued(mention.issuer, one, lexicon) is not False]
    told = [one for one in meant if issued(mention.issuer, one, lexicon)] if len(meant) > 1 else []
    return told or meant


def _of_that_title(value: str, mention: Mention, cited: Cited) -> list[Mention]:
    """The coded mentions before it that bear its title, the nearest first; one of its paragraph is meant alone."""
    issued_so = cited_before(mention, cited.issuing(mention.type))
    meant = _issuing_it(value, mention, issued_so, cited) if issued_so else []
    # "Nghị quyết về tinh giản biên chế" after "Nghị quyết số 39-NQ/TW … về tinh giản biên chế và cơ cấu lại …".
    same_type = cited.by_type[mention.type]
    if same_type and mention.subject.count(" ") >= _TELLING:
        shape, words = _shape(mention.subject), ""
        for one in reversed(cited_before(mention, same_type)):
            if len(one.subject) >= len(mention.subject) and _shape(one.subject) == shape:
                words = words or fold(mention.subject)
                if cited.folded_subject(one).startswith(words):
                    meant.append(one)
    return meant


def _issuing_it(value: str, mention: Mention, issuing: Sequence[Mention], cited: Cited) -> list[Mention]:
    meant: list[Mention] = []
    after = len(mention.type) + 1
    words, first = "", value[mention.start + after].lower()
    line = line_start(value, mention.start)
    for one in reversed(issuing):
        same_paragraph = one.start >= line
        if not same_paragraph and first in _CONSONANTS and one.subject[after : after + 1].lower() != first:
            continue  # The spelling of tones never changes a first consonant: no need to fold what cannot agree.
        words = words or fold(value[mention.start : mention.end])
        subject = cited.folded_subject(one)
        if subject.startswith(words) or (same_paragraph and _goes_through(words, subject)):
            if same_paragraph:
                return [one]
            meant.append(one)
    return meant


def _shape(title: str) -> list[int]:
    """How long its first words are: the same however their tones are spelled, so that few titles need to be folded."""
    return [len(word) for word in title.split(" ", _TELLING)[:_TELLING]]


def _goes_through(words: str, subject: str) -> bool:
    """Whether `subject` has all the words in the same order: "Quy chế dân chủ" in "Quy chế thực hiện dân chủ cơ sở"."""
    rest = iter(subject.split())
    return all(word in rest for word in words.split())
