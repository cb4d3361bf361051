"""C-DATE: one document under two dates."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from pipeline.checks.registry import check
from pipeline.checks.same_document import CodeMentions, Sameness, mentions_by_code, sameness
from pipeline.checks.words_compared import citation_quote
from pipeline.records import Finding, PartialDate, Report
from pipeline.rules import Rules


@check("C-DATE", severity="error")
def same_document_same_date(report: Report, rules: Rules) -> Iterator[Finding]:
    """A document that is mentioned several times carries the same date each time."""
    for group in mentions_by_code(report):
        dated = [index for index in group.mentions if report.citations[index].date.complete]
        if len({report.citations[index].date for index in dated}) < 2:
            continue
        for cluster, verdict in _clusters(report, CodeMentions(group.key, tuple(dated))):
            yield _finding(report, cluster, verdict)


def _clusters(report: Report, group: CodeMentions) -> Iterator[tuple[tuple[int, ...], Sameness]]:
    """Mentions with conflicting dates that mean one document, and how sure that is."""
    by_date: dict[PartialDate, list[int]] = {}
    for index in group.mentions:
        by_date.setdefault(report.citations[index].date, []).append(index)
    parties = [[date] for date in by_date]
    verdicts: dict[PartialDate, Sameness] = {}
    for one, other in combinations(by_date, 2):
        verdict = min(
            (sameness(report.citations[a], report.citations[b]) for a in by_date[one] for b in by_date[other]),
            key=("two", "one", "likely").index,
        )
        if verdict == "two":
            continue
        merged = [party for party in parties if one in party or other in party]
        parties = [party for party in parties if party not in merged]
        parties.append([date for party in merged for date in party])
        for date in (one, other):
            verdicts[date] = "one" if "one" in (verdict, verdicts.get(date)) else "likely"
    for party in parties:
        if len(party) > 1:
            mentions = tuple(sorted(index for date in party for index in by_date[date]))
            yield mentions, "one" if all(verdicts[date] == "one" for date in party) else "likely"


def _finding(report: Report, mentions: tuple[int, ...], verdict: Sameness) -> Finding:
    written = Counter(report.citations[index].date for index in mentions)
    (common, count), *_ = written.most_common()
    majority = count * 2 > len(mentions)
    first_of_common = next(index for index in mentions if report.citations[index].date == common)
    shown = [
        index
        for index in mentions
        if not majority or index == first_of_common or report.citations[index].date != common
    ]
    code = report.citations[mentions[0]].code
    dates = " và ".join(_written(date) for date in written)
    return Finding(
        quotes=tuple(citation_quote(report, index) for index in shown),
        message_vi=f"Văn bản {code} được ghi các ngày khác nhau: {dates}; đối chiếu ngày với bản gốc.",
        message_en=f"{code} is cited under different dates: {dates.replace(' và ', ' and ')}; check the original.",
        suggestion=f"{_written(common)}: {count} trên {len(mentions)} lần nhắc" if majority else "",
        severity="" if verdict == "one" else "warning",
    )


def _written(date: PartialDate) -> str:
    return f"{date.day:02}/{date.month:02}/{date.year}"
