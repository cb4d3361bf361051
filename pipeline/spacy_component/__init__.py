"""The `doichieu` component for spaCy: `nlp.add_pipe("doichieu")` puts the records of a text on its Doc."""

from collections.abc import Iterable
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span

from pipeline.errors import DocumentError
from pipeline.main import process
from pipeline.records import Header, Report
from pipeline.rules import Rules, load_rules
from pipeline.spacy_component.source import OffsetsOfDoc, source_of_doc

if not Doc.has_extension("header"):
    Doc.set_extension("header", default=None)


@Language.factory("doichieu", default_config={"rules": None})
def make_doichieu(nlp: Language, name: str, rules: str | None) -> "Doichieu":
    """Entry point: `rules` is a folder of rules, by default the installed ones."""
    return Doichieu(load_rules(Path(rules) if rules else None))


class Doichieu:
    """Sets `doc.spans["citations"]`, `["statistics"]`, `["sections"]` and `doc._.header`.

    A span's label is the kind of its record (the citation's form, the statistic's or section's kind), its `id_` the
    record's main value (code, value, label). `doc._.header` is a mapping of plain strings that survives DocBin.
    """

    def __init__(self, rules: Rules) -> None:
        self.rules = rules

    def __call__(self, doc: Doc) -> Doc:
        """Put the records of the text on the Doc."""
        try:
            report = process(source_of_doc(doc), self.rules)
        except DocumentError:  # No words at all: nothing to mark.
            for group in ("citations", "statistics", "sections"):
                doc.spans[group] = []
            return doc
        offsets = OffsetsOfDoc(report.text, doc.text)
        doc.spans["citations"] = _spans(doc, offsets, ((c.start, c.end, c.form, c.code) for c in report.citations))
        doc.spans["statistics"] = _spans(doc, offsets, ((s.start, s.end, s.kind, s.value) for s in report.statistics))
        doc.spans["sections"] = _spans(doc, offsets, ((s.start, s.end, s.kind, s.label) for s in report.sections))
        doc._.header = header_fields(report)
        return doc


def header_fields(report: Report) -> dict[str, str]:
    """The header as plain strings; what the text does not state is an empty string."""
    header: Header = report.header
    found = {
        "doc_type": header.doc_type,
        "number": header.number,
        "symbol": header.symbol,
        "place": header.place,
        "agency": header.agency,
        "province": header.province,
        "subject": header.subject,
    }
    values = {name: one.value if one else "" for name, one in found.items()}
    signer = header.signature.name if header.signature else ""
    period = header.period.label if header.period else ""
    return values | {"code": header.code, "issued_date": header.date.iso, "period": period, "signer_name": signer}


def _spans(doc: Doc, offsets: OffsetsOfDoc, records: Iterable[tuple[int, int, str, str]]) -> list[Span]:
    spans = []
    for start, end, label, value in records:
        low, high = offsets(start, end)
        span = doc.char_span(low, high, label=label, span_id=value, alignment_mode="expand")
        if span is not None and len(span):
            spans.append(span)
    return spans
