"""The opening and the closing sentence: where the one ends, and where the other says whose report it is."""

from pipeline.dates import date_at
from pipeline.header.foot import Foot
from pipeline.header.head import DateLine, read_date
from pipeline.records import Text
from pipeline.rules.header import BodyRules, HeaderRules

_MOST_OPENING = 20
_MOST_CLOSING = 6
_LONG = 60


def end_of_opening(text: Text, start: int, end: int, rules: BodyRules) -> int:
    """The end of the paragraph that says "… báo cáo như sau:", or of the first one, before any heading."""
    first = text.paragraph_index(start)
    closed = start
    for paragraph in text.paragraphs[first : first + _MOST_OPENING]:
        if not start <= paragraph.start < end:
            break
        words = text.reading[paragraph.start : paragraph.end]
        if rules.heading.pattern.match(words) and not words.startswith(("-", "+", "–", "•")):
            break
        # The grounds of a decision ("Căn cứ …;", "Theo đề nghị …") are one opening, a paragraph each.
        if closed == start or rules.start.pattern.match(words):
            closed = paragraph.end
        if rules.opening_end.pattern.search(words[-_LONG:]):
            return paragraph.end
    return closed


def closing_sentence(text: Text, start: int, end: int, rules: BodyRules) -> tuple[int, int]:
    """The paragraph that sends a report off ("Trên đây là Báo cáo …"), at the end of the body; empty without one."""
    last = text.paragraph_index(max(start, end - 1))
    for paragraph in reversed(text.paragraphs[max(0, last - _MOST_CLOSING + 1) : last + 1]):
        if paragraph.start < start:
            break
        if rules.closing.pattern.match(text.reading[paragraph.start : paragraph.end]):
            return paragraph.start, paragraph.end
    return end, end


def date_at_the_end(text: Text, body_start: int, foot: Foot, rules: HeaderRules) -> DateLine:
    """The date of a document that has none at its head: above its signature, or where a resolution was adopted."""
    last = text.paragraph_index(max(body_start, foot.start - 1))
    for paragraph in text.paragraphs[max(0, last - _MOST_CLOSING) : last + 1]:
        match = rules.body.adopted.pattern.search(text.reading, max(body_start, paragraph.start), paragraph.end)
        found = date_at(text.reading, match.end(), paragraph.end) if match else None
        if found is not None:
            return DateLine(text.evidence(found.start, found.end, rules.body.adopted.id), None, found.date)
    for paragraph in text.paragraphs[max(0, last - 1) :]:
        if paragraph.start >= foot.end:
            break
        line = read_date(text, max(body_start, paragraph.start), paragraph.end, rules.head.date_line)
        if line.evidence and line.evidence.start == paragraph.start:
            return line
    return DateLine()
