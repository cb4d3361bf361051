"""What is published of a report as a whole: its file, its pages, its header, the files that gave no report."""

from typing import Annotated, NamedTuple

from pipeline.records import TextSource
from pipeline.records.header import AgencySource, RecipientKind
from pipeline.tables.columns import Column
from pipeline.tables.schema.shared import Boxes, End, Line, Ordinal, Overleaf, Page, Raw, ReportId, Start


class ReportRow(NamedTuple):
    """One report."""

    report_id: Annotated[str, Column("Mã báo cáo", "First 16 hex digits of the SHA-256 of the file")]
    source: Annotated[str, Column("Tệp nguồn", "Path of the file, relative to the input root")]
    sha256: Annotated[str, Column("SHA-256", "SHA-256 of the file")]
    bytes: Annotated[int, Column("Dung lượng", "Size of the file", unit="byte")]
    media_type: Annotated[str, Column("Kiểu tệp", "Media type of the file")]
    pages: Annotated[int | None, Column("Số trang", "Pages; empty where the format has none", unit="page")]
    characters: Annotated[int, Column("Số ký tự", "Characters of the normalised text", unit="character")]
    text_source: Annotated[TextSource, Column("Cách đọc văn bản", "How the text was read")]
    text_quality: Annotated[float, Column("Độ tin cậy của văn bản", "How far the text can be trusted, 0 to 1")]
    doc_type: Annotated[str | None, Column("Loại văn bản", "Type of document")]
    doc_type_code: Annotated[str | None, Column("Viết tắt loại văn bản", "Abbreviation of the type")]
    number: Annotated[str | None, Column("Số", "Number as printed; empty when left blank")]
    symbol: Annotated[str | None, Column("Ký hiệu", "Symbol as printed")]
    code: Annotated[str | None, Column("Số, ký hiệu", "Number and symbol, when both are printed")]
    place: Annotated[str | None, Column("Địa danh", "Place of issue")]
    issued_day: Annotated[int | None, Column("Ngày", "Day of issue as printed")]
    issued_month: Annotated[int | None, Column("Tháng", "Month of issue as printed")]
    issued_year: Annotated[int | None, Column("Năm", "Year of issue as printed")]
    issued_date: Annotated[str | None, Column("Ngày ban hành", "Date of issue, if complete", kind="date")]
    agency: Annotated[str | None, Column("Cơ quan ban hành", "Issuing agency as stated")]
    agency_code: Annotated[str | None, Column("Mã cơ quan", "Code of the agency in the agency list")]
    parent_agency: Annotated[str | None, Column("Cơ quan chủ quản", "The agency above it")]
    province: Annotated[str | None, Column("Tỉnh, thành phố", "Province of the agency")]
    agency_source: Annotated[AgencySource | None, Column("Nơi đọc tên cơ quan", "Where the agency was read")]
    subject: Annotated[str | None, Column("Trích yếu", "What the report is about, one line")]
    period_label: Annotated[str | None, Column("Kỳ báo cáo", "Reporting period as labelled")]
    period_start: Annotated[str | None, Column("Đầu kỳ", "First day of the period", kind="date")]
    period_end: Annotated[str | None, Column("Cuối kỳ", "Last day of the period", kind="date")]
    addressees: Annotated[str | None, Column("Kính gửi", "Who it is sent to for action, ; between")]
    responds_to: Annotated[str | None, Column("Trả lời văn bản", "document_id of what it answers, ; between")]
    signer_capacity: Annotated[str | None, Column("Quyền hạn ký", "KT., TM., TL., TUQ. or Q.")]
    signer_for: Annotated[str | None, Column("Ký thay", "The title signed for")]
    signer_position: Annotated[str | None, Column("Chức vụ người ký", "Position of the signer")]
    signer_name: Annotated[str | None, Column("Người ký", "Name of the signer")]
    signed_by: Annotated[str | None, Column("Ký số bởi", "Whose digital signatures the file carries, ; between")]
    signed_at: Annotated[str | None, Column("Thời điểm ký số", "When each was made, as it says (ISO 8601), ; between")]
    handwritten: Annotated[
        str | None,
        Column("Viết tay", "What was filled in by hand and is not read: number, day, month, year, ; between"),
    ]
    conversions: Annotated[
        str | None, Column("Chuyển đổi chữ", "What was done to its letters before they could be read, ; between")
    ]
    is_draft: Annotated[bool, Column("Dự thảo", "DỰ THẢO is printed on it")]
    sections: Annotated[int, Column("Số mục", "Number of sections")]
    citations: Annotated[int, Column("Số viện dẫn", "Number of citations")]
    statistics: Annotated[int, Column("Số số liệu", "Number of statistics")]
    errors: Annotated[int, Column("Số lỗi", "Flags of severity error")]
    warnings: Annotated[int, Column("Số cảnh báo", "Flags of severity warning")]
    pipeline_version: Annotated[str, Column("Phiên bản phần mềm", "Version of the software")]
    rules_version: Annotated[str, Column("Phiên bản quy tắc", "Version of the rules")]


class PageRow(NamedTuple):
    """One page of a file whose format has pages."""

    report_id: ReportId
    page: Annotated[int, Column("Trang", "Page, from 1")]
    width: Annotated[float | None, Column("Chiều rộng", "Width as a reader sees it", unit="pt")]
    height: Annotated[float | None, Column("Chiều cao", "Height as a reader sees it", unit="pt")]
    rotation: Annotated[int, Column("Góc xoay", "Turn, clockwise, that brings its text upright", unit="degree")]
    source: Annotated[TextSource, Column("Cách đọc văn bản", "How the text of this page was read")]
    quality: Annotated[float, Column("Độ tin cậy của văn bản", "How far its text can be trusted, 0 to 1")]
    seconds: Annotated[
        float | None,
        Column("Thời gian đọc", "What reading it took, in the store and in Parquet", unit="second", measured=True),
    ]


class HeaderFieldRow(NamedTuple):
    """One field of the header, with the words it was read from. A field has a row for each value it has."""

    header_field_id: Annotated[str, Column("Mã trường thể thức", "Field of the header")]
    report_id: ReportId
    ordinal: Ordinal
    field: Annotated[str, Column("Trường", "The column of reports it fills")]
    value: Annotated[str | None, Column("Giá trị", "As in reports; empty where its place is printed and left blank")]
    raw: Raw
    page: Page
    line: Line
    bbox: Boxes
    bbox_overleaf: Overleaf
    start: Start
    end: End
    rule: Annotated[str, Column("Quy tắc", "Id of the rule that read it")]


class RecipientRow(NamedTuple):
    """One line of the list of recipients (Nơi nhận)."""

    recipient_id: Annotated[str, Column("Mã nơi nhận", "Recipient")]
    report_id: ReportId
    ordinal: Ordinal
    raw: Raw
    name: Annotated[str, Column("Tên nơi nhận", "The line without its note")]
    kind: Annotated[RecipientKind, Column("Loại nơi nhận", "receive, or archive for the line of the archive")]
    note: Annotated[str | None, Column("Ghi chú", "What stands in brackets")]


class FailureRow(NamedTuple):
    """One input that gave no report."""

    source: Annotated[str, Column("Tệp nguồn", "Path of the file, relative to the input root")]
    sha256: Annotated[str | None, Column("SHA-256", "SHA-256 of the file, if it could be read at all")]
    stage: Annotated[str, Column("Bước", "Where it failed")]
    error: Annotated[str, Column("Mã lỗi", "Stable code of what went wrong")]
    message: Annotated[str, Column("Nội dung", "What is wrong and what to do")]
