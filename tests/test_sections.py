"""The logical tree: levels from the document's own order of labels, whatever the layout says."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Header, Section, Text
from pipeline.rules import load_rules
from pipeline.sections import split_sections
from tests.making import make_text


def sections_of(content: str) -> tuple[Text, tuple[Section, ...]]:
    text = make_text(content)
    return text, split_sections(text, Header(body_end=len(text.value)), load_rules())


def tree(content: str) -> list[str]:
    """One line a section: its path and title, indented by level."""
    return [
        f"{'  ' * (one.level - 1)}{one.path} | {one.title}" for one in sections_of(content)[1] if one.kind != "dash"
    ]


NOT_SECTIONS = [
    "05 phòng tham gia hội nghị.",
    "12.5.2020 là ngày họp.",
    "1.234 hồ sơ được giải quyết.",
    "1.5 tỷ đồng được giải ngân.",
    "2020. Trong đó có ba hội nghị.",
    "31. 12. 2020 là ngày cuối.",
    "15. Tháng 5 có ba hội nghị.",
    "5/10 đơn vị đạt yêu cầu.",
    "24/7 trực ban.",
    "10-KL/TW được quán triệt.",
    "I trong tháng có ba cuộc.",
    "A Lưới là huyện miền núi.",
    "P. Giám đốc sở phát biểu.",
    "V.v... và các việc khác.",
    "Điều 5 của Luật này quy định thẩm quyền.",
    "Phần lớn cán bộ đồng tình.",
    "Phần mềm đã được nâng cấp.",
    "Chương trình hành động đã ban hành.",
    "Chương II Luật Giao dịch điện tử và văn bản liên quan.",
    "Mục tiêu đã đạt được.",
    "Phụ lục kèm theo Báo cáo này.",
    "1 Nghị định số 12/2020/NĐ-CP",
    "- 3 -",
    "---",
    "-5 độ C.",
    "v.v. Ngoài ra còn ba việc.",
    "QUYẾT ĐỊNH:",
    "**QUYẾT NGHỊ:**",
    "**Nơi nhận:**",
    "*(Đính kèm Bảng chấm điểm)*",
    "*Căn cứ Luật Tổ chức chính quyền địa phương;*",
    "**KT. GIÁM ĐỐC**",
    "**Nguyễn Văn An**",
    "**22** đoàn khách đã đến tỉnh.",
]


@pytest.mark.parametrize("line", NOT_SECTIONS)
def test_line_that_only_looks_like_a_label(line: str) -> None:
    assert tree(f"Sở báo cáo như sau.\n{line}\nCông việc đã hoàn thành.") == []


def test_line_that_goes_on_with_the_one_above() -> None:
    assert tree("Việc này được thực hiện theo quy định tại khoản\n2. Điều này có hiệu lực.") == []


def test_a_heading_does_not_break_off() -> None:
    assert tree("**II. TỒN TẠI**\n1. Kinh tế\nChậm.\n**III. ĐẶC ĐIỂM**\n1. Xã hội\nTốt.") == [
        "II | TỒN TẠI",
        "  II/1 | Kinh tế",
        "III | ĐẶC ĐIỂM",
        "  III/1 | Xã hội",
    ]


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


def test_label_on_a_line_of_its_own() -> None:
    assert tree(
        "**I.**\n**TÌNH HÌNH**\n1.\nThuận lợi\nTốt.\n2.\n3. Khó khăn\nÍt.\n**II.**\n"
        "**Nội dung 1:**\nBan hành kế hoạch.\nĐã có."
    ) == [
        "I | TÌNH HÌNH",
        "  I/1 | Thuận lợi",
        "  I/2 | ",
        "  I/3 | Khó khăn",
        "II | ",
        "  II/Nội dung 1 | Ban hành kế hoạch.",
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


@pytest.mark.parametrize(
    ("line", "kind", "label", "number"),
    [
        ("Chương XIV", "chuong", "Chương XIV", 14),
        ("PHẦN B: NHIỆM VỤ", "phan", "PHẦN B", 2),
        ("PHẦN THỨ TƯ: KIẾN NGHỊ", "phan", "PHẦN THỨ TƯ", 4),
        ("Phần thứ mười hai", "phan", "Phần thứ mười hai", 12),
        ("Phần 3. Kết luận", "phan", "Phần 3", 3),
        ("MỤC II. TỔ CHỨC", "muc", "MỤC II", 2),
        ("Tiểu mục 4. Thẩm quyền", "muc", "Tiểu mục 4", 4),
        ("Điều 12: Trách nhiệm", "dieu", "Điều 12", 12),
        ("XIX. KẾT LUẬN", "roman", "XIX.", 19),
        ("IV/ Kiến nghị", "roman", "IV/", 4),
        ("I .Tình hình", "roman", "I .", 1),
        ("**12.Kết quả**", "arabic", "12.", 12),
        ("3) Kết quả", "arabic", "3)", 3),
        ("(2) Kết quả", "arabic", "(2)", 2),
        ("1.2.10. Kết quả", "decimal", "1.2.10.", 10),
        ("II.3. Kết quả", "decimal", "II.3.", 3),
        ("2.b) Kết quả", "decimal", "2.b)", 2),
        ("đ) Kết quả", "letter", "đ)", 5),
        ("y) Kết quả", "letter", "y)", 23),
        ("Tiêu chí số 5: Kết quả", "tieu_chi", "Tiêu chí số 5", 5),
        ("3. Tiêu chí 3 (10 điểm)", "tieu_chi", "3. Tiêu chí 3", 3),
        ("-Phối hợp", "dash", "-", None),
        ("- + Kế hoạch", "dash", "- +", None),
        ("• Kế hoạch", "dash", "•", None),
        ("PHỤ LỤC 02", "annex", "PHỤ LỤC 02", 2),
    ],
)
def test_label_and_number(line: str, kind: str, label: str, number: int | None) -> None:
    _, sections = sections_of(f"{line}\nCông việc đã hoàn thành.")
    assert [(one.kind, one.label, one.number) for one in sections] == [(kind, label, number)]


def test_roman_or_letter_by_what_went_before() -> None:
    _, sections = sections_of(
        "**B. KẾT QUẢ**\nTốt.\n**C. KẾT LUẬN**\nHết.\n**D. KHÁC**\nh) Đơn.\ni) Ảnh.\nk) Phí.\n(i) Một.\n(ii) Hai."
    )
    assert [(one.label, one.kind, one.number) for one in sections] == [
        ("B.", "letter", 2),
        ("C.", "letter", 3),
        ("D.", "letter", 4),
        ("h)", "letter", 8),
        ("i)", "letter", 9),
        ("k)", "letter", 10),
        ("(i)", "roman", 1),
        ("(ii)", "roman", 2),
    ]


def test_headings_without_a_number() -> None:
    assert tree(
        "**III. KẾT QUẢ**\n**1. Dân chủ**\n*Dân chủ trong tổ chức, cán bộ*\nTốt.\n"
        "*Dân chủ trong quản lý tài chính*\nTốt.\n"
        "**2. Cải cách**\nTốt.\n**NHẬN XÉT ĐÁNH GIÁ**\n**Khó khăn, hạn chế**\nThiếu."
    ) == [
        "III | KẾT QUẢ",
        "  III/1 | Dân chủ",
        "    III/1/(1) | Dân chủ trong tổ chức, cán bộ",
        "    III/1/(2) | Dân chủ trong quản lý tài chính",
        "  III/2 | Cải cách",
        "(1) | NHẬN XÉT ĐÁNH GIÁ",
        "  (1)/(1) | Khó khăn, hạn chế",
    ]


def test_heading_in_capitals_stands_beside_the_roman_ones() -> None:
    assert tree(
        "**Phần I.** TÌNH HÌNH THÁNG 10\n**I- Công tác tham mưu**\n1. Chỉ đạo các đơn vị tuyên truyền.\n"
        "**II. Kết quả**\n**10. Công tác khác**\na) Quản lý hành nghề\nTốt.\n**NHẬN XÉT ĐÁNH GIÁ**\n"
        "**Khó khăn, hạn chế**\nThiếu.\n**Phần II.** TRỌNG TÂM THÁNG 11\n1. Tiếp tục chỉ đạo."
    ) == [
        "Phần I | TÌNH HÌNH THÁNG 10",
        "  Phần I/I | Công tác tham mưu",
        "    Phần I/I/1 | Chỉ đạo các đơn vị tuyên truyền.",
        "  Phần I/II | Kết quả",
        "    Phần I/II/10 | Công tác khác",
        "      Phần I/II/10/a | Quản lý hành nghề",
        "  Phần I/(1) | NHẬN XÉT ĐÁNH GIÁ",
        "    Phần I/(1)/(1) | Khó khăn, hạn chế",
        "Phần II | TRỌNG TÂM THÁNG 11",
        "  Phần II/1 | Tiếp tục chỉ đạo.",
    ]


@pytest.mark.parametrize(
    ("line", "title", "heading"),
    [
        ("**1. Về tổ chức.** Sở đã kiện toàn các phòng.", "Về tổ chức.", True),
        ("**1. Về tổ chức**. Sở đã kiện toàn các phòng.", "Về tổ chức.", True),
        ("1. Mục đích: Nâng cao nhận thức của cán bộ.", "Mục đích", True),
        ("a) Dự án 1: Hỗ trợ đầu tư hạ tầng\nĐã khởi công.", "Dự án 1: Hỗ trợ đầu tư hạ tầng", True),
        ("a) Quý 1: Tổ chức hội nghị sơ kết.", "Quý 1", True),
        ("1. Sở Tài chính, Sở Nội vụ: Chủ trì thực hiện.", "Sở Tài chính, Sở Nội vụ", True),
        ("**1. Mục đích:**", "Mục đích:", True),
        ("1. Cải cách thể chế", "Cải cách thể chế", True),
        (
            "1. Tiếp tục thực hiện cải cách thủ tục hành chính; nâng cao năng lực quản lý nhà nước.",
            "Tiếp tục thực hiện cải cách thủ tục hành chính; nâng cao",
            False,
        ),
        ("1. Hoàn thành các việc sau đây của năm nay: a, b.", "Hoàn thành các việc sau đây của năm nay", True),
    ],
)
def test_where_a_title_ends(line: str, title: str, heading: bool) -> None:
    _, sections = sections_of(f"{line}\nCông việc tiếp theo được nêu dưới đây.")
    assert (sections[0].title, sections[0].is_heading) == (title, heading)


def test_short_plain_line_is_a_heading_only_when_something_stands_under_it() -> None:
    _, sections = sections_of("**I. ĐƠN VỊ**\n1. Sở Nội vụ\n2. Sở Tài chính\n3. Sở Tư pháp\nChủ trì thực hiện.")
    assert [one.is_heading for one in sections] == [True, False, False, True]


def test_dashes_under_their_parent() -> None:
    _, sections = sections_of(
        "**1. Kết quả**\n- Xây dựng các kế hoạch:\n- + Kế hoạch số 1;\n- + Kế hoạch số 2.\n-Phối hợp tốt.\n"
        "**2. Khác**\n+ Một.\n+ Hai."
    )
    assert [(one.path, one.level) for one in sections] == [
        ("1", 1), ("1/-1", 2), ("1/-1/+1", 3), ("1/-1/+2", 3), ("1/-2", 2), ("2", 1), ("2/+1", 2), ("2/+2", 2),
    ]  # fmt: skip


def test_a_division_covers_its_whole_text() -> None:
    text, sections = sections_of("Mở đầu.\n**I. TÌNH HÌNH**\n1. Một.\nThêm.\n2. Hai.\n**II. KẾT QUẢ**\nĐạt.")
    words = [text.value[one.start : one.end] for one in sections]
    assert words == ["I. TÌNH HÌNH\n1. Một.\nThêm.\n2. Hai.\n", "1. Một.\nThêm.\n", "2. Hai.\n", "II. KẾT QUẢ\nĐạt.\n"]


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


LINES = st.lists(
    st.sampled_from(
        [
            "**I. TÌNH HÌNH**",
            "II. KẾT QUẢ",
            "1. Công tác chỉ đạo",
            "2. Tiếp tục rà soát các thủ tục.",
            "a) Một;",
            "đ) Hai;",
            "- Gạch",
            "+ Cộng",
            "Phần thứ nhất",
            "Chương II",
            "Điều 3. Quy định",
            "**Kết quả đạt được**",
            "1.1. Nhỏ",
            "Sở đã thực hiện:",
            "Văn bản thường.",
            "Tiêu chí 1: Tốt",
            "PHỤ LỤC",
            "“Điều 5. Trích",
            "(i) Nhỏ",
        ]
    ),
    min_size=1,
    max_size=25,
)


@given(LINES)
def test_the_tree_is_whole(lines: list[str]) -> None:
    text, sections = sections_of("\n".join(lines))
    for index, one in enumerate(sections):
        assert one.start < one.end <= len(text.value)
        assert text.value[one.start :].startswith(one.label)
        assert one.title == text.value[one.title_start : one.title_end].replace("\n", " ")
        if one.parent is None:
            assert one.level == 1
        else:
            parent = sections[one.parent]
            assert one.parent < index
            assert one.level == parent.level + 1
            assert parent.start <= one.start
            assert one.end <= parent.end
            assert one.path.startswith(parent.path + "/")


@given(LINES)
def test_composed_and_decomposed_letters_give_the_same_tree(lines: list[str]) -> None:
    content = "\n".join(lines)
    assert sections_of(unicodedata.normalize("NFD", content))[1] == sections_of(content)[1]


@pytest.mark.parametrize(
    "content",
    [
        "1. " * 350_000,
        "- + " * 250_000,
        "I.1." * 250_000,
        "số " * 350_000 + "\n1. Một",
        "\n".join(f"{number % 900}. Công việc thứ {number} đã được hoàn thành đúng hạn." for number in range(16_000)),
        "\n".join("“Điều 5. Trích dẫn một điều của luật khác được sửa đổi" for _ in range(18_000)),
        "\n".join("**PHẦN I** *của một báo cáo dài với nhiều tiêu đề*" for _ in range(18_000)),
    ],
    ids=["labels", "dashes", "decimals", "words", "a long list", "open quotes", "titles"],
)
def test_a_megabyte_of_labels_takes_less_than_two_seconds(content: str) -> None:
    text = make_text(content)
    header = Header(body_end=len(text.value))
    started = time.perf_counter()
    split_sections(text, header, load_rules())
    assert time.perf_counter() - started < 2.0
