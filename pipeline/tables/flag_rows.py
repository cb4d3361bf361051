"""Flags as rows, with the words that each compares."""

from collections.abc import Iterator

from pipeline.records import Flag, Quote, Report
from pipeline.tables.located import Located
from pipeline.tables.quotes import QuoteCell, write_quotes
from pipeline.tables.schema import FlagRow


def flag_rows(located: Located, report: Report) -> Iterator[FlagRow]:
    """One row a flag."""
    return (_flag_row(located, *numbered) for numbered in enumerate(report.flags))


def _flag_row(located: Located, index: int, one: Flag) -> FlagRow:
    return FlagRow(
        flag_id=located.id_of("flag", index),
        report_id=located.report_id,
        ordinal=index + 1,
        code=one.code,
        severity=one.severity,
        message_vi=one.message_vi,
        message_en=one.message_en,
        quotes=write_quotes(_quote(located, quote) for quote in one.quotes),
        suggestion=one.suggestion or None,
        basis=one.basis or None,
        fingerprint=one.fingerprint,
    )


def _quote(located: Located, quote: Quote) -> QuoteCell:
    place = located.place(quote.start, quote.end)
    return QuoteCell(located.report_id, _record_id(located, quote), *place, quote.text)


def _record_id(located: Located, quote: Quote) -> str | None:
    """The record whose words are quoted; the report itself for words of its header, None for plain words."""
    record, index = quote.record
    match record:
        case "header":
            return located.report_id
        case "text":
            return None
        case "citation" | "statistic" | "section":
            return located.id_of(record, index)
