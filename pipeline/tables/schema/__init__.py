"""Every published table and column, in one place: CSV, Parquet, the store and the data package all follow it."""

from pipeline.records import DocumentRelation
from pipeline.tables.columns import AnyTable, Table
from pipeline.tables.schema.documents import CitedDocumentRow, DocumentRelationRow
from pipeline.tables.schema.found import CitationRow, FlagRow, SectionRow, StatisticRow
from pipeline.tables.schema.inner import ReportTableCellRow, ReportTableRow
from pipeline.tables.schema.report import FailureRow, HeaderFieldRow, PageRow, RecipientRow, ReportRow

__all__ = [
    "CITATIONS",
    "CITED_DOCUMENTS",
    "DOCUMENT_RELATIONS",
    "FAILURES",
    "FLAGS",
    "HEADER_FIELDS",
    "PAGES",
    "RECIPIENTS",
    "REPORTS",
    "REPORT_TABLES",
    "REPORT_TABLE_CELLS",
    "SECTIONS",
    "STATISTICS",
    "TABLES",
    "CitationRow",
    "CitedDocumentRow",
    "DocumentRelation",
    "DocumentRelationRow",
    "FailureRow",
    "FlagRow",
    "HeaderFieldRow",
    "PageRow",
    "RecipientRow",
    "ReportRow",
    "ReportTableCellRow",
    "ReportTableRow",
    "SectionRow",
    "StatisticRow",
]

REPORTS = Table("reports", ReportRow, "Báo cáo", "Reports")
PAGES = Table("pages", PageRow, "Các trang", "Pages", key=("report_id", "page"))
HEADER_FIELDS = Table("header_fields", HeaderFieldRow, "Thể thức đã đọc", "Fields of the header")
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
REPORT_TABLES = Table("report_tables", ReportTableRow, "Bảng trong báo cáo", "Tables inside reports")
REPORT_TABLE_CELLS = Table("report_table_cells", ReportTableCellRow, "Ô của bảng", "Cells of tables inside reports")
FLAGS = Table("flags", FlagRow, "Phát hiện", "Flags")
FAILURES = Table("failures", FailureRow, "Tệp không đọc được", "Inputs that gave no report")

TABLES: tuple[AnyTable, ...] = (
    REPORTS,
    PAGES,
    HEADER_FIELDS,
    RECIPIENTS,
    SECTIONS,
    CITATIONS,
    CITED_DOCUMENTS,
    DOCUMENT_RELATIONS,
    STATISTICS,
    REPORT_TABLES,
    REPORT_TABLE_CELLS,
    FLAGS,
    FAILURES,
)
