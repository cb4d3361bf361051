"""Documents cited without a code: by number alone, by title, by "này" or "nêu trên"."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

import regex

from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.dates import date_at
from pipeline.rules.citations import CitationPattern

_BODY_BEFORE = regex.compile(r"(?r)(?:\b(?:Phòng|Ban|Sở|Bộ|Vụ|Cục|Văn phòng|Tổ|Hội đồng|Ban Chỉ đạo|Trưởng phòng)|[-&])\s$")
_ISSUES = regex.compile(r"(?r)(?i:ban hành)\s(?:các\s)?")
# "ban hành Quy chế … của Sở tại Quyết định số …": what the decision issued, cited by its code.
_ISSUED_BY = regex.compile(
    r"(?:\scủa\s[^;:.\n]{2,120}?)?\s(?:được\s)?(?:ban hành\s)?(?:kèm theo|tại|theo|bằng)\s(?:các\s)?"
)
_SENTENCE_OPENS = regex.compile(r"(?r)(?:[.!?…:]\s|\n)[\s\-–+*•\d.)a-zđ]{0,6}|(?<![\s\S])")


def find_named(value: str, anchors: Sequence[Mention], aliases: Mapping[str, Mention], lexicon: Lexicon) -> list[Mention]:
    """Mentions by type word without a code, outside the mentions that are already read (`anchors`, in order)."""
    starts = [mention.start for mention in anchors]
    found: list[Mention] = []
    for match in lexicon.phrases.type_word.finditer(value):
        start, end = match.span()
        place = bisect_right(starts, start) - 1
        if found and start < found[-1].end or place >= 0 and start < anchors[place].end:
            continue
        inside = any(one.whole_end > start for one in anchors[max(0, place - 6) : place + 1])
        following = starts[place + 1] if place + 1 < len(starts) else len(value)
        mention = None if inside else _alias(value, start, aliases, lexicon)
        if mention is None:
            mention = _read(value, start, end, following, inside, lexicon)
        if mention is not None and mention.form == "named" and lexicon.is_general(mention.subject):
            mention = mention if _is_of_this_paragraph(value, mention, anchors[: place + 1]) else None
        if mention is not None:
            found.append(mention)
    return found


def _read(value: str, start: int, end: int, following: int, inside: bool, lexicon: Lexicon) -> Mention | None:
    rules, limit = lexicon.rules, min(following, end + 400)
    number = rules.short_number.pattern.match(value, end, end + 14)
    if number is not None:
        return _short(value, start, end, number, lexicon)
    this = rules.self_reference.pattern.match(value, end, end + 5)
    if this is not None:
        mention = _mention(value, start, end, this.end(), "self", rules.self_reference)
        mention.is_read = True
        return mention
    above = rules.antecedent.pattern.match(value, end, end + 22)
    if above is not None:
        return _mention(value, start, end, above.end(), "alias", rules.antecedent)
    if inside or value[start:end] not in rules.titled_types or _is_no_document(value, start, end, lexicon):
        return None
    last = title_end(value, end, limit, lexicon)
    if last is not None:
        last = end + len(value[end:last].rstrip().removesuffix(" và"))
    if last is None or (following - last < 160 and _ISSUED_BY.fullmatch(value, last, following)):
        return None
    mention = _mention(value, start, end, last, "named", rules.titled)
    mention.only_if_known = _SENTENCE_OPENS.match(value, max(0, start - 10), start) is not None
    lead = 3 if value.startswith(" về ", end) else 0
    mention.subject_start, mention.subject_end = end + 1 + lead, last
    mention.subject = value[mention.subject_start : last]
    return mention


def _short(value: str, start: int, word_end: int, number: regex.Match[str], lexicon: Lexicon) -> Mention | None:
    """ "Quyết định 217", "Kế hoạch số 12 ngày 05/01/2022"; but "Kế hoạch 5 năm", "Nghị quyết 2020" are none."""
    date = date_at(value, number.end() + 1, number.end() + 40)
    numbered = " số " in number.group()
    if date is None and not numbered:
        if lexicon.phrases.measure.match(value, number.end(), number.end() + 12) or 1900 <= int(number["number"]) <= 2100:
            return None
    mention = _mention(value, start, word_end, date.end if date else number.end(), "short", lexicon.rules.short_number)
    mention.number = number["number"]
    if date is not None:
        mention.date, mention.date_raw = date.date, value[date.start : date.end]
    return mention


def _alias(value: str, start: int, aliases: Mapping[str, Mention], lexicon: Lexicon) -> Mention | None:
    """A later use of a short name that the text has defined."""
    for name, defined in aliases.items():
        if defined.start < start and value.startswith(name, start) and not value[start + len(name) : start + len(name) + 1].isalnum():
            mention = _mention(value, start, start + len(name), start + len(name), "alias", lexicon.rules.alias_definition)
            mention.type, mention.type_raw = defined.type, defined.type_raw
            return mention
    return None


def _mention(value: str, start: int, word_end: int, end: int, form: str, rule: CitationPattern) -> Mention:
    word = value[start:word_end]
    return Mention(start=start, end=end, form=form, type=word, type_raw=word, rule=rule.id, confidence=rule.confidence, whole_end=end)  # type: ignore[arg-type]


def _is_of_this_paragraph(value: str, mention: Mention, anchors: Sequence[Mention]) -> bool:
    """Whether the paragraph tells of a decision with such a thing: only there a general title can mean it."""
    line = value.rfind("\n", 0, mention.start)
    return any(one.start > line and one.subject.startswith(mention.type) for one in anchors[-12:])


def _is_no_document(value: str, start: int, end: int, lexicon: Lexicon) -> bool:
    if _BODY_BEFORE.match(value, max(0, start - 14), start):
        return True
    if value[start:end] in lexicon.rules.titled_when_issued:
        return _ISSUES.match(value, max(0, start - 16), start) is None
    return False


def title_end(value: str, at: int, limit: int, lexicon: Lexicon) -> int | None:
    """Where a title printed after its type word at `at` ends; None when no title begins there."""
    phrases = lexicon.phrases
    if phrases.title_opens.match(value, at, limit) is None:
        return None
    regime = phrases.regime.match(value, at, limit)
    if regime is not None:
        return regime.end()
    position = at + 1
    while True:
        stop = phrases.title_stop.search(value, position, limit)
        if stop is None:
            return at + len(value[at:limit].rstrip())
        end = stop.start()
        if stop.group() == "," and value[end + 2 : end + 3].islower() and not phrases.resumes.match(value, end + 1, limit):
            position = end + 1
        elif stop.group() == " " and value.startswith(" và ", end) and _joins_two(value, at, end):
            position = end + 3
        elif stop.group() == " " and value.startswith(" và ", end) and phrases.goes_on_after_and.match(value, end, limit):
            position = end + 3
        elif stop.group() == " " and value.startswith(" của ", end) and not _is_owned(value, at, end, lexicon):
            position = end + 4
        elif stop.group().strip() in ("-", "–"):
            position = stop.end()
        else:
            return end


def _is_owned(value: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Whether "của" names who issued it and not whose affair the title is about."""
    return lexicon.phrases.owner.match(value, end) is not None and not value[at:end].endswith(lexicon.rules.belonging)


def _joins_two(value: str, at: int, end: int) -> bool:
    """Whether this "và" joins the two parties of "giữa A và B"."""
    return " giữa " in value[at:end] and " và " not in value[at:end]
