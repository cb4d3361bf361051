"""What is published of what was found in a report: its sections, citations, statistics and findings."""

from typing import Annotated, NamedTuple

from pipeline.records import (
    CitationForm,
    Doubt,
    IssuerSource,
    Relation,
    Resolution,
    SectionKind,
    Severity,
    StatisticContext,
    StatisticKind,
)
from pipeline.tables.columns import Column
from pipeline.tables.schema.shared import (
    Boxes,
    CellId,
    End,
    Line,
    Ordinal,
    Overleaf,
    Page,
    Raw,
    ReportId,
    SectionId,
    Start,
)


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
    bbox_overleaf: Overleaf
    start: Start
    end: End
    cell: CellId
    form: Annotated[CitationForm, Column("Cách viện dẫn", "How the document is named")]
    type: Annotated[str | None, Column("Loại văn bản", "Type of document")]
    type_raw: Annotated[str | None, Column("Loại như in", "The type word printed")]
    number: Annotated[str | None, Column("Số", "Number as printed")]
    year: Annotated[int | None, Column("Năm trong số hiệu", "Year inside the code")]
    symbol: Annotated[str | None, Column("Ký hiệu", "Symbol")]
    code: Annotated[str | None, Column("Số, ký hiệu", "Canonical code")]
    code_raw: Annotated[str | None, Column("Số, ký hiệu như in", "The code exactly as printed")]
    issued_date: Annotated[str | None, Column("Ngày ban hành", "Date of issue, if complete", kind="date")]
    issued_day: Annotated[int | None, Column("Ngày", "Day of issue as printed")]
    issued_month: Annotated[int | None, Column("Tháng", "Month of issue as printed")]
    issued_year: Annotated[int | None, Column("Năm", "Year of issue as printed")]
    date_raw: Annotated[str | None, Column("Ngày như in", "The date as printed")]
    issuer: Annotated[str | None, Column("Cơ quan ban hành", "Issuer as printed")]
    issuer_source: Annotated[IssuerSource | None, Column("Nơi đọc cơ quan", "Where the issuer was read")]
    subject: Annotated[str | None, Column("Trích yếu", "What the document is about, as printed")]
    provision: Annotated[str | None, Column("Điều khoản", "The part of the document that is cited")]
    relation: Annotated[Relation, Column("Quan hệ", "What the text does with the document")]
    is_answered: Annotated[bool, Column("Được trả lời", "The report answers it, as its opening says")]
    parent_citation_id: Annotated[
        str | None, Column("Mã viện dẫn ngoài", "The citation this one is nested in", refers_to="citations")
    ]
    resolves_to: Annotated[str | None, Column("Chỉ văn bản", "Code meant by a short, alias or named mention")]
    resolution: Annotated[Resolution, Column("Cách xác định", "How the document meant was found")]
    candidates: Annotated[str | None, Column("Các khả năng", "What it may mean, the likeliest first, ; between")]
    doubt: Annotated[Doubt | None, Column("Lý do chưa xác định", "Why no document was chosen")]
    antecedent_id: Annotated[
        str | None, Column("Viện dẫn đứng trước", "The citation whose document it takes up", refers_to="citations")
    ]
    series: Annotated[str | None, Column("Dãy số", "Symbol, number and place of the document meant")]
    paragraph: Annotated[str, Column("Dấu đoạn văn", "Fingerprint of its paragraph; equal where one was copied")]
    rule: Annotated[str, Column("Quy tắc", "Id of the rule that read it")]
    confidence: Annotated[float, Column("Độ tin cậy", "0 to 1")]


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
    bbox_overleaf: Overleaf
    start: Start
    end: End
    cell: CellId
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
