"""Titles of documents that carry no number: "Quy chế chi tiêu nội bộ", "Đề án vị trí việc làm"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.citations.lexicon import Lexicon
from pipeline.citations.subjects import subject_patterns
from pipeline.citations.words import UPPER, one_of


@dataclass(frozen=True, slots=True)
class TitlePatterns:
    """`opens` refuses what is no title; `stop` is every place where one may end; the rest decide there."""

    opens: re.Pattern[str]
    stop: re.Pattern[str]
    regime: re.Pattern[str]
    owner: re.Pattern[str]
    goes_on: re.Pattern[str]
    resumes: re.Pattern[str]
    over: re.Pattern[str]
    belonging: tuple[str, ...]


@lru_cache(maxsize=4)
def title_patterns(lexicon: Lexicon) -> TitlePatterns:
    """The word lists of the rules as patterns, made once."""
    rules = lexicon.rules
    ends = one_of(rules.title_ends)
    types = one_of((*lexicon.type_names, *(name.lower() for name in lexicon.type_names)))
    no_title = one_of(
        (
            *rules.title_ends,
            "của",
            "và",
            "số",
            "năm",
            "kèm",
            "trong",
            "với",
            "ở",
            "các",
            "này",
            "trên",
            "nêu",
            "nói",
            "tại",
            "cho",
        )
    )
    return TitlePatterns(
        opens=re.compile(rf" (?!(?:{no_title}|{one_of(rules.title_issuers)}|tháng|quý|tuần|ngày)\b)(?:[^\W\d_]|“)"),
        stop=re.compile(
            # One letter opens each branch: the engine then runs over all others at once.
            r";|\.|:|\(|\)|“|”|\"|\n|…|\[|\]|,(?=\s)"
            rf"| (?=(?:và|của|{ends})\b)(?!{one_of(rules.title_keeps)}\b)| [-–] "
        ),
        regime=re.compile(rf" (?i:{one_of(rules.regimes)})(?!\w)"),
        owner=re.compile(rf" của {one_of((*rules.agency_heads, *rules.owners))}\b"),
        goes_on=re.compile(
            rf" và (?!{one_of((*rules.clause_verbs, *rules.adverbs))}\b|{types}\b|(?:các|một số|những)\b|[{UPPER}])"
        ),
        resumes=subject_patterns(lexicon).resumes,
        over=re.compile(rf" (?!{one_of(rules.title_keeps)}\b){ends}\b"),
        belonging=rules.belonging,
    )


def title_end(value: str, at: int, limit: int, patterns: TitlePatterns) -> int | None:
    """Where a title printed after its type word at `at` ends; None when no title begins there."""
    if patterns.opens.match(value, at, limit) is None:
        return None
    regime = patterns.regime.match(value, at, limit)
    if regime is not None:
        return regime.end()
    end = _stop(value, at, limit, patterns)
    return at + len(value[at:end].rstrip().removesuffix(" và"))


def _stop(value: str, at: int, limit: int, patterns: TitlePatterns) -> int:
    position = at + 1
    while (stop := patterns.stop.search(value, position, limit)) is not None:
        end, mark = stop.start(), stop.group()
        if mark == "," and value[end + 2 : end + 3].islower() and not _is_over(value, end + 1, limit, patterns):
            position = end + 1
        elif mark == " " and value.startswith(" và ", end) and _goes_on(value, at, end, limit, patterns):
            position = end + 3
        elif mark == " " and value.startswith(" của ", end) and not _is_owned(value, at, end, patterns):
            position = end + 4
        elif mark in (" - ", " – "):
            position = stop.end()
        else:
            return end
    return limit


def _is_over(value: str, at: int, limit: int, patterns: TitlePatterns) -> bool:
    """Whether the sentence goes on after a comma, and not the title: "…, Sở đã …", "…, đảm bảo …"."""
    return patterns.over.match(value, at, limit) is not None or patterns.resumes.match(value, at, limit) is not None


def _goes_on(value: str, at: int, end: int, limit: int, patterns: TitlePatterns) -> bool:
    """Whether "và" at `end` joins words of the title; "giữa A và B" always needs its second party."""
    title = value[at:end]
    return (" giữa " in title and " và " not in title) or patterns.goes_on.match(value, end, limit) is not None


def _is_owned(value: str, at: int, end: int, patterns: TitlePatterns) -> bool:
    """Whether "của" names who issued it and not whose affair the title is about."""
    return patterns.owner.match(value, end) is not None and not value[at:end].endswith(patterns.belonging)
