"""What opens a division, what only looks like it, and how a label is understood."""

import pytest

from tests.sections_making import sections_of, tree

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
