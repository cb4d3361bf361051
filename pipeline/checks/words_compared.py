"""The words that a finding shows: spans of the text, each with the record it belongs to."""

from pipeline.records import Evidence, Quote, Report


def citation_quote(report: Report, index: int) -> Quote:
    """The mention: type word, code and date as printed."""
    citation = report.citations[index]
    return Quote(citation.start, citation.end, citation.raw, ("citation", index))


def mention_quote(report: Report, index: int) -> Quote:
    """The mention with its issuer and subject."""
    citation = report.citations[index]
    return span_quote(report, index, citation.start, max(citation.end, citation.whole_end))


def span_quote(report: Report, index: int, start: int, end: int) -> Quote:
    """The words `start:end` as part of the citation `index`."""
    return Quote(start, end, report.text.value[start:end], ("citation", index))


def header_quote(evidence: Evidence) -> Quote:
    """Words of the header."""
    return Quote(evidence.start, evidence.end, evidence.raw, ("header", 0))
