"""Issuer, subject and provision that are printed before a mention instead of after it."""

from collections.abc import Mapping, Sequence

import regex

from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.citations.phrases import Phrases
from pipeline.citations.relations import Governor
from pipeline.fold import fold
from pipeline.dates import date_at
from pipeline.records import NO_DATE, Header

_REACH = 160
_PARTS = ("iều ", "IỀU ", "hoản ", "iểm ", "ương ", "ục ")
_PROVISION = regex.compile(
    r"(?:(?i:điểm|khoản|điều|chương|mục|tiểu mục|phụ lục)\s(?:\d{1,3}[a-zđ]?|[a-zđ]|[IVXLC]{1,6}|[A-Z])\b"
    r"(?:(?:,\s|\svà\s|\sđến\s)(?:\d{1,3}[a-zđ]?|[a-zđ])\b){0,8}(?:,?\s(?:và\s)?)){1,6}(?:(?:của|tại)\s)?"
)
_AT = ("tại ", "theo ", "trong ", "bằng ", "các ")
_CLOSING = regex.compile(r"\s(?:được\s)?(?:ban hành\s)?(?:kèm theo|tại|theo|bằng)\s(?:các\s)?$")


def read_before_mentions(
    value: str, mentions: Sequence[Mention], governors: Mapping[int, Governor], header: Header, lexicon: Lexicon
) -> None:
    """Fill what the governing clause says: who issued ("Sở ban hành …"), what ("Quy chế … tại …"), which provision."""
    for place, mention in enumerate(mentions):
        if not mention.issuer and value.endswith(_AT, 0, mention.start):
            _read_asker(value, mention, mentions[place - 1].end if place else 0, lexicon.phrases)
        governor = governors.get(mention.index)
        if governor is not None:
            _read_agent(value, mention, governor, header, lexicon.phrases)
            if not mention.subject and mention.code_raw and governor.end < mention.start:
                _read_title(value, mention, governor, lexicon.phrases)
        if not mention.provision:
            mention.provision = _provision_before(value, mention.start)


def _read_asker(value: str, mention: Mention, low: int, phrases: Phrases) -> None:
    """ "Theo đề nghị của Sở Nội vụ tại Công văn số …": who asks is who issued."""
    asked = phrases.asked_by.search(value[max(low, mention.start - _REACH) : mention.start])
    if asked is not None:
        mention.issuer, mention.issuer_source = asked["agency"], "stated"


def _read_agent(value: str, mention: Mention, governor: Governor, header: Header, phrases: Phrases) -> None:
    if governor.rule.id != "ban_hanh":
        return
    low = value.rfind("\n", 0, governor.start) + 1
    low = max(low, value.rfind(". ", low, governor.start) + 1, governor.start - _REACH)
    agent = phrases.agent.search(value[low : governor.start])
    if agent is None:
        return
    if not mention.issuer:
        mention.issuer, mention.issuer_source = agent["agency"], "stated"
    if mention.date is NO_DATE and mention.code_raw:
        _read_fronted_date(value, mention, low, low + agent.start("agency"))
    if header.agency is not None and not _is_own(agent["agency"], header.agency.value):
        # What another body issued is a result that the report tells of: "UBND tỉnh đã ban hành Quyết định số …".
        mention.relation = "ket_qua"


def _read_fronted_date(value: str, mention: Mention, low: int, high: int) -> None:
    """ "Ngày 11/6/2019, UBND tỉnh ban hành Quyết định số …": the day of the act is the day of the document."""
    start = max(value.rfind("Ngày", low, high), value.rfind("ngày", low, high))
    date = date_at(value, start, high) if start >= 0 else None
    if date is not None and value[date.end : high].strip() == ",":
        mention.date, mention.date_raw = date.date, value[date.start : date.end]


def _is_own(agent: str, agency: str) -> bool:
    """Whether the agent is the reporting agency under its full or its short name ("Sở" for "Sở Ngoại vụ")."""
    short, full = fold(agent), fold(agency)
    return full.startswith(short) or short.startswith(full)


def _read_title(value: str, mention: Mention, governor: Governor, phrases: Phrases) -> None:
    closing = _CLOSING.search(value, max(governor.end, mention.start - 40), mention.start)
    if closing is None:
        return
    start = governor.end
    provision = _PROVISION.match(value, start + 1, closing.start())
    if provision is not None:
        mention.provision = " ".join(provision.group().split())
        start = provision.end() - 1
    title = phrases.issued_title.match(value, start, closing.start())
    if title is not None:
        mention.subject_start, mention.subject_end = title.start("title"), closing.start()
        mention.subject = value[mention.subject_start : mention.subject_end]


def _provision_before(value: str, start: int) -> str:
    window = value[max(0, start - 90) : start]
    window = window[window.rfind("\n") + 1 :]
    if not any(part in window for part in _PARTS):
        return ""
    match = _PROVISION.search(window)
    while match is not None and match.end() != len(window):
        match = _PROVISION.search(window, match.start() + 1)
    return match.group().removesuffix("của ").removesuffix("tại ").strip(" ,") if match else ""
