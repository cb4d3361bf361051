"""What was found in a report as rows: its sections, citations, statistics, and which document acts on which."""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.records import Citation, Report, Section, Statement, Statistic
from pipeline.tables.located import Located
from pipeline.tables.schema import CitationRow, SectionRow, StatisticRow

# The mark of a list item ("- ", "+ ") stands before the sentence, not in it.
_ITEM_MARKS = "-–—+•* \t"


class StatementRow(NamedTuple):
    """That the document of one citation acts on that of another (see Statement), by ids; kept, not published."""

    report_id: str
    acting: str
    relation: str
    acted_on: str
    evidence: str
    historical: bool


def section_rows(located: Located, report: Report) -> Iterator[SectionRow]:
    """One row a section."""
    return (_section_row(located, *numbered) for numbered in enumerate(report.sections))


def citation_rows(located: Located, report: Report) -> Iterator[CitationRow]:
    """One row a citation."""
    return (_citation_row(located, *numbered) for numbered in enumerate(report.citations))


def statistic_rows(located: Located, report: Report) -> Iterator[StatisticRow]:
    """One row a statistic."""
    return (_statistic_row(located, *numbered) for numbered in enumerate(report.statistics))


def statement_rows(located: Located, report: Report) -> Iterator[StatementRow]:
    """One row a statement."""
    return (_statement_row(located, one) for one in report.statements)


def _section_row(located: Located, index: int, one: Section) -> SectionRow:
    place = located.place(one.start, one.start)
    return SectionRow(
        section_id=located.id_of("section", index),
        report_id=located.report_id,
        ordinal=index + 1,
        parent_id=located.id_or_none("section", one.parent),
        level=one.level,
        path=one.path or None,
        kind=one.kind,
        label=one.label or None,
        number=one.number,
        title=one.title or None,
        is_heading=one.is_heading,
        page=place.page,
        line=place.line,
        start=one.start,
        end=one.end,
    )


def _citation_row(located: Located, index: int, one: Citation) -> CitationRow:
    return CitationRow(
        located.id_of("citation", index),
        located.report_id,
        index + 1,
        located.section_id(one.start),
        one.document_id or None,
        one.raw,
        *located.place(one.start, one.end),
        cell=located.cell_id(one.start),
        form=one.form,
        type=one.type or None,
        type_raw=one.type_raw or None,
        number=one.number or None,
        year=one.year,
        symbol=one.symbol or None,
        code=one.code or None,
        code_raw=one.code_raw or None,
        issued_date=one.date.iso or None,
        issued_day=one.date.day,
        issued_month=one.date.month,
        issued_year=one.date.year,
        date_raw=one.date_raw or None,
        issuer=one.issuer or None,
        issuer_source=one.issuer_source or None,
        subject=one.subject or None,
        provision=one.provision or None,
        relation=one.relation,
        is_answered=index in located.answers,
        parent_citation_id=located.id_or_none("citation", one.parent),
        resolves_to=one.resolves_to or None,
        resolution=one.resolution,
        candidates="; ".join(one.candidates) or None,
        doubt=one.doubt or None,
        antecedent_id=located.id_or_none("citation", one.antecedent),
        series=one.series or None,
        paragraph=located.paragraph(one.start),
        rule=one.rule,
        confidence=round(one.confidence, 4),
    )


def _statistic_row(located: Located, index: int, one: Statistic) -> StatisticRow:
    return StatisticRow(
        located.id_of("statistic", index),
        located.report_id,
        index + 1,
        located.section_id(one.start),
        one.raw,
        *located.place(one.start, one.end),
        cell=located.cell_id(one.start),
        bold=one.bold,
        kind=one.kind,
        value=one.value or None,
        value_high=one.value_high or None,
        denominator=one.denominator or None,
        unit=one.unit or None,
        noun=one.noun or None,
        qualifier=one.qualifier or None,
        context=one.context,
        period_start=one.period_start.isoformat() if one.period_start else None,
        period_end=one.period_end.isoformat() if one.period_end else None,
        part_of=located.id_or_none("statistic", one.part_of),
        sentence=located.words(one.sentence_start, one.sentence_end).strip().lstrip(_ITEM_MARKS),
        rule=one.rule,
    )


def _statement_row(located: Located, one: Statement) -> StatementRow:
    acting, acted_on, evidence = (
        located.id_of("citation", index) for index in (one.acting, one.acted_on, one.evidence)
    )
    return StatementRow(located.report_id, acting, one.relation, acted_on, evidence, one.historical)
