"""A report as its row in `reports`, and its pages."""

from collections import Counter
from collections.abc import Iterator

from pipeline.records import Found, Report, Source
from pipeline.tables.schema import PageRow, ReportRow


def report_row(report: Report, rules_version: str, pipeline_version: str) -> ReportRow:
    """The row of a report: what its header says, and how much was found in it."""
    source, header = report.text.source, report.header
    severities = Counter(flag.severity for flag in report.flags)
    signature, period, date = header.signature, header.period, header.date
    return ReportRow(
        report_id=report.report_id,
        source=source.name,
        sha256=source.sha256,
        bytes=source.size,
        media_type=source.media_type,
        pages=sum(page.number > 0 for page in source.pages) or None,
        characters=len(report.text.value),
        text_source=source.how,
        text_quality=round(source.quality, 4),
        doc_type=_value(header.doc_type),
        doc_type_code=header.doc_type_code or None,
        number=_value(header.number),
        symbol=_value(header.symbol),
        code=header.code or None,
        place=_value(header.place),
        issued_day=date.day,
        issued_month=date.month,
        issued_year=date.year,
        issued_date=date.iso or None,
        agency=_value(header.agency),
        agency_code=header.agency_code or None,
        parent_agency=_value(header.parent_agency),
        province=_value(header.province),
        agency_source=header.agency_source or None,
        subject=_value(header.subject),
        period_label=(period.label or None) if period else None,
        period_start=period.start.isoformat() if period and period.start else None,
        period_end=period.end.isoformat() if period and period.end else None,
        addressees="; ".join(one.value for one in header.addressees) or None,
        responds_to="; ".join(report.citations[index].document_id for index in report.answers) or None,
        signer_capacity=(signature.capacity or None) if signature else None,
        signer_for=(signature.signs_for or None) if signature else None,
        signer_position=(signature.position or None) if signature else None,
        signer_name=(signature.name or None) if signature else None,
        signed_by="; ".join(source.signed_by) or None,
        signed_at="; ".join(source.signed_at) or None,
        handwritten="; ".join(header.handwritten) or None,
        conversions="; ".join(source.conversions) or None,
        is_draft=header.is_draft,
        sections=len(report.sections),
        citations=len(report.citations),
        statistics=len(report.statistics),
        errors=severities["error"],
        warnings=severities["warning"],
        pipeline_version=pipeline_version,
        rules_version=rules_version,
    )


def page_rows(source: Source) -> Iterator[PageRow]:
    """The pages, in a format that has any."""
    for page in source.pages:
        if page.number:
            yield PageRow(
                report_id=source.report_id,
                page=page.number,
                width=page.width or None,
                height=page.height or None,
                rotation=page.rotation,
                source=page.how,
                quality=round(page.quality, 4),
                seconds=round(page.seconds, 4) or None,
            )


def _value(found: Found | None) -> str | None:
    return (found.value or None) if found else None
