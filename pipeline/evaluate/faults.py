"""Whether the flags tell which mentions are wrong: their day by kind and by source of the text, and what else is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.evaluate.compare import Counted, Scores
from pipeline.evaluate.gold import FoundReport, FoundRun, GoldReport, Row
from pipeline.evaluate.mentions import Linked, quoted

_DATES = ("day", "month", "year", "digit")
# Of these kinds a finding too many counts. Titles and issuers are worded freely: they are only asked for.
_COUNTED = (*_DATES, "repealed", "unregistered")


@dataclass(frozen=True, slots=True)
class Fault:
    """A mention that says something wrong of its document; `asked`: the run could know it."""

    report: str
    raw: str
    citation_id: str
    kind: str
    codes: frozenset[str]
    source: str
    asked: bool


def faults_of(gold: GoldReport, found: FoundReport, linked: Iterable[Linked], run: FoundRun) -> Iterator[Fault]:
    """The wrong mentions of a report; what only a register can tell is asked for only where the run had it."""
    mentions = {one.order: one for one in linked}
    for row in gold.faults:
        mention = mentions.get(row["order"])
        if mention is not None:
            yield Fault(
                report=gold.name,
                raw=mention.raw,
                citation_id=mention.citation_id,
                kind=row["kind"],
                codes=frozenset(row["codes"].split("|")),
                source=found.report.get("text_source", ""),
                asked=not mention.doubtful and (row["against"] != "register" or run.is_registered(mention.found)),
            )


def score_faults(faults: Sequence[Fault], run: FoundRun, scores: Scores) -> None:
    """Recall over the faults that are asked for; precision over all flags of the codes that tell them."""
    if not faults:
        return
    due = {one.citation_id: one.codes for one in faults if one.citation_id}
    codes_of = {kind: frozenset(code for one in faults if one.kind == kind for code in one.codes) for kind in _COUNTED}
    told: set[str] = set()
    for flag, source in run.flags():
        hits = [one for one in quoted(flag) if flag["code"] in due.get(one, ())]
        told.update(hits)
        kinds = [kind for kind, codes in codes_of.items() if flag["code"] in codes]
        if not hits and kinds:
            _count_false_alarm(flag, source, kinds, run, scores)
        elif kinds and kinds[0] in _DATES:
            own = any(one.startswith(flag["report_id"]) for one in hits)
            scores.judge(flag["report_id"], "dates.pointed", own, "a wrong date of this report", flag["message_vi"])
    for one in faults:
        if one.asked:
            _count(one, one.citation_id in told, scores)


def _count_false_alarm(flag: Row, source: str, kinds: Sequence[str], run: FoundRun, scores: Scores) -> None:
    if kinds[0] in _DATES:
        kind = _differing([run.date(one) for one in quoted(flag)])
        measures = ["dates", f"dates.{kind}", f"dates.{source}"]
    else:
        measures = [f"faults.{kind}" for kind in kinds]
    for measure in measures:
        scores.counted.setdefault(measure, Counted()).found += 1
    scores.notes.append(f"[{flag['report_id']}] {measures[-1]} EXTRA: {flag['code']} {flag['message_vi']}")


def _count(fault: Fault, hit: bool, scores: Scores) -> None:
    if fault.kind not in _COUNTED:
        scores.judge(fault.report, f"faults.{fault.kind}", hit, fault.raw, "no flag")
        return
    dated = fault.kind in _DATES
    measures = ("dates", f"dates.{fault.kind}", f"dates.{fault.source}") if dated else (f"faults.{fault.kind}",)
    for measure in measures:
        tally = scores.counted.setdefault(measure, Counted())
        tally.gold, tally.hit, tally.found = tally.gold + 1, tally.hit + hit, tally.found + hit
    if not hit:
        scores.notes.append(f"[{fault.report}] {measures[-1]} {fault.kind} MISS: {fault.raw}")


def _differing(dates: Sequence[str]) -> str:
    """Which part two dates differ in: the kind that a false alarm is counted under."""
    distinct = sorted(set(dates) - {""})
    if len(distinct) != 2:
        return "other"
    one, other = (date.split("-") for date in distinct)
    parts = [name for name, a, b in zip(("year", "month", "day"), one, other, strict=True) if a != b]
    if parts != ["year"] and sum(a != b for a, b in zip("".join(one), "".join(other), strict=True)) == 1:
        return "digit"
    return parts[0] if len(parts) == 1 else "other"
