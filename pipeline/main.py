"""The main path: one document through every stage."""

from dataclasses import replace

from pipeline.checks import run_checks
from pipeline.citations import find_citations
from pipeline.data_tables import find_data_tables
from pipeline.header import find_header
from pipeline.normalise import normalise
from pipeline.opening import documents_answered
from pipeline.records import Report, Source
from pipeline.rules import Rules
from pipeline.sections import split_sections
from pipeline.statements import statements
from pipeline.statistics import find_statistics
from pipeline.stopwatch import Stopwatch


def process(source: Source, rules: Rules) -> Report:
    """Everything found in one document that was read, each value with its evidence."""
    timed = Stopwatch()
    text = timed(normalise, source, rules.characters)
    header = timed(find_header, text, rules)
    sections = timed(split_sections, text, header, rules)
    citations = timed(find_citations, text, header, rules)
    statistics = timed(find_statistics, text, header, sections, citations, rules)
    tables = timed(find_data_tables, text, rules.data_tables)
    answered = documents_answered(header, citations)
    stated = timed(statements, citations, text, rules)
    draft = Report(text, header, sections, citations, statistics, answers=answered, statements=stated, tables=tables)
    flags = timed(run_checks, draft, rules)
    return replace(draft, flags=flags, seconds=timed.seconds)
