"""The words of the picture that do not come from the reports, in both languages."""

from pipeline.graph.layout import Level
from pipeline.language import Language, pick
from pipeline.tables.schema import DocumentRelation

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Các văn bản làm chỗ dựa của báo cáo", "The documents that the reports stand on"),
    "shown": (
        "Hiện {shown} văn bản được viện dẫn nhiều nhất, trong {reports} báo cáo.",
        "The {shown} documents most cited, in {reports} reports.",
    ),
    "shown_all": (
        "Tất cả {shown} văn bản được viện dẫn, trong {reports} báo cáo.",
        "All {shown} documents cited, in {reports} reports.",
    ),
    "left": (
        "Không hiện {documents} văn bản khác, được viện dẫn {mentions} lần.",
        "{documents} other documents, cited {mentions} times, are not drawn.",
    ),
    "arrange": ("Xếp theo", "Arrange by"),
    "by_level": ("Cấp ban hành", "Level"),
    "by_year": ("Năm ban hành", "Year"),
    "search": ("Tìm", "Search"),
    "search_hint": ("số, ký hiệu, trích yếu, cơ quan…", "code, subject, issuer…"),
    "found": ("văn bản", "documents"),
    "only_conflicts": ("Chỉ văn bản ghi khác ngày", "Only documents with differing dates"),
    "report": ("Báo cáo", "Report"),
    "all_reports": ("Tất cả báo cáo", "All reports"),
    "zoom_in": ("Phóng to", "Zoom in"),
    "zoom_out": ("Thu nhỏ", "Zoom out"),
    "zoom_fit": ("Vừa màn hình", "Fit"),
    "legend_size": ("Chữ càng to, càng nhiều báo cáo viện dẫn", "The larger, the more reports cite it"),
    "legend_conflict": ("các báo cáo ghi khác ngày", "reports give different dates"),
    "hint": ("Bấm vào một văn bản để xem ai viện dẫn và quan hệ của nó.", "Click a document to see who cites it."),
    "dates_seen": ("Các ngày đã ghi", "Dates given"),
    "date": ("Ngày ban hành", "Date of issue"),
    "issuer": ("Cơ quan ban hành", "Issuer"),
    "cited": ("Viện dẫn", "Cited"),
    "times": ("{mentions} lần, {reports} báo cáo", "{mentions} times, {reports} reports"),
    "in_force": ("Còn hiệu lực", "In force"),
    "replaced_by": ("Bị thay thế bởi", "Replaced by"),
    "relations": ("Quan hệ", "Relations"),
    "cited_by": ("Báo cáo viện dẫn", "Cited by"),
    "more": ("và {} báo cáo nữa", "and {} more"),
    "card": ("Phiếu đối chiếu", "Evidence card"),
    "close": ("Đóng", "Close"),
    "unknown_year": ("chưa rõ năm", "year unknown"),
    "nothing": ("Chưa có văn bản nào được viện dẫn.", "No document is cited."),
}
_LEVELS: dict[Level, tuple[str, str]] = {
    "party_centre": ("Đảng, cấp trung ương", "Party, central"),
    "centre": ("Nhà nước, cấp trung ương", "State, central"),
    "ministry": ("Bộ, ngành trung ương", "Ministries"),
    "party": ("Cấp ủy địa phương", "Party, local"),
    "province": ("HĐND, UBND địa phương", "Councils, People's Committees"),
    "agency": ("Sở, ngành, cơ quan khác ở địa phương", "Local agencies"),
    "unknown": ("Chưa rõ cấp", "Level unknown"),
}
# Arrows of other colours than the red of a conflict.
COLOURS: dict[DocumentRelation, str] = {
    "sua_doi": "#b26a00",
    "thay_the": "#6a3fb0",
    "bai_bo": "#3a4048",
    "huong_dan": "#0b6b5d",
    "trien_khai": "#1d6fb8",
    "thuc_hien": "#6f7f92",
    "ban_hanh_kem_theo": "#8a5a3c",
}


def level_words(level: Level, language: Language) -> str:
    """What a level is called."""
    return pick(language, *_LEVELS[level])
