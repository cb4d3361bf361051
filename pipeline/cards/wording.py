"""The words of a card that do not come from the reports, in both languages."""

from pipeline.cards.card import Aspect, CardRelation, RegisterFieldName, Sighting, Version
from pipeline.language import Language, pick
from pipeline.tables.in_words import place_words
from pipeline.tables.labels import label
from pipeline.tables.schema import CitedDocumentRow

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Phiếu đối chiếu văn bản viện dẫn", "Evidence card of a cited document"),
    "annex": (
        "(Kèm theo Văn bản số ……………… ngày …… tháng …… năm ……… về việc đề nghị đính chính)",
        "(Annex to the request for correction No. ……………… of ………………)",
    ),
    "document": ("Văn bản", "The document"),
    "code": ("Số, ký hiệu", "Code"),
    "type": ("Loại văn bản", "Type"),
    "date": ("Ngày ban hành", "Date of issue"),
    "date_note": ("trong các ngày đã ghi", "of the dates given"),
    "dates_seen": ("Các ngày đã ghi", "Dates given"),
    "issuer": ("Cơ quan ban hành", "Issuer"),
    "subject": ("Trích yếu", "Subject"),
    "cited": ("Viện dẫn", "Cited"),
    "in_force": ("Còn hiệu lực", "In force"),
    "replaced_by": ("Bị thay thế bởi", "Replaced by"),
    "registry": ("Đối chiếu sổ văn bản", "Against registers"),
    "document_id": ("Mã văn bản", "Document id"),
    "disagreements": ("Những chỗ ghi khác nhau", "What is said differently"),
    "no_disagreement": (
        "Không thấy chỗ nào ghi khác nhau về ngày, loại, cơ quan ban hành và trích yếu.",
        "No difference of date, type, issuer or subject was found.",
    ),
    "version": ("Ghi là", "Said"),
    "times": ("Số lần", "Times"),
    "reports": ("Số báo cáo", "Reports"),
    "because": ("Coi là cùng một văn bản vì", "Held to be the same document because"),
    "usual": ("lấy làm giá trị chung", "taken as the common value"),
    "findings": ("Phát hiện liên quan", "Findings about it"),
    "register": ("Trong sổ văn bản", "In the register"),
    "relations": ("Quan hệ với văn bản khác", "Relations to other documents"),
    "mentions": ("Các lần viện dẫn", "Citations of it"),
    "who": ("Cơ quan, báo cáo", "Agency, report"),
    "where": ("Tệp, vị trí", "File, place"),
    "words": ("Nguyên văn", "As printed"),
    "scanned": ("bản quét", "scan"),
    "more": ("và {} lần nữa, xem bảng citations", "and {} more, see the table citations"),
    "made_of": (
        "Phiếu chỉ ghi lại điều các báo cáo và sổ văn bản viết, kèm nơi viết; chưa kết luận chỗ nào đúng.",
        "This card repeats what reports and registers say and where; it does not decide who is right.",
    ),
    "place_and_day": ("………………, ngày …… tháng …… năm ………", "………………, ………………"),
    "made_by": ("Người lập phiếu", "Prepared by"),
    "signed_name": ("(Ký, ghi rõ họ tên)", "(Signature, name)"),
    "head": ("Thủ trưởng cơ quan", "Head of the office"),
    "signed_stamp": ("(Ký, đóng dấu)", "(Signature, seal)"),
    "back": ("Về danh sách báo cáo", "Back to the reports"),
}
_REGISTER: dict[RegisterFieldName, tuple[str, str]] = {
    "register": ("Sổ", "Register"),
    "row": ("Hàng", "Row"),
    "code_raw": ("Số, ký hiệu", "Code"),
    "date_raw": ("Ngày ban hành", "Date of issue"),
    "type": ("Loại văn bản", "Type"),
    "issuer": ("Cơ quan ban hành", "Issuer"),
    "subject": ("Trích yếu", "Subject"),
    "in_force_from_raw": ("Hiệu lực từ", "In force from"),
    "in_force_until_raw": ("Hiệu lực đến", "In force until"),
    "status_raw": ("Tình trạng", "Status"),
    "replaced_by": ("Thay thế bởi", "Replaced by"),
    "reference": ("Tham chiếu", "Reference"),
}
_ASPECTS: dict[Aspect, tuple[str, str]] = {
    "issued_date": ("Ngày ban hành", "Date of issue"),
    "type": ("Loại văn bản", "Type"),
    "issuer": ("Cơ quan ban hành", "Issuer"),
    "subject": ("Trích yếu", "Subject"),
}


def aspect_words(aspect: Aspect, language: Language) -> str:
    """What an aspect is called."""
    return pick(language, *_ASPECTS[aspect])


def register_words(name: RegisterFieldName, language: Language) -> str:
    """What a field of a register is called."""
    return pick(language, *_REGISTER[name])


def day_words(iso: str | None) -> str:
    """A day as it is written in the country: 05/12/2016."""
    return "/".join(reversed(iso.split("-"))) if iso else ""


def version_words(aspect: Aspect, version: Version) -> str:
    """What is said, a day as it is written in the country."""
    return day_words(version.value) if aspect == "issued_date" else version.value


def has_several_dates(document: CitedDocumentRow) -> bool:
    """Whether its date was chosen among several that were given."""
    return ";" in (document.issued_dates_seen or "")


def name_words(document: CitedDocumentRow) -> str:
    """Type and code, as far as they are known; else the subject, else the id."""
    name = " ".join(filter(None, (document.type, document.code)))
    return name if document.code else document.subject or name or document.document_id


def who_words(one: Sighting) -> str:
    """Who says it: the agency, its place, the code and day of the report."""
    place = one.province if one.province and one.province not in (one.agency or "") else ""
    agency = ", ".join(filter(None, (one.agency, place)))
    day = day_words(one.report_date)
    report = f"{one.report_code} ({day})" if one.report_code and day else one.report_code or day
    return " · ".join(filter(None, (agency, report))) or one.source


def where_words(one: Sighting, language: Language) -> str:
    """File, page and line, and that it was read from a scan."""
    return ", ".join(filter(None, (one.source, spot_words(one, language))))


def spot_words(one: Sighting, language: Language) -> str:
    """Page and line in its file, and that it was read from a scan."""
    scanned = pick(language, *WORDS["scanned"]) if one.is_recognised else ""
    return ", ".join(filter(None, (place_words(one.page, one.line, language), scanned)))


def relation_words(one: CardRelation, language: Language) -> str:
    """What one does to the other, seen from the document of the card."""
    other = " ".join(filter(None, (one.code, f"({day_words(one.issued_date)})" if one.issued_date else "")))
    name = other or one.document_id
    does = label(one.relation, language)
    if one.acts:
        return f"{does} {name}"
    return pick(language, f"được {name} {does}", f"{name} {does} it")
