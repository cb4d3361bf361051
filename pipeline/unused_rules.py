"""Rules that nothing in a set of reports was read by: candidates for deletion, or for better examples."""

from collections.abc import Iterator, Sequence

from pipeline.errors import DocumentError
from pipeline.main import process
from pipeline.read import read
from pipeline.read.inputs import find_inputs
from pipeline.records import Evidence, Report
from pipeline.rules import Rules
from pipeline.rules.catalogue import ListedRule, list_rules


def unused_rules(inputs: Sequence[str], rules: Rules) -> tuple[ListedRule, ...]:
    """The pattern rules whose id stands on no record of the readable files among `inputs`."""
    used: set[str] = set()
    for one in find_inputs(inputs):
        try:
            report = process(read(one.load(), one.name), rules)
        except DocumentError:
            continue
        used.update(_rules_of(report))
    return tuple(rule for rule in list_rules(rules) if rule.id not in used)


def _rules_of(report: Report) -> Iterator[str]:
    for citation in report.citations:
        yield citation.rule
        yield citation.relation_rule
    yield from (section.rule for section in report.sections)
    yield from (statistic.rule for statistic in report.statistics)
    for name in report.header.__slots__:
        value = getattr(report.header, name)
        for one in value if isinstance(value, tuple) else (value,):
            evidence: object = one if isinstance(one, Evidence) else getattr(one, "evidence", None)
            if isinstance(evidence, Evidence):
                yield evidence.rule
