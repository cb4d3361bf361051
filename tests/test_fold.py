"""Keys for comparison: what does not matter is folded away, what matters stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.fold import fold, fold_code, slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("Uỷ ban", "ỦY BAN"),
        ("thuỷ lợi,", "thủy lợi,"),
        ("quỹ", "qũy"),
        ("khuỷu", "khủyu"),
        ("Ðề  án", "đề án"),
        ("chính trị – xã hội", "chính trị - xã hội"),
    ],
)
def test_one_phrase_written_in_two_ways(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("lập", "lâp"), ("lập", "lấp"), ("hòa", "hóa"), ("tư", "tu"), ("đa", "da")])
def test_marks_that_matter_stay(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("word", ["lập", "hiện", "người", "thuở", "nghiệp", "ưỡn"])
def test_the_tone_closes_the_word(word: str) -> None:
    assert unicodedata.combining(fold(word)[-1]) in (220, 230)
    assert fold(word)[-1] in "\u0300\u0301\u0303\u0309\u0323"


@given(
    st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ ,.-")
)
def test_composition_does_not_matter(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"), [("396 - QĐ/TU", "396-QĐ/TU"), ("05-NQ/TU", "5-nq/tu"), ("20/QÐ–UBND", "20/QĐ-UBND")]
)
def test_one_code_written_in_two_ways(one: str, other: str) -> None:
    assert fold_code(one) == fold_code(other)


def test_slug_is_plain() -> None:
    assert slug("Đề án – Quảng Ngãi (2020)") == "de-an-quang-ngai-2020"
