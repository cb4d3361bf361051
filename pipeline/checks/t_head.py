"""T-HEAD: quốc hiệu, tiêu ngữ or the name of the agency is missing."""

from collections.abc import Iterator

from pipeline.checks.registry import check
from pipeline.checks.words_compared import header_quote
from pipeline.records import Finding, Header, Report, Severity
from pipeline.rules import Rules

_AS_ISSUED = ("docx", "doc", "pdf")
_UNREAD = ("failed_pages", "pictured_pages", "poor_text")


@check(
    "T-HEAD",
    name=("Thiếu Quốc hiệu hoặc tên cơ quan", "Missing national title or issuer"),
    severity="warning",
    basis="NĐ 30/2020/NĐ-CP, Phụ lục I, II.1-II.2",
    party_basis="Hướng dẫn 36-HD/VPTW, II.1.1-II.1.2",
)
def head_is_whole(report: Report, rules: Rules) -> Iterator[Finding]:
    """A document of the State bears quốc hiệu and tiêu ngữ and names its agency above its number."""
    header = report.header
    seen = header.number_line or header.date_line
    if seen is None and header.doc_type is not None:
        seen = header.doc_type.evidence
    if seen is None or header.is_party or _has_own_title(header, rules):
        return
    missing = list(_missing(header))
    if not missing:
        return
    vietnamese = ", ".join(one for one, _ in missing)
    english = ", ".join(one for _, one in missing)
    yield Finding(
        quotes=(header_quote(seen),),
        message_vi=f"Phần đầu văn bản, nơi có “{seen.raw}”, thiếu: {vietnamese}; kiểm tra bản đã phát hành.",
        message_en=f"The head of the document, where “{seen.raw}” stands, lacks: {english}; check the issued copy.",
        severity=_severity(report),
    )


def _missing(header: Header) -> Iterator[tuple[str, str]]:
    if header.national_title is None:
        yield "Quốc hiệu", "the national title"
    if header.motto is None:
        yield "Tiêu ngữ", "the motto"
    if header.agency_source != "header":
        yield "tên cơ quan ban hành", "the name of the issuing agency"
    if header.date_line is None:
        yield "địa danh và ngày ban hành", "place and date of issue"


def _has_own_title(header: Header, rules: Rules) -> bool:
    """Mass organisations have heads of their own; what is issued with another document has none."""
    levels = {one.level for one in rules.agencies if one.code == header.agency_code}
    attached = header.doc_type is not None and header.doc_type.value in rules.header.head.attached_types
    return "mass_org" in levels or "party" in levels or header.number_separator == "-" or attached


def _severity(report: Report) -> Severity:
    """A head is often cut off when text is taken out of a file; only what came as it was issued is sure."""
    source = report.text.source
    unread = any(one.kind in _UNREAD for one in source.shortcomings)
    if source.how not in _AS_ISSUED or report.header.is_draft or unread:
        return "info"
    return "warning"
