"""Which mention of the run is which one of the annotation, and what both say about the document that it means."""

import json
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.evaluate.compare import likeness, plain
from pipeline.evaluate.gold import FoundReport, GoldReport, Row

_ALIKE = 0.75


@dataclass(frozen=True, slots=True)
class Linked:
    """One annotated mention: the document that it means by the annotation, and `found` by the run.

    A reader could not be sure of a `doubtful` one: what it is linked to is not scored.
    `look` is number and symbol, which other documents may share; `citation_id` is empty where the run has no such
    mention.
    """

    report: str
    order: str
    raw: str
    document: str
    look: str
    found: str
    citation_id: str
    doubtful: bool = False


def linked_mentions(gold: GoldReport, found: FoundReport) -> Iterator[Linked]:
    """Every annotated mention of a report."""
    said = {row["order"]: row for row in gold.citations}
    matched = _matched(gold.links, found["citations"])
    for row, mention in zip(gold.links, matched, strict=True):
        own = said.get(row["order"], {})
        yield Linked(
            report=gold.name,
            order=row["order"],
            raw=row["raw"],
            document=row["document"] or f"? {gold.name} {row['order']}",
            look=f"{own.get('number', '').lstrip('0')} {plain(own.get('symbol', ''))}".strip(),
            found=mention["document_id"] if mention else "",
            citation_id=mention["citation_id"] if mention else "",
            doubtful=bool(row["doubt"]),
        )


def quoted(flag: Row) -> tuple[str, ...]:
    """The records that a flag quotes."""
    return tuple(str(quote["record_id"]) for quote in json.loads(flag["quotes"] or "[]") if quote.get("record_id"))


def _matched(wanted: Sequence[Row], had: Sequence[Row]) -> list[Row | None]:
    """For each wanted mention the one of the same words, in order; a misread one by its place between the others."""
    pool: dict[str, deque[int]] = defaultdict(deque)
    for place, row in enumerate(had):
        pool[plain(row["raw"])].append(place)
    places = [pool[key].popleft() if pool[key := plain(row["raw"])] else None for row in wanted]
    left = {place for waiting in pool.values() for place in waiting}
    for number, row in enumerate(wanted):
        if places[number] is not None or not left:
            continue
        before = max((one for one in places[:number] if one is not None), default=-1)
        after = min((one for one in places[number + 1 :] if one is not None), default=len(had))
        between = [place for place in left if before < place < after]
        best = max(between, key=lambda place: likeness(row["raw"], had[place]["raw"]), default=None)
        if best is not None and likeness(row["raw"], had[best]["raw"]) >= _ALIKE:
            places[number] = best
            left.remove(best)
    return [had[place] if place is not None else None for place in places]
