"""What a document is about, as printed after it, to its natural end."""

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.citations.lexicon import Lexicon
from pipeline.citations.separators import line_end, line_start
from pipeline.citations.words import one_of

_REACH, _SENTENCE = 900, 300
# Longer than any verbs that say nothing by themselves: "tổ chức triển khai thực hiện".
_VERBS = 60
_TWO_WORDS = re.compile(r" ([^\W\d_A-ZĐ]+ [^\W\d_A-ZĐ]+) ")
_ABBREVIATED = ("TP", "Tp", "tp", " Q", " P", "ThS", "TS")
# Scans change the marks: "của Chính phủ vê kiểm soát thủ tục hành chính".
_LEAD = r"(?:[vV][ềêẻếể]\s+việc|VỀ\s+VIỆC|[vV][ềêẻếể]|VỀ|v/v|V/v)\s+"


# No document is about these and another: after "và" they are cited themselves.
_ACTS = r"(?:Biên bản|Tờ trình|Công văn|Công điện|Chỉ thị|Kết luận)"


@dataclass(frozen=True, slots=True)
class SubjectPatterns:
    """`lead` reads the words that open a subject; `stop` every place where one may end; the rest decide there."""

    lead: re.Pattern[str]
    stop: re.Pattern[str]
    resumes: re.Pattern[str]
    body: re.Pattern[str]
    fronted: re.Pattern[str]
    remark: re.Pattern[str]
    another_document: re.Pattern[str]
    conveying: re.Pattern[str]
    moves: re.Pattern[str]
    bare_verb: re.Pattern[str]


@lru_cache(maxsize=4)
def subject_patterns(lexicon: Lexicon) -> SubjectPatterns:
    """The word lists of the rules as patterns, made once."""
    rules = lexicon.rules
    heads, clause, nouns = one_of(rules.agency_heads), one_of(rules.clause_verbs), one_of(rules.issued_nouns)
    openers = one_of(_both_cases((*rules.subject_verbs, *rules.subject_openers, *rules.issued_nouns)), lexicon.loosely)
    issued = one_of(_both_cases(rules.issued_nouns))
    documents = one_of((*rules.issued_nouns, *lexicon.type_names))
    return SubjectPatterns(
        lead=re.compile(
            rf"\s?(?:[,:]\s?(?={_LEAD}|[“\"]))?(?:gửi\s[^,;.\n]{{1,90}}?\s(?=về\s))?"
            rf"(?P<lead>{_LEAD})?(?P<quote>[“\"”](?=\S))?\s?(?(quote)(?:{_LEAD})?|)"
            rf"(?:(?P<issue>[Bb]an hành(?: kèm theo)?|[Pp]hê duyệt|kèm theo)\s+(?={issued}\b(?!\s+số)))?"
            rf"(?P<verb>(?={openers}\b(?!\s+(?:số|khác|chưa|không|còn|cũng)\b)))?"
        ),
        stop=re.compile(
            # One letter opens each branch: the engine then runs over all others at once.
            r";|\n|\(|\)|“|”|\"|…|\.(?:\.|(?=[\s/”\"]|$))|,(?=\s)|:(?=\s*(?:\n|$))"
            r"| (?=(?:và|hoặc"
            r"|đã (?:được |bị )?(?:sửa đổi(?:, bổ sung)?|thay thế|bãi bỏ|hết hiệu lực|ban hành|công bố)"
            rf"|cho \d\S*|gắn với|trong khi) |(?:do|vì|là) {one_of(rules.faults)}(?!\w)"
            rf"|(?:đến|tới) {one_of(rules.audiences)}(?!\w)|hết hiệu lực (?:thi|kể|từ)"
            rf"|{rules.own_purpose.pattern.pattern})"
        ),
        resumes=re.compile(
            rf"\s*(?:{heads}\b[^,;.:()\n]{{0,70}}?(?:,\s(?={one_of(rules.comma_names)}\b)[^,;.:()\n]{{0,40}}?)?"
            rf"\s{clause}\b|{one_of(rules.resuming)}\b|ngày\s[\d/.-]{{6,10}},)"
        ),
        body=re.compile(
            rf"\s*(?:{heads}\b|{one_of(rules.owners)}\b[^,;.:()\n]{{0,40}}?\s{clause}\b"
            r"|[^\W\d_][^,;.:()\n]{1,40}?\sđã\s(?!được\b))"
        ),
        fronted=re.compile(rf"[-+*•–\s\d.)a-zđIVX]{{0,8}}{one_of(rules.fronted)}\b"),
        remark=re.compile(rf"\(\s*{one_of(_both_cases((*rules.remarks, *lexicon.type_names)))}\b"),
        another_document=re.compile(
            rf" (?:{rules.vague_end.pattern.pattern}|và\s(?:thay thế|bãi bỏ|hủy bỏ)\s(?:các\s)?{documents}\s"
            rf"|và\s(?=[BCKNT])(?:{_ACTS}\b|Nghị quyết\s(?:Trung ương|TW|Đại hội)\b)"
            rf"|và\s(?:các\s)?{nouns}\s(?:kèm theo|số|này|nêu trên|của)\b"
            rf"|gắn với\s(?:(?:việc|thực hiện|triển khai|các)\s){{0,3}}{documents}\s)"
        ),
        conveying=re.compile(rf"(?i)\b{one_of(rules.conveying)}\b(?! (?:thực hiện|tổ chức))"),
        bare_verb=re.compile(rf"(?i){one_of(rules.subject_verbs)}(?: (?:thực hiện|triển khai|thi hành))?"),
        moves=re.compile(rf"(?i){one_of(rules.moving)}\b|.*\btừ "),
    )


def _both_cases(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(form for word in words for form in (word, word[0].upper() + word[1:], word[0].lower() + word[1:]))


def read_subject(
    value: str, mention_start: int, start: int, limit: int, patterns: SubjectPatterns
) -> tuple[int, int] | None:
    """The span of the subject that begins after `start`, of the document mentioned at `mention_start`, or None."""
    lead = patterns.lead.match(value, start, limit)
    if lead is None or lead.lastindex is None:
        return None
    begin = lead.end()
    end = _end(value, begin, min(limit, begin + _REACH), lead["quote"] is not None, mention_start, patterns)
    while end > begin and value[end - 1] in " ,-–":
        end -= 1
    # "ban hành Công văn số … triển khai.": a verb alone says what was done, not what it is about.
    if end <= begin or (end - begin < _VERBS and patterns.bare_verb.fullmatch(value, begin, end)):
        return None
    return begin, end


def _end(value: str, begin: int, limit: int, quoted: bool, mention_start: int, patterns: SubjectPatterns) -> int:
    """The natural end of a subject that begins at `begin`."""
    position, inner, closed = begin, False, -9
    while (stop := patterns.stop.search(value, position, limit)) is not None:
        at, position = stop.span()
        mark = value[at:position]
        if mark in '“”"':
            if (quoted and mark != "“") or (not inner and mark == "”"):
                return at
            inner, closed = mark == "“" or (mark == '"' and not inner), at
        elif inner and mark != "\n":
            continue
        elif mark == "(":
            close = value.find(")", at, min(limit, at + 200))
            if close < 0 or patterns.remark.match(value, at):
                return at
            position = close + 1
        elif mark == ",":
            if not quoted and _resumes(value, position, limit, mention_start, patterns):
                return at
        elif mark == ";":
            if not value[at + 2 : at + 3].islower() or not _repeats(value, begin, at, limit):
                return at
        elif mark == " ":
            # After a closing quote, "và" opens something else: "… “Về ban hành Quy chế …” và các quy định".
            over = at - closed <= 2 or not value.startswith(("và", "hoặc", "gắn", "đến", "tới"), position)
            if value.startswith(("đến", "tới"), position):
                over = over or _reaches(value, begin, at, mention_start, patterns)
            if not quoted and (over or patterns.another_document.match(value, at, limit)):
                return at
        elif mark != "." or not _goes_on(value, begin, at):
            return at
    return limit


def _repeats(value: str, begin: int, at: int, limit: int) -> bool:
    """Whether two words of the subject come again after a semicolon: "công bố danh mục …; danh mục … thuộc …"."""
    words = _TWO_WORDS.match(value, at + 1, limit)
    return words is not None and f" {words[1]} " in value[begin:at]


def _resumes(value: str, at: int, limit: int, mention_start: int, patterns: SubjectPatterns) -> bool:
    """Whether the sentence's main clause goes on after a comma: "…, Sở Công Thương đã …".

    Where the sentence has opened with an adverbial clause ("Căn cứ …"), a body after a comma is enough.
    """
    return patterns.resumes.match(value, at, limit) is not None or (
        patterns.body.match(value, at, limit) is not None and _is_fronted(value, mention_start, patterns)
    )


def _reaches(value: str, begin: int, at: int, mention_start: int, patterns: SubjectPatterns) -> bool:
    """Whether "đến …" after `at` says whom the report's own act reaches: "quán triệt Chỉ thị … đến các chi bộ"."""
    if patterns.moves.match(value, begin, at) is not None:
        return False
    low = max(line_start(value, mention_start), mention_start - _SENTENCE)
    low = max(low, value.rfind(". ", low, mention_start))
    return patterns.conveying.search(value, low, mention_start) is not None


def _goes_on(value: str, begin: int, at: int) -> bool:
    """Whether a full stop ends no sentence: after "TP", before a small letter."""
    return value[max(begin, at - 3) : at].endswith(_ABBREVIATED) or value[at + 1 : at + 3].lstrip()[:1].islower()


def _is_fronted(value: str, start: int, patterns: SubjectPatterns) -> bool:
    low = line_start(value, start)
    if value.startswith("Căn cứ", low) and value[line_end(value, start) - 1] == ";":
        return False  # A legal basis on a line of its own: no main clause comes.
    begin = value.rfind(". ", low, start)
    return patterns.fronted.match(value, low if begin < 0 else begin + 2, start + 12) is not None
