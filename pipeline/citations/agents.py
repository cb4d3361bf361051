"""Issuer, subject, date and provision that are printed before a mention instead of after it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from pipeline.citations.governors import Governor
from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.citations.provisions import PROVISION, provision_before
from pipeline.citations.separators import line_start
from pipeline.citations.symbols import issuer_of_symbol
from pipeline.citations.words import UPPER, one_of
from pipeline.dates import date_at
from pipeline.fold import fold, slug
from pipeline.records import NO_DATE, Header, PartialDate

_REACH = 160
_AT = ("tại ", "theo ", "trong ", "bằng ", "các ")
_ISSUED = re.compile("ban hành|kèm theo|tại")
_CLOSING = re.compile(r" (?:được )?(?:ban hành )?(?:kèm theo|tại|theo|bằng) (?:các )?$")


@dataclass(frozen=True, slots=True)
class AgentPatterns:
    """`agent` reads the body before its verb, `asker` the body whose request is cited, `title` what was issued.

    `organ` reads what stands before the name of a body for the body itself, `passive` where another body comes in.
    """

    agent: re.Pattern[str]
    asker: re.Pattern[str]
    sayer: re.Pattern[str]
    title: re.Pattern[str]
    organ: re.Pattern[str]
    passive: re.Pattern[str]


@lru_cache(maxsize=4)
def _patterns(lexicon: Lexicon) -> AgentPatterns:
    rules = lexicon.rules
    heads, adverbs = one_of(rules.agency_heads), one_of(rules.adverbs)
    verbs = one_of((*rules.adverbs, *rules.clause_verbs))
    nouns = one_of((*rules.issued_nouns, *(noun.lower() for noun in rules.issued_nouns)))
    return AgentPatterns(
        agent=re.compile(
            r"(?:^[-–+*•\s\d.)]*|[,;:.(…–]\s?|\b(?:và|[Tt]ham mưu(?: cho)?|[Tt]rình|[Đđ]ề nghị|do|\d{1,4}) )"
            rf"(?P<agency>{heads}\b(?: (?!{verbs}\b)[^\s,;:.()]+){{0,12}}?)(?: {adverbs})*\s*$"
        ),
        asker=re.compile(
            rf"(?:\b{one_of(rules.asking_words)}(?: [^\s,;.]+){{0,3}} (?:của|từ)|^,? và(?= {heads}\b)) "
            rf"(?P<agency>[{UPPER}][^;:.\n]{{1,120}}?) (?:tại|theo|trong|nêu tại|bằng) (?:các )?$"
        ),
        sayer=re.compile(
            rf"(?:^|[;,.(] )\s*(?P<agency>{heads}\b(?: (?!{verbs}\b)[^\s,;:.()]+){{0,9}}?)(?: {adverbs})*"
            rf" {one_of(rules.saying_words)}(?: [^\s;.]+){{0,12}}? tại (?:các )?$"
        ),
        title=re.compile(rf"\s?(?P<title>{nouns}\b\s\S)"),
        organ=re.compile(rf"^{one_of(rules.organs)} (?={heads}\b)"),
        passive=re.compile(rf" được {heads}\b[^;.\n]{{0,60}} (?:tại|theo|bằng) "),
    )


def read_before_mentions(
    value: str, mentions: Sequence[Mention], governors: Mapping[int, Governor], header: Header, lexicon: Lexicon
) -> None:
    """Fill what the governing clause says: who issued ("Sở ban hành …"), what ("Quy chế … tại …"), which provision."""
    patterns = _patterns(lexicon)
    agents: dict[int, Agent | None] = {}
    for place, mention in enumerate(mentions):
        if not mention.issuer and value.endswith(_AT, 0, mention.start):
            _read_asker(value, mention, mentions[place - 1].end if place else 0, patterns)
        governor = governors.get(mention.index)
        if governor is not None:
            if governor.rule.relation == "ban_hanh" and not governor.rule.weak:
                if governor.start not in agents:
                    between = patterns.passive.search(value, governor.end, mention.start)
                    agents[governor.start] = _OTHER if between else _agent_before(value, governor, header, patterns)
                    if agents[governor.start] is None and place:
                        agents[governor.start] = _agent_of_both(value, mentions[place - 1], governor, governors, agents)
                _take_agent(mention, agents[governor.start])
            if not mention.subject and mention.code_raw and governor.end < mention.start:
                _read_title(value, mention, mentions[place - 1] if place else None, governor, patterns)
        if not mention.issuer and mention.code:
            mention.issuer = issuer_of_symbol(mention.symbol, lexicon)
            mention.issuer_source = "symbol" if mention.issuer else ""
        if not mention.provision:
            mention.provision = provision_before(value, mention.start)


def _read_asker(value: str, mention: Mention, low: int, patterns: AgentPatterns) -> None:
    """“Theo đề nghị của Sở Nội vụ tại Công văn số …”: who asks is who issued."""
    low = max(low, line_start(value, mention.start), mention.start - _REACH)
    words = value[low : mention.start]
    asker = patterns.asker.search(words) or (patterns.sayer.search(words) if words.endswith("tại ") else None)
    if asker is not None:
        mention.issuer, mention.issuer_source = asker["agency"], "stated"


class Agent(NamedTuple):
    """The body that does what the governing verb says, whether it is the reporting agency, and on which day."""

    name: str
    is_own: bool
    date: PartialDate
    date_raw: str


# "Sở xây dựng đề án và được UBND tỉnh chấp thuận tại Công văn số …": another body did it, but who, is not said here.
_OTHER = Agent("", False, NO_DATE, "")


def _agent_before(value: str, governor: Governor, header: Header, patterns: AgentPatterns) -> Agent | None:
    low = line_start(value, governor.start)
    low = max(low, value.rfind(". ", low, governor.start) + 1, governor.start - _REACH)
    found = patterns.agent.search(value[low : governor.start])
    if found is None:
        return None
    name = found["agency"]
    is_own = header.agency is None or _is_own(patterns.organ.sub("", name), header.agency.value)
    # "Ngày 11/6/2019, UBND tỉnh ban hành Quyết định số …": the day of the act is the day of the document.
    high = low + found.start("agency")
    start = max(value.rfind("Ngày", low, high), value.rfind("ngày", low, high))
    date = date_at(value, start, high) if start >= 0 else None
    if date is None or value[date.end : high].strip() != ",":
        return Agent(name, is_own, NO_DATE, "")
    return Agent(name, is_own, date.date, value[date.start : date.end])


def _agent_of_both(
    value: str,
    previous: Mention,
    governor: Governor,
    governors: Mapping[int, Governor],
    agents: Mapping[int, "Agent | None"],
) -> Agent | None:
    """“Hội đồng đã thông qua Nghị quyết số … và ban hành Quyết định số …”: one body does both."""
    if value[previous.whole_end : governor.start].strip(" ,") not in ("và", "và đã", "đồng thời", ""):
        return None
    before = governors.get(previous.index)
    agent = agents.get(before.start) if before is not None else None
    return agent and agent._replace(date=NO_DATE, date_raw="")


def _take_agent(mention: Mention, agent: Agent | None) -> None:
    if agent is None:
        return
    if not mention.issuer and agent.name:
        mention.issuer, mention.issuer_source = agent.name, "stated"
    if mention.date is NO_DATE and mention.code_raw:
        mention.date, mention.date_raw = agent.date, agent.date_raw
    if not agent.is_own:
        # What another body issued is a result that the report tells of: "UBND tỉnh đã ban hành Quyết định số …".
        mention.relation = "ket_qua"


def _is_own(agent: str, agency: str) -> bool:
    """Whether the agent is the reporting agency under its full or its short name ("Sở" for "Sở Công Thương")."""
    if agency.startswith(agent):
        return True
    if agent.startswith("Đảng bộ "):  # "Ban Chấp hành Đảng bộ tỉnh khóa XVI" is the organ of the Tỉnh ủy.
        return agency.lower().startswith((f"{agent.split(' ')[2]} ủy", f"{agent.split(' ')[2]} uỷ", "đảng ủy"))
    short, full = fold(_spelled_as(agency, agent)), fold(agency)
    return full.startswith(short) or short.startswith(full) or short.endswith(full)


def _spelled_as(agency: str, agent: str) -> str:
    """“UBND huyện” as "Ủy ban nhân dân huyện" where the agency's name begins with these letters."""
    letters, _, rest = agent.partition(" ")
    words = agency.split(" ")[: len(letters)]
    if len(letters) < 3 or not letters.isupper() or slug(letters) != "".join(slug(word)[:1] for word in words):
        return agent
    return f"{' '.join(words)} {rest}"


def _read_title(
    value: str, mention: Mention, previous: Mention | None, governor: Governor, patterns: AgentPatterns
) -> None:
    """“ban hành Quy chế … tại Quyết định số …”: what the document issued is its subject."""
    closing = _CLOSING.search(value, max(governor.end, mention.start - 40), mention.start)
    if closing is None:
        return
    start = governor.end
    provision = PROVISION.match(value, start + 1, closing.start())
    if provision is not None:
        mention.provision = " ".join(provision.group().split())
        start = provision.end() - 1
    title = patterns.title.match(value, start, closing.start())
    if title is None or (previous is not None and previous.code_raw and title.start() < previous.code_start):
        return
    # "áp dụng khung giá theo Thông tư số …", "cụ thể hóa Nghị quyết bằng Chương trình số …": not what these issued.
    is_named = title["title"][0].isupper()
    issued = governor.rule.relation == "ban_hanh" or (is_named and _ISSUED.search(closing.group()))
    if issued or (is_named and " theo " in closing.group()):
        mention.subject_start, mention.subject_end = title.start("title"), closing.start()
        mention.subject = value[mention.subject_start : mention.subject_end]
