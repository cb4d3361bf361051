"""Laws, codes and ordinances that are cited by name."""

from bisect import bisect_left
from collections.abc import Sequence

import regex

from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.dates import date_at
from pipeline.records import NO_DATE, PartialDate

_YEAR = regex.compile(r"\s(?:\((?:sửa đổi|năm)?\s?)?(?:năm\s)?(?P<year>(?:19|20)\d{2})\b(?!\s?[-–/]\s?\d)\)?")
_TO_CODE = regex.compile(r"\s?(?:\((?:sửa đổi|sửa đổi, bổ sung)\)\s?)?\(?\s?")
_JOINT = regex.compile(r"(?:,|;|,?\s?và)\s(?:các\s)?(?=(?:Bộ luật|Luật|Pháp lệnh)\s)")
_AMENDED = regex.compile(r"(?:\s\(?(?:được\s)?sửa đổi(?:, bổ sung)?(?:\snăm\s\d{4})?\)?(?=[\s,;.]))?")
_LAW_WORD = regex.compile(r"Bộ luật|Luật|Pháp lệnh")
_NAME_BEFORE = regex.compile(r"(?r)\b(?P<word>(?i:bộ luật|luật|pháp lệnh))\s(?P<name>[^;.:\n]{3,140}?)\s?\(?\s?")
_CONSTITUTION = "Hiến pháp"


def find_laws(value: str, coded: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """Mentions of laws by name, with their date; a law whose code is printed after its name is that coded mention."""
    starts = [mention.start for mention in coded]
    laws: list[Mention] = []
    amending_end = named_until = -1
    for match in lexicon.rules.law.pattern.finditer(value):
        start = match.start()
        place = bisect_left(starts, start)
        if start < named_until or _is_taken(start, coded, place) or lexicon.phrases.not_a_law.match(value, max(0, start - 12), start):
            continue
        following = coded[place] if place < len(coded) else None
        law = _read(value, start, match.end(), following, amending_end, lexicon)
        if law is not None:
            laws.append(law)
            if " Luật " in law.subject and " điều " in law.subject:
                amending_end = law.subject_end
            else:
                named_until = law.end  # "Luật Luật sư" is one law.
    for place, mention in enumerate(coded):
        if mention.rule == "code_assembly" and not mention.type_raw:
            _find_name_before(value, mention, coded[place - 1].end if place else 0)
    return laws


def _find_name_before(value: str, mention: Mention, low: int) -> None:
    """ "luật xây dựng số 50/2014/qh13": in small letters only the code tells that a law is meant."""
    before = _NAME_BEFORE.match(value, max(low, mention.start - 150), mention.start)
    if before is not None:
        _take_name(value, mention, before.start(), before.end("word"), before.end("name"))


def _is_taken(start: int, coded: Sequence[Mention], place: int) -> bool:
    return (place < len(coded) and coded[place].start == start) or (place > 0 and coded[place - 1].end > start)


def _read(value: str, start: int, word_end: int, following: Mention | None, amending_end: int, lexicon: Lexicon) -> Mention | None:
    word = value[start:word_end]
    end = word_end if word == _CONSTITUTION else name_end(value, word_end, lexicon)
    if end is None:
        return None
    if following is not None and not following.type_raw and following.start - end < 30:
        gap = _TO_CODE.match(value, end)
        if gap is not None and gap.end() == following.start:
            _take_name(value, following, start, word_end, end)
            return None
    # "Luật sửa đổi … của Luật A và Luật B ngày …": the date is that of the amending law.
    date, date_raw, last = (NO_DATE, "", end) if end == amending_end else _date_after(value, end)
    if word == _CONSTITUTION and date is NO_DATE:
        return None
    return Mention(
        start=start,
        end=last,
        form="named",
        type=word,
        type_raw=word,
        rule=lexicon.rules.law.id,
        confidence=lexicon.rules.law.confidence,
        date=date,
        date_raw=date_raw,
        subject=value[word_end + 1 : end],
        subject_start=min(word_end + 1, end),
        subject_end=end,
        whole_end=_AMENDED.match(value, last).end(),
        is_read=True,
    )


def name_end(value: str, at: int, lexicon: Lexicon) -> int | None:
    """Where the name of a law ends that begins after its type word at `at`; None when there is no name."""
    phrases, limit = lexicon.phrases, at + 160
    amended = phrases.amended_laws.match(value, at, limit)
    if amended is not None:
        return _amended_end(value, amended.end(), lexicon)
    known = phrases.law_name.match(value, at, limit)
    dated = phrases.law_until_date.match(value, at, limit)
    if known is not None:
        # "Luật Thanh tra năm 2010" ends at the known name, "Luật Đầu tư theo … ngày …" may run on to its date.
        return known.end() if dated is None or "," in value[known.end() : dated.end()] else dated.end()
    if dated is not None:
        return dated.end()
    word = value[at + 1 : at + 12].split(" ", 1)[0].strip(".,;:")
    if not word or word in lexicon.rules.not_law_names:
        return None
    name = phrases.law_until_stop.match(value, at, limit)
    if name is None or not name.group().strip() or (word[0].islower() and " " not in name.group().strip()):
        return None
    return name.start() + len(name.group().rstrip())


def _amended_end(value: str, at: int, lexicon: Lexicon) -> int | None:
    """The end of "Luật sửa đổi, bổ sung một số điều của Luật A và Luật B": the end of the last law named."""
    end: int | None = None
    while True:
        word = _LAW_WORD.match(value, at)
        if word is None:
            return end
        last = name_end(value, word.end(), lexicon)
        if last is None:
            return end
        end = last
        joint = _JOINT.match(value, end)
        if joint is None:
            return end
        at = joint.end()


def _date_after(value: str, end: int) -> tuple[PartialDate, str, int]:
    found = date_at(value, end + 1, end + 45) if value[end : end + 1] == " " else None
    if found is not None:
        return found.date, value[found.start : found.end], found.end
    year = _YEAR.match(value, end, end + 30)
    if year is None:
        return NO_DATE, "", end
    return PartialDate(year=int(year["year"])), year.group().strip(), year.end()


def _take_name(value: str, coded: Mention, start: int, word_end: int, end: int) -> None:
    """The coded mention begins at the law's type word: "Luật Đầu tư số 61/2020/QH14"."""
    coded.start, coded.type_raw = start, value[start:word_end]
    coded.type = coded.type_raw.capitalize()
    coded.subject_start, coded.subject_end = word_end + 1, end
    coded.subject = value[word_end + 1 : end]
    coded.confidence = 1.0
