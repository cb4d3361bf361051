"""Headings without a number, where a title ends, and what a division covers."""

import pytest

from tests.sections_making import sections_of, tree


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


_LONG = "Tình hình và kết quả 05 năm thực hiện Nghị quyết của Ban Chấp hành Đảng bộ tỉnh về dân chủ ở cơ sở"


def test_a_long_plain_line_below_a_label_is_its_title_when_a_division_opens_under_it() -> None:
    _, sections = sections_of(f"Phần thứ nhất\n{_LONG}\nI. ĐẶC ĐIỂM\nTỉnh có 12 huyện.")
    assert (sections[0].title, sections[1].title) == (_LONG, "ĐẶC ĐIỂM")
    _, sections = sections_of(f"Phần thứ nhất\n{_LONG}\nTỉnh có 12 huyện.\nI. ĐẶC ĐIỂM\nTốt.")
    assert sections[0].title == ""


def test_a_long_plain_line_without_a_mark_at_its_end_may_be_a_heading() -> None:
    _, sections = sections_of(f"**I. CÔNG TÁC**\n1. {_LONG}\nTốt.\n2. {_LONG}.\nTốt.")
    assert [one.is_heading for one in sections] == [True, True, False]


def test_a_division_covers_its_whole_text() -> None:
    text, sections = sections_of("Mở đầu.\n**I. TÌNH HÌNH**\n1. Một.\nThêm.\n2. Hai.\n**II. KẾT QUẢ**\nĐạt.")
    words = [text.value[one.start : one.end] for one in sections]
    assert words == ["I. TÌNH HÌNH\n1. Một.\nThêm.\n2. Hai.\n", "1. Một.\nThêm.\n", "2. Hai.\n", "II. KẾT QUẢ\nĐạt.\n"]
