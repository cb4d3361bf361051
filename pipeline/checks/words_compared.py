"""The words that a finding shows: quotes of citations, each with the record it belongs to."""

from pipeline.records import Quote, Report


def citation_quote(report: Report, index: int) -> Quote:
    """The whole mention: type word, code and date as printed."""
    citation = report.citations[index]
    return Quote(citation.start, citation.end, citation.raw, ("citation", index))


def code_quote(report: Report, index: int) -> Quote:
    """The code as printed; the whole mention where there is none."""
    citation = report.citations[index]
    if citation.code_start == citation.code_end:
        return citation_quote(report, index)
    return _span(report, index, citation.code_start, citation.code_end)


def mention_quote(report: Report, index: int) -> Quote:
    """The mention with its issuer and subject."""
    citation = report.citations[index]
    return _span(report, index, citation.start, max(citation.end, citation.whole_end))


def date_quote(report: Report, index: int) -> Quote:
    """From the code (or the beginning of the mention) to the end of the mention's date."""
    return citation_quote(report, index)


def _span(report: Report, index: int, start: int, end: int) -> Quote:
    return Quote(start, end, report.text.value[start:end], ("citation", index))
