"""Labels that a scan damaged are what their list says; what is whole, or no label, stays."""

import pytest

from tests.sections_making import sections_of, tree

SOUND = "**I. TÌNH HÌNH**\n1. Thuận lợi\nTốt.\n2. Khó khăn\nÍt.\n**II. KẾT QUẢ**\n1. Về tổ chức\nĐủ."
TREE = ["I | TÌNH HÌNH", "  I/1 | Thuận lợi", "  I/2 | Khó khăn", "II | KẾT QUẢ", "  II/1 | Về tổ chức"]


@pytest.mark.parametrize(
    ("whole", "damaged"),
    [
        ("II. KẾT", "Il. KẾT"),
        ("II. KẾT", "lI. KẾT"),
        ("II. KẾT", "11. KẾT"),
        ("II. KẾT", "1I/ KẾT"),
        ("II. KẾT", "H. KẾT"),
        ("1. Thuận", "l. Thuận"),
        ("1. Thuận", "I. Thuận"),
        ("1. Về", "l. Về"),
        ("I. TÌNH", "l. TÌNH"),
        ("I. TÌNH", "|. TÌNH"),
    ],
)
def test_a_damaged_numeral_is_read_as_its_list_has_it(whole: str, damaged: str) -> None:
    assert tree(SOUND.replace(whole, damaged, 1), scanned=True) == TREE


@pytest.mark.parametrize("word", ["Phân", "Phàn", "Phẩn"])
def test_a_worded_label_that_lost_its_marks(word: str) -> None:
    content = f"{word} I\n**TÌNH HÌNH**\n**I. Chung**\nTốt.\nPhần II\n**NHIỆM VỤ**\nTiếp tục."
    text, sections = sections_of(content, scanned=True)
    assert [(one.label, one.number, one.level) for one in sections] == [
        ("Phần I", 1, 1),
        ("I.", 1, 2),
        ("Phần II", 2, 1),
    ]
    assert text.value[sections[0].start :].startswith(f"{word} I")
    assert tree(content) != tree(content, scanned=True)


def test_what_is_whole_stays_as_it_is() -> None:
    assert tree(SOUND, scanned=True) == tree(SOUND) == TREE
    long = "\n".join(f"{number}. Việc thứ {number}" for number in range(1, 13))
    assert [one.number for one in sections_of(f"**I. TÌNH HÌNH**\n{long}", scanned=True)[1]] == [1, *range(1, 13)]


@pytest.mark.parametrize(
    "line",
    [
        "Mức 1: hỗ trợ toàn bộ",
        "Il. là ký hiệu",
        "Phân bón 2 loại",
        "VII. Mục khác",
        "lO. Việc khác",
        "H. Nguyễn Văn An",
    ],
)
def test_a_label_that_continues_nothing_is_none(line: str) -> None:
    text, sections = sections_of(f"**I. TÌNH HÌNH**\n1. Thuận lợi\nTốt.\n{line}\nCâu khác.", scanned=True)
    assert not [one for one in sections if one.start == text.value.index(line) and one.label not in ("", line[:4])]


def test_typed_text_is_taken_at_its_word() -> None:
    assert tree(SOUND.replace("1. Thuận", "l. Thuận")) != TREE


def test_capitals_begin_a_new_count() -> None:
    content = "**I. MỘT**\nTốt.\n**II. HAI**\nTốt.\n**I. BA**\nTốt.\n**II. BỐN**\nTốt."
    assert tree(content, scanned=True) == tree(content)
