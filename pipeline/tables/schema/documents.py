"""What is published of the cited documents of all reports together."""

from typing import Annotated, Literal, NamedTuple

from pipeline.records import DocumentRelation
from pipeline.tables.columns import Column
from pipeline.tables.schema.shared import ReportId

RegistryStatus = Literal["verified", "date_differs", "subject_differs", "not_found", "not_checked"]
InForce = Literal["yes", "no", "unknown"]


class CitedDocumentRow(NamedTuple):
    """One cited document."""

    document_id: Annotated[str, Column("Mã văn bản", "Readable id that never depends on the run")]
    series: Annotated[str, Column("Dãy số", "Symbol, number and place")]
    type: Annotated[str | None, Column("Loại văn bản", "Type of document")]
    code: Annotated[str | None, Column("Số, ký hiệu", "Canonical code")]
    number: Annotated[str | None, Column("Số", "Number")]
    year: Annotated[int | None, Column("Năm", "Year in the code, else of the date")]
    symbol: Annotated[str | None, Column("Ký hiệu", "Symbol")]
    issued_date: Annotated[str | None, Column("Ngày ban hành", "The date best witnessed; empty on a tie", kind="date")]
    issued_dates_seen: Annotated[str | None, Column("Các ngày đã ghi", "Every date given and how often")]
    conflicts: Annotated[
        str | None,
        Column("Ngày mâu thuẫn", "Other dates held to mean it: date, probability, reasons", kind="array"),
    ]
    issuer: Annotated[str | None, Column("Cơ quan ban hành", "The issuer that most mentions give")]
    subject: Annotated[str | None, Column("Trích yếu", "The subject that most mentions give")]
    scope: Annotated[str | None, Column("Phạm vi", "central, ministry, province:<slug> or party:<slug>")]
    mentions: Annotated[int, Column("Số lần viện dẫn", "Citations of it")]
    reports: Annotated[int, Column("Số báo cáo viện dẫn", "Reports that cite it")]
    agencies: Annotated[int, Column("Số cơ quan viện dẫn", "Agencies that cite it in words of their own")]
    registry_status: Annotated[RegistryStatus, Column("Đối chiếu sổ văn bản", "What a register says of it")]
    registry_id: Annotated[str | None, Column("Mã trong sổ văn bản", "Its id in the register")]
    in_force: Annotated[InForce, Column("Còn hiệu lực", "Whether it is in force")]
    replaced_by: Annotated[str | None, Column("Bị thay thế bởi", "Code of the document that replaced it")]


class DocumentRelationRow(NamedTuple):
    """One statement that one document acts on another."""

    from_document_id: Annotated[str, Column("Văn bản tác động", "The acting document", refers_to="cited_documents")]
    relation: Annotated[DocumentRelation, Column("Quan hệ", "What it does")]
    to_document_id: Annotated[str, Column("Văn bản bị tác động", "The document acted on", refers_to="cited_documents")]
    report_id: ReportId
    citation_id: Annotated[str, Column("Mã viện dẫn", "The citation that says so", refers_to="citations")]
