"""Numbering as clerks type it: marks left out or typed double, lists inside lists, tables of contents, named steps."""

import pytest

from pipeline.normalise import normalise
from pipeline.read import read
from pipeline.records import Header
from pipeline.rules import load_rules
from pipeline.sections import split_sections
from tests.making import make_text
from tests.sections_making import sections_of, tree


@pytest.mark.parametrize(
    "content",
    [
        "**I. KẾT QUẢ**\nĐã họp, gồm:\n02 Phó Chủ tịch.\n5 Đảng bộ đã nộp báo cáo\n1 Bằng khen của Bộ\n"
        "2 Giấy khen của Sở\n**II. KHÁC**\nTốt.",
        "**I. KẾT QUẢ**\n12 Đảng bộ đạt loại tốt\nHai đơn vị chậm.\n13 Đảng bộ hoàn thành\n**II. KHÁC**\nTốt.",
        "**I. KẾT QUẢ**\n1 SỐ KẾT QUẢ\nTốt.\n**II. KHÁC**\nTốt.",
    ],
)
def test_a_count_at_the_start_of_a_line_is_no_label(content: str) -> None:
    assert [one.label for one in sections_of(content)[1] if one.label] == ["I.", "II."]


def test_labels_without_a_closing_mark() -> None:
    assert tree(
        "I TÌNH HÌNH\n1 Kinh tế\nTốt.\n2 Xã hội\nTốt.\nII NHIỆM VỤ\n1 Tăng cường kiểm tra.\n2 Tổ chức họp."
    ) == [
        "I | TÌNH HÌNH",
        "  I/1 | Kinh tế",
        "  I/2 | Xã hội",
        "II | NHIỆM VỤ",
        "  II/1 | Tăng cường kiểm tra.",
        "  II/2 | Tổ chức họp.",
    ]


def test_one_closing_mark_forgotten_in_a_list() -> None:
    assert tree("**I. TÌNH HÌNH**\nTốt.\n**II KẾT QUẢ**\nTốt.\n**III. NHIỆM VỤ**\nLàm.") == [
        "I | TÌNH HÌNH",
        "II | KẾT QUẢ",
        "III | NHIỆM VỤ",
    ]


def test_closing_marks_typed_double_and_spaces_inside() -> None:
    assert tree(
        "I.) KẾT QUẢ\n1.) Kinh tế\na.) Thu\nTốt.\nb.) Chi\nTốt.\n2.) Xã hội\n2. 1. Y tế\nTốt.\n2 .2. Khác\nTốt."
    ) == [
        "I | KẾT QUẢ",
        "  I/1 | Kinh tế",
        "    I/1/a | Thu",
        "    I/1/b | Chi",
        "  I/2 | Xã hội",
        "    I/2/2. 1 | Y tế",
        "    I/2/2 .2 | Khác",
    ]


def test_small_roman_numerals_with_a_dot_beside_letters() -> None:
    assert tree("1. Một\ni. Thu\nTốt.\nii. Chi\nTốt.\n2. Hai\nh. Đất\nTốt.\ni. Nước\nTốt.\nk. Khí\nTốt.") == [
        "1 | Một",
        "  1/i | Thu",
        "  1/ii | Chi",
        "2 | Hai",
        "  2/h | Đất",
        "  2/i | Nước",
        "  2/k | Khí",
    ]


def test_letters_with_roman_numerals_in_one_label() -> None:
    assert tree("A. KẾT QUẢ\nA.I. Kinh tế\nTốt.\nA.II. Xã hội\nTốt.\nB. NHIỆM VỤ\nB.I. Kinh tế\nTốt.") == [
        "A | KẾT QUẢ",
        "  A/A.I | Kinh tế",
        "  A/A.II | Xã hội",
        "B | NHIỆM VỤ",
        "  B/B.I | Kinh tế",
    ]


def test_capital_letters_below_a_list_that_goes_on() -> None:
    assert tree(
        "I. KẾT QUẢ\nA. Kinh tế\n1. Thu\nTốt.\n2. Chi\nTốt.\nB. Xã hội\nTốt.\nII. NHIỆM VỤ\nA. Kinh tế\nTốt."
    ) == [
        "I | KẾT QUẢ",
        "  I/A | Kinh tế",
        "    I/A/1 | Thu",
        "    I/A/2 | Chi",
        "  I/B | Xã hội",
        "II | NHIỆM VỤ",
        "  II/A | Kinh tế",
    ]


def test_criteria_below_a_list_that_goes_on() -> None:
    assert tree("1. Kết quả\nTiêu chí 1: Quy hoạch\nĐạt.\nTiêu chí 2: Giao thông\nĐạt.\n2. Đánh giá\nTốt.") == [
        "1 | Kết quả",
        "  1/Tiêu chí 1 | Quy hoạch",
        "  1/Tiêu chí 2 | Giao thông",
        "2 | Đánh giá",
    ]


def test_headings_in_capitals_over_a_numbering_that_begins_anew() -> None:
    content = "PHẦN MỞ ĐẦU\nTốt.\nNỘI DUNG\nI. KẾT QUẢ\nTốt.\nII. HẠN CHẾ\nChậm.\n"
    assert [line.strip() for line in tree(f"{content}KẾT LUẬN CHUNG\nI. ĐÁNH GIÁ\nTốt.\nII. ĐỀ NGHỊ\nHết.")] == [
        "(1) | PHẦN MỞ ĐẦU",
        "(2) | NỘI DUNG",
        "(2)/I | KẾT QUẢ",
        "(2)/II | HẠN CHẾ",
        "(3) | KẾT LUẬN CHUNG",
        "(3)/I | ĐÁNH GIÁ",
        "(3)/II | ĐỀ NGHỊ",
    ]


def test_a_list_under_a_starred_heading() -> None:
    rules = load_rules()
    source = read("I. ĐÁNH GIÁ\n* Ưu điểm\n1. Đã xong.\n2. Đúng hạn.\nII. NHIỆM VỤ\nLàm.".encode(), "a.txt")
    text = normalise(source, rules.characters)
    sections = split_sections(text, Header(body_end=len(text.value)), rules)
    assert [(one.label, one.level) for one in sections] == [("I.", 1), ("*", 2), ("1.", 3), ("2.", 3), ("II.", 1)]


@pytest.mark.parametrize(
    ("line", "label", "title"),
    [
        ("Mục tiêu 1: Giữ vững kết quả", "Mục tiêu 1", "Giữ vững kết quả"),
        ("NHIỆM VỤ 2. TUYÊN TRUYỀN", "NHIỆM VỤ 2", "TUYÊN TRUYỀN"),
        ("Bước 3: Nộp hồ sơ", "Bước 3", "Nộp hồ sơ"),
        ("Giải pháp thứ tư - Về cán bộ", "Giải pháp thứ tư", "Về cán bộ"),
        ("Câu 12. Cử tri xã đề nghị sửa đường", "Câu 12", "Cử tri xã đề nghị sửa đường"),
        ("Dự án 10: Truyền thông", "Dự án 10", "Truyền thông"),
    ],
)
def test_a_noun_with_its_number(line: str, label: str, title: str) -> None:
    (section,) = sections_of(f"{line}\nĐã làm.")[1]
    assert (section.kind, section.label, section.title) == ("noi_dung", label, title)


@pytest.mark.parametrize(
    "line",
    [
        "Mục tiêu 2 của Kế hoạch đã đạt.",
        "Dự án 1 đã hoàn thành.",
        "Bước 1 đã làm xong, bước 2 đang làm.",
        "Chỉ tiêu 95% hộ dân đã đạt.",
        "Nhiệm vụ 2025 gồm ba việc.",
    ],
)
def test_a_noun_with_a_number_in_a_sentence(line: str) -> None:
    assert not sections_of(f"{line}\nĐã làm.")[1]


def test_parts_of_a_project_stand_under_it() -> None:
    assert tree(
        "Dự án 1: Đất\nXong.\nDự án 3: Cây\nTiểu dự án 1: Rừng\nTốt.\nTiểu dự án 2: Thuốc\nTốt.\nDự án 4: Đường\nXa."
    ) == [
        "Dự án 1 | Đất",
        "Dự án 3 | Cây",
        "  Dự án 3/Tiểu dự án 1 | Rừng",
        "  Dự án 3/Tiểu dự án 2 | Thuốc",
        "Dự án 4 | Đường",
    ]


@pytest.mark.parametrize(
    "contents",
    [
        "MỤC LỤC\nI. TÌNH HÌNH ............ 2\n1. Kinh tế ....... 3\nII. NHIỆM VỤ…………5\n",
        "Mục lục\nI. TÌNH HÌNH 2\n1. Kinh tế 3\nII. NHIỆM VỤ 5\n",
        "I. TÌNH HÌNH ............ 2\nII. NHIỆM VỤ ............ 5\n",
    ],
)
def test_a_table_of_contents_holds_no_divisions(contents: str) -> None:
    assert tree(f"{contents}**I. TÌNH HÌNH**\n1. Kinh tế\nTốt.\n**II. NHIỆM VỤ**\nLàm.") == [
        "I | TÌNH HÌNH",
        "  I/1 | Kinh tế",
        "II | NHIỆM VỤ",
    ]


def test_blanks_to_be_filled_in_are_no_table_of_contents() -> None:
    assert tree("1. Họ và tên: ................\n2. Nơi ở: ................") == ["1 | Họ và tên", "2 | Nơi ở"]


def test_a_heading_broken_over_lines() -> None:
    assert tree(
        "**II. CÔNG TÁC CHỈ ĐẠO**\n**THỰC HIỆN NHIỆM VỤ**\nTốt.\n**1. Kết quả sắp xếp**\n**tổ chức bộ máy**\nTốt."
    ) == [
        "II | CÔNG TÁC CHỈ ĐẠO THỰC HIỆN NHIỆM VỤ",
        "  II/1 | Kết quả sắp xếp tổ chức bộ máy",
    ]


def test_a_heading_right_below_a_shorter_one_is_its_own() -> None:
    assert tree("**A. THỦ TỤC CẤP TỈNH**\n**THỦ TỤC THUỘC THẨM QUYỀN CỦA SỞ TƯ PHÁP**\nMột.\n**B. CẤP XÃ**\nHai.") == [
        "A | THỦ TỤC CẤP TỈNH",
        "  A/(1) | THỦ TỤC THUỘC THẨM QUYỀN CỦA SỞ TƯ PHÁP",
        "B | CẤP XÃ",
    ]


def test_a_file_that_is_an_attachment_has_no_division_for_its_title() -> None:
    assert tree(
        "**NỘI DUNG THỦ TỤC**\n**THUỘC NGÀNH TƯ PHÁP**\n(Kèm theo Tờ trình số 12/TTr-STP)\n**1. Cấp phiếu**\nTốt."
    ) == ["1 | Cấp phiếu"]


def test_the_enacting_word_is_no_heading() -> None:
    assert tree("**NGHỊ ĐỊNH:**\n**Chương 1.**\n**QUY ĐỊNH CHUNG**\n**Điều 1. Phạm vi**\nChung.") == [
        "Chương 1 | QUY ĐỊNH CHUNG",
        "  Chương 1/Điều 1 | Phạm vi",
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("A. Một\nA1. Thu\nTốt.\nA2. Chi\nTốt.\nB. Hai\nB1. Thu\nTốt.", ["A", "  A/A1", "  A/A2", "B", "  B/B1"]),
        ("I- Một\nI-1. Thu\nTốt.\nI-2. Chi\nTốt.\nII- Hai\nTốt.", ["I", "  I/I-1", "  I/I-2", "II"]),
        ("a. Một\na.1. Thu\nTốt.\na.2. Chi\nTốt.\nb. Hai\nTốt.", ["a", "  a/a.1", "  a/a.2", "b"]),
        ("a) Một\na1) Thu\nTốt.\na2) Chi\nTốt.\nb) Hai\nTốt.", ["a", "  a/a1", "  a/a2", "b"]),
        # Articles are amended by points put between others.
        ("Điều 2. Hồ sơ\na) Đơn;\na1) Ảnh;\nb) Giấy.", ["Điều 2", "  Điều 2/a", "  Điều 2/a1", "  Điều 2/b"]),
    ],
)
def test_a_label_that_repeats_the_one_above(content: str, expected: list[str]) -> None:
    assert [line.partition(" |")[0] for line in tree(content)] == expected


def test_a_numbering_of_the_same_style_right_below_a_heading() -> None:
    assert tree("1. Kết quả\n1. Kinh tế\nTốt.\n2. Xã hội\nTốt.\n2. Nhiệm vụ\n1. Kinh tế\nLàm.\n2. Xã hội\nLàm.") == [
        "1 | Kết quả",
        "  1/1 | Kinh tế",
        "  1/2 | Xã hội",
        "2 | Nhiệm vụ",
        "  2/1 | Kinh tế",
        "  2/2 | Xã hội",
    ]


def test_a_numbering_of_the_same_style_below_a_sentence_is_a_mistake() -> None:
    assert [line.partition(" |")[0] for line in tree("1. Đã họp.\n1. Đã làm.\n2. Đã báo cáo.")] == ["1", "1", "2"]


@pytest.mark.parametrize(
    "title",
    [
        "**QUY CHẾ**\nPhối hợp quản lý",  # no remark under the title
        "**QUY CHẾ**\nPhối hợp quản lý (Ban hành kèm theo Quyết định số 5/QĐ-SNV ngày 02/3/2020)",
        "**QUY CHẾ**\n(Ban hành kèm theo Quyết định số 5/QĐ-SNV ngày 02/3/2020)",
    ],
)
def test_an_attached_document_after_the_signature(title: str) -> None:
    text = make_text(
        f"**Điều 1.** Ban hành Quy chế.\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nLê An\n{title}\nChương I\nQUY ĐỊNH CHUNG\n"
        "Điều 1. Phạm vi\nSở."
    )
    sections = split_sections(text, Header(body_end=text.value.index("Nơi nhận")), load_rules())
    assert [(one.label, one.kind, one.level) for one in sections] == [
        ("Điều 1", "dieu", 1),
        ("", "annex", 1),
        ("Chương I", "chuong", 2),
        ("Điều 1", "dieu", 3),
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        # A label typed twice stays in its list, whatever list of its kind stands above.
        ("A. Một\n1. Hai\na. Ba\nTốt.\nb. Bốn\nTốt.\nb. Năm\nTốt.\n2. Sáu\nTốt.\nB. Bảy\nTốt.", "1 2 3 3 3 2 1"),
        ("1. Một\n1) Hai\nTốt.\n2) Ba\nTốt.\n2) Bốn\nTốt.\n2. Năm\nTốt.", "1 2 2 2 1"),
        # A letter left out or typed twice.
        ("A. Một\nTốt.\nC. Ba\nTốt.\nC. Bốn\nTốt.\nP. Giám đốc họp.", "1 1 1"),
        # Marks mixed in one list.
        ("1. Một\nTốt.\n2) Hai\nTốt.\n3/ Ba\nTốt.", "1 1 1"),
        # Whatever stands above: the list that goes on tells.
        ("Mục 1. Một\nA. Hai\nTốt.\nB. Ba\nTốt.\nMục 2. Bốn\nA. Năm\nTốt.", "1 2 2 1 2"),
        ("a) Một\nI. Hai\nTốt.\nII. Ba\nTốt.\nb) Bốn\nI. Năm\nTốt.", "1 2 2 1 2"),
    ],
)
def test_levels_of_lists_in_an_unusual_order(content: str, expected: str) -> None:
    assert " ".join(str(one.level) for one in sections_of(content)[1]) == expected


def test_party_numbering_in_capitals() -> None:
    assert tree("1- CÔNG TÁC THAM MƯU\nTốt.\n2- KẾT QUẢ\nTốt.\n05- NQ/TU là nghị quyết.") == [
        "1 | CÔNG TÁC THAM MƯU",
        "2 | KẾT QUẢ",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "**Cụ thể như sau:**",
        "**Tổng cộng: 12 hồ sơ**",
        "**Kính thưa các đồng chí**",
        "**Đồng chí Nguyễn Văn An**",
        "**Hà Nội, tháng 5 năm 2020**",
        "**12.500 tỷ đồng**",
        "**Lưu ý:** số liệu tạm tính.",
    ],
)
def test_a_line_in_bold_that_heads_nothing(line: str) -> None:
    assert tree(f"**1. Kết quả**\nTốt.\n{line}\nĐã làm.") == ["1 | Kết quả"]


@pytest.mark.parametrize("label", ["b/", "b-", "b)", "b.)", "2.)", "II.)", "ii)"])
def test_a_label_opens_a_line_below_one_that_fills_the_page(label: str) -> None:
    first = {"b": "a", "2": "1", "I": "I", "i": "i"}[label[0]] + label.lstrip("abIi2")
    full = (
        "Khoa có đủ bác sĩ, điều dưỡng, hộ lý theo đề án vị trí việc\n"
        "làm; một số nhân viên đang theo học các lớp chuyên khoa sâu."
    )
    lines = ["1. Tổ chức", full, f"{first} Nhân lực", full, f"{label} Cơ sở vật chất", full]
    source = read("\n".join(lines * 2).encode(), "a.txt")
    rules = load_rules()
    text = normalise(source, rules.characters)
    sections = split_sections(text, Header(body_end=len(text.value)), rules)
    assert [one.title for one in sections if one.label == label] == ["Cơ sở vật chất"] * 2


@pytest.mark.parametrize(
    "content", ["1. Công tác\n" * 50, "1. Công tác\na) Việc\n" * 50, "I. AB\nA. CD\n1. Việc\n" * 50]
)
def test_lists_that_only_begin_do_not_grow_inside_each_other(content: str) -> None:
    assert max(one.level for one in sections_of(content.strip())[1]) <= 4


def test_a_number_that_ends_a_sentence_opens_no_list() -> None:
    content = (
        "**I. NGUỒN LỰC**\nChi cục có 38 người, trong đó trình độ thạc sĩ 09, đại học 27, cao đẳng\n02. Sở có 05 phòng."
    )
    assert tree(content) == ["I | NGUỒN LỰC"]


@pytest.mark.parametrize("word", ["PHẦN", "Phần", "Mục"])
def test_parts_counted_in_letters(word: str) -> None:
    content = "".join(f"{word} {letter}. Việc chung\n1. Thu\nTốt.\n" for letter in "ABCD")
    assert [one.number for one in sections_of(content.strip())[1] if one.level == 1] == [1, 2, 3, 4]
