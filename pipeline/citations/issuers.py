"""Who issued a document, as named after it: "của UBND tỉnh Lâm Đồng", "giữa A và B"."""

import re
from dataclasses import dataclass
from functools import lru_cache

import regex

from pipeline.citations.lexicon import Lexicon
from pipeline.citations.words import UPPER, one_of

_REACH = 160


@dataclass(frozen=True, slots=True)
class IssuerPatterns:
    """`closed` reads issuers that are complete as they stand; `goes_on` what carries a name over a mark or "và".

    `next_body` divides the bodies of a joint document.
    """

    lead: re.Pattern[str]
    closed: regex.Pattern[str]
    stop: re.Pattern[str]
    goes_on: re.Pattern[str]
    next_body: re.Pattern[str]


@lru_cache(maxsize=4)
def issuer_patterns(lexicon: Lexicon) -> IssuerPatterns:
    """The word lists of the rules as patterns, made once."""
    rules = lexicon.rules
    # "Bộ tiêu chí" is issued, but "của Bộ Công an và Bộ Y tế" names two bodies.
    documents = one_of((*(set(rules.issued_nouns) - set(rules.agency_heads)), *lexicon.type_names))
    ends = one_of(
        (*rules.issuer_ends, *rules.subject_verbs, *rules.capital_issuer_ends, "ban hành", "phê duyệt", "và", "với"),
        lexicon.loosely,
    )
    return IssuerPatterns(
        lead=re.compile(
            rf",?\s?(?:(?:của|giữa|CỦA|GIỮA)(?: của)?|do(?= {one_of(rules.agency_heads)}\b))\s+"
            r"(?!các\b|pháp luật|cấp trên|từng|mình|cả\b)"
        ),
        closed=rules.closed_issuer.pattern,
        stop=re.compile(rf"[,;:!?\n(“”\"…\[)\]]|(?<!TP)(?<!Tp)(?<!tp)(?<!\bQ)(?<!\bP)\.| (?:(?:{ends})\b|[^\w\s])"),
        goes_on=re.compile(
            r"\s?\((?:[Kk]h[oó][áa]|KHÓA|[Nn]hiệm kỳ|lần)\s[^)\n]{1,24}\)"
            r"|\s(?:[Kk]h[oó][áa]|nhiệm kỳ)\s(?:thứ\s)?[\w-]{1,12}|\slần thứ\s\w{1,8}"
            r"|(?:,|\s[-–])?\s[Kk]ỳ họp\s[^,;.:\n]{0,24}?(?:thứ|lần)\s(?:thứ\s)?\w{1,8}"
            r"|(?<=cấp cao)\stại\s(?=Hà|Đà|[Tt]h|TP)"
            rf"|,\s(?={one_of(rules.comma_names)}\b)|\s[-–]\s(?!{documents}\b)(?=[{UPPER}])"
            rf"|\s(?:và|với)\s(?!{documents}\b)(?:(?=[{UPPER}])|(?={one_of(rules.and_names)}\b))"
        ),
        next_body=re.compile(rf"(?:,|\svà)\s(?={one_of(rules.agency_heads)}\b)"),
    )


def read_issuer(
    value: str, start: int, limit: int, patterns: IssuerPatterns, bodies: int = 1
) -> tuple[int, int] | None:
    """The span of the issuer named right after `start`, to the natural end of the name, or None.

    A joint document has several `bodies`, which commas may divide: "của Bộ Nội vụ, Bộ Tài chính".
    """
    at = start + 1 if value.startswith(" ", start) else start
    lead = patterns.lead.match(value, at, limit)
    if lead is None:
        return None
    begin = end = lead.end()
    reach = min(limit, begin + _REACH)
    while True:
        closed = patterns.closed.match(value, end, reach)
        if closed is not None:
            end = closed.end()
        if closed is None or not _is_over(value, end, reach):
            stop = patterns.stop.search(value, max(end, begin + 1), reach)
            end = stop.start() if stop else reach
        on = patterns.goes_on.match(value, end, reach)
        if on is None and bodies > 1 and len(patterns.next_body.findall(value, begin, end)) < bodies - 1:
            on = patterns.next_body.match(value, end, reach)
        if on is None:
            break
        end = on.end()
    while end > begin and value[end - 1] in " ,.-–":
        end -= 1
    return (begin, end) if end > begin else None


def _is_over(value: str, end: int, limit: int) -> bool:
    """Whether what follows a complete name is no part of it: a small letter, a mark, or nothing."""
    return end >= limit or not value[end].isspace() or not value[end + 1 : end + 2].isupper()
