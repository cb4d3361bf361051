"""Everything found in one document, or the reason why nothing was."""

from dataclasses import dataclass, field

from pipeline.records.citation import Citation
from pipeline.records.data_table import DataTable
from pipeline.records.flag import Flag
from pipeline.records.header import Header
from pipeline.records.section import Section
from pipeline.records.statement import Statement
from pipeline.records.statistic import Statistic
from pipeline.records.text import Text


@dataclass(frozen=True, slots=True)
class Report:
    """One document and everything found in it, each value with its evidence. All tuples are in reading order.

    `answers`: the citations, as indexes, of the documents that the opening names as its occasion.
    """

    text: Text
    header: Header
    sections: tuple[Section, ...]
    citations: tuple[Citation, ...]
    statistics: tuple[Statistic, ...]
    flags: tuple[Flag, ...] = ()
    answers: tuple[int, ...] = ()
    statements: tuple[Statement, ...] = ()
    tables: tuple[DataTable, ...] = ()
    seconds: tuple[tuple[str, float], ...] = field(default=(), compare=False)

    @property
    def report_id(self) -> str:
        """The id of the source file."""
        return self.text.source.report_id


@dataclass(frozen=True, slots=True)
class Failure:
    """One input that gave no report: a stable `error` code and, in both languages, what is wrong and what to do."""

    source: str
    sha256: str
    stage: str
    error: str
    message_vi: str
    message_en: str
