"""The word lists of the rules as compiled patterns: where issuers and subjects begin, go on and end."""

from collections.abc import Iterable
from dataclasses import dataclass

import regex

from pipeline.rules.citations import CitationRules

Compiled = regex.Pattern[str]


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """Each pattern is matched at a known place or searched in a bounded window; none can run over a paragraph."""

    issuer_lead: Compiled
    closed_issuer: Compiled
    issuer_stop: Compiled
    issuer_goes_on: Compiled
    subject_lead: Compiled
    subject_stop: Compiled
    resumes: Compiled
    resumes_fronted: Compiled
    fronted: Compiled
    remark: Compiled
    another_document: Compiled


def compile_phrases(rules: CitationRules) -> Phrases:
    """The patterns that the word lists stand for."""
    heads, verbs, clause = one_of(rules.agency_heads), one_of(rules.subject_verbs), one_of(rules.clause_verbs)
    nouns = one_of(rules.issued_nouns)
    stops = one_of((*rules.issuer_ends, *rules.subject_verbs, "ban hành", "phê duyệt"))
    lead = r"(?:về\s+việc|về|v/v)\s+"
    return Phrases(
        issuer_lead=regex.compile(r"\s?,?\s?(?i:của|giữa)\s+(?!các\b|pháp luật|cấp trên|từng|mình|cả\b)", _FLAGS),
        closed_issuer=rules.closed_issuer.pattern,
        issuer_stop=regex.compile(rf"[,;:!?\n(“”\"…\[)\]]|\.(?!\s?\p{{Lu}}\p{{Ll}}+\s)|\s(?:và|với|\W|(?i:{stops}))\b|\s[-–—*+]\s", _FLAGS),
        issuer_goes_on=regex.compile(
            rf"\s?\((?i:khóa|khoá|nhiệm kỳ|lần)\s[^)\n]{{1,24}}\)|\s(?i:khóa|khoá|nhiệm kỳ)\s(?:thứ\s)?[\w-]{{1,12}}|\s(?i:lần thứ)\s\w{{1,8}}"
            rf"|,\s(?={one_of(rules.comma_names)}\b)|\s(?:và|với)\s(?=(?:{heads}|{one_of(rules.and_names)})\b)",
            _FLAGS,
        ),
        subject_lead=regex.compile(
            rf"\s?(?:[,:]\s?(?={lead}|[“\"]))?(?:gửi\s[^,;.\n]{{1,90}}?\s(?=về\s))?"
            rf"(?i:(?P<lead>{lead}))?(?P<quote>[“\"”])?\s?(?(quote)(?i:{lead})?|)"
            rf"(?:(?P<issue>(?i:ban hành(?: kèm theo)?|phê duyệt|kèm theo))\s+(?=(?i:{nouns})\b(?!\s+số)))?"
            rf"(?P<verb>(?=(?i:{verbs}|{nouns})\b(?!\s+số)))?",
            _FLAGS,
        ),
        subject_stop=regex.compile(r"[;\n()“”\"]|\.{2,}|…|\.(?=[\s/”\"]|$)|,(?=\s)|:(?=\s*\n|\s*$)|\s(?=(?:và|hoặc)\s)", _FLAGS),
        resumes=regex.compile(
            rf"\s*(?:{heads})\b[^,;.:()\n]{{0,70}}?\s(?:{clause})\b|\s*(?i:{one_of(rules.resuming)})\b|\s*ngày\s\d", _FLAGS
        ),
        resumes_fronted=regex.compile(rf"\s*(?:{heads})\b", _FLAGS),
        fronted=regex.compile(rf"[-+*•–\s\d.)a-zđIVX]{{0,8}}(?:{one_of(rules.fronted)})\b", _FLAGS),
        remark=regex.compile(rf"\(\s*(?i:{one_of(rules.remarks)})\b", _FLAGS),
        another_document=regex.compile(
            rf"{rules.vague_end.pattern.pattern}|và\s(?:các\s)?{nouns}\s(?:kèm theo|số|này|nêu trên|của)\b", _FLAGS
        ),
    )


_FLAGS = regex.VERSION1


def one_of(words: Iterable[str]) -> str:
    """An alternation of the words, the longest first, spaces of any width."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(regex.escape(word, literal_spaces=True) for word in ordered) + ")"
