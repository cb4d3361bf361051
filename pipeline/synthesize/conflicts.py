"""What mentions say wrong of their documents, and against what: the same report, other reports, the register alone."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from pipeline.synthesize.blocks import Document
from pipeline.synthesize.gold import mentions, write_rows
from pipeline.synthesize.misdates import SLIPS
from pipeline.synthesize.phrase import Mention
from pipeline.synthesize.words import word_list

_COLUMNS = ("report", "order", "document", "kind", "written", "true", "against", "codes")
_CODED = ("full", "enumerated")


@dataclass(slots=True)
class Conflicts:
    """The wrong mentions of a collection, gathered report by report.

    `_faults`: the report, the mention's order there, the mention. `_right`: the reports that date a document rightly.
    """

    _faults: list[tuple[str, int, Mention]] = field(default_factory=list)
    _right: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def gather(self, document: Document) -> None:
        """Take in one report."""
        unlisted = {cited.key for cited in document.issued if not cited.listed}
        for order, said in mentions(document):
            if said.fault:
                self._faults.append((document.name, order, said))
            elif said.document in unlisted and said.form in _CODED:
                self._faults.append((document.name, order, replace(said, fault="unregistered")))
            if said.date and said.fault not in SLIPS:
                self._right[said.document].add(document.name)

    def write(self, file: Path) -> None:
        """One row a wrong mention."""
        write_rows(file, _COLUMNS, self._rows(), numbered=False)

    def _rows(self) -> Iterator[tuple[str, ...]]:
        for report, order, said in self._faults:
            written = {"title": said.subject, "issuer": said.issuer}.get(said.fault, said.date)
            against = self._against(report, said)
            codes = "|".join(word_list("seeds")["faults"][said.fault])
            yield report, str(order), said.document, said.fault, written, said.truly, against, codes

    def _against(self, report: str, said: Mention) -> str:
        if said.fault not in SLIPS:
            return "register"
        right = self._right[said.document]
        return "report" if report in right else "corpus" if len(right) > 1 else "register"
