"""Every published table and column, in one place: CSV, Parquet, the store and the data package all follow it."""

from typing import Annotated, Literal, NamedTuple

from pipeline.records import (
    CitationForm,
    IssuerSource,
    Relation,
    Resolution,
    SectionKind,
    Severity,
    StatisticContext,
    StatisticKind,
    TextSource,
)
from pipeline.records.header import AgencySource, RecipientKind
from pipeline.tables.columns import AnyTable, Column, Table

DocumentRelation = Literal["sua_doi", "thay_the", "bai_bo", "huong_dan", "trien_khai", "thuc_hien", "ban_hanh_kem_theo"]
RegistryStatus = Literal["verified", "date_differs", "subject_differs", "not_found", "not_checked"]
InForce = Literal["yes", "no", "unknown"]

# The columns that many tables share.
ReportId = Annotated[str, Column("Mã báo cáo", "Report", refers_to="reports")]
Ordinal = Annotated[int, Column("Thứ tự", "Place in reading order, from 1")]
SectionId = Annotated[str | None, Column("Mã mục", "Deepest section that holds it", refers_to="sections")]
Raw = Annotated[str, Column("Nguyên văn", "The words as printed: text[start:end]")]
Page = Annotated[int | None, Column("Trang", "Page, from 1; empty for plain text")]
Line = Annotated[int | None, Column("Dòng", "Line, from 1: in the file for text input, else on the page")]
Boxes = Annotated[str | None, Column("Vị trí trên trang", "x0 y0 x1 y1 from the top left, ; between boxes", unit="pt")]
Start = Annotated[int, Column("Từ ký tự", "Offset of the first character in text/<report_id>.txt", unit="character")]
End = Annotated[int, Column("Đến ký tự", "Offset after the last character", unit="character")]


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
    is_draft: Annotated[bool, Column("Dự thảo", "DỰ THẢO is printed on it")]
    sections: Annotated[int, Column("Số mục", "Number of sections")]
    citations: Annotated[int, Column("Số viện dẫn", "Number of citations")]
    statistics: Annotated[int, Column("Số số liệu", "Number of statistics")]
    errors: Annotated[int, Column("Số lỗi", "Flags of severity error")]
    warnings: Annotated[int, Column("Số cảnh báo", "Flags of severity warning")]
    pipeline_version: Annotated[str, Column("Phiên bản phần mềm", "Version of the software")]
    rules_version: Annotated[str, Column("Phiên bản quy tắc", "Version of the rules")]


class RecipientRow(NamedTuple):
    """One line of the list of recipients (Nơi nhận)."""

    recipient_id: Annotated[str, Column("Mã nơi nhận", "Recipient")]
    report_id: ReportId
    ordinal: Ordinal
    raw: Raw
    name: Annotated[str, Column("Tên nơi nhận", "The line without its note")]
    kind: Annotated[RecipientKind, Column("Loại nơi nhận", "receive, or archive for the line of the archive")]
    note: Annotated[str | None, Column("Ghi chú", "What stands in brackets")]


class SectionRow(NamedTuple):
    """One division of the text."""

    section_id: Annotated[str, Column("Mã mục", "Section")]
    report_id: ReportId
    ordinal: Ordinal
    parent_id: Annotated[str | None, Column("Mã mục cha", "The section above", refers_to="sections")]
    level: Annotated[int, Column("Cấp", "Depth in the logical tree, 1 at the top")]
    path: Annotated[str | None, Column("Đường dẫn", "Labels from the top, / between")]
    kind: Annotated[SectionKind, Column("Loại mục", "Kind of division")]
    label: Annotated[str | None, Column("Ký hiệu mục", "Label as printed")]
    number: Annotated[int | None, Column("Số thứ tự mục", "Value of the label; letters by the Vietnamese alphabet")]
    title: Annotated[str | None, Column("Tiêu đề", "Heading without its label")]
    is_heading: Annotated[bool, Column("Là tiêu đề", "False for a numbered paragraph of body text")]
    page: Page
    line: Line
    start: Start
    end: End


class CitationRow(NamedTuple):
    """One mention of an issued document."""

    citation_id: Annotated[str, Column("Mã viện dẫn", "Citation")]
    report_id: ReportId
    ordinal: Ordinal
    section_id: SectionId
    document_id: Annotated[
        str | None, Column("Mã văn bản", "The document meant; empty when unresolved", refers_to="cited_documents")
    ]
    raw: Raw
    page: Page
    line: Line
    bbox: Boxes
    start: Start
    end: End
    form: Annotated[CitationForm, Column("Cách viện dẫn", "How the document is named")]
    type: Annotated[str | None, Column("Loại văn bản", "Type of document")]
    type_raw: Annotated[str | None, Column("Loại như in", "The type word printed")]
    number: Annotated[str | None, Column("Số", "Number as printed")]
    year: Annotated[int | None, Column("Năm trong số hiệu", "Year inside the code")]
    symbol: Annotated[str | None, Column("Ký hiệu", "Symbol")]
    code: Annotated[str | None, Column("Số, ký hiệu", "Canonical code")]
    code_raw: Annotated[str | None, Column("Số, ký hiệu như in", "The code exactly as printed")]
    issued_date: Annotated[str | None, Column("Ngày ban hành", "Date of issue, if complete", kind="date")]
    date_raw: Annotated[str | None, Column("Ngày như in", "The date as printed")]
    issuer: Annotated[str | None, Column("Cơ quan ban hành", "Issuer as printed")]
    issuer_source: Annotated[IssuerSource | None, Column("Nơi đọc cơ quan", "Where the issuer was read")]
    subject: Annotated[str | None, Column("Trích yếu", "What the document is about, as printed")]
    provision: Annotated[str | None, Column("Điều khoản", "The part of the document that is cited")]
    relation: Annotated[Relation, Column("Quan hệ", "What the text does with the document")]
    parent_citation_id: Annotated[
        str | None, Column("Mã viện dẫn ngoài", "The citation this one is nested in", refers_to="citations")
    ]
    resolves_to: Annotated[str | None, Column("Chỉ văn bản", "Code meant by a short, alias or named mention")]
    resolution: Annotated[Resolution, Column("Cách xác định", "How the document meant was found")]
    candidates: Annotated[str | None, Column("Các khả năng", "The documents it may mean, ; between")]
    rule: Annotated[str, Column("Quy tắc", "Id of the rule that read it")]
    confidence: Annotated[float, Column("Độ tin cậy", "0 to 1")]


class CitedDocumentRow(NamedTuple):
    """One cited document."""

    document_id: Annotated[str, Column("Mã văn bản", "Readable id that never depends on the run")]
    type: Annotated[str | None, Column("Loại văn bản", "Type of document")]
    code: Annotated[str | None, Column("Số, ký hiệu", "Canonical code")]
    number: Annotated[str | None, Column("Số", "Number")]
    year: Annotated[int | None, Column("Năm", "Year in the code, else of the date")]
    symbol: Annotated[str | None, Column("Ký hiệu", "Symbol")]
    issued_date: Annotated[
        str | None, Column("Ngày ban hành", "The date that most mentions give; empty on a tie", kind="date")
    ]
    issued_dates_seen: Annotated[str | None, Column("Các ngày đã ghi", "Every date given and how often")]
    issuer: Annotated[str | None, Column("Cơ quan ban hành", "The issuer that most mentions give")]
    subject: Annotated[str | None, Column("Trích yếu", "The subject that most mentions give")]
    scope: Annotated[str | None, Column("Phạm vi", "central, ministry, province:<slug> or party:<slug>")]
    mentions: Annotated[int, Column("Số lần viện dẫn", "Citations of it")]
    reports: Annotated[int, Column("Số báo cáo viện dẫn", "Reports that cite it")]
    registry_status: Annotated[RegistryStatus, Column("Đối chiếu sổ văn bản", "What a register says of it")]
    registry_id: Annotated[str | None, Column("Mã trong sổ văn bản", "Its id in the register")]
    in_force: Annotated[InForce, Column("Còn hiệu lực", "Whether it is in force")]
    replaced_by: Annotated[str | None, Column("Bị thay thế bởi", "The document that replaced it")]


class DocumentRelationRow(NamedTuple):
    """One statement that one document acts on another."""

    from_document_id: Annotated[str, Column("Văn bản tác động", "The acting document", refers_to="cited_documents")]
    relation: Annotated[DocumentRelation, Column("Quan hệ", "What it does")]
    to_document_id: Annotated[str, Column("Văn bản bị tác động", "The document acted on", refers_to="cited_documents")]
    report_id: ReportId
    citation_id: Annotated[str, Column("Mã viện dẫn", "The citation that says so", refers_to="citations")]


class StatisticRow(NamedTuple):
    """One reported quantity."""

    statistic_id: Annotated[str, Column("Mã số liệu", "Statistic")]
    report_id: ReportId
    ordinal: Ordinal
    section_id: SectionId
    raw: Raw
    page: Page
    line: Line
    bbox: Boxes
    start: Start
    end: End
    bold: Annotated[bool, Column("In đậm", "The number is set in bold")]
    kind: Annotated[StatisticKind, Column("Loại số liệu", "Kind of quantity")]
    value: Annotated[str | None, Column("Giá trị", "Plain number; money in VND", kind="number")]
    value_high: Annotated[str | None, Column("Giá trị cao", "Upper end of a range", kind="number")]
    denominator: Annotated[str | None, Column("Mẫu số", "What a ratio is out of", kind="number")]
    unit: Annotated[str | None, Column("Đơn vị", "Unit as printed")]
    noun: Annotated[str | None, Column("Đối tượng đếm", "What is counted")]
    qualifier: Annotated[str | None, Column("Từ ước lượng", "About, more than, at least ...")]
    context: Annotated[StatisticContext, Column("Tính chất", "Whether it happened, is planned or is demanded")]
    period_start: Annotated[str | None, Column("Đầu kỳ", "First day, when its sentence states one", kind="date")]
    period_end: Annotated[str | None, Column("Cuối kỳ", "Last day, when its sentence states one", kind="date")]
    part_of: Annotated[str | None, Column("Thuộc tổng", "The total it is part of", refers_to="statistics")]
    sentence: Annotated[str, Column("Câu", "The sentence it stands in, without the mark of its list item")]
    rule: Annotated[str, Column("Quy tắc", "Id of the rule that read it")]


class FlagRow(NamedTuple):
    """One finding."""

    flag_id: Annotated[str, Column("Mã phát hiện", "Flag")]
    report_id: ReportId
    ordinal: Ordinal
    code: Annotated[str, Column("Mã kiểm tra", "Code of the check")]
    severity: Annotated[Severity, Column("Mức độ", "How grave it is")]
    message_vi: Annotated[str, Column("Nội dung", "What does not agree, in Vietnamese")]
    message_en: Annotated[str, Column("Nội dung (tiếng Anh)", "What does not agree, in English")]
    quotes: Annotated[str, Column("Trích dẫn", "Every place that is compared, with its words", kind="array")]
    suggestion: Annotated[str | None, Column("Gợi ý", "The value most likely meant and why")]
    basis: Annotated[str | None, Column("Căn cứ", "The clause the check rests on")]
    fingerprint: Annotated[str, Column("Dấu nhận dạng", "Stable across runs, versions and re-submissions")]


class FailureRow(NamedTuple):
    """One input that gave no report."""

    source: Annotated[str, Column("Tệp nguồn", "Path of the file, relative to the input root")]
    sha256: Annotated[str | None, Column("SHA-256", "SHA-256 of the file, if it could be read at all")]
    stage: Annotated[str, Column("Bước", "Where it failed")]
    error: Annotated[str, Column("Mã lỗi", "Stable code of what went wrong")]
    message: Annotated[str, Column("Nội dung", "What is wrong and what to do")]


REPORTS = Table("reports", ReportRow, "Báo cáo", "Reports")
RECIPIENTS = Table("recipients", RecipientRow, "Nơi nhận", "Recipients")
SECTIONS = Table("sections", SectionRow, "Các mục của báo cáo", "Sections")
CITATIONS = Table("citations", CitationRow, "Các lần viện dẫn văn bản", "Citations")
CITED_DOCUMENTS = Table("cited_documents", CitedDocumentRow, "Văn bản được viện dẫn", "Cited documents")
DOCUMENT_RELATIONS = Table(
    "document_relations",
    DocumentRelationRow,
    "Quan hệ giữa các văn bản",
    "Document relations",
    key=("from_document_id", "relation", "to_document_id", "citation_id"),
)
STATISTICS = Table("statistics", StatisticRow, "Số liệu", "Statistics")
FLAGS = Table("flags", FlagRow, "Phát hiện", "Flags")
FAILURES = Table("failures", FailureRow, "Tệp không đọc được", "Inputs that gave no report")

TABLES: tuple[AnyTable, ...] = (
    REPORTS,
    RECIPIENTS,
    SECTIONS,
    CITATIONS,
    CITED_DOCUMENTS,
    DOCUMENT_RELATIONS,
    STATISTICS,
    FLAGS,
    FAILURES,
)
