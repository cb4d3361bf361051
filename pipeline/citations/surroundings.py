"""Issuer, subject and nesting of mentions that stand in reading order."""

from collections.abc import Sequence

from pipeline.citations.bodies import codes_of_symbol
from pipeline.citations.issuers import IssuerPatterns, issuer_patterns, read_issuer
from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.citations.separators import line_end, separator_before
from pipeline.citations.subjects import SubjectPatterns, read_subject, subject_patterns
from pipeline.dates import date_at
from pipeline.records import NO_DATE

_FOLLOWING = 12
_JOINT = ("liên tịch", "liên bộ", "liên ngành")


def read_surroundings(value: str, mentions: Sequence[Mention], lexicon: Lexicon) -> None:
    """Fill issuer, subject, parent and the end of each mention; a subject stops before the next mention of its rank."""
    issuers, subjects = issuer_patterns(lexicon), subject_patterns(lexicon)
    open_parents: list[Mention] = []
    for position, mention in enumerate(mentions):
        while open_parents and open_parents[-1].whole_end <= mention.start:
            open_parents.pop()
        if open_parents:
            mention.within = open_parents[-1]
        if not mention.is_read:
            mention.is_read = True
            limit = _limit(value, mentions, position)
            bodies = len(codes_of_symbol(mention.symbol, lexicon)) if mention.type.endswith(_JOINT) else 1
            _read_around(value, mention, limit, bodies, issuers, subjects)
        open_parents.append(mention)


def _read_around(
    value: str, mention: Mention, limit: int, bodies: int, issuers: IssuerPatterns, subjects: SubjectPatterns
) -> None:
    end = mention.end
    issuer = read_issuer(value, end, limit, issuers, bodies)
    if issuer is not None:
        mention.issuer, mention.issuer_source = value[issuer[0] : issuer[1]], "stated"
        end = issuer[1]
        if mention.date is NO_DATE and mention.code_raw:
            end = _read_late_date(value, mention, end, limit)
    if not mention.subject:
        subject = read_subject(value, mention.start, end, limit, subjects)
        if subject is not None:
            mention.subject_start, mention.subject_end = subject
            mention.subject = value[subject[0] : subject[1]]
            end = subject[1]
    mention.whole_end = max(end, mention.whole_end)


def _read_late_date(value: str, mention: Mention, end: int, limit: int) -> int:
    """“Quyết định số 1557/QĐ-TTg của Thủ tướng Chính phủ ngày 10/9/2015”: the date comes after the issuer."""
    late = date_at(value, end + 1, min(limit, end + 40)) if value.startswith(" ngày", end) else None
    if late is None:
        return end
    mention.date, mention.date_raw = late.date, value[late.start : late.end]
    return late.end


def _limit(value: str, mentions: Sequence[Mention], position: int) -> int:
    """How far the issuer and subject of a mention may reach: its paragraph, its parent, the next of its rank."""
    mention = mentions[position]
    limit = line_end(value, mention.end)
    if mention.within is not None:
        limit = min(limit, mention.within.whole_end)
    previous = mention
    for following in mentions[position + 1 : position + _FOLLOWING]:
        if following.start >= limit:
            break
        separator = separator_before(value, previous.end, following.start)
        # "sửa đổi Nghị định A và Nghị định B": the second is nested as the first is.
        if separator >= 0 and (
            previous is mention or previous.type != following.type or not value.startswith("và", separator)
        ):
            return separator
        previous = following
    return limit
