"""The logical tree: levels from the document's own order of labels, whatever the layout says."""

from pipeline.records import Header
from pipeline.rules import load_rules
from pipeline.sections import split_sections
from tests.making import make_text
from tests.sections_making import sections_of, tree


def test_capital_roman_arabic_decimal_letter() -> None:
    assert tree(
        "**A. TÌNH HÌNH CHUNG**\n**I. Đặc điểm**\n**1. Thuận lợi**\n1.1. Về tổ chức\nSở có năm phòng.\n"
        "1.2. Về biên chế\n"
        "a) Công chức: 45 người.\nb) Viên chức: 12 người.\n**2. Khó khăn**\nHạn hẹp.\n**II. Kết quả**\nTốt.\n"
        "**B. NHIỆM VỤ**\nTiếp tục."
    ) == [
        "A | TÌNH HÌNH CHUNG",
        "  A/I | Đặc điểm",
        "    A/I/1 | Thuận lợi",
        "      A/I/1/1.1 | Về tổ chức",
        "      A/I/1/1.2 | Về biên chế",
        "        A/I/1/1.2/a | Công chức",
        "        A/I/1/1.2/b | Viên chức",
        "    A/I/2 | Khó khăn",
        "  A/II | Kết quả",
        "B | NHIỆM VỤ",
    ]


def test_layout_marks_are_no_levels() -> None:
    assert tree(
        "#### **I. TÌNH HÌNH**\n##### **1. Thuận lợi**\nTốt.\n## **2. Khó khăn**\nXấu.\n# **II. KẾT QUẢ**\nĐạt."
    ) == ["I | TÌNH HÌNH", "  I/1 | Thuận lợi", "  I/2 | Khó khăn", "II | KẾT QUẢ"]


def test_party_style() -> None:
    assert tree(
        "**I- TÌNH HÌNH**\n**1- Thuận lợi**\nTốt.\n*2.1- Tư tưởng*\nTốt.\n**2 - Khó khăn**\nÍt.\n**II. KẾT QUẢ**\nĐạt."
    ) == [
        "I | TÌNH HÌNH",
        "  I/1 | Thuận lợi",
        "    I/1/2.1 | Tư tưởng",
        "  I/2 | Khó khăn",
        "II | KẾT QUẢ",
    ]


def test_phan_with_its_title_on_the_lines_below() -> None:
    assert tree(
        "Phần thứ nhất\nKẾT QUẢ THỰC HIỆN NHIỆM VỤ\nNĂM 2022\nI. KẾT QUẢ\nTốt.\nPHẦN THỨ HAI\nI. PHƯƠNG HƯỚNG\n"
        "Tốt.\nPhần III: Tổ chức thực hiện\nHết."
    ) == [
        "Phần thứ nhất | KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2022",
        "  Phần thứ nhất/I | KẾT QUẢ",
        "PHẦN THỨ HAI | ",
        "  PHẦN THỨ HAI/I | PHƯƠNG HƯỚNG",
        "Phần III | Tổ chức thực hiện",
    ]


def test_report_without_roman_numerals() -> None:
    assert tree(
        "1. Công tác chỉ đạo\nĐã ban hành.\n2. Kết quả\n2.1. Tuyên truyền\nĐã làm.\n2.2. Kiểm tra\nĐã làm.\n"
        "3. Kiến nghị\nKhông."
    ) == [
        "1 | Công tác chỉ đạo",
        "2 | Kết quả",
        "  2/2.1 | Tuyên truyền",
        "  2/2.2 | Kiểm tra",
        "3 | Kiến nghị",
    ]


def test_letters_directly_under_roman_and_later_under_arabic() -> None:
    assert tree(
        "**I. KẾT QUẢ**\na) Về kinh tế\nTăng.\nb) Về xã hội\nGiảm.\n**II. HẠN CHẾ**\n1. Kinh tế\na) Chậm.\n"
        "b) Thiếu.\n2. Xã hội\nKhó."
    ) == [
        "I | KẾT QUẢ",
        "  I/a | Về kinh tế",
        "  I/b | Về xã hội",
        "II | HẠN CHẾ",
        "  II/1 | Kinh tế",
        "    II/1/a | Chậm.",
        "    II/1/b | Thiếu.",
        "  II/2 | Xã hội",
    ]


def test_numbering_restarts_under_a_new_parent() -> None:
    _, sections = sections_of("**I. A**\n1. Một việc.\n2. Hai việc.\n**II. B**\n1. Ba việc.\n2. Bốn việc.")
    assert [(one.path, one.parent) for one in sections] == [
        ("I", None), ("I/1", 0), ("I/2", 0), ("II", None), ("II/1", 3), ("II/2", 3),
    ]  # fmt: skip


def test_numbering_that_runs_on_under_the_next_parent() -> None:
    assert tree("**I. A**\n(1) Một;\n(2) Hai;\n(3) Ba.\n**II. B**\n(4) Bốn;\n(5) Năm.")[5:] == [
        "  II/4 | Bốn;",
        "  II/5 | Năm.",
    ]


def test_list_inside_a_numbered_paragraph() -> None:
    assert tree(
        "1. Tuyên truyền được quan tâm.\n2. Sở thực hiện:\n1. Rà soát;\n2. Ban hành;\n3. Tổ chức.\n"
        "3. Kiểm tra được duy trì."
    ) == [
        "1 | Tuyên truyền được quan tâm.",
        "2 | Sở thực hiện:",
        "  2/1 | Rà soát;",
        "  2/2 | Ban hành;",
        "  2/3 | Tổ chức.",
        "3 | Kiểm tra được duy trì.",
    ]


def test_a_list_goes_on_after_what_stood_in_between() -> None:
    assert tree("**2. Kiểm tra**\n(1) Nội bộ.\n* Phòng A.\n(2) Liên ngành.\n**3. Khen thưởng**\nĐã làm.") == [
        "2 | Kiểm tra",
        "  2/1 | Nội bộ.",
        "  2/2 | Liên ngành.",
        "3 | Khen thưởng",
    ]


def test_criteria_with_double_numbers() -> None:
    _, sections = sections_of(
        "**1. Tiêu chí 1: Lãnh đạo**\nNội dung 1: Ban hành kế hoạch.\nĐã ban hành.\nNội dung 2: Quán triệt.\n"
        "Đã quán triệt.\n"
        "**2. Tiêu chí 2: Kết quả**\nNội dung 1. Thực hiện\nTốt."
    )
    assert [(one.kind, one.label, one.number, one.level) for one in sections] == [
        ("tieu_chi", "1. Tiêu chí 1", 1, 1),
        ("noi_dung", "Nội dung 1", 1, 2),
        ("noi_dung", "Nội dung 2", 2, 2),
        ("tieu_chi", "2. Tiêu chí 2", 2, 1),
        ("noi_dung", "Nội dung 1", 1, 2),
    ]


def test_statute() -> None:
    _, sections = sections_of(
        "**Chương I**\n**QUY ĐỊNH CHUNG**\n**Điều 1. Phạm vi**\n1. Tiếp công dân.\n2. Xử lý:\na) Đơn;\nđ) Thư.\n"
        "**Mục 1. TIẾP CÔNG DÂN**\n**Điều 2.** Quy định này có hiệu lực.\n**Điều 2a. Bổ sung**\nCó."
    )
    assert [(one.kind, one.label, one.number, one.level) for one in sections] == [
        ("chuong", "Chương I", 1, 1),
        ("dieu", "Điều 1", 1, 2),
        ("khoan", "1.", 1, 3),
        ("khoan", "2.", 2, 3),
        ("diem", "a)", 1, 4),
        ("diem", "đ)", 5, 4),
        ("muc", "Mục 1", 1, 2),
        ("dieu", "Điều 2", 2, 3),
        ("dieu", "Điều 2a", 2, 3),
    ]


def test_words_of_another_text_are_no_divisions_of_this_one() -> None:
    assert tree("**Điều 1.** Sửa đổi Điều 5 như sau:\n“Điều 5. Hồ sơ\n1. Đơn.\n2. Ảnh.”\n**Điều 2.** Hiệu lực.") == [
        "Điều 1 | Sửa đổi Điều 5 như sau:",
        "Điều 2 | Hiệu lực.",
    ]


def test_an_open_quotation_of_words_hides_no_divisions() -> None:
    assert tree("**1. Thi đua**\n“Năm dân vận khéo 2020\n**2. Khen thưởng**\nTặng “cờ thi đua”.") == [
        "1 | Thi đua",
        "2 | Khen thưởng",
    ]


def test_plan_approved_by_a_decision_stands_under_its_article() -> None:
    assert tree(
        "Điều 1. Phê duyệt Đề án:\n**I. MỤC TIÊU**\n1. Chung\nPhát triển.\n**II. GIẢI PHÁP**\nTuyên truyền.\n"
        "Điều 2. Quyết định có hiệu lực."
    ) == [
        "Điều 1 | Phê duyệt Đề án:",
        "  Điều 1/I | MỤC TIÊU",
        "    Điều 1/I/1 | Chung",
        "  Điều 1/II | GIẢI PHÁP",
        "Điều 2 | Quyết định có hiệu lực.",
    ]


def test_dashes_under_their_parent() -> None:
    _, sections = sections_of(
        "**1. Kết quả**\n- Xây dựng các kế hoạch:\n- + Kế hoạch số 1;\n- + Kế hoạch số 2.\n-Phối hợp tốt.\n"
        "**2. Khác**\n+ Một.\n+ Hai."
    )
    assert [(one.path, one.level) for one in sections] == [
        ("1", 1), ("1/-1", 2), ("1/-1/+1", 3), ("1/-1/+2", 3), ("1/-2", 2), ("2", 1), ("2/+1", 2), ("2/+2", 2),
    ]  # fmt: skip


def test_recipients_and_signature_hold_no_divisions_and_annexes_have_their_own_tree() -> None:
    text = make_text(
        "**I. KẾT QUẢ**\nĐạt.\n**Nơi nhận:**\n- Sở Nội vụ;\n- Lưu: VT.\n**GIÁM ĐỐC**\n**Lê An**\n**PHỤ LỤC I**\n"
        "**DANH MỤC VIỆC**\n"
        "1. Một việc.\n2. Hai việc.\n**QUY CHẾ**\n**Làm việc của Ban**\n"
        "*(Kèm theo Quyết định số 5/QĐ-SNV ngày 02/3/2020)*\n**Điều 1. Phạm vi**\nSở."
    )
    header = Header(body_end=text.value.index("Nơi nhận"))
    sections = split_sections(text, header, load_rules())
    assert [(one.kind, one.title, one.level) for one in sections] == [
        ("roman", "KẾT QUẢ", 1),
        ("annex", "DANH MỤC VIỆC", 1),
        ("arabic", "Một việc.", 2),
        ("arabic", "Hai việc.", 2),
        ("annex", "QUY CHẾ Làm việc của Ban", 1),
        ("dieu", "Phạm vi", 2),
    ]
    assert sections[0].end == header.body_end
    assert sections[-1].end == len(text.value)


def test_cells_are_no_divisions() -> None:
    text = make_text("1. Một việc.\n2. Hai việc.")
    cells = type(text)(
        text.value, text.source, text.segments, tuple(type(p)(p.start, p.end, "cell") for p in text.paragraphs)
    )
    assert split_sections(cells, Header(body_end=len(text.value)), load_rules()) == ()
