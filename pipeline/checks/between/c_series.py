"""C-SERIES: a number that does not fit its date among those that the body gave in that year."""

import datetime
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pipeline.checks.between.registry import check_group
from pipeline.records import GroupedDocument, Suspect
from pipeline.rules import Rules

# Fewer numbers in order prove nothing; where more than one in five is out of order, two series run side by side.
_ENOUGH, _MOST_SHARE = 6, 0.2
# Numbers are reserved, and dated a few days before or after their turn.
_SLACK = datetime.timedelta(days=15)


@check_group(
    "C-SERIES",
    "numbering",
    name=("Số không tăng theo thời gian", "Number out of order with its date"),
    severity="info",
)
def numbers_rise_with_dates(documents: Sequence[GroupedDocument], rules: Rules) -> Iterator[Suspect]:
    """The numbers that a body gives in one year rise with their dates; the numbers around one tell when it was issued.

    Quiet where few numbers of the year are known, where many are out of order (two series side by side), within some
    days, and where several agencies give the same date.
    """
    known = sorted((one for one in documents if one.number), key=lambda one: (one.number, one.issued))
    in_order = _in_order(known)
    outside = [one for place, one in enumerate(known) if place not in in_order]
    if len(in_order) < _ENOUGH or len(outside) > _MOST_SHARE * len(known):
        return
    ordered = [known[place] for place in sorted(in_order)]
    for one in outside:
        place = bisect_left([other.number for other in ordered], one.number)
        if one.agencies > 1 or not 0 < place < len(ordered):
            continue
        before, after = ordered[place - 1], ordered[place]
        issued, earliest, latest = (datetime.date.fromisoformat(d.issued) for d in (one, before, after))
        if earliest - _SLACK <= issued <= latest + _SLACK:
            continue
        yield _suspect(one, before, after, earliest, latest)


def _in_order(known: Sequence[GroupedDocument]) -> set[int]:
    """The places of the longest run of documents whose dates never fall."""
    tails: list[int] = []
    dates: list[str] = []
    before: list[int | None] = []
    for place, one in enumerate(known):
        at = bisect_left(dates, one.issued + "~")
        before.append(tails[at - 1] if at else None)
        tails[at : at + 1] = [place]
        dates[at : at + 1] = [one.issued]
    found: set[int] = set()
    last = tails[-1] if tails else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found


def _suspect(
    one: GroupedDocument,
    before: GroupedDocument,
    after: GroupedDocument,
    earliest: datetime.date,
    latest: datetime.date,
) -> Suspect:
    issued = datetime.date.fromisoformat(one.issued)
    span = f"{earliest:%d/%m/%Y} – {latest:%d/%m/%Y}"
    return Suspect(
        one.document_id,
        f"{one.code} ghi ngày {issued:%d/%m/%Y} không theo thứ tự số: số {before.code} ngày {earliest:%d/%m/%Y}, số "
        f"{after.code} ngày {latest:%d/%m/%Y}; kiểm tra số hoặc ngày.",
        f"{one.code} is dated {issued:%d/%m/%Y}, out of order: {before.code} is of {earliest:%d/%m/%Y}, {after.code} "
        f"of {latest:%d/%m/%Y}; check number or date.",
        concerns=lambda mention: mention.date.iso == one.issued,
        suggestion=f"{span}: theo các số liền kề",
    )
