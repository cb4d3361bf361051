"""Issuer, subject and nesting of mentions that stand in reading order."""

from collections.abc import Sequence

from pipeline.citations.around import read_issuer, read_subject, sentence_is_fronted, separator_before
from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.dates import date_at
from pipeline.records import NO_DATE


def read_surroundings(value: str, mentions: Sequence[Mention], lexicon: Lexicon) -> None:
    """Fill issuer, subject, parent and the end of each mention; a subject stops before the next mention of its rank."""
    open_parents: list[Mention] = []
    for position, mention in enumerate(mentions):
        while open_parents and open_parents[-1].whole_end <= mention.start:
            open_parents.pop()
        if open_parents:
            mention.parent = open_parents[-1]
        if not mention.is_read:
            _read_around(value, mention, _limit(value, mentions, position), lexicon)
        open_parents.append(mention)


def _read_around(value: str, mention: Mention, limit: int, lexicon: Lexicon) -> None:
    mention.is_read = True
    low = value.rfind("\n", 0, mention.start) + 1
    end = mention.end
    issuer = read_issuer(value, end, limit, lexicon.phrases)
    if issuer is not None:
        mention.issuer, mention.issuer_source = value[issuer[0] : issuer[1]], "stated"
        end = issuer[1]
        end = _read_late_date(value, mention, end, limit)
    fronted = mention.parent is None and sentence_is_fronted(value, low, mention.start, lexicon.phrases)
    if mention.subject:
        mention.whole_end = max(end, mention.whole_end)
        return
    subject = read_subject(value, end, limit, fronted, lexicon.phrases)
    if subject is not None:
        mention.subject_start, mention.subject_end = subject
        mention.subject = value[subject[0] : subject[1]]
        end = subject[1]
    mention.whole_end = max(end, mention.end)


def _read_late_date(value: str, mention: Mention, end: int, limit: int) -> int:
    """ "Quyết định số 1557/QĐ-TTg của Thủ tướng Chính phủ ngày 10/9/2015": the date comes after the issuer."""
    late = date_at(value, end + 1, min(limit, end + 40)) if mention.date is NO_DATE and mention.code_raw else None
    if late is None:
        return end
    mention.date, mention.date_raw = late.date, value[late.start : late.end]
    return late.end


def _limit(value: str, mentions: Sequence[Mention], position: int) -> int:
    """How far the issuer and subject of a mention may reach: its paragraph, its parent, the next of its rank."""
    mention = mentions[position]
    limit = value.find("\n", mention.end)
    limit = len(value) if limit < 0 else limit
    if mention.parent is not None:
        limit = min(limit, mention.parent.whole_end)
    previous = mention
    for following in mentions[position + 1 : position + 12]:
        if following.start >= limit:
            break
        separator = separator_before(value, previous.end, following.start)
        if separator >= 0:
            # "sửa đổi Nghị định A và Nghị định B": the second is nested as the first is.
            nested = previous is not mention and previous.type == following.type and value.startswith("và", separator)
            if not nested:
                return min(limit, separator)
        previous = following
    return limit
