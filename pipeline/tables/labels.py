"""What the allowed values of the tables are called when a person reads them."""

from pipeline.language import Language, pick

_LABELS: dict[str, tuple[str, str]] = {
    # severity
    "error": ("Lỗi", "Error"),
    "warning": ("Cảnh báo", "Warning"),
    "info": ("Lưu ý", "Note"),
    # relation
    "can_cu": ("căn cứ", "based on"),
    "thuc_hien": ("thực hiện", "carries out"),
    "theo_de_nghi": ("theo đề nghị", "at the request of"),
    "quan_triet": ("quán triệt", "makes known"),
    "ban_hanh": ("ban hành", "issues"),
    "sua_doi": ("sửa đổi", "amends"),
    "thay_the": ("thay thế", "replaces"),
    "bai_bo": ("bãi bỏ", "repeals"),
    "huong_dan": ("hướng dẫn", "guides"),
    "trien_khai": ("triển khai", "implements"),
    "ket_qua": ("kết quả", "result"),
    "vien_dan": ("viện dẫn", "cites"),
    "ban_hanh_kem_theo": ("ban hành kèm theo", "issues as attachment"),
    # form of a citation
    "full": ("đầy đủ", "full"),
    "enumerated": ("liệt kê", "in a list"),
    "short": ("rút gọn", "short"),
    "alias": ("tên gọi tắt", "alias"),
    "named": ("theo tên", "by name"),
    "self": ("chính văn bản này", "this document"),
    # where an issuer was read
    "stated": ("ghi rõ", "stated"),
    "enumeration": ("đầu danh sách", "head of the list"),
    "symbol": ("suy từ ký hiệu", "derived from the symbol"),
    # how a document was found
    "exact": ("theo số, ký hiệu", "by its code"),
    "defined_here": ("nêu trong báo cáo", "defined in the report"),
    "antecedent": ("văn bản nêu trước", "named before"),
    "corpus": ("báo cáo khác", "another report"),
    "registry": ("sổ văn bản", "a register"),
    "ambiguous": ("chưa rõ", "ambiguous"),
    "none": ("chưa xác định", "not found"),
    # why no document was chosen
    "same_number": ("nhiều văn bản cùng số", "several of that number"),
    "same_issuer": ("nhiều văn bản của cơ quan đó", "several of that issuer"),
    "same_name": ("nhiều văn bản cùng tên", "several of that name"),
    "side_by_side": ("nêu liền nhau", "named side by side"),
    "plural": ("chỉ nhiều văn bản", "several are meant"),
    "no_code": ("văn bản gần nhất không đọc được số", "the nearest one has no code"),
    # kind of a statistic
    "count": ("số đếm", "count"),
    "money": ("số tiền", "money"),
    "percent": ("tỷ lệ phần trăm", "percentage"),
    "ratio": ("tỷ số", "ratio"),
    "score": ("điểm", "score"),
    "rating": ("xếp loại", "rating"),
    "duration": ("thời lượng", "duration"),
    "area": ("diện tích", "area"),
    "other": ("khác", "other"),
    # context of a statistic
    "result": ("kết quả", "result"),
    "target": ("chỉ tiêu", "target"),
    "criterion": ("tiêu chí", "criterion"),
    # kind of a section
    "phan": ("phần", "part"),
    "chuong": ("chương", "chapter"),
    "muc": ("mục", "section"),
    "roman": ("mục La Mã", "Roman numeral"),
    "arabic": ("mục số", "number"),
    "decimal": ("mục số thập phân", "decimal number"),
    "letter": ("mục chữ", "letter"),
    "dieu": ("điều", "article"),
    "khoan": ("khoản", "clause"),
    "diem": ("điểm (điều khoản)", "point"),
    "tieu_chi": ("tiêu chí", "criterion"),
    "noi_dung": ("nội dung", "content item"),
    "dash": ("gạch đầu dòng", "dash"),
    "unnumbered": ("không đánh số", "unnumbered"),
    "annex": ("phụ lục", "annex"),
    # where the agency was read, how the text was read, kind of recipient
    "header": ("phần đầu văn bản", "head of the document"),
    "subject": ("trích yếu", "subject"),
    "body": ("nội dung", "body"),
    "signature": ("chữ ký", "signature"),
    "text": ("văn bản thuần", "plain text"),
    "markdown": ("Markdown", "Markdown"),
    "docx": ("Word (.docx)", "Word (.docx)"),
    "doc": ("Word (.doc)", "Word (.doc)"),
    "pdf": ("PDF", "PDF"),
    "ocr": ("nhận dạng ảnh quét", "scan (OCR)"),
    "mixed": ("nhiều cách", "several ways"),
    "receive": ("nhận", "receives"),
    "archive": ("lưu", "archive"),
    # registers and force
    "verified": ("khớp", "verified"),
    "date_differs": ("khác ngày", "date differs"),
    "subject_differs": ("khác trích yếu", "subject differs"),
    "not_found": ("không có trong sổ", "not found"),
    "not_checked": ("chưa đối chiếu", "not checked"),
    "yes": ("có", "yes"),
    "no": ("không", "no"),
    "unknown": ("không rõ", "unknown"),
}


def label(value: str, language: Language) -> str:
    """The words for an allowed value of a column."""
    return pick(language, *_LABELS[value])
