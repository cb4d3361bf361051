"""Rules that no report of a set has any use for: candidates for deletion, or for better examples."""

from collections.abc import Iterator, Sequence

from pipeline.errors import DocumentError
from pipeline.main import process
from pipeline.read import read
from pipeline.read.inputs import find_inputs
from pipeline.records import Evidence, Report, Text
from pipeline.rules import Rules
from pipeline.rules.catalogue import ListedRule, list_rules


def unused_rules(inputs: Sequence[str], rules: Rules) -> tuple[ListedRule, ...]:
    """The pattern rules that read nothing in the readable files among `inputs` and match nothing there."""
    unused = list_rules(rules)
    for one in find_inputs(inputs):
        try:
            report = process(read(one.load(), one.name), rules)
        except DocumentError:
            continue
        used = set(_rules_of(report))
        unused = tuple(rule for rule in unused if rule.id not in used and not _matches(rule, report.text))
    return unused


def _matches(rule: ListedRule, text: Text) -> bool:
    """Many rules leave no record: they say what is no statistic, or where a list ends."""
    paragraphs = (text.value[one.start : one.end] for one in text.paragraphs)
    return rule.pattern.search(text.value) is not None or any(map(rule.pattern.search, paragraphs))


def _rules_of(report: Report) -> Iterator[str]:
    for citation in report.citations:
        yield citation.rule
        yield citation.relation_rule
    yield from (section.rule for section in report.sections)
    yield from (statistic.rule for statistic in report.statistics)
    for table in report.tables:
        yield from (one.rule for one in (table.caption, table.unit) if one is not None)
    for name in report.header.__slots__:
        value = getattr(report.header, name)
        for one in value if isinstance(value, tuple) else (value,):
            evidence: object = one if isinstance(one, Evidence) else getattr(one, "evidence", None)
            if isinstance(evidence, Evidence):
                yield evidence.rule
