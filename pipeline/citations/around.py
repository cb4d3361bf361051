"""What is read around an anchor: the issuer after "của", the subject to its natural end."""

import regex

from pipeline.citations.mention import Mention
from pipeline.citations.phrases import Phrases

BULLETS = " \t-–+*•.)(“\"0123456789"
_ISSUER_REACH = 160
_SUBJECT_REACH = 900
_ABBREVIATED = regex.compile(r"\b(?:TP|Tp|tp|T|Q|P|ThS|TS)$")


def read_issuer(value: str, start: int, limit: int, phrases: Phrases) -> tuple[int, int] | None:
    """The issuer named after `start` ("của UBND tỉnh", "giữa A và B"), or None."""
    lead = phrases.issuer_lead.match(value, start, limit)
    if lead is None:
        return None
    begin = lead.end()
    reach = min(limit, begin + _ISSUER_REACH)
    end = begin
    while True:
        closed = phrases.closed_issuer.match(value, end, reach)
        if closed is not None:
            end = closed.end()
        if closed is None or not _is_over(value, end, reach):
            stop = phrases.issuer_stop.search(value, max(end, begin + 1), reach)
            end = stop.start() if stop else reach
        on = phrases.issuer_goes_on.match(value, end, reach)
        if on is None:
            break
        end = on.end()
    end = begin + len(value[begin:end].rstrip(" ,.-–"))
    return (begin, end) if end > begin else None


def _is_over(value: str, end: int, limit: int) -> bool:
    """Whether what follows a complete name is no part of it: a small letter, a mark, or nothing."""
    return end >= limit or not value[end].isspace() or not value[end + 1 : end + 2].isupper()


def read_subject(value: str, start: int, limit: int, fronted: bool, phrases: Phrases) -> tuple[int, int] | None:
    """The span of the subject that begins after `start`, to its natural end, or None.

    `fronted` says that the sentence has its
    main clause still to come ("Căn cứ …, Sở Ngoại vụ …").
    """
    lead = phrases.subject_lead.match(value, start, limit)
    if lead is None or (lead["lead"] is None and lead["quote"] is None and lead["issue"] is None and lead["verb"] is None):
        return None
    begin = lead.end()
    end = subject_end(value, begin, min(limit, begin + _SUBJECT_REACH), lead["quote"] is not None, fronted, phrases)
    end = begin + len(value[begin:end].rstrip(" ,-–"))
    return (begin, end) if end > begin else None


def subject_end(value: str, begin: int, limit: int, quoted: bool, fronted: bool, phrases: Phrases) -> int:
    """The natural end of a subject that begins at `begin`."""
    position, inner, closed = begin, False, -9
    while True:
        stop = phrases.subject_stop.search(value, position, limit)
        if stop is None:
            return limit
        at, mark = stop.start(), stop.group()
        position = stop.end()
        if mark in "“”\"":
            if quoted and mark != "“":
                return at
            if not inner and mark == "”":
                return at
            inner, closed = mark == "“" or (mark == '"' and not inner), at
            continue
        if inner and mark != "\n":
            continue
        if mark == "(":
            close = value.find(")", at, min(limit, at + 200))
            if close < 0 or phrases.remark.match(value, at):
                return at
            position = close + 1
        elif mark == ",":
            if quoted:
                continue
            if phrases.resumes.match(value, position, limit) or (fronted and phrases.resumes_fronted.match(value, position)):
                return at
        elif mark.isspace() and mark != "\n":
            if quoted:
                continue
            if at - closed <= 2 or value.startswith("đã", position) or phrases.another_document.match(value, position, limit):
                return at
        elif mark == "." and _ABBREVIATED.search(value, max(begin, at - 4), at):
            continue
        elif mark == "." and not (at + 1 >= len(value) or value[at + 1] in "\n/”\"" or _opens_sentence(value, at + 1)):
            continue
        else:
            return at


def _opens_sentence(value: str, at: int) -> bool:
    following = value[at : at + 3].lstrip()
    return not following[:1].islower()


def sentence_is_fronted(value: str, low: int, start: int, phrases: Phrases) -> bool:
    """Whether the sentence that holds `start` opens with an adverbial clause ("Căn cứ …", "Thực hiện …")."""
    begin = value.rfind(". ", low, start)
    return phrases.fronted.match(value, low if begin < 0 else begin + 2, start + 12) is not None


_SEPARATED = regex.compile(r"(?r)(?:[;,:]|\b(?:và|hoặc|cùng))[\s\-+*•“\"]{0,5}(?:các\s|những\s)?")


def separator_before(value: str, low: int, start: int) -> int:
    """Where the mark or "và" begins that divides the mention at `start` from what stands before it; -1 if none does."""
    match = _SEPARATED.match(value, low, start)
    return match.start() if match else -1
