"""The words of report.html that do not come from the reports, in both languages."""

from types import SimpleNamespace

from pipeline.language import Language, pick

_WORDS: dict[str, tuple[str, str]] = {
    "title": ("Đối chiếu báo cáo", "Reports compared"),
    "skip": ("Chuyển đến nội dung", "Skip to the content"),
    "no_script": (
        "Trang này cần JavaScript để mở từng báo cáo. Các bảng CSV và flags.xlsx không cần.",
        "This page needs JavaScript to open a report. The CSV tables and flags.xlsx do not.",
    ),
    "old_browser": (
        "Trình duyệt này quá cũ để mở báo cáo. Hãy dùng Chrome, Edge, Cốc Cốc hoặc Firefox bản mới; flags.xlsx mở được"
        " ở mọi máy.",
        "This browser is too old to open a report. Use a recent Chrome, Edge or Firefox; flags.xlsx opens anywhere.",
    ),
    "opening": ("Đang mở…", "Opening…"),
    # numbers of the run
    "reports": ("Báo cáo", "Reports"),
    "citations": ("Lần viện dẫn", "Citations"),
    "documents": ("Văn bản được viện dẫn", "Documents cited"),
    "statistics": ("Số liệu", "Statistics"),
    "errors": ("Lỗi", "Errors"),
    "warnings": ("Cảnh báo", "Warnings"),
    "notes": ("Lưu ý", "Notes"),
    # overview
    "overview": ("Danh sách báo cáo", "List of reports"),
    "search": ("Tìm", "Search"),
    "search_hint": ("cơ quan, số ký hiệu, trích yếu, tệp…", "agency, code, subject, file…"),
    "severity": ("Mức độ", "Severity"),
    "check": ("Loại kiểm tra", "Check"),
    "agency": ("Cơ quan", "Agency"),
    "all": ("Tất cả", "All"),
    "with_errors": ("Có lỗi", "With errors"),
    "with_warnings": ("Có cảnh báo", "With warnings"),
    "with_notes": ("Có lưu ý", "With notes"),
    "without": ("Không có gì cần xem", "Nothing to look at"),
    "clear": ("Bỏ lọc", "Clear"),
    "shown": ("Đang hiện {shown} / {all} báo cáo", "Showing {shown} of {all} reports"),
    "nothing_found": ("Không có báo cáo nào hợp với điều kiện lọc.", "No report matches."),
    "code": ("Số, ký hiệu", "Code"),
    "subject": ("Trích yếu", "Subject"),
    "period": ("Kỳ báo cáo", "Period"),
    "date": ("Ngày ban hành", "Date"),
    "file": ("Tệp nguồn", "File"),
    "no_agency": ("(chưa rõ cơ quan)", "(agency not known)"),
    "no_subject": ("(không có trích yếu)", "(no subject)"),
    "no_number": ("chưa có số", "no number"),
    "by_hand": ("số ghi tay", "number by hand"),
    "date_by_hand": ("ngày ghi tay, xem trên trang", "filled in by hand, see the page"),
    "failures": ("Tệp không đọc được", "Files that could not be read"),
    "reason": ("Lý do và cách xử lý", "What is wrong and what to do"),
    "no_reports": ("Chưa đọc được báo cáo nào.", "No report was read."),
    # one report
    "back": ("Danh sách", "List"),
    "previous_report": ("Báo cáo trước", "Previous report"),
    "next_report": ("Báo cáo sau", "Next report"),
    "print": ("In", "Print"),
    "issued": ("Nơi, ngày ban hành", "Place and date"),
    "signer": ("Người ký", "Signed by"),
    "addressees": ("Kính gửi", "To"),
    "recipients": ("Nơi nhận", "Recipients"),
    "pages": ("trang", "pages"),
    "quality": ("độ tin cậy", "trust"),
    "draft": ("Dự thảo", "Draft"),
    "to_look_at": ("Những chỗ cần xem", "What to look at"),
    "no_flags": ("Không thấy chỗ nào không khớp.", "Nothing was found that does not agree."),
    "compared": ("Các chỗ được đối chiếu", "Places compared"),
    "enlarge": ("Xem ảnh trang phóng to", "See the page enlarged"),
    "suggestion": ("Gợi ý", "Suggestion"),
    "basis": ("Căn cứ", "Basis"),
    "contents": ("Mục lục", "Contents"),
    "text": ("Toàn văn", "Text"),
    "view": ("Phần xem", "View"),
    "highlight": ("Tô màu", "Highlight"),
    "layer_flags": ("Phát hiện", "Findings"),
    "layer_citations": ("Viện dẫn", "Citations"),
    "layer_statistics": ("Số liệu", "Statistics"),
    "keys": (
        "Phím tắt: n, p – phát hiện sau, trước · Esc – đóng khung chi tiết",
        "Keys: n, p – next, previous finding · Esc – close the details",
    ),
    # a citation
    "as_printed": ("Nguyên văn", "As printed"),
    "issuer": ("Cơ quan ban hành", "Issuer"),
    "about": ("Về việc", "About"),
    "relation": ("Quan hệ", "Relation"),
    "form": ("Cách viện dẫn", "Form"),
    "means": ("Chỉ văn bản", "Means"),
    "provision": ("Điều khoản", "Provision"),
    "card": ("Phiếu đối chiếu", "Evidence card"),
    "place": ("Vị trí", "Place"),
    "also": ("Cũng nhắc ở", "Also named at"),
    "close": ("Đóng", "Close"),
    "details": ("Chi tiết", "Details"),
    "no_citations": ("Báo cáo không viện dẫn văn bản nào.", "The report cites no document."),
    # a statistic
    "kind": ("Loại số liệu", "Kind"),
    "value": ("Giá trị", "Value"),
    "unit": ("Đơn vị", "Unit"),
    "noun": ("Đối tượng đếm", "Counted"),
    "qualifier": ("Từ ước lượng", "Qualifier"),
    "context": ("Tính chất", "Nature"),
    "part_of": ("Thuộc tổng", "Part of"),
    "no_statistics": ("Báo cáo không nêu số liệu nào.", "The report states no quantity."),
    "made_by": ("Lập bằng doichieu {}, bộ quy tắc {}.", "Made with doichieu {}, rules {}."),
}


def wording(language: Language) -> SimpleNamespace:
    """All words of the page in one language, by name."""
    return SimpleNamespace(**{name: pick(language, *words) for name, words in _WORDS.items()})
