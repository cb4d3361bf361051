"""The main path: one document through every stage."""

from dataclasses import replace

from pipeline.checks import run_checks
from pipeline.citations import find_citations
from pipeline.header import find_header
from pipeline.normalise import normalise
from pipeline.records import Report, Source
from pipeline.rules import Rules
from pipeline.sections import split_sections
from pipeline.statistics import find_statistics


def process(source: Source, rules: Rules) -> Report:
    """Everything found in one document that was read, each value with its evidence."""
    text = normalise(source, rules.characters)
    header = find_header(text, rules)
    sections = split_sections(text, header, rules)
    citations = find_citations(text, header, rules)
    statistics = find_statistics(text, header, sections, citations, rules)
    draft = Report(text, header, sections, citations, statistics)
    return replace(draft, flags=run_checks(draft, rules))
