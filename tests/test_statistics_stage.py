"""The statistics stage as a whole: where it does not look, what it says of each number, and that it stays quick."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Citation, Header, PartialDate, Section, Statistic
from pipeline.rules import load_rules
from pipeline.statistics import find_statistics
from tests.making import make_text


def find(
    content: str,
    header: Header | None = None,
    sections: tuple[Section, ...] = (),
    citations: tuple[Citation, ...] = (),
) -> tuple[Statistic, ...]:
    return find_statistics(make_text(content), header or Header(), sections, citations, load_rules())


def only(content: str) -> Statistic:
    (statistic,) = find(content)
    return statistic


def division(title: str, start: int, end: int) -> Section:
    return Section(start, end, None, 1, "I", "roman", "I.", 1, title, start + 3, start + 3 + len(title), True, "test")


def test_head_and_foot_are_not_read() -> None:
    content = "Có 12 xã.\nCó 15 xã.\nCó 18 xã.\nCó 21 xã."
    header = Header(body_start=10, body_end=20, foot_end=30)
    assert [one.value for one in find(content, header)] == ["15", "21"]


def test_the_subject_of_a_cited_document_is_not_read() -> None:
    content = "Quyết định số 12/QĐ-SNV công nhận 03 xã, đã cấp 05 bằng."
    cited = Citation(
        0, 23, content[:23], "full", "Quyết định", "Quyết định", "r", 1.0, 39, subject_start=24, subject_end=39
    )
    assert [one.value for one in find(content, citations=(cited,))] == ["5"]


def test_labels_of_divisions_are_not_read() -> None:
    assert not find("1.2. hồ sơ", sections=(division("hồ sơ", 0, 10),))


def test_bold_is_told_by_the_digits() -> None:
    bold, plain = find("Đã đón **22** đoàn khách và 11 lượt người.")
    assert (bold.bold, plain.bold) == (True, False)


def test_a_word_in_bold_after_the_number_does_not_make_it_bold() -> None:
    assert not only("Đã đón 22 **đoàn khách**.").bold


def test_the_sentence_is_the_one_the_number_stands_in() -> None:
    content = "Sở đã họp. Sở tiếp nhận 12 hồ sơ của dân. Kết thúc."
    statistic = only(content)
    assert content[statistic.sentence_start : statistic.sentence_end] == "Sở tiếp nhận 12 hồ sơ của dân."


def test_parts_name_their_total() -> None:
    found = find("Có 22 đoàn với 61 lượt người, trong đó có 01 đoàn với 05 lượt người; tiếp 9 hộ.")
    assert [one.part_of for one in found] == [None, None, 0, None, None]


def test_every_part_of_one_list_names_the_total() -> None:
    found = find("Thụ lý 345 vụ, gồm 210 vụ hình sự, 100 vụ dân sự và 35 vụ khác.")
    assert [one.part_of for one in found] == [None, 0, 0, 0]


def test_a_comparison_is_no_part() -> None:
    found = find("Giải quyết 45 hồ sơ, trong đó so với cùng kỳ tăng 5 hồ sơ (năm trước 40 hồ sơ).")
    assert [one.part_of for one in found] == [None, None, None]


@pytest.mark.parametrize(
    ("content", "meant"),
    [
        ("Sở đã tiếp nhận 12 hồ sơ.", "result"),
        ("Phấn đấu giải quyết 12 hồ sơ.", "target"),
        ("Sở dự kiến tuyển 12 người, đến nay đã tuyển 5 người.", "target"),
        ("Mỗi xã có ít nhất 12 hộ.", "criterion"),
        ("Doanh nghiệp có từ 12 lao động trở lên.", "criterion"),
        ("Đến năm 2030 đạt 12 giường bệnh.", "target"),
        ("Đến năm 2020 có 12 giường bệnh.", "result"),
    ],
)
def test_how_a_number_is_meant(content: str, meant: str) -> None:
    header = Header(date=PartialDate(2022, 5, 1))
    assert find(content, header)[0].context == meant


@pytest.mark.parametrize(
    ("content", "start", "end"),
    [
        ("Theo Luật Đất đai năm 2013, Sở đã cấp 12 giấy phép.", None, None),
        ("Số vụ tăng so với năm 2019 là 12 vụ.", None, None),
        ("Đến năm 2025 có 12 bệnh viện.", None, None),
        ("Sở tiếp nhận 12 hồ sơ.", None, None),
        ("Trong năm 2020, Sở tiếp nhận 12 hồ sơ.", "2020-01-01", "2020-12-31"),
        ("Quý I/2021, Sở tiếp nhận 12 hồ sơ.", "2021-01-01", "2021-03-31"),
        ("Trong 9 tháng đầu năm 2020, Sở tiếp nhận 12 hồ sơ.", "2020-01-01", "2020-09-30"),
        ("Trong tháng 8/2020 tiếp nhận 12 hồ sơ.", "2020-08-01", "2020-08-31"),
    ],
)
def test_the_period_that_the_sentence_states(content: str, start: str | None, end: str | None) -> None:
    statistic = only(content)
    days = [day and day.isoformat() for day in (statistic.period_start, statistic.period_end)]
    assert days == [start, end]


def test_each_number_has_the_period_stated_last_before_it() -> None:
    first, second, third = find("Năm 2020 có 12 vụ, năm 2021 có 15 vụ và 3 người bị thương.")
    assert [one.period_start and one.period_start.year for one in (first, second, third)] == [2020, 2021, 2021]


def test_a_later_cue_takes_over() -> None:
    planned, done = find("Sở dự kiến tuyển 12 người, đến nay đã tuyển 5 người.")
    assert (planned.context, planned.kind) == ("target", "other")
    assert (done.context, done.kind) == ("result", "count")


def test_plans_stand_under_the_heading_that_announces_them() -> None:
    content = "I. Phương hướng\nTổ chức 12 lớp."
    assert find(content, sections=(division("Phương hướng", 0, len(content)),))[0].context == "target"
    content = "I. Kết quả thực hiện phương hướng\nTổ chức 12 lớp."
    results = division("Kết quả thực hiện phương hướng", 0, len(content))
    assert find(content, sections=(results,))[0].context == "result"


def test_decomposed_letters_give_the_same_statistics() -> None:
    content = "Tổng thu đạt 24,6 tỷ đồng, tăng 12,3% so với cùng kỳ; cấp 1.245 giấy phép, xếp loại Tốt."
    composed, decomposed = find(content), find(unicodedata.normalize("NFD", content))
    assert len(composed) == 4
    assert composed == decomposed


_NUMBERS = ("12", "1.245", "24,6", "2020", "7 tỷ 37 triệu đồng", "mười hai")
_WORDS = ("hồ sơ", "lượt người", "%", "m2", "điểm", "tỷ đồng", "trong đó", "từ", "đến", "năm", "và", "không", "giảm")
_CUES = ("đạt", "xuống còn", "sẽ", "trở lên", "bảng", "xếp loại Tốt", "/", "-", ",", ".", "(", ")", ":", "\n")


@given(st.lists(st.sampled_from((*_NUMBERS, *_WORDS, *_CUES)), max_size=25))
def test_words_seen_are_words_of_the_text_in_order(pieces: list[str]) -> None:
    text = make_text(" ".join(pieces))
    found = find_statistics(text, Header(), (), (), load_rules())
    for index, one in enumerate(found):
        assert one.raw == text.value[one.start : one.end]
        assert one.start <= one.number_start < one.number_end <= one.end
        assert one.sentence_start <= one.start < one.sentence_end
        assert one.part_of is None or one.part_of < index
        assert "\n" not in one.raw
    assert [one.start for one in found] == sorted({one.start for one in found})


SPARSE = ("1", "1.", "1,", "1.234.", "1 ", "1/", "1.5.", "tỷ ", "xếp loại ", "phấn đấu ", "(", "mười ")
DENSE = ("12 hồ sơ, ", "1% ", "(12 ", "1 - ", "từ 1 đến ", "trong đó 12 hồ sơ ", "7 tỷ 37 triệu ", "12 xã/", ": 12; ")
LISTED = (", nữ 68", "1; ", "1 và ", "lần lượt là 1%; ", ". Trong đó 12 hồ sơ", "(nữ 5, ", "12 hồ sơ (a: 1 hồ sơ, ")


def seconds_for(piece: str, size: int) -> float:
    text = make_text(piece * (size // len(piece)))
    started = time.process_time()
    find_statistics(text, Header(), (), (), load_rules())
    return time.process_time() - started


@pytest.mark.parametrize("piece", SPARSE)
def test_a_megabyte_of_anything_is_read_in_two_seconds(piece: str) -> None:
    assert seconds_for(piece, 1_000_000) < 2


@pytest.mark.parametrize("piece", DENSE + LISTED)
def test_a_long_enumeration_costs_by_its_length_alone(piece: str) -> None:
    assert seconds_for(piece, 50_000) < 2
