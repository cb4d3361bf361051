"""Who says a thing independently: an office that repeats itself is one witness, and so are copies of one paragraph."""

from collections.abc import Iterable, Sequence

from pipeline.records import DateSeen, DocumentMention, PartialDate


def independent(mentions: Iterable[DocumentMention]) -> int:
    """How many say it in words of their own: agencies, less those that only copy another one's paragraph."""
    sayings = sorted({(one.witness, one.paragraph) for one in mentions})
    witnesses: set[str] = set()
    paragraphs: set[str] = set()
    for witness, paragraph in sayings:
        if witness not in witnesses and paragraph not in paragraphs:
            witnesses.add(witness)
        paragraphs.add(paragraph)
    return len(witnesses)


def witness_of(mentions: Sequence[DocumentMention]) -> dict[str, str]:
    """The witness of each citation id: copies of one paragraph all belong to the first that has it by name."""
    first: dict[str, str] = {}
    for one in mentions:
        first[one.paragraph] = min(first.get(one.paragraph, one.witness), one.witness)
    return {one.citation_id: first[one.paragraph] for one in mentions}


def dates_seen(mentions: Iterable[DocumentMention], verified: frozenset[PartialDate]) -> tuple[DateSeen, ...]:
    """The complete dates that mentions give: what a register holds first, then what most witnesses say."""
    by_date: dict[PartialDate, list[DocumentMention]] = {}
    for one in mentions:
        if one.date.complete:
            by_date.setdefault(one.date, []).append(one)
    seen = [
        DateSeen(date, len(group), len({one.report_id for one in group}), independent(group), date in verified)
        for date, group in by_date.items()
    ]
    return tuple(sorted(seen, key=lambda one: (*_weight(one), one.date.stated)))


def best_date(seen: Sequence[DateSeen]) -> PartialDate | None:
    """The date that is better witnessed than any other; None on a tie, for then nothing is agreed."""
    if not seen or (len(seen) > 1 and _weight(seen[0]) == _weight(seen[1])):
        return None
    return seen[0].date


def _weight(seen: DateSeen) -> tuple[bool, int, int]:
    return not seen.verified, -seen.witnesses, -seen.mentions
