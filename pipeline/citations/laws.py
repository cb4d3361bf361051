"""Laws, codes and ordinances that are cited by name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.citations.words import one_of
from pipeline.dates import date_at
from pipeline.records import NO_DATE, PartialDate

_REACH = 160
_CONSTITUTION = "Hiến pháp"
_OF_THE_STATE = re.compile(r" nước (?:Cộng h(?:òa|oà) xã hội chủ nghĩa|CHXHCN) Việt Nam")
_AMENDED = re.compile(r"(?:\s\(?(?:được\s)?sửa đổi(?:, bổ sung)?(?:\snăm\s\d{4})?\)?(?=[\s,;.]))?")
_LAW_WORD = re.compile(r"Bộ luật|Luật|Pháp lệnh")
_YEAR = re.compile(r"\s(?:\((?:sửa đổi|năm)?\s?)?(?:năm\s)?(?P<year>(?:19|20)\d{2})\b(?!\s?[-–/]\s?\d)\)?")
_REVISED = re.compile(r"\s\(?sửa đổi(?:, bổ sung)?\)?(?=\s)")
_TO_CODE = re.compile(r"\s?(?:\((?:sửa đổi|sửa đổi, bổ sung)\)\s?)?\(?\s?")
_JOINT = re.compile(r"(?:,|;|,?\s?và)\s(?:các\s)?(?=(?:Bộ luật|Luật|Pháp lệnh)\s)")
# Recognition of letters mistakes marks: "sửa đổi, bồ sung một số điễu của".
_AMENDING = re.compile(
    r"\s(?:[Ss]\wa đ\wi(?:, b\w s\wng)?|b\w sung)\s(?:một số \w{3,5}\s)?(?:của\s)?(?:các\s)?"
    r"(?=(?:Bộ luật|Luật|Pháp lệnh)\s)"
)
_NAME_BEFORE = regex.compile(r"(?r)\b(?P<word>(?i:bộ luật|luật|pháp lệnh))\s(?P<name>[^;.:\n]{3,140}?)\s?\(?\s?")


@dataclass(frozen=True, slots=True)
class LawPatterns:
    """`known` reads names of laws; an unknown one ends before its date (`until_date`) or at `until_stop`."""

    known: re.Pattern[str]
    until_date: re.Pattern[str]
    until_stop: re.Pattern[str]
    not_a_law: re.Pattern[str]


@lru_cache(maxsize=4)
def _patterns(lexicon: Lexicon) -> LawPatterns:
    rules = lexicon.rules
    names = one_of(name.lower() for name in lexicon.law_names)
    ends = one_of((*rules.issuer_ends, "của", "và", "với", "quy định", "ban hành"))
    no_name = one_of(rules.not_law_names)
    return LawPatterns(
        known=re.compile(rf"\s(?i:{names})(?!\w)"),
        until_date=re.compile(
            rf"\s(?!{no_name}\b)(?:(?!\s(?:theo|được|đã|tại|về|Luật|Nghị|các)\s|\svà\s{one_of(lexicon.type_names)}\s)"
            r"[^;.\n()“”:\d]){3,140}?(?=\s(?:ngày\s|năm\s(?:19|20)\d\d|số\s\d|(?:19|20)\d\d\b|\d{1,2}/\d))"
        ),
        until_stop=re.compile(rf"\s(?:(?i:phòng, chống)\b)?(?:(?!\s{ends}\s)[^,;.:\n()“”]){{2,90}}"),
        not_a_law=re.compile(rf"{one_of(rules.not_laws_after)} $"),
    )


def find_laws(
    value: str, type_words: Sequence[tuple[int, int]], coded: Sequence[Mention], lexicon: Lexicon
) -> list[Mention]:
    """Mentions of laws by name, with their date; a law whose code is printed after its name is that coded mention."""
    patterns, law_types = _patterns(lexicon), lexicon.law_types
    laws: list[Mention] = []
    amending_end = named_until = -1
    codes = iter(coded)
    following = next(codes, None)
    for start, end in type_words:
        while following is not None and following.end <= start:
            following = next(codes, None)
        if start < named_until or (following is not None and following.start <= start):
            continue
        if value[start:end] not in law_types or patterns.not_a_law.search(value, max(0, start - 12), start):
            continue
        law = _read(value, start, end, following, amending_end, patterns, lexicon)
        if law is None:
            continue
        laws.append(law)
        if _AMENDING.match(value, law.subject_start - 1):
            amending_end = law.subject_end
        else:
            named_until = law.end  # "Luật Luật sư" is one law.
    for place, mention in enumerate(coded):
        if mention.rule == "code_assembly" and not mention.type_raw:
            _find_name_before(value, mention, coded[place - 1].end if place else 0)
    return laws


def _read(
    value: str,
    start: int,
    word_end: int,
    following: Mention | None,
    amending_end: int,
    patterns: LawPatterns,
    lexicon: Lexicon,
) -> Mention | None:
    word = value[start:word_end]
    if word == _CONSTITUTION:
        named = _OF_THE_STATE.match(value, word_end)
        end: int | None = named.end() if named else word_end
    else:
        end = _name_end(value, word_end, patterns, lexicon)
    if end is None:
        return None
    if following is not None and not following.type_raw and following.start - end < 30:
        gap = _TO_CODE.match(value, end)
        if gap is not None and gap.end() == following.start:
            _take_name(value, following, start, word_end, end)
            return None
    # "Luật sửa đổi … của Luật A và Luật B ngày …": the date is that of the amending law.
    date, date_raw, last = (NO_DATE, "", end) if end == amending_end else _date_after(value, end)
    if end == word_end and date is NO_DATE:  # "theo Hiến pháp và pháp luật"
        return None
    amended = _AMENDED.match(value, last)
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
        whole_end=amended.end() if amended else last,
        is_read=True,
    )


def _name_end(value: str, at: int, patterns: LawPatterns, lexicon: Lexicon, inner: bool = False) -> int | None:
    """Where the name of a law ends that begins after its type word at `at`; None when there is no name."""
    limit = at + _REACH
    amending = _AMENDING.match(value, at, limit)
    if amending is not None:
        return None if inner else _amending_end(value, amending.end(), patterns, lexicon)
    known = patterns.known.match(value, at, limit)
    dated = patterns.until_date.match(value, at, limit)
    if known is not None:
        # "Luật Thanh tra năm 2010" ends at the known name, "Luật Đầu tư theo … ngày …" may run on to its date.
        runs_on = dated is not None and "," not in value[known.end() : dated.end()]
        return dated.end() if dated and runs_on and not _REVISED.match(value, known.end()) else known.end()
    if dated is not None:
        return dated.end()
    word = value[at + 1 : at + 12].split(" ", 1)[0].strip(".,;:")
    if not word or word in lexicon.rules.not_law_names or word[0].isdigit():
        return None
    name = patterns.until_stop.match(value, at, limit)
    words = name.group().strip() if name else ""
    if name is None or not words or (word[0].islower() and " " not in words):
        return None
    return name.start() + len(name.group().rstrip())


def _amending_end(value: str, at: int, patterns: LawPatterns, lexicon: Lexicon) -> int | None:
    """The end of "Luật sửa đổi, bổ sung một số điều của Luật A và Luật B": the end of the last law named."""
    end: int | None = None
    most = at + 4 * _REACH
    while at < most and (word := _LAW_WORD.match(value, at)) is not None:
        last = _name_end(value, word.end(), patterns, lexicon, inner=True)
        if last is None:
            break
        end = last
        joint = _JOINT.match(value, end)
        if joint is None:
            break
        at = joint.end()
    return end


def _date_after(value: str, end: int) -> tuple[PartialDate, str, int]:
    """The date or year behind a name, also behind the note that the law is the revised one."""
    revised = _REVISED.match(value, end)
    found = _date_at(value, revised.end()) if revised is not None else (NO_DATE, "", end)
    return found if found[0] is not NO_DATE else _date_at(value, end)


def _date_at(value: str, end: int) -> tuple[PartialDate, str, int]:
    if value[end : end + 1] != " ":
        return NO_DATE, "", end
    found = date_at(value, end + 1, end + 45)
    if found is not None:
        return found.date, value[found.start : found.end], found.end
    year = _YEAR.match(value, end, end + 30)
    if year is None:
        return NO_DATE, "", end
    return PartialDate(year=int(year["year"])), year.group().strip(), year.end()


def _find_name_before(value: str, mention: Mention, low: int) -> None:
    """“luật xây dựng số 50/2014/qh13”: in small letters only the code tells that a law is meant."""
    before = _NAME_BEFORE.match(value, max(low, mention.start - 150), mention.start)
    if before is not None:
        _take_name(value, mention, before.start(), before.end("word"), before.end("name"))


def _take_name(value: str, coded: Mention, start: int, word_end: int, end: int) -> None:
    """The coded mention begins at the law's type word: "Luật Đầu tư số 61/2020/QH14"."""
    coded.start, coded.type_raw = start, value[start:word_end]
    coded.type = coded.type_raw.capitalize()
    coded.subject_start, coded.subject_end = word_end + 1, end
    coded.subject = value[word_end + 1 : end]
    coded.confidence = 1.0
