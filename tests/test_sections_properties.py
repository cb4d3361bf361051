"""What holds for every tree: it is whole, Unicode forms do not matter, no text takes long."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Header
from pipeline.rules import load_rules
from pipeline.sections import split_sections
from tests.making import make_text
from tests.sections_making import sections_of

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
    started = time.process_time()
    split_sections(text, header, load_rules())
    assert time.process_time() - started < 2.0
