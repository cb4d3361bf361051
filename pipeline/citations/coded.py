"""Mentions that print a code: from the type word (or "số") to the end of code or date."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

from pipeline.citations.before import Before, read_before
from pipeline.citations.codes import Code, scan_blank_numbers, scan_codes
from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.dates import DateMatch, date_at
from pipeline.fold import fold_code
from pipeline.records import NO_DATE, Header, Text
from pipeline.rules import DocumentType

_TO_DATE = re.compile(r"\s?[,(]?\s?(?:(?:ban hành|ký)\s)?(?=[nNtT\d])")


def find_coded(text: Text, header: Header, type_words: Sequence[tuple[int, int]], lexicon: Lexicon) -> list[Mention]:
    """Every coded mention, in reading order, with type, code and date; nothing of what is read around it yet."""
    value = text.reading
    type_starts = {end: start for start, end in type_words}
    skipped = list(_not_text(header))
    mentions: list[Mention] = []
    codes = [*scan_codes(value, text.source.is_recognised, lexicon), *scan_blank_numbers(value, lexicon)]
    codes.sort(key=itemgetter(0))
    for start, end, code in codes:
        if mentions and start < mentions[-1].end:
            continue
        if (
            skipped
            and not header.body_start <= start < header.body_end
            and any(low <= start < high for low, high in skipped)
        ):
            continue
        before = read_before(value, mentions[-1].end if mentions else 0, start, code, type_starts, lexicon)
        if before is None:
            continue
        date = _date_after(value, end)
        if date is None and value.startswith(" cùng ngày", end):
            date = _same_day(value, before.start, end, mentions)
        if _is_document(code, before, date is not None):
            mentions.append(_mention(value, start, end, code, before, before.date or date, lexicon))
    return mentions


def _date_after(value: str, end: int) -> DateMatch | None:
    """The date right after a code: " ngày 07/5/2013", ", ngày 13/5/2016"."""
    if value.startswith(" ngày", end):
        return date_at(value, end + 1, end + 41)
    if value.startswith("ngày", end):  # "TT-BCTngày 03 tháng 10": the space is missing.
        close = date_at(value[end : end + 40], 0)
        return close and DateMatch(close.start + end, close.end + end, close.date)
    gap = _TO_DATE.match(value, end) if value.startswith((" ", ",", "("), end) else None
    return date_at(value, gap.end(), gap.end() + 40) if gap else None


def _same_day(value: str, start: int, end: int, mentions: Sequence[Mention]) -> DateMatch | None:
    """“Quyết định số 02/QĐ-UBND cùng ngày”: the day is that of the document before it, in the same line.

    “số 129/2025/NĐ-CP và 131/2025/NĐ-CP cùng ngày 11/6/2025”: the day is that of all in the list.
    """
    last = end + len(" cùng ngày")
    printed = date_at(value, last + 1, last + 30)
    if printed is not None:
        for one in reversed(mentions):
            if one.date is not NO_DATE or value[one.end : start].strip(" ,;") not in ("", "và"):
                break
            one.date, one.date_raw, start = printed.date, value[end + 1 : printed.end], one.start
        return DateMatch(end + 1, printed.end, printed.date)
    before = mentions[-1] if mentions else None
    if before is None or before.date is NO_DATE or "\n" in value[before.end : end]:
        return None
    return DateMatch(end + 1, last, before.date)


def _not_text(header: Header) -> Iterator[tuple[int, int]]:
    """Where codes are no citations: the document's own number, its recipients and its signature."""
    for evidence in (header.number_line, header.signature.evidence if header.signature else None):
        if evidence is not None:
            yield evidence.start, evidence.end
    for recipient in header.recipients:
        yield recipient.start, recipient.end


def _is_document(code: Code, before: Before, dated: bool) -> bool:
    """A shape alone is not enough: a type word, "số" or a code that the rules know must stand by it."""
    if before.type is not None or not code.number:
        return before.type is not None or before.numbered
    if code.rule in ("code_letter", "code_legacy", "code_lost_slash"):
        return before.numbered and (code.known or dated)
    return code.known or before.numbered


def _mention(
    value: str, start: int, end: int, code: Code, before: Before, date: DateMatch | None, lexicon: Lexicon
) -> Mention:
    last = end if date is None else max(end, date.end)
    own = before.type or _type_of(code.type_code, code.rule, lexicon)
    return Mention(
        start=before.start,
        end=last,
        form="full",
        type=own.name if own else "",
        type_raw=before.type_raw,
        rule=code.rule,
        confidence=code.confidence if before.type is not None else code.confidence * 0.9,
        number=code.number,
        year=code.year,
        symbol=code.symbol,
        code=code.text if code.number else "",
        code_raw=value[start:end],
        key=code.key,
        code_start=start,
        code_end=end,
        date=NO_DATE if date is None else date.date,
        date_raw="" if date is None else value[date.start : date.end],
        whole_end=last,
    )


@lru_cache(maxsize=1024)
def _type_of(type_code: str, rule: str, lexicon: Lexicon) -> DocumentType | None:
    """The type that the code alone tells: by its type code, else an official letter when it begins with an agency."""
    if type_code:
        types = lexicon.party_types if rule == "code_party" else lexicon.state_types
        return types.get(fold_code(type_code)) or lexicon.state_types.get(fold_code(type_code))
    return lexicon.letter if rule in ("code_state", "code_letter") else None
