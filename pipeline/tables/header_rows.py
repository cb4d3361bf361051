"""A header as rows: its fields, with the words that each was read from, and its recipients."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from pipeline.records import Evidence, Found, Header, Signature
from pipeline.tables.located import Located
from pipeline.tables.schema import HeaderFieldRow, RecipientRow

# The columns of `reports` that are read from words of the document, as they stand there.
HeaderField = Literal[
    "doc_type",
    "number",
    "symbol",
    "place",
    "issued_date",
    "agency",
    "parent_agency",
    "province",
    "subject",
    "period_label",
    "addressees",
    "signer_capacity",
    "signer_for",
    "signer_position",
    "signer_name",
]


class _Read(NamedTuple):
    field: HeaderField
    value: str
    evidence: Evidence


def header_field_rows(located: Located, header: Header) -> Iterator[HeaderFieldRow]:
    """One row a value of a field, in reading order."""
    shown = (one for one in _fields(header) if one.evidence.raw)
    for index, (field, value, evidence) in enumerate(sorted(shown, key=lambda one: one.evidence.start)):
        yield HeaderFieldRow(
            located.id_of("header field", index),
            located.report_id,
            index + 1,
            field,
            value or None,
            evidence.raw,
            *located.place(evidence.start, evidence.end),
            rule=evidence.rule,
        )


def recipient_rows(located: Located, header: Header) -> Iterator[RecipientRow]:
    """One row a line of the list."""
    for index, one in enumerate(header.recipients):
        yield RecipientRow(
            recipient_id=located.id_of("recipient", index),
            report_id=located.report_id,
            ordinal=index + 1,
            raw=one.raw,
            name=one.name,
            kind=one.kind,
            note=one.note or None,
        )


def _fields(header: Header) -> Iterator[_Read]:
    """What was read; of number and date also the place, where they are left blank or filled in by hand."""
    yield from _found("doc_type", header.doc_type)
    if header.number is not None:
        yield from _found("number", header.number)
    elif header.number_line is not None:
        yield _Read("number", "", header.number_line)
    yield from _found("symbol", header.symbol)
    yield from _found("place", header.place)
    if header.date_line is not None:
        yield _Read("issued_date", header.date.iso, header.date_line)
    yield from _found("agency", header.agency)
    yield from _found("parent_agency", header.parent_agency)
    yield from _found("province", header.province)
    yield from _found("subject", header.subject)
    if header.period is not None:
        yield _Read("period_label", header.period.label, header.period.evidence)
    for addressee in header.addressees:
        yield from _found("addressees", addressee)
    if header.signature is not None:
        yield from _signature(header.signature)


def _found(field: HeaderField, found: Found | None) -> Iterator[_Read]:
    if found is not None:
        yield _Read(field, found.value, found.evidence)


def _signature(signature: Signature) -> Iterator[_Read]:
    """Each part of the block with its own words, where they stand there as they are; else with the whole block."""
    whole = signature.evidence
    values: tuple[tuple[HeaderField, str], ...] = (
        ("signer_capacity", signature.capacity),
        ("signer_for", signature.signs_for),
        ("signer_position", signature.position),
        ("signer_name", signature.name),
    )
    after = 0
    for field, value in values:
        at = whole.raw.find(value, after) if value else -1
        if at >= 0:  # In the order of the block: the office signed for stands in "PHÓ CHỦ TỊCH" again.
            after = at + len(value)
            yield _Read(field, value, Evidence(whole.start + at, whole.start + after, value, whole.rule))
        elif value:
            yield _Read(field, value, whole)
