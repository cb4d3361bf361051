"""A report that both runs read."""

from dataclasses import dataclass

from pipeline.differences.alignment import Alignment
from pipeline.differences.compared import columns_of
from pipeline.differences.published import PublishedRun
from pipeline.language import Language
from pipeline.tables.columns import AnyTable


@dataclass(frozen=True, slots=True)
class BothSides:
    """A report that both runs read: their tables, its two texts, where the words of each stand in the other."""

    before: PublishedRun
    after: PublishedRun
    report_id: str
    text: str
    text_after: str
    forward: Alignment
    backward: Alignment
    language: Language

    @property
    def source(self) -> str:
        """The file, as the later run calls it."""
        return self.after.report(self.report_id).source

    def compared_columns(self, table: AnyTable) -> tuple[str, ...]:
        """The columns that both runs publish."""
        missing = self.before.table(table).missing | self.after.table(table).missing
        return tuple(name for name in columns_of(table) if name not in missing)
