"""Kỳ báo cáo: where a document says which period it is about."""

from pipeline.header.title import Title
from pipeline.periods import period_in
from pipeline.records import Found, Period, Text
from pipeline.rules import Rules
from pipeline.rules.periods import PeriodRules


def find_period(
    text: Text, title: Title, opening: tuple[int, int], closing: tuple[int, int], rules: Rules
) -> Period | None:
    """The period in the subject or the note below it; for a report also in its opening or closing sentence."""
    doc_type = title.doc_type.value if title.doc_type else ""
    subject = title.subject
    if doc_type not in rules.periods.document_types and not _reports(subject, rules.periods):
        return None
    places = [(subject.evidence.start, subject.evidence.end)] if subject else []
    if title.aside:
        places.append((title.aside.start, title.aside.end))
    if doc_type in rules.header.body.request_types:
        places += [_behind_verb(text, *opening), closing]
    found = [period for place in places if (period := period_in(text, *place, rules.periods))]
    return next((period for period in found if period.start), found[0] if found else None)


def _reports(subject: Found | None, rules: PeriodRules) -> bool:
    return subject is not None and bool(rules.reports_on.pattern.search(subject.value))


def _behind_verb(text: Text, start: int, end: int) -> tuple[int, int]:
    """The part of the opening that says what is reported: before it stand the documents that asked for the report."""
    verb = text.reading.rfind(" báo cáo ", start, end)
    return (verb, end) if verb >= 0 else (start, end)
