"""What holds for every header: values show their words, Unicode forms do not matter, no text takes long."""

import time
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.header import find_header
from pipeline.records import Evidence, Found, Header
from pipeline.rules import load_rules
from tests.making import make_text

LINES = [
    "UBND TỈNH GIA LAI",
    "SỞ TÀI CHÍNH",
    "Số: 412/BC-STC",
    "Số:     /QĐ-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Gia Lai, ngày 05 tháng 7 năm 2021",
    "V/v báo cáo quý II",
    "DỰ THẢO",
    "BÁO CÁO",
    "**Kết quả công tác quý II năm 2021**",
    "Kính gửi: Sở Nội vụ; UBND tỉnh",
    "I. KẾT QUẢ",
    "Sở Tài chính báo cáo kết quả thực hiện nhiệm vụ được giao trong quý như sau:",
    "Trên đây là báo cáo của Sở, kính đề nghị Sở Nội vụ tổng hợp./.",
    "Nơi nhận:",
    "- Sở Nội vụ (báo cáo);",
    "- Lưu: VT; TH.",
    "KT. GIÁM ĐỐC",
    "PHÓ GIÁM ĐỐC",
    "ThS. Lê Thanh Hà",
    "PHỤ LỤC",
]


def evidence_of(header: Header) -> Iterator[Evidence]:
    for name in header.__slots__:
        value = getattr(header, name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Found):
                yield one.evidence
            elif isinstance(one, Evidence):
                yield one
    for holder in (header.period, header.signature):
        if holder is not None:
            yield holder.evidence


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=25))
@example(["BÁO CÁO", "Nơi nhận:"])
@example(["BÁO CÁO", "KT. GIÁM ĐỐC", "ThS. Lê Thanh Hà"])
def test_every_value_shows_its_words_in_any_order_of_lines(lines: list[str]) -> None:
    text = make_text("\n".join(lines))
    header = find_header(text, load_rules())
    for evidence in evidence_of(header):
        assert evidence.raw == text.value[evidence.start : evidence.end]
        assert evidence.rule
    for one in header.recipients:
        assert one.raw == text.value[one.start : one.end]
    assert 0 <= header.body_start <= header.body_end <= header.foot_end <= len(text.value)
    assert header.body_start <= header.opening_end <= header.body_end


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=25))
def test_decomposed_letters_read_the_same(lines: list[str]) -> None:
    content = "\n".join(lines)
    rules = load_rules()
    composed = find_header(make_text(content), rules)
    assert find_header(make_text(unicodedata.normalize("NFD", content)), rules) == composed


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "/",
        "Số: ",
        "AB ",
        "Hà Nội, ngày ",
        "KT. GIÁM ĐỐC\n",
        "GIÁM ĐỐC\nA\n",
        "BÁO CÁO\n",
        "- a; ",
        "từ ngày 1/1/2020 đến ",
        "5 năm thực hiện Nghị ",
        "của Sở Ab ",
        "kính trình A",
        "tỉnh Hà ",
        "Nguyễn ",
        "Kính mời ",
        "Sở Y tế ",
        "(kèm theo ",
        "quý I, ",
    ],
)
def test_a_megabyte_of_anything_is_read_at_once(piece: str) -> None:
    text = make_text("BÁO CÁO\nKết quả\n" + piece * (1_000_000 // len(piece)))
    begun = time.process_time()
    find_header(text, load_rules())
    assert time.process_time() - begun < 2
