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
    list_head: Compiled
    list_rest: Compiled
    asked_by: Compiled
    agent: Compiled
    issued_title: Compiled
    type_word: Compiled
    law_name: Compiled
    law_until_date: Compiled
    law_until_stop: Compiled
    amended_laws: Compiled
    not_a_law: Compiled
    title_opens: Compiled
    title_stop: Compiled
    regime: Compiled
    owner: Compiled
    goes_on_after_and: Compiled
    measure: Compiled
    type_before_date: Compiled


def compile_phrases(rules: CitationRules, type_names: tuple[str, ...]) -> Phrases:
    """The patterns that the word lists stand for."""
    heads, verbs, clause = one_of(rules.agency_heads), one_of(rules.subject_verbs), one_of(rules.clause_verbs)
    nouns, documents = one_of(rules.issued_nouns), one_of((*rules.issued_nouns, *type_names))
    stops = one_of((*rules.issuer_ends, *rules.subject_verbs, "ban hành", "phê duyệt"))
    adverbs = one_of(rules.adverbs)
    lead = r"(?:về\s+việc|về|v/v)\s+"
    return Phrases(
        issuer_lead=regex.compile(rf"\s?,?\s?(?:(?i:của|giữa)(?: của)?|do(?=\s+{heads}\b))\s+(?!các\b|pháp luật|cấp trên|từng|mình|cả\b)", _FLAGS),
        closed_issuer=rules.closed_issuer.pattern,
        issuer_stop=regex.compile(rf"[,;:!?\n(“”\"…\[)\]]|(?<!\b(?:TP|Tp|tp|TX|Tx|Q|P|H))\.|\s(?:và|với|{stops}|{one_of(rules.capital_issuer_ends)})\b|\s\W|\s[-–—*+]\s", _FLAGS),
        issuer_goes_on=regex.compile(
            rf"\s?\((?i:khóa|khoá|nhiệm kỳ|lần)\s[^)\n]{{1,24}}\)|\s(?i:khóa|khoá|nhiệm kỳ)\s(?:thứ\s)?[\w-]{{1,12}}|\s(?i:lần thứ)\s\w{{1,8}}"
            rf"|,\s(?={one_of(rules.comma_names)}\b)|\s[-–]\s(?!{documents}\b)(?=\p{{Lu}})|\s(?:và|với)\s(?!{documents}\b)(?=\p{{Lu}}|{one_of(rules.and_names)}\b)",
            _FLAGS,
        ),
        subject_lead=regex.compile(
            rf"\s?(?:[,:]\s?(?={lead}|[“\"]))?(?:gửi\s[^,;.\n]{{1,90}}?\s(?=về\s))?"
            rf"(?i:(?P<lead>{lead}))?(?P<quote>[“\"”])?\s?(?(quote)(?i:{lead})?|)"
            rf"(?:(?P<issue>(?i:ban hành(?: kèm theo)?|phê duyệt|kèm theo))\s+(?=(?i:{nouns})\b(?!\s+số)))?"
            rf"(?P<verb>(?=(?i:{verbs}|{nouns})\b(?!\s+số)))?",
            _FLAGS,
        ),
        subject_stop=regex.compile(r"[;\n()“”\"]|\.{2,}|…|\.(?=[\s/”\"]|$)|,(?=\s)|:(?=\s*\n|\s*$)|\s(?=(?:và|hoặc|đã (?:được |bị )?(?:sửa đổi|thay thế|bãi bỏ|hết hiệu lực|ban hành|công bố))\s)", _FLAGS),
        resumes=regex.compile(
            rf"\s*(?:{heads})\b[^,;.:()\n]{{0,70}}?\s(?:{clause})\b|\s*(?i:{one_of(rules.resuming)})\b|\s*ngày\s\d", _FLAGS
        ),
        resumes_fronted=regex.compile(rf"\s*(?:{heads})\b", _FLAGS),
        fronted=regex.compile(rf"[-+*•–\s\d.)a-zđIVX]{{0,8}}(?:{one_of(rules.fronted)})\b", _FLAGS),
        remark=regex.compile(rf"\(\s*(?i:{one_of((*rules.remarks, *type_names))})\b", _FLAGS),
        another_document=regex.compile(
            rf"{rules.vague_end.pattern.pattern}|và\s(?:thay thế|bãi bỏ|hủy bỏ)\s(?:các\s)?{documents}\s|và\s(?:các\s)?{nouns}\s(?:kèm theo|số|này|nêu trên|của)\b", _FLAGS
        ),
        list_head=regex.compile(
            rf"\b(?i:các|những|hai|ba|bốn|\d{{1,2}})\s(?P<type>(?i:{one_of(type_names)}))\b", _FLAGS
        ),
        list_rest=regex.compile(
            r"(?:\s(?:của|do)(?: của)?\s(?P<issuer>[^:;\n]{2,120}?))?(?:\s(?:đã ban hành|ban hành|sau đây|sau|như sau|gồm có|gồm|bao gồm|trên))*"
            r"\s?[:,(]?\s*[-–+*•“\"]*\s*",
            _FLAGS,
        ),
        asked_by=regex.compile(
            rf"(?:\b(?i:đề nghị|đề xuất|kiến nghị|yêu cầu|ý kiến|chỉ đạo|tham mưu|báo cáo|thẩm định)(?: [^\s,;.]+){{0,3}} (?:của|từ)|^,? và(?= {heads}\b)) "
            r"(?P<agency>\p{Lu}[^;:.\n]{1,120}?) (?:tại|theo|trong|nêu tại|bằng) (?:các )?$",
            _FLAGS,
        ),
        agent=regex.compile(
            rf"(?:^[-–+*•\s\d.)]*|[,;:.(…–]\s?|\b(?:và|tham mưu(?: cho)?|trình|đề nghị|do|\d{{4}})\s)"
            rf"(?P<agency>(?:{heads})\b(?:\s(?!(?:{adverbs}|{clause})\b)[^\s,;:.()]+){{0,12}}?)(?:\s(?:{adverbs}))*\s*$",
            _FLAGS,
        ),
        issued_title=regex.compile(rf"\s?(?P<title>(?i:{nouns})\b\s\S)", _FLAGS),
        type_word=regex.compile(rf"\b{one_of(one for one in type_names)}\b", _FLAGS),
        law_name=regex.compile(rf"\s(?i:{one_of(rules.law_names)})(?!\w)", _FLAGS),
        law_until_date=regex.compile(
            r"\s(?!pháp\b)(?:(?!\s(?:theo|được|đã|tại|Luật|Nghị|các)\s)[^;.\n()“”:\d]){3,140}?(?=\s(?:ngày\s|năm\s(?:19|20)\d\d|số\s\d|(?:19|20)\d\d\b|\d{1,2}/\d))",
            _FLAGS,
        ),
        law_until_stop=regex.compile(
            rf"\s(?:(?!\s(?:của|và|với|quy định|ban hành|{one_of(rules.issuer_ends)})\s)[^,;.:\n()“”]){{2,90}}", _FLAGS
        ),
        amended_laws=regex.compile(
            r"\s(?i:sửa đổi(?:, bổ sung)?|bổ sung)\s(?:một số điều\s)?(?:của\s)?(?:các\s)?(?=(?:Bộ luật|Luật|Pháp lệnh)\s)", _FLAGS
        ),
        not_a_law=regex.compile(rf"(?r)(?:{one_of(rules.not_laws_after)})\s", _FLAGS),
        title_opens=regex.compile(
            rf" (?!(?:của|và|số|năm|kèm|trong|với|ở|các|này|trên|nêu|nói|tháng|quý|tuần|ngày|{one_of(rules.title_ends)})\b)(?:\p{{L}}|“)", _FLAGS
        ),
        title_stop=regex.compile(
            rf"[;.:()“”\"\n…\[\]]|,(?=\s)|\s(?=(?:và|của|{one_of(rules.title_ends)})\b)|\s[-–]\s", _FLAGS
        ),
        regime=regex.compile(rf"\s(?i:{one_of(rules.regimes)})(?!\w)", _FLAGS),
        owner=regex.compile(rf"\scủa\s(?:{heads}|{one_of(rules.owners)})\b", _FLAGS),
        goes_on_after_and=regex.compile(
            rf"\svà\s(?!{one_of((*rules.clause_verbs, *rules.adverbs))}\b|(?i:{one_of(type_names)})\b|các\b|một số\b|những\b|\p{{Lu}})", _FLAGS
        ),
        type_before_date=regex.compile(rf"(?i:{one_of(type_names)})\s(?=ngày\s)", _FLAGS),
        measure=regex.compile(rf"\s{one_of(rules.measures)}(?!\w)", _FLAGS),
    )


_FLAGS = regex.VERSION1


def one_of(words: Iterable[str]) -> str:
    """An alternation of the words, the longest first, spaces of any width."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(regex.escape(word, literal_spaces=True) for word in ordered) + ")"
